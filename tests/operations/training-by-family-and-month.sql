-- alacant-impulsa: CourseInstance, 0 rows
select "by0", "by1", count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select "municipio_ine" collate "C" as "by0", "estado" collate "C" as "by1", "plazas" as "sum0", "libres" as "sum1"
  from "impulsa"."v_ediciones"
  where "año" is not null and "número" is not null and "edición" is not null and "municipio_ine" = any($1::bpchar[])
) as "matched"
group by "by0", "by1"
limit $2;

-- alacant-impulsa: CourseInstance, 2 rows
select "by0", count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select "familia" collate "C" as "by0", "plazas" as "sum0", "libres" as "sum1"
  from "impulsa"."v_ediciones"
  where "año" is not null and "número" is not null and "edición" is not null and btrim("familia"::text, E' \t\n\r\u00A0') = any($1::text[])
) as "matched"
group by "by0"
limit $2;

-- alacant-impulsa: CourseInstance, 6 rows
select "by0", "by1", count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select to_char("inicio", 'YYYY-MM') as "by0", "modalidad" collate "C" as "by1", "plazas" as "sum0", "libres" as "sum1"
  from "impulsa"."v_ediciones"
  where "año" is not null and "número" is not null and "edición" is not null and "inicio" >= $1::date and "inicio" <= $2::date
) as "matched"
group by "by0", "by1"
limit $3;

-- imo-lleida: CourseInstance, 2 rows
select "by0", count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select "familia" collate binary as "by0", case when typeof("places") in ('integer', 'real') and "places" = cast("places" as integer) then "places" end as "sum0", case when typeof("lliures") in ('integer', 'real') and "lliures" = cast("lliures" as integer) then "lliures" end as "sum1"
  from (
    select edicions.*, cursos.familia
    from edicions
    left join cursos on cursos.id = edicions.curs
  ) as "source"
  where "num" is not null and trim("familia", ' ' || char(9, 10, 13, 160)) in (
    select value
    from json_each(?)
  )
) as "matched"
group by "by0"
limit ?;

-- imo-lleida: CourseInstance, 5 rows
select "by0", "by1", count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select substr(case when trim("inici", ' ' || char(9, 10, 13, 160)) regexp ? then substr(trim("inici", ' ' || char(9, 10, 13, 160)), 1, 4) || '-' || substr(trim("inici", ' ' || char(9, 10, 13, 160)), 5, 2) || '-' || substr(trim("inici", ' ' || char(9, 10, 13, 160)), 7, 2) end, 1, 7) as "by0", "modalitat" collate binary as "by1", case when typeof("places") in ('integer', 'real') and "places" = cast("places" as integer) then "places" end as "sum0", case when typeof("lliures") in ('integer', 'real') and "lliures" = cast("lliures" as integer) then "lliures" end as "sum1"
  from (
    select edicions.*, cursos.familia
    from edicions
    left join cursos on cursos.id = edicions.curs
  ) as "source"
  where "num" is not null and case when trim("inici", ' ' || char(9, 10, 13, 160)) regexp ? then substr(trim("inici", ' ' || char(9, 10, 13, 160)), 1, 4) || '-' || substr(trim("inici", ' ' || char(9, 10, 13, 160)), 5, 2) || '-' || substr(trim("inici", ' ' || char(9, 10, 13, 160)), 7, 2) end >= ? and case when trim("inici", ' ' || char(9, 10, 13, 160)) regexp ? then substr(trim("inici", ' ' || char(9, 10, 13, 160)), 1, 4) || '-' || substr(trim("inici", ' ' || char(9, 10, 13, 160)), 5, 2) || '-' || substr(trim("inici", ' ' || char(9, 10, 13, 160)), 7, 2) end <= ?
) as "matched"
group by "by0", "by1"
limit ?;

-- imo-lleida: CourseInstance, 6 rows
select "by0", "by1", count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select "codi_mun" collate binary as "by0", "estat" collate binary as "by1", case when typeof("places") in ('integer', 'real') and "places" = cast("places" as integer) then "places" end as "sum0", case when typeof("lliures") in ('integer', 'real') and "lliures" = cast("lliures" as integer) then "lliures" end as "sum1"
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
group by "by0", "by1"
limit ?;

-- smo-girona: CourseInstance, 10 rows
select "by0", "by1", count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select "codi_municipi" collate "C" as "by0", "estat" collate "C" as "by1", "places" as "sum0", "places_lliures" as "sum1"
  from "v_edicions"
  where "id_edicio" is not null and "codi_municipi" = any($1::text[])
) as "matched"
group by "by0", "by1"
limit $2;

