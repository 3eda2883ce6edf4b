-- pistoia-rete: Offer, 1 row
select "Id" as "key", "DescrizioneProfiloProfessionale" as "title", translate(nullif(trim("DescrizioneProfiloProfessionale", concat(' ', chr(9), chr(10), chr(13), chr(160))), ''), $1, $2) as "teixit.value"
from "OfferteEures"
where "Id" is not null and "Id" = any($3::varchar[])
order by "teixit.value" asc nulls last, "key"
limit $4;

-- pistoia-rete: Offer, 1 row
select "Id" as "key", "DescrizioneProfiloProfessionale" as "title", translate(nullif(trim("DescrizioneProfiloProfessionale", concat(' ', chr(9), chr(10), chr(13), chr(160))), ''), $1, $2) as "teixit.value"
from "OfferteEures"
where "Id" is not null and "Id" = any($3::varchar[])
order by "teixit.value" desc nulls last, "key"
limit $4;

-- smo-girona: Offer, 2 rows
select "id_oferta" as "key", "titol" as "title", translate(lower(nullif(btrim("titol", E' \t\n\r\u00A0'), '') collate "C"), $1, $2) as "teixit.value"
from "ofertes"
where "id_oferta" is not null and "id_oferta" = any($3::bigint[])
order by "teixit.value" asc nulls last, "key"
limit $4;

-- smo-girona: Offer, 2 rows
select "id_oferta" as "key", "titol" as "title", translate(lower(nullif(btrim("titol", E' \t\n\r\u00A0'), '') collate "C"), $1, $2) as "teixit.value"
from "ofertes"
where "id_oferta" is not null and "id_oferta" = any($3::bigint[])
order by "teixit.value" desc nulls last, "key"
limit $4;

-- soc: Offer, 1 row
select "idOferta" as "key", (coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))) as "title", translate(lower(nullif(btrim((coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))), E' \t\n\r\u00A0'), '') collate "C"), $1, $2) as "teixit.value"
from "ofertes"
where "idOferta" is not null and "idOferta" = any($3::text[])
order by "teixit.value" asc nulls last, "key"
limit $4;

-- soc: Offer, 1 row
select "idOferta" as "key", (coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))) as "title", translate(lower(nullif(btrim((coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))), E' \t\n\r\u00A0'), '') collate "C"), $1, $2) as "teixit.value"
from "ofertes"
where "idOferta" is not null and "idOferta" = any($3::text[])
order by "teixit.value" desc nulls last, "key"
limit $4;
