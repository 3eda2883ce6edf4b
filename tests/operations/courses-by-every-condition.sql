-- alacant-impulsa: Course, 0 rows
select "año" as "key.0", "número" as "key.1", "nombre" as "name", "especialidad" as "courseCode", "horas" as "hours", "ocupaciones" as "occupations", "entidad" as "provider", "horas" as "teixit.value"
from "impulsa"."acciones_formativas"
where "año" is not null and "número" is not null and (nullif(btrim("nombre", E' \t\n\r\u00A0'), '') ~ $1 or nullif(btrim("desc", E' \t\n\r\u00A0'), '') ~ $2) and btrim("clase"::text, E' \t\n\r\u00A0') = any($3::text[]) and btrim("familia"::text, E' \t\n\r\u00A0') = any($4::text[]) and "horas" >= $5::bigint and "horas" <= $6::bigint and btrim("modalidad", E' \t\n\r\u00A0') = any($7::text[]) and btrim("certifica"::text, E' \t\n\r\u00A0') = any($8::text[]) and btrim("prácticas"::text, E' \t\n\r\u00A0') = any($9::text[]) and array(
  select btrim("element"."code", E' \t\n\r\u00A0')
  from unnest(string_to_array("ocupaciones", $10)) as "element"("code")
) && $11::text[] and "municipio_ine" = any($12::bpchar[])
order by "teixit.value" desc nulls last, "key.0", "key.1"
limit $13;

-- alacant-impulsa: Course, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "impulsa"."acciones_formativas"
  where "año" is not null and "número" is not null and (nullif(btrim("nombre", E' \t\n\r\u00A0'), '') ~ $1 or nullif(btrim("desc", E' \t\n\r\u00A0'), '') ~ $2) and btrim("clase"::text, E' \t\n\r\u00A0') = any($3::text[]) and btrim("familia"::text, E' \t\n\r\u00A0') = any($4::text[]) and "horas" >= $5::bigint and "horas" <= $6::bigint and btrim("modalidad", E' \t\n\r\u00A0') = any($7::text[]) and btrim("certifica"::text, E' \t\n\r\u00A0') = any($8::text[]) and btrim("prácticas"::text, E' \t\n\r\u00A0') = any($9::text[]) and array(
    select btrim("element"."code", E' \t\n\r\u00A0')
    from unnest(string_to_array("ocupaciones", $10)) as "element"("code")
  ) && $11::text[] and "municipio_ine" = any($12::bpchar[])
) as "matched"
limit $13;

-- alacant-impulsa: Course, 2 rows
select "año" as "key.0", "número" as "key.1", "nombre" as "name", "especialidad" as "courseCode", "eqf" as "eqfLevel"
from "impulsa"."acciones_formativas"
where "año" is not null and "número" is not null and btrim("especialidad", E' \t\n\r\u00A0') = any($1::text[]) and "eqf" >= $2::bigint
order by "key.0", "key.1"
limit $3;

-- alacant-impulsa: Course, 4 rows
select "año" as "key.0", "número" as "key.1", "nombre" as "name", "precio" as "price", "precio" as "teixit.value"
from "impulsa"."acciones_formativas"
where "año" is not null and "número" is not null and "precio" >= $1::numeric
order by "teixit.value" desc nulls last, "key.0", "key.1"
limit $2;

-- imo-lleida: Course, 1 row
select "id" as "key", "denominacio" as "name", "especialitat" as "courseCode", case when typeof("hores") in ('integer', 'real') and "hores" = cast("hores" as integer) then "hores" end as "hours", "cno" as "occupations", "entitat" as "provider", case when typeof("hores") in ('integer', 'real') and "hores" = cast("hores" as integer) then "hores" end as "teixit.value"
from "cursos"
where "id" is not null and (nullif(trim("denominacio", ' ' || char(9, 10, 13, 160)), '') regexp ? or nullif(trim("contingut", ' ' || char(9, 10, 13, 160)), '') regexp ?) and trim("tipus", ' ' || char(9, 10, 13, 160)) in (
  select value
  from json_each(?)
) and trim("familia", ' ' || char(9, 10, 13, 160)) in (
  select value
  from json_each(?)
) and case when typeof("hores") in ('integer', 'real') and "hores" = cast("hores" as integer) then "hores" end >= ? and case when typeof("hores") in ('integer', 'real') and "hores" = cast("hores" as integer) then "hores" end <= ? and trim("modalitat", ' ' || char(9, 10, 13, 160)) in (
  select value
  from json_each(?)
) and trim(cast((coalesce(certificat, '-')) as text), ' ' || char(9, 10, 13, 160)) in (
  select value
  from json_each(?)
) and trim(cast((coalesce(practiques, '-')) as text), ' ' || char(9, 10, 13, 160)) in (
  select value
  from json_each(?)
) and has_any(elements("cno", ?), ?) and "codi_mun" in (
  select value
  from json_each(?)
)
order by "teixit.value" desc nulls last, "key"
limit ?;

