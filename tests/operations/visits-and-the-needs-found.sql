-- smo-girona: DetectedNeed, 1 row
select *
from (
  select *, row_number() over (partition by "group" order by "key") as "position"
  from (
    select "groups"."group", "rows"."key", "rows"."occupation", "rows"."description", "rows"."positions", "rows"."neededBy", "rows"."trainingGap"
    from (
      select "id_necessitat" as "key", "cno" as "occupation", "descripcio" as "description", "persones" as "positions", case when btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($1::text[])) then "per_quan" end, E' \t\n\r\u00A0') ~ $2 then substr(btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($3::text[])) then "per_quan" end, E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($4::text[])) then "per_quan" end, E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($5::text[])) then "per_quan" end, E' \t\n\r\u00A0'), 1, 2) end as "neededBy", "bretxa" as "trainingGap", "id_visita" as "code0"
      from "v_necessitats"
      where "id_necessitat" is not null
    ) as "rows"
    join unnest($6::int[], $7::bigint[]) as "groups"("group", "code0") on "groups"."code0" = "rows"."code0"
  ) as "matched"
) as "ranked"
where "position" <= $8
order by "group", "position"
limit $9;

-- smo-girona: DetectedNeed, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "v_necessitats"
  where "id_necessitat" is not null and "persones" >= $1::bigint and case when btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($2::text[])) then "per_quan" end, E' \t\n\r\u00A0') ~ $3 then substr(btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($4::text[])) then "per_quan" end, E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($5::text[])) then "per_quan" end, E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($6::text[])) then "per_quan" end, E' \t\n\r\u00A0'), 1, 2) end >= $7::text and btrim("bretxa", E' \t\n\r\u00A0') = any($8::text[]) and "codi_municipi" = any($9::text[])
) as "matched"
limit $10;

-- smo-girona: DetectedNeed, 2 rows
select "group", count(*) as "count"
from (
  select "groups"."group", "rows"."key.0"
  from (
    select "id_necessitat" as "key.0", "id_empresa" as "code0"
    from "v_necessitats"
    where "id_necessitat" is not null
  ) as "rows"
  join unnest($1::int[], $2::bigint[]) as "groups"("group", "code0") on "groups"."code0" = "rows"."code0"
) as "matched"
group by "group"
limit $3;

-- smo-girona: DetectedNeed, 3 rows
select "id_necessitat" as "key", "id_empresa" as "employer", "id_visita" as "visit", "descripcio" as "description", "persones" as "positions", case when btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($1::text[])) then "per_quan" end, E' \t\n\r\u00A0') ~ $2 then substr(btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($3::text[])) then "per_quan" end, E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($4::text[])) then "per_quan" end, E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($5::text[])) then "per_quan" end, E' \t\n\r\u00A0'), 1, 2) end as "neededBy", case when btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($6::text[])) then "per_quan" end, E' \t\n\r\u00A0') ~ $7 then substr(btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($8::text[])) then "per_quan" end, E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($9::text[])) then "per_quan" end, E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($10::text[])) then "per_quan" end, E' \t\n\r\u00A0'), 1, 2) end as "teixit.value"
from "v_necessitats"
where "id_necessitat" is not null and "persones" >= $11::bigint and case when btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($12::text[])) then "per_quan" end, E' \t\n\r\u00A0') ~ $13 then substr(btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($14::text[])) then "per_quan" end, E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($15::text[])) then "per_quan" end, E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim(case when not (btrim("per_quan", E' \t\n\r\u00A0') = any($16::text[])) then "per_quan" end, E' \t\n\r\u00A0'), 1, 2) end >= $17::text and btrim("bretxa", E' \t\n\r\u00A0') = any($18::text[]) and "codi_municipi" = any($19::text[])
order by "teixit.value" asc nulls last, "key"
limit $20;

-- smo-girona: Employer, 3 rows
select "id_empresa" as "key", "nom" as "name", "treballadors" as "numberOfEmployees"
from "empreses"
where "id_empresa" is not null and "id_empresa" = any($1::bigint[]);

-- smo-girona: Offer, 1 row
select "id_oferta" as "key", "titol" as "title"
from "ofertes"
where "id_oferta" is not null and "id_empresa" = any($1::bigint[])
order by "key"
limit $2;

-- smo-girona: Organization, 1 row
select "codi_unitat" as "key", "nom" as "name"
from "unitats"
where "codi_unitat" is not null and "codi_unitat" = any($1::text[]);

-- smo-girona: ProspectingVisit, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "v_visites"
  where "id_visita" is not null and "id_empresa" = any($1::bigint[]) and "data" >= $2::date and btrim("resultat", E' \t\n\r\u00A0') = any($3::text[]) and "codi_municipi" = any($4::text[])
) as "matched"
limit $5;

-- smo-girona: ProspectingVisit, 2 rows
select "id_visita" as "key", "data" as "date"
from "v_visites"
where "id_visita" is not null and "id_visita" = any($1::bigint[]);

-- smo-girona: ProspectingVisit, 2 rows
select "id_visita" as "key", "id_empresa" as "employer", "codi_unitat" as "organization", "data" as "date", "canal" as "mode", "resultat" as "outcome", "data" as "teixit.value"
from "v_visites"
where "id_visita" is not null and "id_empresa" = any($1::bigint[]) and "data" >= $2::date and btrim("resultat", E' \t\n\r\u00A0') = any($3::text[]) and "codi_municipi" = any($4::text[])
order by "teixit.value" asc nulls last, "key"
limit $5;

-- smo-girona: ProspectingVisit, 2 rows
select *
from (
  select *, row_number() over (partition by "group" order by "key") as "position"
  from (
    select "groups"."group", "rows"."key", "rows"."date"
    from (
      select "id_visita" as "key", "data" as "date", "id_empresa" as "code0"
      from "v_visites"
      where "id_visita" is not null
    ) as "rows"
    join unnest($1::int[], $2::bigint[]) as "groups"("group", "code0") on "groups"."code0" = "rows"."code0"
  ) as "matched"
) as "ranked"
where "position" <= $3
order by "group", "position"
limit $4;
