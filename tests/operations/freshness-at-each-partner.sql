-- alacant-impulsa: Organization, 1 row
select "cod_entidad" as "key", "denominacion" as "name", to_char("última_modificación", 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "source.updatedAt"
from "impulsa"."v_entidades"
where "cod_entidad" is not null and "cod_entidad" = any($1::bigint[])
order by "key"
limit $2;

-- imo-lleida: Organization, 1 row
select "id" as "key", (case when instr(nom, ', ') = 0 then nom else substr(nom, instr(nom, ', ') + 2) || case when substr(nom, -1) = '''' then '' else ' ' end || substr(nom, 1, instr(nom, ', ') - 1) end) as "name", coalesce(case when replace(trim(cast((strftime('%Y-%m-%dT%H:%M:%SZ', modificat, 'unixepoch')) as text), ' ' || char(9, 10, 13, 160)), ' ', 'T') regexp ? then substr(replace(trim(cast((strftime('%Y-%m-%dT%H:%M:%SZ', modificat, 'unixepoch')) as text), ' ' || char(9, 10, 13, 160)), ' ', 'T'), 1, 4) || '-' || substr(replace(trim(cast((strftime('%Y-%m-%dT%H:%M:%SZ', modificat, 'unixepoch')) as text), ' ' || char(9, 10, 13, 160)), ' ', 'T'), 6, 2) || '-' || substr(replace(trim(cast((strftime('%Y-%m-%dT%H:%M:%SZ', modificat, 'unixepoch')) as text), ' ' || char(9, 10, 13, 160)), ' ', 'T'), 9, 2) || 'T' || substr(replace(trim(cast((strftime('%Y-%m-%dT%H:%M:%SZ', modificat, 'unixepoch')) as text), ' ' || char(9, 10, 13, 160)), ' ', 'T'), 12, 2) || ':' || substr(replace(trim(cast((strftime('%Y-%m-%dT%H:%M:%SZ', modificat, 'unixepoch')) as text), ' ' || char(9, 10, 13, 160)), ' ', 'T'), 15, 2) || ':' || substr(replace(trim(cast((strftime('%Y-%m-%dT%H:%M:%SZ', modificat, 'unixepoch')) as text), ' ' || char(9, 10, 13, 160)), ' ', 'T'), 18, 2) || 'Z' end, case when trim(cast((strftime('%Y-%m-%dT%H:%M:%SZ', modificat, 'unixepoch')) as text), ' ' || char(9, 10, 13, 160)) regexp ? then substr(trim(cast((strftime('%Y-%m-%dT%H:%M:%SZ', modificat, 'unixepoch')) as text), ' ' || char(9, 10, 13, 160)), 1, 4) || '-' || substr(trim(cast((strftime('%Y-%m-%dT%H:%M:%SZ', modificat, 'unixepoch')) as text), ' ' || char(9, 10, 13, 160)), 6, 2) || '-' || substr(trim(cast((strftime('%Y-%m-%dT%H:%M:%SZ', modificat, 'unixepoch')) as text), ' ' || char(9, 10, 13, 160)), 9, 2) || 'T' || '00' || ':' || '00' || ':' || '00' || 'Z' end) as "source.updatedAt"
from "entitats"
where "id" is not null and "id" in (
  select value
  from json_each(?)
)
order by "key"
limit ?;

-- pistoia-rete: Organization, 1 row
select "Codice ente" as "key", "Denominazione" as "name", case when regexp_matches(trim("Data aggiornamento", concat(' ', chr(9), chr(10), chr(13), chr(160))), $1) then substr(trim("Data aggiornamento", concat(' ', chr(9), chr(10), chr(13), chr(160))), 7, 4) || '-' || substr(trim("Data aggiornamento", concat(' ', chr(9), chr(10), chr(13), chr(160))), 4, 2) || '-' || substr(trim("Data aggiornamento", concat(' ', chr(9), chr(10), chr(13), chr(160))), 1, 2) || 'T' || substr(trim("Data aggiornamento", concat(' ', chr(9), chr(10), chr(13), chr(160))), 12, 2) || ':' || substr(trim("Data aggiornamento", concat(' ', chr(9), chr(10), chr(13), chr(160))), 15, 2) || ':' || '00' || 'Z' end as "source.updatedAt"
from "Enti"
where "Codice ente" is not null and "Codice ente" = any($2::varchar[])
order by "key"
limit $3;

-- smo-girona: Organization, 1 row
select "codi_unitat" as "key", "nom" as "name"
from "unitats"
where "codi_unitat" is not null and "codi_unitat" = any($1::text[])
order by "key"
limit $2;

-- soc: Organization, 1 row
select "codEntitat" as "key", "nom" as "name", to_char("dataModificacio", 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "source.updatedAt"
from "entitats"
where "codEntitat" is not null and "codEntitat" = any($1::text[])
order by "key"
limit $2;