-- imo-lleida: Course, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "cursos"
  where "id" is not null and (nullif(trim("denominacio", ' ' || char(9, 10, 13, 160)), '') regexp ? or nullif(trim("contingut", ' ' || char(9, 10, 13, 160)), '') regexp ?) and trim("tipus", ' ' || char(9, 10, 13, 160)) in (
    select value
    from json_each(?)
  ) and trim("familia", ' ' || char(9, 10, 13, 160)) in (
    select value
    from json_each(?)
  ) and case when typeof("hores") in ('integer', 'real') and "hores" = cast("hores" as integer) then "hores" end >= ? and case when typeof("hores") in ('integer', 'real') and "hores" = cast("hores" as integer) then "hores" end <= ? and trim("modalitat", ' ' || char(9, 10, 13, 160)) in (
    select value
    from json_each(?)
  ) and trim(cast((coalesce(certificat, '-')) as text), ' ' || char(9, 10, 13, 160)) in (
    select value
    from json_each(?)
  ) and trim(cast((coalesce(practiques, '-')) as text), ' ' || char(9, 10, 13, 160)) in (
    select value
    from json_each(?)
  ) and has_any(elements("cno", ?), ?) and "codi_mun" in (
    select value
    from json_each(?)
  )
) as "matched"
limit ?;

-- imo-lleida: Course, 2 rows
select "id" as "key", "denominacio" as "name", "especialitat" as "courseCode", case when typeof("nivell_meq") in ('integer', 'real') and "nivell_meq" = cast("nivell_meq" as integer) then "nivell_meq" end as "eqfLevel"
from "cursos"
where "id" is not null and trim("especialitat", ' ' || char(9, 10, 13, 160)) in (
  select value
  from json_each(?)
) and case when typeof("nivell_meq") in ('integer', 'real') and "nivell_meq" = cast("nivell_meq" as integer) then "nivell_meq" end >= ?
order by "key"
limit ?;

-- imo-lleida: Course, 4 rows
select "id" as "key", "denominacio" as "name", case when typeof("preu") in ('integer', 'real') then "preu" end as "price", case when typeof("preu") in ('integer', 'real') then "preu" end as "teixit.value"
from "cursos"
where "id" is not null and case when typeof("preu") in ('integer', 'real') then "preu" end >= ?
order by "teixit.value" desc nulls last, "key"
limit ?;

