-- alacant-impulsa: Facility, 10 rows
select "zona" as "key.0", "número" as "key.1", "nombre" as "name"
from "impulsa"."centros"
where "zona" is not null and "número" is not null and ("zona", "número") in (
  select *
  from unnest($1::bigint[], $2::bigint[])
);

-- alacant-impulsa: Facility, 10 rows
select *
from (
  select *, row_number() over (partition by "group" order by "key.0", "key.1") as "position"
  from (
    select "groups"."group", "rows"."key.0", "rows"."key.1", "rows"."name"
    from (
      select "zona" as "key.0", "número" as "key.1", "nombre" as "name", (nullif(zona, 0)) as "code0"
      from "impulsa"."centros"
      where "zona" is not null and "número" is not null and btrim("papel"::text, E' \t\n\r\u00A0') = any($1::text[])
    ) as "rows"
    join unnest($2::int[], $3::bigint[]) as "groups"("group", "code0") on "groups"."code0" = "rows"."code0"
  ) as "matched"
) as "ranked"
where "position" <= $4
order by "group", "position"
limit $5;

-- alacant-impulsa: Facility, 2 rows
select "zona" as "key.0", "número" as "key.1", "nombre" as "name", "papel" as "zoneRole"
from "impulsa"."centros"
where "zona" is not null and "número" is not null and ("zona", "número") in (
  select *
  from unnest($1::bigint[], $2::bigint[])
);

-- alacant-impulsa: ItinerantService, 4 rows
select *
from (
  select *, row_number() over (partition by "group" order by "key") as "position"
  from (
    select "groups"."group", "rows"."key", "rows"."name", "rows"."organization", "rows"."activities"
    from (
      select "código" as "key", "nombre" as "name", "entidad" as "organization", "actividades" as "activities", "zona" as "code0"
      from "impulsa"."itinerantes"
      where "código" is not null
    ) as "rows"
    join unnest($1::int[], $2::bigint[]) as "groups"("group", "code0") on "groups"."code0" = "rows"."code0"
  ) as "matched"
) as "ranked"
where "position" <= $3
order by "group", "position"
limit $4;

-- alacant-impulsa: ItinerantStop, 20 rows
select *
from (
  select *, row_number() over (partition by "group" order by "key.0", "key.1") as "position"
  from (
    select "groups"."group", "rows"."key.0", "rows"."key.1", "rows"."facility.0", "rows"."facility.1", "rows"."place", "rows"."dayOfWeek", "rows"."opensAt"
    from (
      select "código" as "key.0", "orden" as "key.1", "zona" as "facility.0", "centro" as "facility.1", "lugar" as "place", "dia" as "dayOfWeek", to_char("llegada", 'HH24:MI') as "opensAt", "código" as "code0"
      from "impulsa"."paradas"
      where "código" is not null and "orden" is not null
    ) as "rows"
    join unnest($1::int[], $2::text[]) as "groups"("group", "code0") on "groups"."code0" = "rows"."code0"
  ) as "matched"
) as "ranked"
where "position" <= $3
order by "group", "position"
limit $4;

-- alacant-impulsa: Organization, 1 row
select "cod_entidad" as "key", "denominacion" as "name"
from "impulsa"."v_entidades"
where "cod_entidad" is not null and "cod_entidad" = any($1::bigint[]);

-- alacant-impulsa: Zone, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "impulsa"."zonas"
  where "zona" is not null and nullif(btrim("nombre", E' \t\n\r\u00A0'), '') ~ $1 and "municipio" = any($2::bpchar[])
) as "matched"
limit $3;

-- alacant-impulsa: Zone, 3 rows
select "zona" as "key", "nombre" as "name", "municipio" as "area", "barrios" as "neighbourhoods", "zona_ref" as "anchorFacility.0", "centro_ref" as "anchorFacility.1", translate(lower(nullif(btrim("nombre", E' \t\n\r\u00A0'), '') collate "C"), $1, $2) as "teixit.value"
from "impulsa"."zonas"
where "zona" is not null and nullif(btrim("nombre", E' \t\n\r\u00A0'), '') ~ $3 and "municipio" = any($4::bpchar[])
order by "teixit.value" desc nulls last, "key"
limit $5;
