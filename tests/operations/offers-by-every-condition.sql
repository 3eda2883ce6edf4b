-- smo-girona: Offer, 0 rows
select "id_oferta" as "key", "titol" as "title", (coalesce(codi_municipi, '17')) as "area", "cno" as "occupation", "places" as "totalJobOpenings", case when btrim("data_alta", E' \t\n\r\u00A0') ~ $1 then substr(btrim("data_alta", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 1, 2) end as "datePosted", "data_limit" as "validThrough"
from "ofertes"
where "id_oferta" is not null and nullif(btrim("titol", E' \t\n\r\u00A0'), '') ~ $2 and nullif(btrim("titol", E' \t\n\r\u00A0'), '') ~ $3 and (coalesce(codi_municipi, '17')) = any($4::text[]) and "cno" = any($5::text[]) and btrim("jornada", E' \t\n\r\u00A0') = any($6::text[]) and btrim("contracte", E' \t\n\r\u00A0') = any($7::text[]) and btrim((case when data_baixa is null then 'OPEN' else 'CLOSED' end), E' \t\n\r\u00A0') = any($8::text[]) and "places" >= $9::bigint and "places" <= $10::bigint and case when btrim("data_alta", E' \t\n\r\u00A0') ~ $11 then substr(btrim("data_alta", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 1, 2) end >= $12::text and case when btrim("data_alta", E' \t\n\r\u00A0') ~ $13 then substr(btrim("data_alta", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 1, 2) end <= $14::text and "data_limit" >= $15::date and btrim("idioma", E' \t\n\r\u00A0') = any($16::text[])
order by "key"
limit $17;

-- smo-girona: Offer, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "ofertes"
  where "id_oferta" is not null and nullif(btrim("titol", E' \t\n\r\u00A0'), '') ~ $1 and nullif(btrim("titol", E' \t\n\r\u00A0'), '') ~ $2 and (coalesce(codi_municipi, '17')) = any($3::text[]) and "cno" = any($4::text[]) and btrim("jornada", E' \t\n\r\u00A0') = any($5::text[]) and btrim("contracte", E' \t\n\r\u00A0') = any($6::text[]) and btrim((case when data_baixa is null then 'OPEN' else 'CLOSED' end), E' \t\n\r\u00A0') = any($7::text[]) and "places" >= $8::bigint and "places" <= $9::bigint and case when btrim("data_alta", E' \t\n\r\u00A0') ~ $10 then substr(btrim("data_alta", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 1, 2) end >= $11::text and case when btrim("data_alta", E' \t\n\r\u00A0') ~ $12 then substr(btrim("data_alta", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 1, 2) end <= $13::text and "data_limit" >= $14::date and btrim("idioma", E' \t\n\r\u00A0') = any($15::text[])
) as "matched"
limit $16;

-- soc: Offer, 1 row
select "idOferta" as "key", (coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))) as "title", (coalesce("codMunicipi", "codProvincia")) as "area", "codIsco" as "occupation", "places" as "totalJobOpenings", case when btrim("dataPublicacio", E' \t\n\r\u00A0') ~ $1 then substr(btrim("dataPublicacio", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("dataPublicacio", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("dataPublicacio", E' \t\n\r\u00A0'), 1, 2) end as "datePosted", "dataLimit" as "validThrough"
from "ofertes"
where "idOferta" is not null and nullif(btrim((coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))), E' \t\n\r\u00A0'), '') ~ $2 and nullif(btrim((coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))), E' \t\n\r\u00A0'), '') ~ $3 and (coalesce("codMunicipi", "codProvincia")) = any($4::text[]) and "codIsco" = any($5::text[]) and btrim("jornada", E' \t\n\r\u00A0') = any($6::text[]) and btrim("codContracte", E' \t\n\r\u00A0') = any($7::text[]) and btrim("estat", E' \t\n\r\u00A0') = any($8::text[]) and "places" >= $9::bigint and "places" <= $10::bigint and case when btrim("dataPublicacio", E' \t\n\r\u00A0') ~ $11 then substr(btrim("dataPublicacio", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("dataPublicacio", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("dataPublicacio", E' \t\n\r\u00A0'), 1, 2) end >= $12::text and case when btrim("dataPublicacio", E' \t\n\r\u00A0') ~ $13 then substr(btrim("dataPublicacio", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("dataPublicacio", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("dataPublicacio", E' \t\n\r\u00A0'), 1, 2) end <= $14::text and "dataLimit" >= $15::date and btrim("idioma", E' \t\n\r\u00A0') = any($16::text[])
order by "key"
limit $17;

-- soc: Offer, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "ofertes"
  where "idOferta" is not null and nullif(btrim((coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))), E' \t\n\r\u00A0'), '') ~ $1 and nullif(btrim((coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))), E' \t\n\r\u00A0'), '') ~ $2 and (coalesce("codMunicipi", "codProvincia")) = any($3::text[]) and "codIsco" = any($4::text[]) and btrim("jornada", E' \t\n\r\u00A0') = any($5::text[]) and btrim("codContracte", E' \t\n\r\u00A0') = any($6::text[]) and btrim("estat", E' \t\n\r\u00A0') = any($7::text[]) and "places" >= $8::bigint and "places" <= $9::bigint and case when btrim("dataPublicacio", E' \t\n\r\u00A0') ~ $10 then substr(btrim("dataPublicacio", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("dataPublicacio", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("dataPublicacio", E' \t\n\r\u00A0'), 1, 2) end >= $11::text and case when btrim("dataPublicacio", E' \t\n\r\u00A0') ~ $12 then substr(btrim("dataPublicacio", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("dataPublicacio", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("dataPublicacio", E' \t\n\r\u00A0'), 1, 2) end <= $13::text and "dataLimit" >= $14::date and btrim("idioma", E' \t\n\r\u00A0') = any($15::text[])
) as "matched"
limit $16;
