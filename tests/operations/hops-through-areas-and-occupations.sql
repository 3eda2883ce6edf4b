-- alacant-impulsa: Course, 0 rows
select "año" as "key.0", "número" as "key.1", "nombre" as "name"
from "impulsa"."acciones_formativas"
where "año" is not null and "número" is not null and "municipio_ine" = any($1::bpchar[])
order by "key.0", "key.1"
limit $2;

-- alacant-impulsa: Course, 0 rows
select "año" as "key.0", "número" as "key.1", "nombre" as "name"
from "impulsa"."acciones_formativas"
where "año" is not null and "número" is not null and array(
  select btrim("element"."code", E' \t\n\r\u00A0')
  from unnest(string_to_array("ocupaciones", $1)) as "element"("code")
) && $2::text[]
order by "key.0", "key.1"
limit $3;

-- alacant-impulsa: CourseInstance, 0 rows
select "group", count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select "groups"."group", "rows"."key.0", "rows"."key.1", "rows"."key.2", "rows"."sum0", "rows"."sum1"
  from (
    select "año" as "key.0", "número" as "key.1", "edición" as "key.2", "plazas" as "sum0", "libres" as "sum1", "municipio_ine" as "code0"
    from "impulsa"."v_ediciones"
    where "año" is not null and "número" is not null and "edición" is not null
  ) as "rows"
  join unnest($1::int[], $2::bpchar[]) as "groups"("group", "code0") on "groups"."code0" = "rows"."code0"
) as "matched"
group by "group"
limit $3;

-- alacant-impulsa: Facility, 0 rows
select "zona" as "key.0", "número" as "key.1", "nombre" as "name"
from "impulsa"."centros"
where "zona" is not null and "número" is not null and "municipio_ine" = any($1::bpchar[])
order by "key.0", "key.1"
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

-- alacant-impulsa: PeopleServedStatistics, 95 rows
select "by0", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "ocupación" collate "C" as "by0", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "expediente"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "impulsa"."personas"
  where "expediente" is not null
) as "matched"
group by "by0"
limit $3;

-- imo-lleida: Course, 0 rows
select "id" as "key", "denominacio" as "name"
from "cursos"
where "id" is not null and "codi_mun" in (
  select value
  from json_each(?)
)
order by "key"
limit ?;

-- imo-lleida: Course, 0 rows
select "id" as "key", "denominacio" as "name"
from "cursos"
where "id" is not null and has_any(elements("cno", ?), ?)
order by "key"
limit ?;

-- imo-lleida: CourseInstance, 0 rows
select "group", count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select "groups"."group", "rows"."key.0", "rows"."sum0", "rows"."sum1"
  from (
    select "num" as "key.0", case when typeof("places") in ('integer', 'real') and "places" = cast("places" as integer) then "places" end as "sum0", case when typeof("lliures") in ('integer', 'real') and "lliures" = cast("lliures" as integer) then "lliures" end as "sum1", "codi_mun" as "code0"
    from (
      select edicions.*, cursos.familia
      from edicions
      left join cursos on cursos.id = edicions.curs
    ) as "source"
    where "num" is not null
  ) as "rows"
  join (
    select value ->> 0 as "group", cast(value ->> 1 as text) as "code0"
    from json_each(?)
    limit -1
  ) as "groups" on "groups"."code0" = "rows"."code0"
) as "matched"
group by "group"
limit ?;

-- imo-lleida: Facility, 0 rows
select "id" as "key", "nom" as "name"
from "equipaments"
where "id" is not null and "codi_mun" in (
  select value
  from json_each(?)
)
order by "key"
limit ?;

-- imo-lleida: Facility, 1 row
select "id" as "key", "nom" as "name", "codi_mun" as "area"
from "equipaments"
where "id" is not null and trim("classe", ' ' || char(9, 10, 13, 160)) in (
  select value
  from json_each(?)
)
order by "key"
limit ?;

-- pistoia-rete: Facility, 1 row
select "codice" as "key", "nome" as "name", "istat" as "area"
from (
  select "Codice sede" as codice, "Denominazione" as nome, "Tipologia" as tipo, "Codice ente" as ente, "Codice ISTAT" as istat, "Indirizzo" as indirizzo, "Comune" as comune, "Latitudine" as latitudine, "Longitudine" as longitudine, "Telefono" as telefono, "eMail" as email, "Accesso disabili" as accesso, "Note di accesso" as note_accesso, "Attività" as attivita, null as bacino
  from "Sedi"
  union all select "idCentro", "Denominazione", 'CPI', 'E003', "Codice ISTAT", "Indirizzo", "Comune", "Latitudine", "Longitudine", "Telefono", "eMail", 'Sì', null, 'accoglienza, orientamento, ricerca, preselezione', 'Bacino di competenza: ' || "BacinoDiCompetenza"
  from "CentriPerImpiego"
) as "source"
where "codice" is not null and trim("tipo", concat(' ', chr(9), chr(10), chr(13), chr(160))) = any($1::varchar[])
order by "key"
limit $2;

-- smo-girona: Course, 0 rows
select "id_curs" as "key", "nom" as "name"
from "cursos"
where "id_curs" is not null and array(
  select btrim("element"."code", E' \t\n\r\u00A0')
  from unnest(string_to_array(((
    select string_agg(cno, ',' order by cno)
    from cursos_ocupacions
    where curs = id_curs
  )), $1)) as "element"("code")
) && $2::text[]
order by "key"
limit $3;

