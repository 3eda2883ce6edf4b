-- alacant-impulsa: CourseInstance, 0 rows
select "año" as "key.0", "número" as "key.1", "edición" as "key.2", "año" as "course.0", "número" as "course.1", "libres" as "seatsLeft", "inscripcion_hasta" as "enrolmentEnd", "zona_centro" as "facility.0", "num_centro" as "facility.1", "inscripcion_hasta" as "teixit.value"
from "impulsa"."v_ediciones"
where "año" is not null and "número" is not null and "edición" is not null and "libres" >= $1::bigint and btrim("estado"::text, E' \t\n\r\u00A0') = any($2::text[]) and "municipio_ine" = any($3::bpchar[])
order by "teixit.value" asc nulls last, "key.0", "key.1", "key.2"
limit $4;

-- alacant-impulsa: CourseInstance, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "impulsa"."v_ediciones"
  where "año" is not null and "número" is not null and "edición" is not null and "libres" >= $1::bigint and btrim("estado"::text, E' \t\n\r\u00A0') = any($2::text[]) and "municipio_ine" = any($3::bpchar[])
) as "matched"
limit $4;

-- imo-lleida: CourseInstance, 0 rows
select "num" as "key", "curs" as "course", case when typeof("lliures") in ('integer', 'real') and "lliures" = cast("lliures" as integer) then "lliures" end as "seatsLeft", case when trim("insc_fi", ' ' || char(9, 10, 13, 160)) regexp ? then substr(trim("insc_fi", ' ' || char(9, 10, 13, 160)), 1, 4) || '-' || substr(trim("insc_fi", ' ' || char(9, 10, 13, 160)), 5, 2) || '-' || substr(trim("insc_fi", ' ' || char(9, 10, 13, 160)), 7, 2) end as "enrolmentEnd", "equipament" as "facility", case when trim("insc_fi", ' ' || char(9, 10, 13, 160)) regexp ? then substr(trim("insc_fi", ' ' || char(9, 10, 13, 160)), 1, 4) || '-' || substr(trim("insc_fi", ' ' || char(9, 10, 13, 160)), 5, 2) || '-' || substr(trim("insc_fi", ' ' || char(9, 10, 13, 160)), 7, 2) end as "teixit.value"
from (
  select edicions.*, cursos.familia
  from edicions
  left join cursos on cursos.id = edicions.curs
) as "source"
where "num" is not null and case when typeof("lliures") in ('integer', 'real') and "lliures" = cast("lliures" as integer) then "lliures" end >= ? and trim("estat", ' ' || char(9, 10, 13, 160)) in (
  select value
  from json_each(?)
) and "codi_mun" in (
  select value
  from json_each(?)
)
order by "teixit.value" asc nulls last, "key"
limit ?;

-- imo-lleida: CourseInstance, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from (
    select edicions.*, cursos.familia
    from edicions
    left join cursos on cursos.id = edicions.curs
  ) as "source"
  where "num" is not null and case when typeof("lliures") in ('integer', 'real') and "lliures" = cast("lliures" as integer) then "lliures" end >= ? and trim("estat", ' ' || char(9, 10, 13, 160)) in (
    select value
    from json_each(?)
  ) and "codi_mun" in (
    select value
    from json_each(?)
  )
) as "matched"
limit ?;

-- smo-girona: Course, 2 rows
select "id_curs" as "key", "nom" as "name", "codi_unitat" as "provider"
from "cursos"
where "id_curs" is not null and "id_curs" = any($1::bigint[]);

-- smo-girona: CourseInstance, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "v_edicions"
  where "id_edicio" is not null and "places_lliures" >= $1::bigint and btrim("estat", E' \t\n\r\u00A0') = any($2::text[]) and "codi_municipi" = any($3::text[])
) as "matched"
limit $4;

-- smo-girona: CourseInstance, 4 rows
select "id_edicio" as "key", "id_curs" as "course", "places_lliures" as "seatsLeft", "inscripcio_final" as "enrolmentEnd", "id_equipament" as "facility", "inscripcio_final" as "teixit.value"
from "v_edicions"
where "id_edicio" is not null and "places_lliures" >= $1::bigint and btrim("estat", E' \t\n\r\u00A0') = any($2::text[]) and "codi_municipi" = any($3::text[])
order by "teixit.value" asc nulls last, "key"
limit $4;

-- smo-girona: Facility, 2 rows
select "id_equipament" as "key", "nom" as "name", "codi_municipi" as "area"
from "equipaments"
where "id_equipament" is not null and "id_equipament" = any($1::bigint[]);

-- smo-girona: Organization, 1 row
select "codi_unitat" as "key", "nom" as "name"
from "unitats"
where "codi_unitat" is not null and "codi_unitat" = any($1::text[]);

-- soc: Course, 1 row
select "idCurs" as "key", (trim(coalesce("titolCat", "titolCas"))) as "name", "codEntitat" as "provider"
from "cursos"
where "idCurs" is not null and "idCurs" = any($1::text[]);

-- soc: CourseInstance, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "edicions"
  where "idCursIntern" is not null and "placesLliures" >= $1::bigint and btrim("estatInscripcio", E' \t\n\r\u00A0') = any($2::text[]) and "codMunicipi" = any($3::text[])
) as "matched"
limit $4;

-- soc: CourseInstance, 4 rows
select "idCursIntern" as "key", "idCurs" as "course", "placesLliures" as "seatsLeft", case when btrim("inscripcioFins", E' \t\n\r\u00A0') ~ $1 then substr(btrim("inscripcioFins", E' \t\n\r\u00A0'), 1, 4) || '-' || substr(btrim("inscripcioFins", E' \t\n\r\u00A0'), 5, 2) || '-' || substr(btrim("inscripcioFins", E' \t\n\r\u00A0'), 7, 2) end as "enrolmentEnd", "idLoc" as "facility", case when btrim("inscripcioFins", E' \t\n\r\u00A0') ~ $2 then substr(btrim("inscripcioFins", E' \t\n\r\u00A0'), 1, 4) || '-' || substr(btrim("inscripcioFins", E' \t\n\r\u00A0'), 5, 2) || '-' || substr(btrim("inscripcioFins", E' \t\n\r\u00A0'), 7, 2) end as "teixit.value"
from "edicions"
where "idCursIntern" is not null and "placesLliures" >= $3::bigint and btrim("estatInscripcio", E' \t\n\r\u00A0') = any($4::text[]) and "codMunicipi" = any($5::text[])
order by "teixit.value" asc nulls last, "key"
limit $6;

-- soc: Facility, 1 row
select "idLoc" as "key", (trim("nomLoc")) as "name", "codMunicipi" as "area"
from "equipaments"
where "idLoc" is not null and "idLoc" = any($1::text[]);

-- soc: Organization, 1 row
select "codEntitat" as "key", "nom" as "name"
from "entitats"
where "codEntitat" is not null and "codEntitat" = any($1::text[]);
