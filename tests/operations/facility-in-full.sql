-- pistoia-rete: Facility, 1 row
select "codice" as "key", "nome" as "name", "bacino" as "description", "tipo" as "kind", "ente" as "organization", "istat" as "area", "indirizzo" as "address.streetAddress", "comune" as "address.addressLocality", case when regexp_matches(trim("latitudine", concat(' ', chr(9), chr(10), chr(13), chr(160))), $1) then try_cast(replace(replace(trim("latitudine", concat(' ', chr(9), chr(10), chr(13), chr(160))), $2, ''), $3, '.') as double) end as "location.latitude", case when regexp_matches(trim("longitudine", concat(' ', chr(9), chr(10), chr(13), chr(160))), $4) then try_cast(replace(replace(trim("longitudine", concat(' ', chr(9), chr(10), chr(13), chr(160))), $5, ''), $6, '.') as double) end as "location.longitude", "telefono" as "contact.telephone", "email" as "contact.email", "accesso" as "accessibility.wheelchair", "note_accesso" as "accessibility.description", "attivita" as "permittedActivities"
from (
  select "Codice sede" as codice, "Denominazione" as nome, "Tipologia" as tipo, "Codice ente" as ente, "Codice ISTAT" as istat, "Indirizzo" as indirizzo, "Comune" as comune, "Latitudine" as latitudine, "Longitudine" as longitudine, "Telefono" as telefono, "eMail" as email, "Accesso disabili" as accesso, "Note di accesso" as note_accesso, "Attività" as attivita, null as bacino
  from "Sedi"
  union all select "idCentro", "Denominazione", 'CPI', 'E003', "Codice ISTAT", "Indirizzo", "Comune", "Latitudine", "Longitudine", "Telefono", "eMail", 'Sì', null, 'accoglienza, orientamento, ricerca, preselezione', 'Bacino di competenza: ' || "BacinoDiCompetenza"
  from "CentriPerImpiego"
) as "source"
where "codice" is not null and "codice" = any($7::varchar[]);

-- pistoia-rete: Organization, 1 row
select "Codice ente" as "key", "Denominazione" as "name", "Tipologia" as "kind"
from "Enti"
where "Codice ente" is not null and "Codice ente" = any($1::varchar[]);

-- pistoia-rete: Schedule, 7 rows
select "Progressivo" as "key", "Giorno" as "dayOfWeek", case when regexp_matches(trim("Dalle", concat(' ', chr(9), chr(10), chr(13), chr(160))), $1) then substr(trim("Dalle", concat(' ', chr(9), chr(10), chr(13), chr(160))), 1, 2) || ':' || substr(trim("Dalle", concat(' ', chr(9), chr(10), chr(13), chr(160))), 4, 2) end as "opensAt", case when regexp_matches(trim("Alle", concat(' ', chr(9), chr(10), chr(13), chr(160))), $2) then substr(trim("Alle", concat(' ', chr(9), chr(10), chr(13), chr(160))), 1, 2) || ':' || substr(trim("Alle", concat(' ', chr(9), chr(10), chr(13), chr(160))), 4, 2) end as "closesAt", "Note" as "description"
from "Orari"
where "Progressivo" is not null and "Codice sede" = any($3::varchar[])
order by "key"
limit $4;

-- pistoia-rete: Service, 3 rows
select "Codice servizio" as "key", "Titolo" as "name"
from "Servizi"
where "Codice servizio" is not null and "Codice sede" = any($1::varchar[])
order by "key"
limit $2;

-- pistoia-rete: Space, 2 rows
select "Codice aula" as "key", "Nome" as "name", "Tipo" as "kind", case when regexp_matches(trim("Posti", concat(' ', chr(9), chr(10), chr(13), chr(160))), $1) then case when try_cast(trim("Posti", concat(' ', chr(9), chr(10), chr(13), chr(160))) as double) between -2147483648 and 2147483647 then try_cast(trim("Posti", concat(' ', chr(9), chr(10), chr(13), chr(160))) as double) end end as "capacity", case when regexp_matches(trim("Superficie mq", concat(' ', chr(9), chr(10), chr(13), chr(160))), $2) then try_cast(replace(replace(trim("Superficie mq", concat(' ', chr(9), chr(10), chr(13), chr(160))), $3, ''), $4, '.') as double) end as "floorArea", "Dotazioni" as "equipment"
from "Aule"
where "Codice aula" is not null and "Codice sede" = any($5::varchar[])
order by "key"
limit $6;