-- smo-girona: Course, 2 rows
select "id_curs" as "key", "nom" as "name"
from "cursos"
where "id_curs" is not null and $1::text = any($2::text[])
order by "key"
limit $3;

-- smo-girona: CourseInstance, 1 row
select "group", count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select "groups"."group", "rows"."key.0", "rows"."sum0", "rows"."sum1"
  from (
    select "id_edicio" as "key.0", "places" as "sum0", "places_lliures" as "sum1", "codi_municipi" as "code0"
    from "v_edicions"
    where "id_edicio" is not null
  ) as "rows"
  join unnest($1::int[], $2::text[]) as "groups"("group", "code0") on "groups"."code0" = "rows"."code0"
) as "matched"
group by "group"
limit $3;

-- smo-girona: Facility, 2 rows
select "id_equipament" as "key", "nom" as "name"
from "equipaments"
where "id_equipament" is not null and "codi_municipi" = any($1::text[])
order by "key"
limit $2;

-- smo-girona: Offer, 0 rows
select "by0", count(*) as "count", sum("sum0") as "sum0"
from (
  select (coalesce(codi_municipi, '17')) collate "C" as "by0", "places" as "sum0"
  from "ofertes"
  where "id_oferta" is not null and btrim("contracte", E' \t\n\r\u00A0') = any($1::text[])
) as "matched"
group by "by0"
limit $2;

-- smo-girona: Offer, 1 row
select count(*) as "count", sum("sum0") as "sum0"
from (
  select "places" as "sum0"
  from "ofertes"
  where "id_oferta" is not null and (coalesce(codi_municipi, '17')) = any($1::text[])
) as "matched"
limit $2;

-- smo-girona: Offer, 2 rows
select "id_oferta" as "key", "titol" as "title", (coalesce(codi_municipi, '17')) as "area", "cno" as "occupation"
from "ofertes"
where "id_oferta" is not null and (coalesce(codi_municipi, '17')) = any($1::text[]) and "codi_unitat" = any($2::text[])
order by "key"
limit $3;

-- smo-girona: PeopleServedStatistics, 130 rows
select "by0", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "codi_municipi" collate "C" as "by0", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "id_persona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "id_persona" is not null
) as "matched"
group by "by0"
limit $3;

-- smo-girona: PeopleServedStatistics, 47 rows
select "by0", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "cno_demanat" collate "C" as "by0", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "id_persona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "id_persona" is not null
) as "matched"
group by "by0"
limit $3;

-- soc: Course, 0 rows
select "idCurs" as "key", (trim(coalesce("titolCat", "titolCas"))) as "name"
from "cursos"
where "idCurs" is not null and array(
  select btrim("element"."code", E' \t\n\r\u00A0')
  from unnest(string_to_array("codOcupacio", $1)) as "element"("code")
) && $2::text[]
order by "key"
limit $3;

-- soc: Course, 2 rows
select "idCurs" as "key", (trim(coalesce("titolCat", "titolCas"))) as "name"
from "cursos"
where "idCurs" is not null and "codMunicipi" = any($1::text[])
order by "key"
limit $2;

-- soc: CourseInstance, 1 row
select "group", count(*) as "count", sum("sum0") as "sum0", sum("sum1") as "sum1"
from (
  select "groups"."group", "rows"."key.0", "rows"."sum0", "rows"."sum1"
  from (
    select "idCursIntern" as "key.0", "places" as "sum0", "placesLliures" as "sum1", "codMunicipi" as "code0"
    from "edicions"
    where "idCursIntern" is not null
  ) as "rows"
  join unnest($1::int[], $2::text[]) as "groups"("group", "code0") on "groups"."code0" = "rows"."code0"
) as "matched"
group by "group"
limit $3;

-- soc: Facility, 2 rows
select "idLoc" as "key", (trim("nomLoc")) as "name"
from "equipaments"
where "idLoc" is not null and "codMunicipi" = any($1::text[])
order by "key"
limit $2;

-- soc: Facility, 2 rows
select "idLoc" as "key", (trim("nomLoc")) as "name", "codMunicipi" as "area"
from "equipaments"
where "idLoc" is not null and btrim("tipusLoc", E' \t\n\r\u00A0') = any($1::text[])
order by "key"
limit $2;

-- soc: Offer, 1 row
select count(*) as "count", sum("sum0") as "sum0"
from (
  select "places" as "sum0"
  from "ofertes"
  where "idOferta" is not null and (coalesce("codMunicipi", "codProvincia")) = any($1::text[])
) as "matched"
limit $2;

-- soc: Offer, 2 rows
select "by0", count(*) as "count", sum("sum0") as "sum0"
from (
  select (coalesce("codMunicipi", "codProvincia")) collate "C" as "by0", "places" as "sum0"
  from "ofertes"
  where "idOferta" is not null and btrim("codContracte", E' \t\n\r\u00A0') = any($1::text[])
) as "matched"
group by "by0"
limit $2;

-- soc: PeopleServedStatistics, 135 rows
select "by0", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "codIsco" collate "C" as "by0", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "idPersona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "idPersona" is not null
) as "matched"
group by "by0"
limit $3;

-- soc: PeopleServedStatistics, 672 rows
select "by0", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "codMunicipi" collate "C" as "by0", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "idPersona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "idPersona" is not null
) as "matched"
group by "by0"
limit $3;
