-- smo-girona: Course, 2 rows
select "id_curs" as "key", "nom" as "name"
from "cursos"
where "id_curs" is not null and "id_curs" = any($1::bigint[]);

-- smo-girona: CourseInstance, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "v_edicions"
  where "id_edicio" is not null and "id_equipament" = any($1::bigint[])
) as "matched"
limit $2;

-- smo-girona: CourseInstance, 3 rows
select "id_edicio" as "key", "id_curs" as "course", "inici" as "startDate", "estat" as "status", "inici" as "teixit.value"
from "v_edicions"
where "id_edicio" is not null and "id_equipament" = any($1::bigint[])
order by "teixit.value" asc nulls last, "key"
limit $2;

-- smo-girona: Facility, 1 row
select "id_equipament" as "key", "nom" as "name"
from "equipaments"
where "id_equipament" is not null and "id_equipament" = any($1::bigint[]);

-- smo-girona: Space, 2 rows
select "id_equipament" as "key.0", "numero" as "key.1", "nom" as "name", "tipus" as "kind", "aforament" as "capacity"
from "sales"
where "id_equipament" is not null and "numero" is not null and "id_equipament" = any($1::bigint[])
order by "key.0", "key.1"
limit $2;
