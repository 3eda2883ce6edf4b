-- alacant-impulsa: Facility, 0 rows
select "zona" as "key.0", "número" as "key.1", "nombre" as "name", "tipo" as "kind", "municipio_ine" as "area", "latitud" as "location.latitude", "longitud" as "location.longitude", translate(lower(nullif(btrim("nombre", E' \t\n\r\u00A0'), '') collate "C"), $1, $2) as "teixit.value"
from "impulsa"."centros"
where "zona" is not null and "número" is not null and "municipio_ine" = any($3::bpchar[])
order by "teixit.value" asc nulls last, "key.0", "key.1"
limit $4;

-- alacant-impulsa: Service, 0 rows
select "id" as "key", "nombre" as "name"
from "impulsa"."servicios"
where "id" is not null and btrim("estado"::text, E' \t\n\r\u00A0') = any($1::text[]) and "municipio_ine" = any($2::bpchar[])
order by "key"
limit $3;

-- alacant-impulsa: Service, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "impulsa"."servicios"
  where "id" is not null and btrim("estado"::text, E' \t\n\r\u00A0') = any($1::text[]) and "municipio_ine" = any($2::bpchar[])
) as "matched"
limit $3;

-- imo-lleida: Facility, 3 rows
select "id" as "key", "nom" as "name", "classe" as "kind", "codi_mun" as "area", case when typeof("lat") in ('integer', 'real') then "lat" end as "location.latitude", case when typeof("lon") in ('integer', 'real') then "lon" end as "location.longitude", fold(nullif(trim("nom", ' ' || char(9, 10, 13, 160)), '')) as "teixit.value"
from "equipaments"
where "id" is not null and "codi_mun" in (
  select value
  from json_each(?)
)
order by "teixit.value" asc nulls last, "key"
limit ?;

-- imo-lleida: Service, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "serveis"
  where "codi" is not null and trim(cast((case when vigent is null then 'DEFUNCT' when suspes = 'x' then 'INACTIVE' else 'ACTIVE' end) as text), ' ' || char(9, 10, 13, 160)) in (
    select value
    from json_each(?)
  ) and "codi_mun" in (
    select value
    from json_each(?)
  )
) as "matched"
limit ?;

-- imo-lleida: Service, 3 rows
select "codi" as "key", "nom" as "name"
from "serveis"
where "codi" is not null and trim(cast((case when vigent is null then 'DEFUNCT' when suspes = 'x' then 'INACTIVE' else 'ACTIVE' end) as text), ' ' || char(9, 10, 13, 160)) in (
  select value
  from json_each(?)
) and "codi_mun" in (
  select value
  from json_each(?)
)
order by "key"
limit ?;

-- smo-girona: Facility, 0 rows
select "id_equipament" as "key", "nom" as "name", "tipus" as "kind", "codi_municipi" as "area", "latitud" as "location.latitude", "longitud" as "location.longitude", translate(lower(nullif(btrim("nom", E' \t\n\r\u00A0'), '') collate "C"), $1, $2) as "teixit.value"
from "equipaments"
where "id_equipament" is not null and "codi_municipi" = any($3::text[])
order by "teixit.value" asc nulls last, "key"
limit $4;

-- smo-girona: Service, 0 rows
select "id_servei" as "key", "nom" as "name"
from "serveis"
where "id_servei" is not null and btrim($1::text, E' \t\n\r\u00A0') = any($2::text[]) and $3::text = any($4::text[])
order by "key"
limit $5;

-- smo-girona: Service, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "serveis"
  where "id_servei" is not null and btrim($1::text, E' \t\n\r\u00A0') = any($2::text[]) and $3::text = any($4::text[])
) as "matched"
limit $5;

-- soc: Facility, 2 rows
select "idLoc" as "key", (trim("nomLoc")) as "name", "tipusLoc" as "kind", "codMunicipi" as "area", "lat" as "location.latitude", "lon" as "location.longitude", translate(lower(nullif(btrim((trim("nomLoc")), E' \t\n\r\u00A0'), '') collate "C"), $1, $2) as "teixit.value"
from "equipaments"
where "idLoc" is not null and "codMunicipi" = any($3::text[])
order by "teixit.value" asc nulls last, "key"
limit $4;

-- soc: Service, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "serveis"
  where "idServei" is not null and btrim("estat", E' \t\n\r\u00A0') = any($1::text[]) and (case when "codMunicipi" is not null then 'es:mun:' || left("codMunicipi", 5) when "codComarca" is not null then 'es:com:' || "codComarca" end) = any($2::text[])
) as "matched"
limit $3;

-- soc: Service, 3 rows
select "idServei" as "key", "nom" as "name"
from "serveis"
where "idServei" is not null and btrim("estat", E' \t\n\r\u00A0') = any($1::text[]) and (case when "codMunicipi" is not null then 'es:mun:' || left("codMunicipi", 5) when "codComarca" is not null then 'es:com:' || "codComarca" end) = any($2::text[])
order by "key"
limit $3;