-- smo-girona: CourseInstance, 2 rows
select "by0", count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select "familia" collate "C" as "by0", "places" as "sum0", "places_lliures" as "sum1"
  from "v_edicions"
  where "id_edicio" is not null and btrim("familia", E' \t\n\r\u00A0') = any($1::text[])
) as "matched"
group by "by0"
limit $2;

-- smo-girona: CourseInstance, 4 rows
select "by0", "by1", count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select to_char("inici", 'YYYY-MM') as "by0", "modalitat" collate "C" as "by1", "places" as "sum0", "places_lliures" as "sum1"
  from "v_edicions"
  where "id_edicio" is not null and "inici" >= $1::date and "inici" <= $2::date
) as "matched"
group by "by0", "by1"
limit $3;

-- soc: CourseInstance, 14 rows
select "by0", "by1", count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select "codMunicipi" collate "C" as "by0", "estatInscripcio" collate "C" as "by1", "places" as "sum0", "placesLliures" as "sum1"
  from "edicions"
  where "idCursIntern" is not null and "codMunicipi" = any($1::text[])
) as "matched"
group by "by0", "by1"
limit $2;

-- soc: CourseInstance, 2 rows
select "by0", count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select "famProf" collate "C" as "by0", "places" as "sum0", "placesLliures" as "sum1"
  from "edicions"
  where "idCursIntern" is not null and btrim("famProf", E' \t\n\r\u00A0') = any($1::text[])
) as "matched"
group by "by0"
limit $2;

-- soc: CourseInstance, 6 rows
select "by0", "by1", count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select substr(case when btrim(case when not (btrim("dataIniciOrdre", E' \t\n\r\u00A0') = any($1::text[])) then "dataIniciOrdre" end, E' \t\n\r\u00A0') ~ $2 then substr(btrim(case when not (btrim("dataIniciOrdre", E' \t\n\r\u00A0') = any($3::text[])) then "dataIniciOrdre" end, E' \t\n\r\u00A0'), 1, 4) || '-' || substr(btrim(case when not (btrim("dataIniciOrdre", E' \t\n\r\u00A0') = any($4::text[])) then "dataIniciOrdre" end, E' \t\n\r\u00A0'), 5, 2) || '-' || substr(btrim(case when not (btrim("dataIniciOrdre", E' \t\n\r\u00A0') = any($5::text[])) then "dataIniciOrdre" end, E' \t\n\r\u00A0'), 7, 2) end, 1, 7) as "by0", "modalitat" collate "C" as "by1", "places" as "sum0", "placesLliures" as "sum1"
  from "edicions"
  where "idCursIntern" is not null and case when btrim(case when not (btrim("dataIniciOrdre", E' \t\n\r\u00A0') = any($6::text[])) then "dataIniciOrdre" end, E' \t\n\r\u00A0') ~ $7 then substr(btrim(case when not (btrim("dataIniciOrdre", E' \t\n\r\u00A0') = any($8::text[])) then "dataIniciOrdre" end, E' \t\n\r\u00A0'), 1, 4) || '-' || substr(btrim(case when not (btrim("dataIniciOrdre", E' \t\n\r\u00A0') = any($9::text[])) then "dataIniciOrdre" end, E' \t\n\r\u00A0'), 5, 2) || '-' || substr(btrim(case when not (btrim("dataIniciOrdre", E' \t\n\r\u00A0') = any($10::text[])) then "dataIniciOrdre" end, E' \t\n\r\u00A0'), 7, 2) end >= $11::text and case when btrim(case when not (btrim("dataIniciOrdre", E' \t\n\r\u00A0') = any($12::text[])) then "dataIniciOrdre" end, E' \t\n\r\u00A0') ~ $13 then substr(btrim(case when not (btrim("dataIniciOrdre", E' \t\n\r\u00A0') = any($14::text[])) then "dataIniciOrdre" end, E' \t\n\r\u00A0'), 1, 4) || '-' || substr(btrim(case when not (btrim("dataIniciOrdre", E' \t\n\r\u00A0') = any($15::text[])) then "dataIniciOrdre" end, E' \t\n\r\u00A0'), 5, 2) || '-' || substr(btrim(case when not (btrim("dataIniciOrdre", E' \t\n\r\u00A0') = any($16::text[])) then "dataIniciOrdre" end, E' \t\n\r\u00A0'), 7, 2) end <= $17::text
) as "matched"
group by "by0", "by1"
limit $18;
