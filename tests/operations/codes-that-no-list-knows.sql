-- pistoia-rete: Offer, 2 rows
select "Id" as "key", "DescrizioneProfiloProfessionale" as "title", "Codice provincia estera" as "area", "CodiceQualifica" as "occupation", "TipoRapporto" as "contractType", "Stato" as "status"
from "OfferteEures"
where "Id" is not null and "Codice provincia estera" = any($1::varchar[])
order by "key"
limit $2;

-- smo-girona: Offer, 0 rows
select "id_oferta" as "key", "titol" as "title", (coalesce(codi_municipi, '17')) as "area", "cno" as "occupation", "jornada" as "employmentType", "contracte" as "contractType", (case when data_baixa is null then 'OPEN' else 'CLOSED' end) as "status", "sou_periode" as "baseSalary.unitText"
from "ofertes"
where "id_oferta" is not null and (coalesce(codi_municipi, '17')) = any($1::text[])
order by "key"
limit $2;

-- soc: Offer, 0 rows
select "idOferta" as "key", (coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))) as "title", (coalesce("codMunicipi", "codProvincia")) as "area", "codIsco" as "occupation", "jornada" as "employmentType", "codContracte" as "contractType", "estat" as "status", "periodeSalari" as "baseSalary.unitText"
from "ofertes"
where "idOferta" is not null and (coalesce("codMunicipi", "codProvincia")) = any($1::text[])
order by "key"
limit $2;

-- soc: Offer, 2 rows
select "idOferta" as "key", (coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))) as "title", (coalesce("codMunicipi", "codProvincia")) as "area", "codIsco" as "occupation", "jornada" as "employmentType", "codContracte" as "contractType", "estat" as "status", "periodeSalari" as "baseSalary.unitText", to_char("dataModificacio", 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "source.updatedAt"
from "ofertes"
where "idOferta" is not null and "idOferta" = any($1::text[])
order by "key"
limit $2;
