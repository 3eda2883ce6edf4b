-- alacant-impulsa: PeopleServedStatistics, 0 rows
select "by0", count(*) as "count"
from (
  select "entidad" as "by0"
  from "impulsa"."personas"
  where "expediente" is not null and ('03' || cod_mun) = any($1::text[])
) as "matched"
group by "by0"
limit $2;

-- alacant-impulsa: PeopleServedStatistics, 4 rows
select "by0", count(*) as "count"
from (
  select "formación" collate "C" as "by0"
  from "impulsa"."personas"
  where "expediente" is not null and btrim((case when fecha_nacimiento > date '1995-11-15' then 'FROM_16_TO_29' when fecha_nacimiento > date '1980-11-15' then 'FROM_30_TO_44' when fecha_nacimiento > date '1970-11-15' then 'FROM_45_TO_54' else 'FROM_55' end), E' \t\n\r\u00A0') = any($1::text[])
) as "matched"
group by "by0"
limit $2;

-- alacant-impulsa: PeopleServedStatistics, 4 rows
select "by0", count(*) as "count"
from (
  select (case when fecha_nacimiento > date '1995-11-15' then 'FROM_16_TO_29' when fecha_nacimiento > date '1980-11-15' then 'FROM_30_TO_44' when fecha_nacimiento > date '1970-11-15' then 'FROM_45_TO_54' else 'FROM_55' end) collate "C" as "by0"
  from "impulsa"."personas"
  where "expediente" is not null and btrim("sexo"::text, E' \t\n\r\u00A0') = any($1::text[]) and btrim("situación"::text, E' \t\n\r\u00A0') = any($2::text[])
) as "matched"
group by "by0"
limit $3;

-- alacant-impulsa: PeopleServedStatistics, 8 rows
select "by0", count(*) as "count"
from (
  select ('03' || cod_mun) collate "C" as "by0"
  from "impulsa"."personas"
  where "expediente" is not null and "ocupación" = any($1::bpchar[])
) as "matched"
group by "by0"
limit $2;

-- smo-girona: Organization, 2 rows
select "codi_unitat" as "key", "nom" as "name"
from "unitats"
where "codi_unitat" is not null and "codi_unitat" = any($1::text[]);

-- smo-girona: PeopleServedStatistics, 2 rows
select "by0", count(*) as "count"
from (
  select "codi_unitat" collate "C" as "by0"
  from "persones"
  where "id_persona" is not null and "codi_municipi" = any($1::text[])
) as "matched"
group by "by0"
limit $2;

-- smo-girona: PeopleServedStatistics, 4 rows
select "by0", count(*) as "count"
from (
  select (case when data_naixement is null or data_naixement > date '2025-11-15' - interval '16 years' then null when data_naixement > date '2025-11-15' - interval '30 years' then 'FROM_16_TO_29' when data_naixement > date '2025-11-15' - interval '45 years' then 'FROM_30_TO_44' when data_naixement > date '2025-11-15' - interval '55 years' then 'FROM_45_TO_54' else 'FROM_55' end) collate "C" as "by0"
  from "persones"
  where "id_persona" is not null and btrim("sexe", E' \t\n\r\u00A0') = any($1::text[]) and btrim("situacio", E' \t\n\r\u00A0') = any($2::text[])
) as "matched"
group by "by0"
limit $3;

-- smo-girona: PeopleServedStatistics, 5 rows
select "by0", count(*) as "count"
from (
  select "nivell_estudis" collate "C" as "by0"
  from "persones"
  where "id_persona" is not null and btrim((case when data_naixement is null or data_naixement > date '2025-11-15' - interval '16 years' then null when data_naixement > date '2025-11-15' - interval '30 years' then 'FROM_16_TO_29' when data_naixement > date '2025-11-15' - interval '45 years' then 'FROM_30_TO_44' when data_naixement > date '2025-11-15' - interval '55 years' then 'FROM_45_TO_54' else 'FROM_55' end), E' \t\n\r\u00A0') = any($1::text[])
) as "matched"
group by "by0"
limit $2;

-- smo-girona: PeopleServedStatistics, 70 rows
select "by0", count(*) as "count"
from (
  select "codi_municipi" collate "C" as "by0"
  from "persones"
  where "id_persona" is not null and "cno_demanat" = any($1::text[])
) as "matched"
group by "by0"
limit $2;

-- soc: Organization, 1 row
select "codEntitat" as "key", "nom" as "name"
from "entitats"
where "codEntitat" is not null and "codEntitat" = any($1::text[]);

-- soc: PeopleServedStatistics, 1 row
select "by0", count(*) as "count"
from (
  select "codEntitat" collate "C" as "by0"
  from "persones"
  where "idPersona" is not null and "codMunicipi" = any($1::text[])
) as "matched"
group by "by0"
limit $2;

-- soc: PeopleServedStatistics, 300 rows
select "by0", count(*) as "count"
from (
  select "codMunicipi" collate "C" as "by0"
  from "persones"
  where "idPersona" is not null and "codIsco" = any($1::text[])
) as "matched"
group by "by0"
limit $2;

-- soc: PeopleServedStatistics, 4 rows
select "by0", count(*) as "count"
from (
  select (case when "dataNaixement" is null or "dataNaixement" > date '2025-11-15' - interval '16 years' then null when "dataNaixement" > date '2025-11-15' - interval '30 years' then 'FROM_16_TO_29' when "dataNaixement" > date '2025-11-15' - interval '45 years' then 'FROM_30_TO_44' when "dataNaixement" > date '2025-11-15' - interval '55 years' then 'FROM_45_TO_54' else 'FROM_55' end) collate "C" as "by0"
  from "persones"
  where "idPersona" is not null and btrim("sexe", E' \t\n\r\u00A0') = any($1::text[]) and btrim("situacio", E' \t\n\r\u00A0') = any($2::text[])
) as "matched"
group by "by0"
limit $3;

-- soc: PeopleServedStatistics, 9 rows
select "by0", count(*) as "count"
from (
  select "nivellEstudis" collate "C" as "by0"
  from "persones"
  where "idPersona" is not null and btrim((case when "dataNaixement" is null or "dataNaixement" > date '2025-11-15' - interval '16 years' then null when "dataNaixement" > date '2025-11-15' - interval '30 years' then 'FROM_16_TO_29' when "dataNaixement" > date '2025-11-15' - interval '45 years' then 'FROM_30_TO_44' when "dataNaixement" > date '2025-11-15' - interval '55 years' then 'FROM_45_TO_54' else 'FROM_55' end), E' \t\n\r\u00A0') = any($1::text[])
) as "matched"
group by "by0"
limit $2;