-- imo-lleida: Organization, 1 row
select "id" as "key", (case when instr(nom, ', ') = 0 then nom else substr(nom, instr(nom, ', ') + 2) || case when substr(nom, -1) = '''' then '' else ' ' end || substr(nom, 1, instr(nom, ', ') - 1) end) as "name"
from "entitats"
where "id" is not null and "id" in (
  select value
  from json_each(?)
);

-- smo-girona: Course, 0 rows
select "id_curs" as "key", "nom" as "name", "codi" as "courseCode", "hores" as "hours", ((
  select string_agg(cno, ',' order by cno)
  from cursos_ocupacions
  where curs = id_curs
)) as "occupations", "codi_unitat" as "provider", "hores" as "teixit.value"
from "cursos"
where "id_curs" is not null and (nullif(btrim("nom", E' \t\n\r\u00A0'), '') ~ $1 or nullif(btrim("descripcio", E' \t\n\r\u00A0'), '') ~ $2) and btrim("tipus", E' \t\n\r\u00A0') = any($3::text[]) and btrim("familia", E' \t\n\r\u00A0') = any($4::text[]) and "hores" >= $5::bigint and "hores" <= $6::bigint and btrim("modalitat", E' \t\n\r\u00A0') = any($7::text[]) and "certificat"::text = any($8::text[]) and (coalesce(hores_treball_real, 0) > 0)::text = any($9::text[]) and array(
  select btrim("element"."code", E' \t\n\r\u00A0')
  from unnest(string_to_array(((
    select string_agg(cno, ',' order by cno)
    from cursos_ocupacions
    where curs = id_curs
  )), $10)) as "element"("code")
) && $11::text[] and $12::text = any($13::text[])
order by "teixit.value" desc nulls last, "key"
limit $14;

-- smo-girona: Course, 0 rows
select "id_curs" as "key", "nom" as "name", $1::numeric as "teixit.value"
from "cursos"
where "id_curs" is not null and $2::numeric >= $3::numeric
order by "teixit.value" desc nulls last, "key"
limit $4;

-- smo-girona: Course, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "cursos"
  where "id_curs" is not null and (nullif(btrim("nom", E' \t\n\r\u00A0'), '') ~ $1 or nullif(btrim("descripcio", E' \t\n\r\u00A0'), '') ~ $2) and btrim("tipus", E' \t\n\r\u00A0') = any($3::text[]) and btrim("familia", E' \t\n\r\u00A0') = any($4::text[]) and "hores" >= $5::bigint and "hores" <= $6::bigint and btrim("modalitat", E' \t\n\r\u00A0') = any($7::text[]) and "certificat"::text = any($8::text[]) and (coalesce(hores_treball_real, 0) > 0)::text = any($9::text[]) and array(
    select btrim("element"."code", E' \t\n\r\u00A0')
    from unnest(string_to_array(((
      select string_agg(cno, ',' order by cno)
      from cursos_ocupacions
      where curs = id_curs
    )), $10)) as "element"("code")
  ) && $11::text[] and $12::text = any($13::text[])
) as "matched"
limit $14;

-- soc: Course, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "cursos"
  where "idCurs" is not null and (nullif(btrim((trim(coalesce("titolCat", "titolCas"))), E' \t\n\r\u00A0'), '') ~ $1 or nullif(btrim("descripcio", E' \t\n\r\u00A0'), '') ~ $2) and btrim("tipusAccio", E' \t\n\r\u00A0') = any($3::text[]) and btrim("famProf", E' \t\n\r\u00A0') = any($4::text[]) and case when case when not btrim("hores", E' \t\n\r\u00A0') = any($5::text[]) then btrim("hores", E' \t\n\r\u00A0') end ~ $6 then case when replace(case when not btrim("hores", E' \t\n\r\u00A0') = any($7::text[]) then btrim("hores", E' \t\n\r\u00A0') end, $8, '')::double precision between -2147483648 and 2147483647 then replace(case when not btrim("hores", E' \t\n\r\u00A0') = any($9::text[]) then btrim("hores", E' \t\n\r\u00A0') end, $10, '')::double precision end end >= $11::numeric and case when case when not btrim("hores", E' \t\n\r\u00A0') = any($12::text[]) then btrim("hores", E' \t\n\r\u00A0') end ~ $13 then case when replace(case when not btrim("hores", E' \t\n\r\u00A0') = any($14::text[]) then btrim("hores", E' \t\n\r\u00A0') end, $15, '')::double precision between -2147483648 and 2147483647 then replace(case when not btrim("hores", E' \t\n\r\u00A0') = any($16::text[]) then btrim("hores", E' \t\n\r\u00A0') end, $17, '')::double precision end end <= $18::numeric and btrim("modalitat", E' \t\n\r\u00A0') = any($19::text[]) and btrim("teCertProf", E' \t\n\r\u00A0') = any($20::text[]) and btrim("practiques", E' \t\n\r\u00A0') = any($21::text[]) and array(
    select btrim("element"."code", E' \t\n\r\u00A0')
    from unnest(string_to_array("codOcupacio", $22)) as "element"("code")
  ) && $23::text[] and "codMunicipi" = any($24::text[])
) as "matched"
limit $25;

-- soc: Course, 2 rows
select "idCurs" as "key", (trim(coalesce("titolCat", "titolCas"))) as "name", "codiEspecialitat" as "courseCode", case when case when not btrim("hores", E' \t\n\r\u00A0') = any($1::text[]) then btrim("hores", E' \t\n\r\u00A0') end ~ $2 then case when replace(case when not btrim("hores", E' \t\n\r\u00A0') = any($3::text[]) then btrim("hores", E' \t\n\r\u00A0') end, $4, '')::double precision between -2147483648 and 2147483647 then replace(case when not btrim("hores", E' \t\n\r\u00A0') = any($5::text[]) then btrim("hores", E' \t\n\r\u00A0') end, $6, '')::double precision end end as "hours", "codOcupacio" as "occupations", "codEntitat" as "provider", case when case when not btrim("hores", E' \t\n\r\u00A0') = any($7::text[]) then btrim("hores", E' \t\n\r\u00A0') end ~ $8 then case when replace(case when not btrim("hores", E' \t\n\r\u00A0') = any($9::text[]) then btrim("hores", E' \t\n\r\u00A0') end, $10, '')::double precision between -2147483648 and 2147483647 then replace(case when not btrim("hores", E' \t\n\r\u00A0') = any($11::text[]) then btrim("hores", E' \t\n\r\u00A0') end, $12, '')::double precision end end as "teixit.value"
from "cursos"
where "idCurs" is not null and (nullif(btrim((trim(coalesce("titolCat", "titolCas"))), E' \t\n\r\u00A0'), '') ~ $13 or nullif(btrim("descripcio", E' \t\n\r\u00A0'), '') ~ $14) and btrim("tipusAccio", E' \t\n\r\u00A0') = any($15::text[]) and btrim("famProf", E' \t\n\r\u00A0') = any($16::text[]) and case when case when not btrim("hores", E' \t\n\r\u00A0') = any($17::text[]) then btrim("hores", E' \t\n\r\u00A0') end ~ $18 then case when replace(case when not btrim("hores", E' \t\n\r\u00A0') = any($19::text[]) then btrim("hores", E' \t\n\r\u00A0') end, $20, '')::double precision between -2147483648 and 2147483647 then replace(case when not btrim("hores", E' \t\n\r\u00A0') = any($21::text[]) then btrim("hores", E' \t\n\r\u00A0') end, $22, '')::double precision end end >= $23::numeric and case when case when not btrim("hores", E' \t\n\r\u00A0') = any($24::text[]) then btrim("hores", E' \t\n\r\u00A0') end ~ $25 then case when replace(case when not btrim("hores", E' \t\n\r\u00A0') = any($26::text[]) then btrim("hores", E' \t\n\r\u00A0') end, $27, '')::double precision between -2147483648 and 2147483647 then replace(case when not btrim("hores", E' \t\n\r\u00A0') = any($28::text[]) then btrim("hores", E' \t\n\r\u00A0') end, $29, '')::double precision end end <= $30::numeric and btrim("modalitat", E' \t\n\r\u00A0') = any($31::text[]) and btrim("teCertProf", E' \t\n\r\u00A0') = any($32::text[]) and btrim("practiques", E' \t\n\r\u00A0') = any($33::text[]) and array(
  select btrim("element"."code", E' \t\n\r\u00A0')
  from unnest(string_to_array("codOcupacio", $34)) as "element"("code")
) && $35::text[] and "codMunicipi" = any($36::text[])
order by "teixit.value" desc nulls last, "key"
limit $37;

-- soc: Course, 4 rows
select "idCurs" as "key", (trim(coalesce("titolCat", "titolCas"))) as "name", case when btrim("preu", E' \t\n\r\u00A0') ~ $1 then replace(replace(btrim("preu", E' \t\n\r\u00A0'), $2, ''), $3, '.')::double precision end as "price", case when btrim("preu", E' \t\n\r\u00A0') ~ $4 then replace(replace(btrim("preu", E' \t\n\r\u00A0'), $5, ''), $6, '.')::double precision end as "teixit.value"
from "cursos"
where "idCurs" is not null and case when btrim("preu", E' \t\n\r\u00A0') ~ $7 then replace(replace(btrim("preu", E' \t\n\r\u00A0'), $8, ''), $9, '.')::double precision end >= $10::numeric
order by "teixit.value" desc nulls last, "key"
limit $11;

-- soc: Organization, 2 rows
select "codEntitat" as "key", "nom" as "name"
from "entitats"
where "codEntitat" is not null and "codEntitat" = any($1::text[]);
