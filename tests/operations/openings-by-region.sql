-- pistoia-rete: Offer, 1 row
select "by0", count(*) as "count", sum("sum0") as "sum0"
from (
  select "Codice provincia estera" as "by0", case when regexp_matches(trim("NumeroLavoratoriRichiesti", concat(' ', chr(9), chr(10), chr(13), chr(160))), $1) then case when try_cast(trim("NumeroLavoratoriRichiesti", concat(' ', chr(9), chr(10), chr(13), chr(160))) as double) between -2147483648 and 2147483647 then try_cast(trim("NumeroLavoratoriRichiesti", concat(' ', chr(9), chr(10), chr(13), chr(160))) as double) end end as "sum0"
  from "OfferteEures"
  where "Id" is not null and "Codice provincia estera" = any($2::varchar[]) and "CodiceQualifica" = any($3::varchar[])
) as "matched"
group by "by0"
limit $4;

-- smo-girona: Offer, 19 rows
select "by0", count(*) as "count", sum("sum0") as "sum0"
from (
  select (coalesce(codi_municipi, '17')) collate "C" as "by0", "places" as "sum0"
  from "ofertes"
  where "id_oferta" is not null and (coalesce(codi_municipi, '17')) = any($1::text[]) and "cno" = any($2::text[])
) as "matched"
group by "by0"
limit $3;

-- soc: Offer, 142 rows
select "by0", count(*) as "count", sum("sum0") as "sum0"
from (
  select (coalesce("codMunicipi", "codProvincia")) collate "C" as "by0", "places" as "sum0"
  from "ofertes"
  where "idOferta" is not null and (coalesce("codMunicipi", "codProvincia")) = any($1::text[]) and "codIsco" = any($2::text[])
) as "matched"
group by "by0"
limit $3;
