-- alacant-impulsa: Course, 0 rows
select "año" as "key.0", "número" as "key.1", "nombre" as "name"
from "impulsa"."acciones_formativas"
where "año" is not null and "número" is not null and "municipio_ine" = any($1::bpchar[])
order by "key.0", "key.1"
limit $2;

-- alacant-impulsa: CourseInstance, 0 rows
select "año" as "key.0", "número" as "key.1", "edición" as "key.2", "inicio" as "startDate", "estado" as "status"
from "impulsa"."v_ediciones"
where "año" is not null and "número" is not null and "edición" is not null and "municipio_ine" = any($1::bpchar[])
order by "key.0", "key.1", "key.2"
limit $2;

-- alacant-impulsa: CourseInstance, 1 row
select count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select "plazas" as "sum0", "libres" as "sum1"
  from "impulsa"."v_ediciones"
  where "año" is not null and "número" is not null and "edición" is not null and "municipio_ine" = any($1::bpchar[])
) as "matched"
limit $2;

-- alacant-impulsa: Facility, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "impulsa"."centros"
  where "zona" is not null and "número" is not null and "municipio_ine" = any($1::bpchar[])
) as "matched"
limit $2;

-- alacant-impulsa: Organization, 0 rows
select "cod_entidad" as "key", "denominacion" as "name"
from "impulsa"."v_entidades"
where "cod_entidad" is not null and "municipio_ine" = any($1::bpchar[])
order by "key"
limit $2;

-- alacant-impulsa: Organization, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "impulsa"."v_entidades"
  where "cod_entidad" is not null and "municipio_ine" = any($1::bpchar[])
) as "matched"
limit $2;

-- alacant-impulsa: PeopleServedStatistics, 40 rows
select "by0", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select ('03' || cod_mun) collate "C" as "by0", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "expediente"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "impulsa"."personas"
  where "expediente" is not null
) as "matched"
group by "by0"
limit $3;

-- alacant-impulsa: Service, 0 rows
select "id" as "key", "nombre" as "name", "ámbito" as "kind"
from "impulsa"."servicios"
where "id" is not null and "municipio_ine" = any($1::bpchar[])
order by "key"
limit $2;

-- alacant-impulsa: Service, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "impulsa"."servicios"
  where "id" is not null and "municipio_ine" = any($1::bpchar[])
) as "matched"
limit $2;

-- imo-lleida: Course, 0 rows
select "id" as "key", "denominacio" as "name"
from "cursos"
where "id" is not null and "codi_mun" in (
  select value
  from json_each(?)
)
order by "key"
limit ?;

-- imo-lleida: CourseInstance, 0 rows
select "num" as "key", case when trim("inici", ' ' || char(9, 10, 13, 160)) regexp ? then substr(trim("inici", ' ' || char(9, 10, 13, 160)), 1, 4) || '-' || substr(trim("inici", ' ' || char(9, 10, 13, 160)), 5, 2) || '-' || substr(trim("inici", ' ' || char(9, 10, 13, 160)), 7, 2) end as "startDate", "estat" as "status"
from (
  select edicions.*, cursos.familia
  from edicions
  left join cursos on cursos.id = edicions.curs
) as "source"
where "num" is not null and "codi_mun" in (
  select value
  from json_each(?)
)
order by "key"
limit ?;

-- imo-lleida: CourseInstance, 1 row
select count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select case when typeof("places") in ('integer', 'real') and "places" = cast("places" as integer) then "places" end as "sum0", case when typeof("lliures") in ('integer', 'real') and "lliures" = cast("lliures" as integer) then "lliures" end as "sum1"
  from (
    select edicions.*, cursos.familia
    from edicions
    left join cursos on cursos.id = edicions.curs
  ) as "source"
  where "num" is not null and "codi_mun" in (
    select value
    from json_each(?)
  )
) as "matched"
limit ?;

-- imo-lleida: Facility, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "equipaments"
  where "id" is not null and "codi_mun" in (
    select value
    from json_each(?)
  )
) as "matched"
limit ?;

