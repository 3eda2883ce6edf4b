-- alacant-impulsa: PeopleServedStatistics, 7 rows
select "by0", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "entidad" as "by0", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "expediente"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "impulsa"."personas"
  where "expediente" is not null
) as "matched"
group by "by0"
limit $3;

-- smo-girona: Course, 1 row
select count(*) as "count", sum("sum0") as "sum0"
from (
  select "hores" as "sum0"
  from "cursos"
  where "id_curs" is not null and "codi_unitat" = any($1::text[])
) as "matched"
limit $2;

-- smo-girona: Facility, 0 rows
select "id_equipament" as "key", "nom" as "name"
from "equipaments"
where "id_equipament" is not null and "codi_unitat" = any($1::text[])
order by "key"
limit $2;

-- smo-girona: Facility, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "equipaments"
  where "id_equipament" is not null and "codi_unitat" = any($1::text[])
) as "matched"
limit $2;

-- smo-girona: Offer, 1 row
select count(*) as "count", sum("sum0") as "sum0"
from (
  select "places" as "sum0"
  from "ofertes"
  where "id_oferta" is not null and "codi_unitat" = any($1::text[])
) as "matched"
limit $2;

-- smo-girona: Offer, 3 rows
select "id_oferta" as "key", "titol" as "title"
from "ofertes"
where "id_oferta" is not null and "codi_unitat" = any($1::text[])
order by "key"
limit $2;

-- smo-girona: Organization, 1 row
select "codi_unitat" as "key", "nom" as "name", "sigles" as "alternateName", "descripcio" as "description", "tipus" as "kind", "codi_municipi" as "area", "rol_contacte" as "contact.name", "telefon" as "contact.telephone", "correu" as "contact.email"
from "unitats"
where "codi_unitat" is not null and "codi_unitat" = any($1::text[]);

-- smo-girona: PeopleServedStatistics, 2 rows
select "by0", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "codi_unitat" collate "C" as "by0", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "id_persona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "id_persona" is not null
) as "matched"
group by "by0"
limit $3;

-- smo-girona: ProspectingVisit, 3 rows
select "id_visita" as "key", "data" as "date", "canal" as "mode", "resultat" as "outcome", "data" as "teixit.value"
from "v_visites"
where "id_visita" is not null and btrim("resultat", E' \t\n\r\u00A0') = any($1::text[]) and "codi_unitat" = any($2::text[])
order by "teixit.value" desc nulls last, "key"
limit $3;

-- smo-girona: Service, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "serveis"
  where "id_servei" is not null and "codi_unitat" = any($1::text[])
) as "matched"
limit $2;

-- smo-girona: Service, 2 rows
select "id_servei" as "key", "nom" as "name"
from "serveis"
where "id_servei" is not null and "codi_unitat" = any($1::text[])
order by "key"
limit $2;

-- soc: PeopleServedStatistics, 50 rows
select "by0", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "codEntitat" collate "C" as "by0", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "idPersona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "idPersona" is not null
) as "matched"
group by "by0"
limit $3;
