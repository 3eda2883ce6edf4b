-- pistoia-rete: Offer, 1 row
select "Id" as "key", "DescrizioneProfiloProfessionale" as "title"
from "OfferteEures"
where "Id" is not null and "Id" = any($1::varchar[])
order by "key"
limit $2;

-- smo-girona: Offer, 1 row
select "id_oferta" as "key", "titol" as "title", to_char("modificada", 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "source.updatedAt"
from "ofertes"
where "id_oferta" is not null and "id_oferta" = any($1::bigint[])
order by "key"
limit $2;

-- soc: Offer, 1 row
select "idOferta" as "key", (coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))) as "title", to_char("dataModificacio", 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "source.updatedAt"
from "ofertes"
where "idOferta" is not null and "idOferta" = any($1::text[])
order by "key"
limit $2;
