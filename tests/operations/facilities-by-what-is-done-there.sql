-- alacant-impulsa: Facility, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "impulsa"."centros"
  where "zona" is not null and "número" is not null and btrim("tipo"::text, E' \t\n\r\u00A0') = any($1::text[]) and array(
    select btrim("element"."code", E' \t\n\r\u00A0')
    from unnest(string_to_array("actividades", $2)) as "element"("code")
  ) && $3::text[]
) as "matched"
limit $4;

-- alacant-impulsa: Facility, 2 rows
select "zona" as "key.0", "número" as "key.1", "nombre" as "name", (nullif(zona, 0)) as "zone", "papel" as "zoneRole"
from "impulsa"."centros"
where "zona" is not null and "número" is not null and (nullif(zona, 0)) = any($1::bigint[]) and btrim("papel"::text, E' \t\n\r\u00A0') = any($2::text[])
order by "key.0", "key.1"
limit $3;

-- alacant-impulsa: Facility, 4 rows
select "zona" as "key.0", "número" as "key.1", "nombre" as "name", "tipo" as "kind", "accesible" as "accessibility.wheelchair", "actividades" as "permittedActivities", translate(lower(nullif(btrim("nombre", E' \t\n\r\u00A0'), '') collate "C"), $1, $2) as "teixit.value"
from "impulsa"."centros"
where "zona" is not null and "número" is not null and btrim("tipo"::text, E' \t\n\r\u00A0') = any($3::text[]) and array(
  select btrim("element"."code", E' \t\n\r\u00A0')
  from unnest(string_to_array("actividades", $4)) as "element"("code")
) && $5::text[]
order by "teixit.value" desc nulls last, "key.0", "key.1"
limit $6;

-- alacant-impulsa: Zone, 2 rows
select "zona" as "key", "nombre" as "name"
from "impulsa"."zonas"
where "zona" is not null and "zona" = any($1::bigint[]);

-- imo-lleida: Facility, 0 rows
select "id" as "key", "nom" as "name", "classe" as "kind", "accessible" as "accessibility.wheelchair", "activitats" as "permittedActivities", fold(nullif(trim("nom", ' ' || char(9, 10, 13, 160)), '')) as "teixit.value"
from "equipaments"
where "id" is not null and trim("classe", ' ' || char(9, 10, 13, 160)) in (
  select value
  from json_each(?)
) and has_any(elements("activitats", ?), ?)
order by "teixit.value" desc nulls last, "key"
limit ?;

-- imo-lleida: Facility, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "equipaments"
  where "id" is not null and trim("classe", ' ' || char(9, 10, 13, 160)) in (
    select value
    from json_each(?)
  ) and has_any(elements("activitats", ?), ?)
) as "matched"
limit ?;

-- pistoia-rete: Facility, 1 row
select "codice" as "key", "nome" as "name", "tipo" as "kind", "accesso" as "accessibility.wheelchair", "attivita" as "permittedActivities", translate(nullif(trim("nome", concat(' ', chr(9), chr(10), chr(13), chr(160))), ''), $1, $2) as "teixit.value"
from (
  select "Codice sede" as codice, "Denominazione" as nome, "Tipologia" as tipo, "Codice ente" as ente, "Codice ISTAT" as istat, "Indirizzo" as indirizzo, "Comune" as comune, "Latitudine" as latitudine, "Longitudine" as longitudine, "Telefono" as telefono, "eMail" as email, "Accesso disabili" as accesso, "Note di accesso" as note_accesso, "Attività" as attivita, null as bacino
  from "Sedi"
  union all select "idCentro", "Denominazione", 'CPI', 'E003', "Codice ISTAT", "Indirizzo", "Comune", "Latitudine", "Longitudine", "Telefono", "eMail", 'Sì', null, 'accoglienza, orientamento, ricerca, preselezione', 'Bacino di competenza: ' || "BacinoDiCompetenza"
  from "CentriPerImpiego"
) as "source"
where "codice" is not null and trim("tipo", concat(' ', chr(9), chr(10), chr(13), chr(160))) = any($3::varchar[]) and list_has_any(list_transform(string_split("attivita", $4), lambda element: trim(element, concat(' ', chr(9), chr(10), chr(13), chr(160)))), $5::varchar[])
order by "teixit.value" desc nulls last, "key"
limit $6;

