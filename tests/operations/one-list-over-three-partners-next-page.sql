-- pistoia-rete: Offer, 1 row
select *
from (
  select "Id" as "key", "DescrizioneProfiloProfessionale" as "title", translate(nullif(trim("DescrizioneProfiloProfessionale", concat(' ', chr(9), chr(10), chr(13), chr(160))), ''), $1, $2) as "teixit.value"
  from "OfferteEures"
  where "Id" is not null and (regexp_matches(nullif(trim("DescrizioneProfiloProfessionale", concat(' ', chr(9), chr(10), chr(13), chr(160))), ''), $3) or regexp_matches(nullif(trim("Annotazioni", concat(' ', chr(9), chr(10), chr(13), chr(160))), ''), $4)) and "Codice provincia estera" = any($5::varchar[])
) as "rows"
where ("teixit.value" > $6::varchar) is not false
order by "teixit.value" asc nulls last, "key"
limit $7;

-- pistoia-rete: Offer, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "OfferteEures"
  where "Id" is not null and (regexp_matches(nullif(trim("DescrizioneProfiloProfessionale", concat(' ', chr(9), chr(10), chr(13), chr(160))), ''), $1) or regexp_matches(nullif(trim("Annotazioni", concat(' ', chr(9), chr(10), chr(13), chr(160))), ''), $2)) and "Codice provincia estera" = any($3::varchar[])
) as "matched"
limit $4;

-- smo-girona: Offer, 0 rows
select *
from (
  select "id_oferta" as "key", "titol" as "title", translate(lower(nullif(btrim("titol", E' \t\n\r\u00A0'), '') collate "C"), $1, $2) as "teixit.value"
  from "ofertes"
  where "id_oferta" is not null and nullif(btrim("titol", E' \t\n\r\u00A0'), '') ~ $3 and (coalesce(codi_municipi, '17')) = any($4::text[])
) as "rows"
where ("teixit.value" > $5::text) is not false
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

-- soc: Offer, 3 rows
select *
from (
  select "idOferta" as "key", (coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))) as "title", translate(lower(nullif(btrim((coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))), E' \t\n\r\u00A0'), '') collate "C"), $1, $2) as "teixit.value"
  from "ofertes"
  where "idOferta" is not null and nullif(btrim((coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))), E' \t\n\r\u00A0'), '') ~ $3 and (coalesce("codMunicipi", "codProvincia")) = any($4::text[])
) as "rows"
where ("teixit.value" > $5::text or ("teixit.value" = $6::text and "key" > $7::text)) is not false
order by "teixit.value" asc nulls last, "key"
limit $8;
