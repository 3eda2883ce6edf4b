-- alacant-impulsa: Course, 1 row
select count(*) as "count", sum("sum0") as "sum0"
from (
  select "horas" as "sum0"
  from "impulsa"."acciones_formativas"
  where "año" is not null and "número" is not null and array(
    select btrim("element"."code", E' \t\n\r\u00A0')
    from unnest(string_to_array("ocupaciones", $1)) as "element"("code")
  ) && $2::text[]
) as "matched"
limit $3;

-- alacant-impulsa: Course, 3 rows
select "año" as "key.0", "número" as "key.1", "nombre" as "name", "ocupaciones" as "occupations"
from "impulsa"."acciones_formativas"
where "año" is not null and "número" is not null and btrim("certifica"::text, E' \t\n\r\u00A0') = any($1::text[]) and array(
  select btrim("element"."code", E' \t\n\r\u00A0')
  from unnest(string_to_array("ocupaciones", $2)) as "element"("code")
) && $3::text[]
order by "key.0", "key.1"
limit $4;

-- alacant-impulsa: PeopleServedStatistics, 197 rows
select "by0", "by1", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "ocupación" collate "C" as "by0", "sexo" collate "C" as "by1", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "expediente"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "impulsa"."personas"
  where "expediente" is not null
) as "matched"
group by "by0", "by1"
limit $3;

-- imo-lleida: Course, 1 row
select count(*) as "count", sum("sum0") as "sum0"
from (
  select case when typeof("hores") in ('integer', 'real') and "hores" = cast("hores" as integer) then "hores" end as "sum0"
  from "cursos"
  where "id" is not null and has_any(elements("cno", ?), ?)
) as "matched"
limit ?;

-- imo-lleida: Course, 3 rows
select "id" as "key", "denominacio" as "name", "cno" as "occupations"
from "cursos"
where "id" is not null and trim(cast((coalesce(certificat, '-')) as text), ' ' || char(9, 10, 13, 160)) in (
  select value
  from json_each(?)
) and has_any(elements("cno", ?), ?)
order by "key"
limit ?;

-- pistoia-rete: Offer, 1 row
select count(*) as "count", sum("sum0") as "sum0"
from (
  select case when regexp_matches(trim("NumeroLavoratoriRichiesti", concat(' ', chr(9), chr(10), chr(13), chr(160))), $1) then case when try_cast(trim("NumeroLavoratoriRichiesti", concat(' ', chr(9), chr(10), chr(13), chr(160))) as double) between -2147483648 and 2147483647 then try_cast(trim("NumeroLavoratoriRichiesti", concat(' ', chr(9), chr(10), chr(13), chr(160))) as double) end end as "sum0"
  from "OfferteEures"
  where "Id" is not null and trim("Stato", concat(' ', chr(9), chr(10), chr(13), chr(160))) = any($2::varchar[]) and "CodiceQualifica" = any($3::varchar[])
) as "matched"
limit $4;

-- pistoia-rete: Offer, 3 rows
select "Id" as "key", "DescrizioneProfiloProfessionale" as "title", "CodiceQualifica" as "occupation", case when regexp_matches(trim("DataPubblicazione", concat(' ', chr(9), chr(10), chr(13), chr(160))), $1) then substr(trim("DataPubblicazione", concat(' ', chr(9), chr(10), chr(13), chr(160))), 7, 4) || '-' || substr(trim("DataPubblicazione", concat(' ', chr(9), chr(10), chr(13), chr(160))), 4, 2) || '-' || substr(trim("DataPubblicazione", concat(' ', chr(9), chr(10), chr(13), chr(160))), 1, 2) end as "teixit.value"
from "OfferteEures"
where "Id" is not null and "CodiceQualifica" = any($2::varchar[])
order by "teixit.value" desc nulls last, "key"
limit $3;

-- smo-girona: Course, 1 row
select count(*) as "count", sum("sum0") as "sum0"
from (
  select "hores" as "sum0"
  from "cursos"
  where "id_curs" is not null and array(
    select btrim("element"."code", E' \t\n\r\u00A0')
    from unnest(string_to_array(((
      select string_agg(cno, ',' order by cno)
      from cursos_ocupacions
      where curs = id_curs
    )), $1)) as "element"("code")
  ) && $2::text[]
) as "matched"
limit $3;

-- smo-girona: Course, 3 rows
select "id_curs" as "key", "nom" as "name", ((
  select string_agg(cno, ',' order by cno)
  from cursos_ocupacions
  where curs = id_curs
)) as "occupations"
from "cursos"
where "id_curs" is not null and "certificat"::text = any($1::text[]) and array(
  select btrim("element"."code", E' \t\n\r\u00A0')
  from unnest(string_to_array(((
    select string_agg(cno, ',' order by cno)
    from cursos_ocupacions
    where curs = id_curs
  )), $2)) as "element"("code")
) && $3::text[]
order by "key"
limit $4;

