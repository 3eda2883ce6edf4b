-- alacant-impulsa: Service, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "impulsa"."servicios"
  where "id" is not null and btrim("estado"::text, E' \t\n\r\u00A0') = any($1::text[]) and array(
    select btrim("element"."code", E' \t\n\r\u00A0')
    from unnest(string_to_array("idiomas", $2)) as "element"("code")
  ) && $3::text[] and case when btrim("fecha_fin", E' \t\n\r\u00A0') ~ $4 then substr(btrim("fecha_fin", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("fecha_fin", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("fecha_fin", E' \t\n\r\u00A0'), 1, 2) end >= $5::text
) as "matched"
limit $6;

-- alacant-impulsa: Service, 4 rows
select "id" as "key", "nombre" as "name", "ámbito" as "kind", "idiomas" as "languages", "importe" as "cost.amount", case when btrim("fecha_fin", E' \t\n\r\u00A0') ~ $1 then substr(btrim("fecha_fin", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("fecha_fin", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("fecha_fin", E' \t\n\r\u00A0'), 1, 2) end as "validThrough", case when btrim("fecha_fin", E' \t\n\r\u00A0') ~ $2 then substr(btrim("fecha_fin", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("fecha_fin", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("fecha_fin", E' \t\n\r\u00A0'), 1, 2) end as "teixit.value"
from "impulsa"."servicios"
where "id" is not null and btrim("estado"::text, E' \t\n\r\u00A0') = any($3::text[]) and array(
  select btrim("element"."code", E' \t\n\r\u00A0')
  from unnest(string_to_array("idiomas", $4)) as "element"("code")
) && $5::text[] and case when btrim("fecha_fin", E' \t\n\r\u00A0') ~ $6 then substr(btrim("fecha_fin", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("fecha_fin", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("fecha_fin", E' \t\n\r\u00A0'), 1, 2) end >= $7::text
order by "teixit.value" asc nulls last, "key"
limit $8;

-- imo-lleida: Service, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "serveis"
  where "codi" is not null and trim(cast((case when vigent is null then 'DEFUNCT' when suspes = 'x' then 'INACTIVE' else 'ACTIVE' end) as text), ' ' || char(9, 10, 13, 160)) in (
    select value
    from json_each(?)
  ) and has_any(elements("idiomes", ?), ?) and case when trim("fi", ' ' || char(9, 10, 13, 160)) regexp ? then substr(trim("fi", ' ' || char(9, 10, 13, 160)), 7, 4) || '-' || substr(trim("fi", ' ' || char(9, 10, 13, 160)), 4, 2) || '-' || substr(trim("fi", ' ' || char(9, 10, 13, 160)), 1, 2) end >= ?
) as "matched"
limit ?;

-- imo-lleida: Service, 4 rows
select "codi" as "key", "nom" as "name", "ambit" as "kind", "idiomes" as "languages", case when typeof("preu") in ('integer', 'real') then "preu" end as "cost.amount", case when trim("fi", ' ' || char(9, 10, 13, 160)) regexp ? then substr(trim("fi", ' ' || char(9, 10, 13, 160)), 7, 4) || '-' || substr(trim("fi", ' ' || char(9, 10, 13, 160)), 4, 2) || '-' || substr(trim("fi", ' ' || char(9, 10, 13, 160)), 1, 2) end as "validThrough", case when trim("fi", ' ' || char(9, 10, 13, 160)) regexp ? then substr(trim("fi", ' ' || char(9, 10, 13, 160)), 7, 4) || '-' || substr(trim("fi", ' ' || char(9, 10, 13, 160)), 4, 2) || '-' || substr(trim("fi", ' ' || char(9, 10, 13, 160)), 1, 2) end as "teixit.value"
from "serveis"
where "codi" is not null and trim(cast((case when vigent is null then 'DEFUNCT' when suspes = 'x' then 'INACTIVE' else 'ACTIVE' end) as text), ' ' || char(9, 10, 13, 160)) in (
  select value
  from json_each(?)
) and has_any(elements("idiomes", ?), ?) and case when trim("fi", ' ' || char(9, 10, 13, 160)) regexp ? then substr(trim("fi", ' ' || char(9, 10, 13, 160)), 7, 4) || '-' || substr(trim("fi", ' ' || char(9, 10, 13, 160)), 4, 2) || '-' || substr(trim("fi", ' ' || char(9, 10, 13, 160)), 1, 2) end >= ?
order by "teixit.value" asc nulls last, "key"
limit ?;

-- pistoia-rete: Service, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "Servizi"
  where "Codice servizio" is not null and trim("Stato", concat(' ', chr(9), chr(10), chr(13), chr(160))) = any($1::varchar[]) and list_has_any(list_transform(string_split("Lingue", $2), lambda element: trim(element, concat(' ', chr(9), chr(10), chr(13), chr(160)))), $3::varchar[]) and case when regexp_matches(trim("Attivo fino al", concat(' ', chr(9), chr(10), chr(13), chr(160))), $4) then substr(trim("Attivo fino al", concat(' ', chr(9), chr(10), chr(13), chr(160))), 7, 4) || '-' || substr(trim("Attivo fino al", concat(' ', chr(9), chr(10), chr(13), chr(160))), 4, 2) || '-' || substr(trim("Attivo fino al", concat(' ', chr(9), chr(10), chr(13), chr(160))), 1, 2) end >= $5::varchar
) as "matched"
limit $6;

-- pistoia-rete: Service, 4 rows
select "Codice servizio" as "key", "Titolo" as "name", "Ambito" as "kind", "Lingue" as "languages", case when regexp_matches(trim("Importo", concat(' ', chr(9), chr(10), chr(13), chr(160))), $1) then try_cast(replace(replace(trim("Importo", concat(' ', chr(9), chr(10), chr(13), chr(160))), $2, ''), $3, '.') as double) end as "cost.amount", case when regexp_matches(trim("Attivo fino al", concat(' ', chr(9), chr(10), chr(13), chr(160))), $4) then substr(trim("Attivo fino al", concat(' ', chr(9), chr(10), chr(13), chr(160))), 7, 4) || '-' || substr(trim("Attivo fino al", concat(' ', chr(9), chr(10), chr(13), chr(160))), 4, 2) || '-' || substr(trim("Attivo fino al", concat(' ', chr(9), chr(10), chr(13), chr(160))), 1, 2) end as "validThrough", case when regexp_matches(trim("Attivo fino al", concat(' ', chr(9), chr(10), chr(13), chr(160))), $5) then substr(trim("Attivo fino al", concat(' ', chr(9), chr(10), chr(13), chr(160))), 7, 4) || '-' || substr(trim("Attivo fino al", concat(' ', chr(9), chr(10), chr(13), chr(160))), 4, 2) || '-' || substr(trim("Attivo fino al", concat(' ', chr(9), chr(10), chr(13), chr(160))), 1, 2) end as "teixit.value"
from "Servizi"
where "Codice servizio" is not null and trim("Stato", concat(' ', chr(9), chr(10), chr(13), chr(160))) = any($6::varchar[]) and list_has_any(list_transform(string_split("Lingue", $7), lambda element: trim(element, concat(' ', chr(9), chr(10), chr(13), chr(160)))), $8::varchar[]) and case when regexp_matches(trim("Attivo fino al", concat(' ', chr(9), chr(10), chr(13), chr(160))), $9) then substr(trim("Attivo fino al", concat(' ', chr(9), chr(10), chr(13), chr(160))), 7, 4) || '-' || substr(trim("Attivo fino al", concat(' ', chr(9), chr(10), chr(13), chr(160))), 4, 2) || '-' || substr(trim("Attivo fino al", concat(' ', chr(9), chr(10), chr(13), chr(160))), 1, 2) end >= $10::varchar
order by "teixit.value" asc nulls last, "key"
limit $11;

-- smo-girona: Service, 1 row
select "id_servei" as "key", "nom" as "name", "tipus" as "kind", (array_to_string(idiomes, ',')) as "languages", "fins_a" as "validThrough", "fins_a" as "teixit.value"
from "serveis"
where "id_servei" is not null and btrim($1::text, E' \t\n\r\u00A0') = any($2::text[]) and array(
  select btrim("element"."code", E' \t\n\r\u00A0')
  from unnest(string_to_array((array_to_string(idiomes, ',')), $3)) as "element"("code")
) && $4::text[] and "fins_a" >= $5::date
order by "teixit.value" asc nulls last, "key"
limit $6;

-- smo-girona: Service, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "serveis"
  where "id_servei" is not null and btrim($1::text, E' \t\n\r\u00A0') = any($2::text[]) and array(
    select btrim("element"."code", E' \t\n\r\u00A0')
    from unnest(string_to_array((array_to_string(idiomes, ',')), $3)) as "element"("code")
  ) && $4::text[] and "fins_a" >= $5::date
) as "matched"
limit $6;

-- soc: Service, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "serveis"
  where "idServei" is not null and btrim("estat", E' \t\n\r\u00A0') = any($1::text[]) and array(
    select btrim("element"."code", E' \t\n\r\u00A0')
    from unnest(string_to_array("idiomes", $2)) as "element"("code")
  ) && $3::text[] and case when btrim(case when not (btrim("dataFi", E' \t\n\r\u00A0') = any($4::text[])) then "dataFi" end, E' \t\n\r\u00A0') ~ $5 then substr(btrim(case when not (btrim("dataFi", E' \t\n\r\u00A0') = any($6::text[])) then "dataFi" end, E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim(case when not (btrim("dataFi", E' \t\n\r\u00A0') = any($7::text[])) then "dataFi" end, E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim(case when not (btrim("dataFi", E' \t\n\r\u00A0') = any($8::text[])) then "dataFi" end, E' \t\n\r\u00A0'), 1, 2) end >= $9::text
) as "matched"
limit $10;

-- soc: Service, 4 rows
select "idServei" as "key", "nom" as "name", "tipus" as "kind", "idiomes" as "languages", case when case when not btrim("preu", E' \t\n\r\u00A0') = any($1::text[]) then btrim("preu", E' \t\n\r\u00A0') end ~ $2 then replace(replace(case when not btrim("preu", E' \t\n\r\u00A0') = any($3::text[]) then btrim("preu", E' \t\n\r\u00A0') end, $4, ''), $5, '.')::double precision end as "cost.amount", case when btrim(case when not (btrim("dataFi", E' \t\n\r\u00A0') = any($6::text[])) then "dataFi" end, E' \t\n\r\u00A0') ~ $7 then substr(btrim(case when not (btrim("dataFi", E' \t\n\r\u00A0') = any($8::text[])) then "dataFi" end, E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim(case when not (btrim("dataFi", E' \t\n\r\u00A0') = any($9::text[])) then "dataFi" end, E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim(case when not (btrim("dataFi", E' \t\n\r\u00A0') = any($10::text[])) then "dataFi" end, E' \t\n\r\u00A0'), 1, 2) end as "validThrough", case when btrim(case when not (btrim("dataFi", E' \t\n\r\u00A0') = any($11::text[])) then "dataFi" end, E' \t\n\r\u00A0') ~ $12 then substr(btrim(case when not (btrim("dataFi", E' \t\n\r\u00A0') = any($13::text[])) then "dataFi" end, E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim(case when not (btrim("dataFi", E' \t\n\r\u00A0') = any($14::text[])) then "dataFi" end, E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim(case when not (btrim("dataFi", E' \t\n\r\u00A0') = any($15::text[])) then "dataFi" end, E' \t\n\r\u00A0'), 1, 2) end as "teixit.value"
from "serveis"
where "idServei" is not null and btrim("estat", E' \t\n\r\u00A0') = any($16::text[]) and array(
  select btrim("element"."code", E' \t\n\r\u00A0')
  from unnest(string_to_array("idiomes", $17)) as "element"("code")
) && $18::text[] and case when btrim(case when not (btrim("dataFi", E' \t\n\r\u00A0') = any($19::text[])) then "dataFi" end, E' \t\n\r\u00A0') ~ $20 then substr(btrim(case when not (btrim("dataFi", E' \t\n\r\u00A0') = any($21::text[])) then "dataFi" end, E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim(case when not (btrim("dataFi", E' \t\n\r\u00A0') = any($22::text[])) then "dataFi" end, E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim(case when not (btrim("dataFi", E' \t\n\r\u00A0') = any($23::text[])) then "dataFi" end, E' \t\n\r\u00A0'), 1, 2) end >= $24::text
order by "teixit.value" asc nulls last, "key"
limit $25;
