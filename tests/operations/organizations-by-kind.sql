-- alacant-impulsa: Organization, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "impulsa"."v_entidades"
  where "cod_entidad" is not null and btrim("tipo"::text, E' \t\n\r\u00A0') = any($1::text[])
) as "matched"
limit $2;

-- alacant-impulsa: Organization, 2 rows
select "cod_entidad" as "key", "denominacion" as "name", "sigla" as "alternateName", "tipo" as "kind", "municipio_ine" as "area", "domicilio" as "address.streetAddress", "cp" as "address.postalCode", "localidad" as "address.addressLocality", translate(lower(nullif(btrim("denominacion", E' \t\n\r\u00A0'), '') collate "C"), $1, $2) as "teixit.value"
from "impulsa"."v_entidades"
where "cod_entidad" is not null and btrim("tipo"::text, E' \t\n\r\u00A0') = any($3::text[])
order by "teixit.value" asc nulls last, "key"
limit $4;

-- imo-lleida: Organization, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "entitats"
  where "id" is not null and trim("tipus", ' ' || char(9, 10, 13, 160)) in (
    select value
    from json_each(?)
  )
) as "matched"
limit ?;

-- imo-lleida: Organization, 4 rows
select "id" as "key", (case when instr(nom, ', ') = 0 then nom else substr(nom, instr(nom, ', ') + 2) || case when substr(nom, -1) = '''' then '' else ' ' end || substr(nom, 1, instr(nom, ', ') - 1) end) as "name", "sigles" as "alternateName", "tipus" as "kind", "codi_mun" as "area", "adreca" as "address.streetAddress", "poblacio" as "address.addressLocality", fold(nullif(trim(cast((case when instr(nom, ', ') = 0 then nom else substr(nom, instr(nom, ', ') + 2) || case when substr(nom, -1) = '''' then '' else ' ' end || substr(nom, 1, instr(nom, ', ') - 1) end) as text), ' ' || char(9, 10, 13, 160)), '')) as "teixit.value"
from "entitats"
where "id" is not null and trim("tipus", ' ' || char(9, 10, 13, 160)) in (
  select value
  from json_each(?)
)
order by "teixit.value" asc nulls last, "key"
limit ?;

-- pistoia-rete: Organization, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "Enti"
  where "Codice ente" is not null and trim("Tipologia", concat(' ', chr(9), chr(10), chr(13), chr(160))) = any($1::varchar[])
) as "matched"
limit $2;

-- pistoia-rete: Organization, 3 rows
select "Codice ente" as "key", "Denominazione" as "name", "Sigla" as "alternateName", "Tipologia" as "kind", "Codice ISTAT" as "area", "Indirizzo" as "address.streetAddress", "Comune" as "address.addressLocality", translate(nullif(trim("Denominazione", concat(' ', chr(9), chr(10), chr(13), chr(160))), ''), $1, $2) as "teixit.value"
from "Enti"
where "Codice ente" is not null and trim("Tipologia", concat(' ', chr(9), chr(10), chr(13), chr(160))) = any($3::varchar[])
order by "teixit.value" asc nulls last, "key"
limit $4;
