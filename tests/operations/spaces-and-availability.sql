-- alacant-impulsa: Facility, 1 row
select "zona" as "key.0", "número" as "key.1", "nombre" as "name"
from "impulsa"."centros"
where "zona" is not null and "número" is not null and ("zona", "número") in (
  select *
  from unnest($1::bigint[], $2::bigint[])
);

-- alacant-impulsa: Schedule, 10 rows
select *
from (
  select *, row_number() over (partition by "group" order by "key") as "position"
  from (
    select "groups"."group", "rows"."key", "rows"."dayOfWeek", "rows"."opensAt", "rows"."closesAt", "rows"."validFrom", "rows"."validThrough"
    from (
      select "id" as "key", "dia" as "dayOfWeek", to_char("desde", 'HH24:MI') as "opensAt", to_char("hasta", 'HH24:MI') as "closesAt", "válido_desde" as "validFrom", "válido_hasta" as "validThrough", "zona" as "code0", "número" as "code1", "sala" as "code2"
      from (
        select id, dia, desde, hasta, "válido_desde", "válido_hasta", nota, servicio, zona, "número", sala, case when sala is null then zona end as zona_centro, case when sala is null then "número" end as num_centro
        from impulsa.horarios
      ) as "source"
      where "id" is not null
    ) as "rows"
    join unnest($1::int[], $2::bigint[], $3::bigint[], $4::bpchar[]) as "groups"("group", "code0", "code1", "code2") on "groups"."code0" = "rows"."code0" and "groups"."code1" = "rows"."code1" and "groups"."code2" = "rows"."code2"
  ) as "matched"
) as "ranked"
where "position" <= $5
order by "group", "position"
limit $6;

-- alacant-impulsa: Space, 5 rows
select "zona" as "key.0", "número" as "key.1", "sala" as "key.2", "nombre" as "name", "tipo" as "kind", "zona" as "facility.0", "número" as "facility.1", "aforo" as "capacity", "superficie" as "floorArea", "equipamiento" as "equipment", "familias" as "teachableFamilies"
from "impulsa"."salas"
where "zona" is not null and "número" is not null and "sala" is not null and ("zona", "número") in (
  select *
  from unnest($1::bigint[], $2::bigint[])
)
order by "key.0", "key.1", "key.2"
limit $3;