-- pistoia-rete: Facility, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from (
    select "Codice sede" as codice, "Denominazione" as nome, "Tipologia" as tipo, "Codice ente" as ente, "Codice ISTAT" as istat, "Indirizzo" as indirizzo, "Comune" as comune, "Latitudine" as latitudine, "Longitudine" as longitudine, "Telefono" as telefono, "eMail" as email, "Accesso disabili" as accesso, "Note di accesso" as note_accesso, "Attività" as attivita, null as bacino
    from "Sedi"
    union all select "idCentro", "Denominazione", 'CPI', 'E003', "Codice ISTAT", "Indirizzo", "Comune", "Latitudine", "Longitudine", "Telefono", "eMail", 'Sì', null, 'accoglienza, orientamento, ricerca, preselezione', 'Bacino di competenza: ' || "BacinoDiCompetenza"
    from "CentriPerImpiego"
  ) as "source"
  where "codice" is not null and trim("tipo", concat(' ', chr(9), chr(10), chr(13), chr(160))) = any($1::varchar[]) and list_has_any(list_transform(string_split("attivita", $2), lambda element: trim(element, concat(' ', chr(9), chr(10), chr(13), chr(160)))), $3::varchar[])
) as "matched"
limit $4;

-- smo-girona: Facility, 1 row
select "id_equipament" as "key", "nom" as "name", "tipus" as "kind", "accessible"::text as "accessibility.wheelchair", (array_to_string(usos, ',')) as "permittedActivities", translate(lower(nullif(btrim("nom", E' \t\n\r\u00A0'), '') collate "C"), $1, $2) as "teixit.value"
from "equipaments"
where "id_equipament" is not null and btrim("tipus", E' \t\n\r\u00A0') = any($3::text[]) and array(
  select btrim("element"."code", E' \t\n\r\u00A0')
  from unnest(string_to_array((array_to_string(usos, ',')), $4)) as "element"("code")
) && $5::text[]
order by "teixit.value" desc nulls last, "key"
limit $6;

-- smo-girona: Facility, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "equipaments"
  where "id_equipament" is not null and btrim("tipus", E' \t\n\r\u00A0') = any($1::text[]) and array(
    select btrim("element"."code", E' \t\n\r\u00A0')
    from unnest(string_to_array((array_to_string(usos, ',')), $2)) as "element"("code")
  ) && $3::text[]
) as "matched"
limit $4;

-- soc: Facility, 0 rows
select "idLoc" as "key", (trim("nomLoc")) as "name", "tipusLoc" as "kind", "perDiscapacitats" as "accessibility.wheelchair", "activitats" as "permittedActivities", translate(lower(nullif(btrim((trim("nomLoc")), E' \t\n\r\u00A0'), '') collate "C"), $1, $2) as "teixit.value"
from "equipaments"
where "idLoc" is not null and btrim("tipusLoc", E' \t\n\r\u00A0') = any($3::text[]) and array(
  select btrim("element"."code", E' \t\n\r\u00A0')
  from unnest(string_to_array("activitats", $4)) as "element"("code")
) && $5::text[]
order by "teixit.value" desc nulls last, "key"
limit $6;

-- soc: Facility, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "equipaments"
  where "idLoc" is not null and btrim("tipusLoc", E' \t\n\r\u00A0') = any($1::text[]) and array(
    select btrim("element"."code", E' \t\n\r\u00A0')
    from unnest(string_to_array("activitats", $2)) as "element"("code")
  ) && $3::text[]
) as "matched"
limit $4;