-- imo-lleida: Organization, 0 rows
select "id" as "key", (case when instr(nom, ', ') = 0 then nom else substr(nom, instr(nom, ', ') + 2) || case when substr(nom, -1) = '''' then '' else ' ' end || substr(nom, 1, instr(nom, ', ') - 1) end) as "name"
from "entitats"
where "id" is not null and "codi_mun" in (
  select value
  from json_each(?)
)
order by "key"
limit ?;

-- imo-lleida: Organization, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "entitats"
  where "id" is not null and "codi_mun" in (
    select value
    from json_each(?)
  )
) as "matched"
limit ?;

-- imo-lleida: Service, 0 rows
select "codi" as "key", "nom" as "name", "ambit" as "kind"
from "serveis"
where "codi" is not null and "codi_mun" in (
  select value
  from json_each(?)
)
order by "key"
limit ?;

-- imo-lleida: Service, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "serveis"
  where "codi" is not null and "codi_mun" in (
    select value
    from json_each(?)
  )
) as "matched"
limit ?;

-- pistoia-rete: Offer, 1 row
select count(*) as "count", sum("sum0") as "sum0"
from (
  select case when regexp_matches(trim("NumeroLavoratoriRichiesti", concat(' ', chr(9), chr(10), chr(13), chr(160))), $1) then case when try_cast(trim("NumeroLavoratoriRichiesti", concat(' ', chr(9), chr(10), chr(13), chr(160))) as double) between -2147483648 and 2147483647 then try_cast(trim("NumeroLavoratoriRichiesti", concat(' ', chr(9), chr(10), chr(13), chr(160))) as double) end end as "sum0"
  from "OfferteEures"
  where "Id" is not null and "Codice provincia estera" = any($2::varchar[])
) as "matched"
limit $3;

-- smo-girona: Course, 3 rows
select "id_curs" as "key", "nom" as "name"
from "cursos"
where "id_curs" is not null and $1::text = any($2::text[])
order by "key"
limit $3;

-- smo-girona: CourseInstance, 1 row
select count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select "places" as "sum0", "places_lliures" as "sum1"
  from "v_edicions"
  where "id_edicio" is not null and "codi_municipi" = any($1::text[])
) as "matched"
limit $2;

-- smo-girona: CourseInstance, 3 rows
select "id_edicio" as "key", "inici" as "startDate", "estat" as "status"
from "v_edicions"
where "id_edicio" is not null and "codi_municipi" = any($1::text[])
order by "key"
limit $2;

-- smo-girona: Facility, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "equipaments"
  where "id_equipament" is not null and "codi_municipi" = any($1::text[])
) as "matched"
limit $2;

-- smo-girona: Offer, 1 row
select count(*) as "count", sum("sum0") as "sum0"
from (
  select "places" as "sum0"
  from "ofertes"
  where "id_oferta" is not null and (coalesce(codi_municipi, '17')) = any($1::text[])
) as "matched"
limit $2;

-- smo-girona: Organization, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "unitats"
  where "codi_unitat" is not null and "codi_municipi" = any($1::text[])
) as "matched"
limit $2;

-- smo-girona: Organization, 3 rows
select "codi_unitat" as "key", "nom" as "name"
from "unitats"
where "codi_unitat" is not null and "codi_municipi" = any($1::text[])
order by "key"
limit $2;

-- smo-girona: PeopleServedStatistics, 130 rows
select "by0", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "codi_municipi" collate "C" as "by0", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "id_persona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "id_persona" is not null
) as "matched"
group by "by0"
limit $3;

-- smo-girona: Service, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "serveis"
  where "id_servei" is not null and $1::text = any($2::text[])
) as "matched"
limit $3;

-- smo-girona: Service, 3 rows
select "id_servei" as "key", "nom" as "name", "tipus" as "kind"
from "serveis"
where "id_servei" is not null and $1::text = any($2::text[])
order by "key"
limit $3;

-- soc: Course, 3 rows
select "idCurs" as "key", (trim(coalesce("titolCat", "titolCas"))) as "name"
from "cursos"
where "idCurs" is not null and "codMunicipi" = any($1::text[])
order by "key"
limit $2;

-- soc: CourseInstance, 1 row
select count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select "places" as "sum0", "placesLliures" as "sum1"
  from "edicions"
  where "idCursIntern" is not null and "codMunicipi" = any($1::text[])
) as "matched"
limit $2;

-- soc: CourseInstance, 3 rows
select "idCursIntern" as "key", case when btrim(case when not (btrim("dataIniciOrdre", E' \t\n\r\u00A0') = any($1::text[])) then "dataIniciOrdre" end, E' \t\n\r\u00A0') ~ $2 then substr(btrim(case when not (btrim("dataIniciOrdre", E' \t\n\r\u00A0') = any($3::text[])) then "dataIniciOrdre" end, E' \t\n\r\u00A0'), 1, 4) || '-' || substr(btrim(case when not (btrim("dataIniciOrdre", E' \t\n\r\u00A0') = any($4::text[])) then "dataIniciOrdre" end, E' \t\n\r\u00A0'), 5, 2) || '-' || substr(btrim(case when not (btrim("dataIniciOrdre", E' \t\n\r\u00A0') = any($5::text[])) then "dataIniciOrdre" end, E' \t\n\r\u00A0'), 7, 2) end as "startDate", "estatInscripcio" as "status"
from "edicions"
where "idCursIntern" is not null and "codMunicipi" = any($6::text[])
order by "key"
limit $7;

-- soc: Facility, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "equipaments"
  where "idLoc" is not null and "codMunicipi" = any($1::text[])
) as "matched"
limit $2;

-- soc: Offer, 1 row
select count(*) as "count", sum("sum0") as "sum0"
from (
  select "places" as "sum0"
  from "ofertes"
  where "idOferta" is not null and (coalesce("codMunicipi", "codProvincia")) = any($1::text[])
) as "matched"
limit $2;

-- soc: Organization, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "entitats"
  where "codEntitat" is not null and (case when "codMunicipi" is not null then 'es:mun:' || left("codMunicipi", 5) when "codComarca" is not null then 'es:com:' || "codComarca" end) = any($1::text[])
) as "matched"
limit $2;

-- soc: Organization, 3 rows
select "codEntitat" as "key", "nom" as "name"
from "entitats"
where "codEntitat" is not null and (case when "codMunicipi" is not null then 'es:mun:' || left("codMunicipi", 5) when "codComarca" is not null then 'es:com:' || "codComarca" end) = any($1::text[])
order by "key"
limit $2;

-- soc: PeopleServedStatistics, 672 rows
select "by0", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "codMunicipi" collate "C" as "by0", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "idPersona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "idPersona" is not null
) as "matched"
group by "by0"
limit $3;

-- soc: Service, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "serveis"
  where "idServei" is not null and (case when "codMunicipi" is not null then 'es:mun:' || left("codMunicipi", 5) when "codComarca" is not null then 'es:com:' || "codComarca" end) = any($1::text[])
) as "matched"
limit $2;

-- soc: Service, 3 rows
select "idServei" as "key", "nom" as "name", "tipus" as "kind"
from "serveis"
where "idServei" is not null and (case when "codMunicipi" is not null then 'es:mun:' || left("codMunicipi", 5) when "codComarca" is not null then 'es:com:' || "codComarca" end) = any($1::text[])
order by "key"
limit $2;
