-- alacant-impulsa: Service, 2 rows
select "id" as "key"
from "impulsa"."servicios"
where "id" is not null
order by "key"
limit $1;

-- imo-lleida: Service, 2 rows
select "codi" as "key"
from "serveis"
where "codi" is not null
order by "key"
limit ?;

-- pistoia-rete: Offer, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "OfferteEures"
  where "Id" is not null and "Codice provincia estera" = any($1::varchar[])
) as "matched"
limit $2;

-- pistoia-rete: Service, 2 rows
select "Codice servizio" as "key"
from "Servizi"
where "Codice servizio" is not null
order by "key"
limit $1;

-- smo-girona: Offer, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "ofertes"
  where "id_oferta" is not null and (coalesce(codi_municipi, '17')) = any($1::text[])
) as "matched"
limit $2;

-- smo-girona: Service, 2 rows
select "id_servei" as "key"
from "serveis"
where "id_servei" is not null
order by "key"
limit $1;

-- soc: Offer, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "ofertes"
  where "idOferta" is not null and (coalesce("codMunicipi", "codProvincia")) = any($1::text[])
) as "matched"
limit $2;

-- soc: Service, 2 rows
select "idServei" as "key"
from "serveis"
where "idServei" is not null
order by "key"
limit $1;
