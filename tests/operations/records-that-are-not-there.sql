-- alacant-impulsa: Facility, 0 rows
select "zona" as "key.0", "número" as "key.1", "nombre" as "name"
from "impulsa"."centros"
where "zona" is not null and "número" is not null and ("zona", "número") in (
  select *
  from unnest($1::bigint[], $2::bigint[])
);

-- imo-lleida: Service, 0 rows
select "codi" as "key", "nom" as "name"
from "serveis"
where "codi" is not null and "codi" in (
  select value
  from json_each(?)
);

-- pistoia-rete: Organization, 0 rows
select "Codice ente" as "key", "Denominazione" as "name"
from "Enti"
where "Codice ente" is not null and "Codice ente" = any($1::varchar[]);

-- soc: Offer, 0 rows
select "idOferta" as "key", (coalesce(nullif(trim(titol), ''), nullif("denominacioOcupacio", 'WORK/LOCATION'))) as "title"
from "ofertes"
where "idOferta" is not null and "idOferta" = any($1::text[]);
