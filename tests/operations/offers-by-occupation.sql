-- smo-girona: Offer, 0 rows
select "by0", "by1", count(*) as "count", sum("sum0") as "sum0"
from (
  select "cno" collate "C" as "by0", "jornada" collate "C" as "by1", "places" as "sum0"
  from "ofertes"
  where "id_oferta" is not null and (coalesce(codi_municipi, '17')) = any($1::text[])
) as "matched"
group by "by0", "by1"
limit $2;

-- soc: Offer, 5 rows
select "by0", "by1", count(*) as "count", sum("sum0") as "sum0"
from (
  select "codIsco" collate "C" as "by0", "jornada" collate "C" as "by1", "places" as "sum0"
  from "ofertes"
  where "idOferta" is not null and (coalesce("codMunicipi", "codProvincia")) = any($1::text[])
) as "matched"
group by "by0", "by1"
limit $2;
