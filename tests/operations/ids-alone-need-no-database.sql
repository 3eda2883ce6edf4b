-- smo-girona: Offer, 1 row
select "id_oferta" as "key", "id_empresa" as "employer", "codi_unitat" as "organization", (coalesce(codi_municipi, '17')) as "area", "cno" as "occupation"
from "ofertes"
where "id_oferta" is not null and "id_oferta" = any($1::bigint[]);
