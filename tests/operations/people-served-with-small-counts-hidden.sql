-- alacant-impulsa: PeopleServedStatistics, 0 rows
select "by0", "by1", count(*) as "count"
from (
  select "sexo" collate "C" as "by0", "situación" collate "C" as "by1"
  from "impulsa"."personas"
  where "expediente" is not null and ('03' || cod_mun) = any($1::text[])
) as "matched"
group by "by0", "by1"
limit $2;

-- alacant-impulsa: PeopleServedStatistics, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "impulsa"."personas"
  where "expediente" is not null and ('03' || cod_mun) = any($1::text[])
) as "matched"
limit $2;

-- smo-girona: PeopleServedStatistics, 0 rows
select "by0", "by1", count(*) as "count"
from (
  select "sexe" collate "C" as "by0", "situacio" collate "C" as "by1"
  from "persones"
  where "id_persona" is not null and "codi_municipi" = any($1::text[])
) as "matched"
group by "by0", "by1"
limit $2;

-- smo-girona: PeopleServedStatistics, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "persones"
  where "id_persona" is not null and "codi_municipi" = any($1::text[])
) as "matched"
limit $2;

-- soc: PeopleServedStatistics, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "persones"
  where "idPersona" is not null and "codMunicipi" = any($1::text[])
) as "matched"
limit $2;

-- soc: PeopleServedStatistics, 8 rows
select "by0", "by1", count(*) as "count"
from (
  select "sexe" collate "C" as "by0", "situacio" collate "C" as "by1"
  from "persones"
  where "idPersona" is not null and "codMunicipi" = any($1::text[])
) as "matched"
group by "by0", "by1"
limit $2;
