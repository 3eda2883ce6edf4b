-- pistoia-rete: Offer, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "OfferteEures"
  where "Id" is not null and (regexp_matches(nullif(trim("DescrizioneProfiloProfessionale", concat(' ', chr(9), chr(10), chr(13), chr(160))), ''), $1) or regexp_matches(nullif(trim("Annotazioni", concat(' ', chr(9), chr(10), chr(13), chr(160))), ''), $2)) and "Codice provincia estera" = any($3::varchar[])
) as "matched"
limit $4;

-- pistoia-rete: Offer, 3 rows
select "Id" as "key", "DescrizioneProfiloProfessionale" as "title", "Codice provincia estera" as "area", case when regexp_matches(trim("DataPubblicazione", concat(' ', chr(9), chr(10), chr(13), chr(160))), $1) then substr(trim("DataPubblicazione", concat(' ', chr(9), chr(10), chr(13), chr(160))), 7, 4) || '-' || substr(trim("DataPubblicazione", concat(' ', chr(9), chr(10), chr(13), chr(160))), 4, 2) || '-' || substr(trim("DataPubblicazione", concat(' ', chr(9), chr(10), chr(13), chr(160))), 1, 2) end as "datePosted", translate(nullif(trim("DescrizioneProfiloProfessionale", concat(' ', chr(9), chr(10), chr(13), chr(160))), ''), $2, $3) as "teixit.value"
from "OfferteEures"
where "Id" is not null and (regexp_matches(nullif(trim("DescrizioneProfiloProfessionale", concat(' ', chr(9), chr(10), chr(13), chr(160))), ''), $4) or regexp_matches(nullif(trim("Annotazioni", concat(' ', chr(9), chr(10), chr(13), chr(160))), ''), $5)) and "Codice provincia estera" = any($6::varchar[])
order by "teixit.value" asc nulls last, "key"
limit $7;

-- smo-girona: Offer, 0 rows
select "id_oferta" as "key", "titol" as "title", (coalesce(codi_municipi, '17')) as "area", case when btrim("data_alta", E' \t\n\r\u00A0') ~ $1 then substr(btrim("data_alta", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 1, 2) end as "datePosted", translate(lower(nullif(btrim("titol", E' \t\n\r\u00A0'), '') collate "C"), $2, $3) as "teixit.value"
from "ofertes"
where "id_oferta" is not null and nullif(btrim("titol", E' \t\n\r\u00A0'), '') ~ $4 and (coalesce(codi_municipi, '17')) = any($5::text[])
order by "teixit.value" asc nulls last, "key"
limit $6;

-- smo-girona: Offer, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "ofertes"
  where "id_oferta" is not null and nullif(btrim("titol", E' \t\n\r\u00A0'), '') ~ $1 and (coalesce(codi_municipi, '17')) = any($2::text[])
) as "matched"
limit $3;

-- soc: Offer, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "ofertes"
  where "idOferta" is not null and nullif(btrim((coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))), E' \t\n\r\u00A0'), '') ~ $1 and (coalesce("codMunicipi", "codProvincia")) = any($2::text[])
) as "matched"
limit $3;

-- soc: Offer, 4 rows
select "idOferta" as "key", (coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))) as "title", (coalesce("codMunicipi", "codProvincia")) as "area", case when btrim(case when not (btrim("dataPublicacio", E' \t\n\r\u00A0') = any($1::text[])) then "dataPublicacio" end, E' \t\n\r\u00A0') ~ $2 then substr(btrim(case when not (btrim("dataPublicacio", E' \t\n\r\u00A0') = any($3::text[])) then "dataPublicacio" end, E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim(case when not (btrim("dataPublicacio", E' \t\n\r\u00A0') = any($4::text[])) then "dataPublicacio" end, E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim(case when not (btrim("dataPublicacio", E' \t\n\r\u00A0') = any($5::text[])) then "dataPublicacio" end, E' \t\n\r\u00A0'), 1, 2) end as "datePosted", translate(lower(nullif(btrim((coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))), E' \t\n\r\u00A0'), '') collate "C"), $6, $7) as "teixit.value"
from "ofertes"
where "idOferta" is not null and nullif(btrim((coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))), E' \t\n\r\u00A0'), '') ~ $8 and (coalesce("codMunicipi", "codProvincia")) = any($9::text[])
order by "teixit.value" asc nulls last, "key"
limit $10;