-- smo-girona: DetectedNeed, 3 rows
select "id_necessitat" as "key", "cno" as "occupation", "descripcio" as "description", "persones" as "positions", "persones" as "teixit.value"
from "v_necessitats"
where "id_necessitat" is not null and "cno" = any($1::text[])
order by "teixit.value" desc nulls last, "key"
limit $2;

-- smo-girona: Offer, 1 row
select count(*) as "count", sum("sum0") as "sum0"
from (
  select "places" as "sum0"
  from "ofertes"
  where "id_oferta" is not null and btrim((case when data_baixa is null then 'OPEN' else 'CLOSED' end), E' \t\n\r\u00A0') = any($1::text[]) and "cno" = any($2::text[])
) as "matched"
limit $3;

-- smo-girona: Offer, 3 rows
select "id_oferta" as "key", "titol" as "title", "cno" as "occupation", case when btrim("data_alta", E' \t\n\r\u00A0') ~ $1 then substr(btrim("data_alta", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 1, 2) end as "teixit.value"
from "ofertes"
where "id_oferta" is not null and "cno" = any($2::text[])
order by "teixit.value" desc nulls last, "key"
limit $3;

-- smo-girona: PeopleServedStatistics, 96 rows
select "by0", "by1", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "cno_demanat" collate "C" as "by0", "sexe" collate "C" as "by1", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "id_persona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "id_persona" is not null
) as "matched"
group by "by0", "by1"
limit $3;

-- soc: Course, 1 row
select count(*) as "count", sum("sum0") as "sum0"
from (
  select case when case when not btrim("hores", E' \t\n\r\u00A0') = any($1::text[]) then btrim("hores", E' \t\n\r\u00A0') end ~ $2 then case when replace(case when not btrim("hores", E' \t\n\r\u00A0') = any($3::text[]) then btrim("hores", E' \t\n\r\u00A0') end, $4, '')::double precision between -2147483648 and 2147483647 then replace(case when not btrim("hores", E' \t\n\r\u00A0') = any($5::text[]) then btrim("hores", E' \t\n\r\u00A0') end, $6, '')::double precision end end as "sum0"
  from "cursos"
  where "idCurs" is not null and array(
    select btrim("element"."code", E' \t\n\r\u00A0')
    from unnest(string_to_array("codOcupacio", $7)) as "element"("code")
  ) && $8::text[]
) as "matched"
limit $9;

-- soc: Course, 3 rows
select "idCurs" as "key", (trim(coalesce("titolCat", "titolCas"))) as "name", "codOcupacio" as "occupations"
from "cursos"
where "idCurs" is not null and btrim("teCertProf", E' \t\n\r\u00A0') = any($1::text[]) and array(
  select btrim("element"."code", E' \t\n\r\u00A0')
  from unnest(string_to_array("codOcupacio", $2)) as "element"("code")
) && $3::text[]
order by "key"
limit $4;

-- soc: Offer, 1 row
select count(*) as "count", sum("sum0") as "sum0"
from (
  select "places" as "sum0"
  from "ofertes"
  where "idOferta" is not null and btrim("estat", E' \t\n\r\u00A0') = any($1::text[]) and "codIsco" = any($2::text[])
) as "matched"
limit $3;

-- soc: Offer, 3 rows
select "idOferta" as "key", (coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))) as "title", "codIsco" as "occupation", case when btrim(case when not (btrim("dataPublicacio", E' \t\n\r\u00A0') = any($1::text[])) then "dataPublicacio" end, E' \t\n\r\u00A0') ~ $2 then substr(btrim(case when not (btrim("dataPublicacio", E' \t\n\r\u00A0') = any($3::text[])) then "dataPublicacio" end, E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim(case when not (btrim("dataPublicacio", E' \t\n\r\u00A0') = any($4::text[])) then "dataPublicacio" end, E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim(case when not (btrim("dataPublicacio", E' \t\n\r\u00A0') = any($5::text[])) then "dataPublicacio" end, E' \t\n\r\u00A0'), 1, 2) end as "teixit.value"
from "ofertes"
where "idOferta" is not null and "codIsco" = any($6::text[])
order by "teixit.value" desc nulls last, "key"
limit $7;

-- soc: PeopleServedStatistics, 276 rows
select "by0", "by1", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "codIsco" collate "C" as "by0", "sexe" collate "C" as "by1", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "idPersona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "idPersona" is not null
) as "matched"
group by "by0", "by1"
limit $3;
