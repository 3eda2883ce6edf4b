-- alacant-impulsa: PeopleServedStatistics, 16 rows
select "by0", "by1", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select (case when fecha_nacimiento > date '1995-11-15' then 'FROM_16_TO_29' when fecha_nacimiento > date '1980-11-15' then 'FROM_30_TO_44' when fecha_nacimiento > date '1970-11-15' then 'FROM_45_TO_54' else 'FROM_55' end) collate "C" as "by0", "formación" collate "C" as "by1", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "expediente"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "impulsa"."personas"
  where "expediente" is not null
) as "matched"
group by "by0", "by1"
limit $3;

-- alacant-impulsa: PeopleServedStatistics, 187 rows
select "by0", "by1", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select ('03' || cod_mun) collate "C" as "by0", "ocupación" collate "C" as "by1", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "expediente"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "impulsa"."personas"
  where "expediente" is not null
) as "matched"
group by "by0", "by1"
limit $3;

-- alacant-impulsa: PeopleServedStatistics, 38 rows
select "by0", "by1", "by2", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "sexo" collate "C" as "by0", (case when fecha_nacimiento > date '1995-11-15' then 'FROM_16_TO_29' when fecha_nacimiento > date '1980-11-15' then 'FROM_30_TO_44' when fecha_nacimiento > date '1970-11-15' then 'FROM_45_TO_54' else 'FROM_55' end) collate "C" as "by1", "situación" collate "C" as "by2", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "expediente"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "impulsa"."personas"
  where "expediente" is not null
) as "matched"
group by "by0", "by1", "by2"
limit $3;

-- alacant-impulsa: PeopleServedStatistics, 71 rows
select "by0", "by1", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select ('03' || cod_mun) collate "C" as "by0", "entidad" as "by1", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "expediente"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "impulsa"."personas"
  where "expediente" is not null
) as "matched"
group by "by0", "by1"
limit $3;

-- smo-girona: Organization, 2 rows
select "codi_unitat" as "key", "nom" as "name"
from "unitats"
where "codi_unitat" is not null and "codi_unitat" = any($1::text[]);

-- smo-girona: PeopleServedStatistics, 175 rows
select "by0", "by1", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "codi_municipi" collate "C" as "by0", "codi_unitat" collate "C" as "by1", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "id_persona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "id_persona" is not null
) as "matched"
group by "by0", "by1"
limit $3;

-- smo-girona: PeopleServedStatistics, 20 rows
select "by0", "by1", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select (case when data_naixement is null or data_naixement > date '2025-11-15' - interval '16 years' then null when data_naixement > date '2025-11-15' - interval '30 years' then 'FROM_16_TO_29' when data_naixement > date '2025-11-15' - interval '45 years' then 'FROM_30_TO_44' when data_naixement > date '2025-11-15' - interval '55 years' then 'FROM_45_TO_54' else 'FROM_55' end) collate "C" as "by0", "nivell_estudis" collate "C" as "by1", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "id_persona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "id_persona" is not null
) as "matched"
group by "by0", "by1"
limit $3;

-- smo-girona: PeopleServedStatistics, 34 rows
select "by0", "by1", "by2", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "sexe" collate "C" as "by0", (case when data_naixement is null or data_naixement > date '2025-11-15' - interval '16 years' then null when data_naixement > date '2025-11-15' - interval '30 years' then 'FROM_16_TO_29' when data_naixement > date '2025-11-15' - interval '45 years' then 'FROM_30_TO_44' when data_naixement > date '2025-11-15' - interval '55 years' then 'FROM_45_TO_54' else 'FROM_55' end) collate "C" as "by1", "situacio" collate "C" as "by2", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "id_persona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "id_persona" is not null
) as "matched"
group by "by0", "by1", "by2"
limit $3;

-- smo-girona: PeopleServedStatistics, 747 rows
select "by0", "by1", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "codi_municipi" collate "C" as "by0", "cno_demanat" collate "C" as "by1", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "id_persona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "id_persona" is not null
) as "matched"
group by "by0", "by1"
limit $3;

-- soc: Organization, 1 row
select "codEntitat" as "key", "nom" as "name"
from "entitats"
where "codEntitat" is not null and "codEntitat" = any($1::text[]);

-- soc: PeopleServedStatistics, 1375 rows
select "by0", "by1", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "codMunicipi" collate "C" as "by0", "codEntitat" collate "C" as "by1", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "idPersona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "idPersona" is not null
) as "matched"
group by "by0", "by1"
limit $3;

-- soc: PeopleServedStatistics, 36 rows
select "by0", "by1", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select (case when "dataNaixement" is null or "dataNaixement" > date '2025-11-15' - interval '16 years' then null when "dataNaixement" > date '2025-11-15' - interval '30 years' then 'FROM_16_TO_29' when "dataNaixement" > date '2025-11-15' - interval '45 years' then 'FROM_30_TO_44' when "dataNaixement" > date '2025-11-15' - interval '55 years' then 'FROM_45_TO_54' else 'FROM_55' end) collate "C" as "by0", "nivellEstudis" collate "C" as "by1", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "idPersona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "idPersona" is not null
) as "matched"
group by "by0", "by1"
limit $3;

-- soc: PeopleServedStatistics, 39 rows
select "by0", "by1", "by2", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "sexe" collate "C" as "by0", (case when "dataNaixement" is null or "dataNaixement" > date '2025-11-15' - interval '16 years' then null when "dataNaixement" > date '2025-11-15' - interval '30 years' then 'FROM_16_TO_29' when "dataNaixement" > date '2025-11-15' - interval '45 years' then 'FROM_30_TO_44' when "dataNaixement" > date '2025-11-15' - interval '55 years' then 'FROM_45_TO_54' else 'FROM_55' end) collate "C" as "by1", "situacio" collate "C" as "by2", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "idPersona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "idPersona" is not null
) as "matched"
group by "by0", "by1", "by2"
limit $3;

-- soc: PeopleServedStatistics, 5127 rows
select "by0", "by1", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "codMunicipi" collate "C" as "by0", "codIsco" collate "C" as "by1", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "idPersona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "idPersona" is not null
) as "matched"
group by "by0", "by1"
limit $3;
