-- pistoia-rete: Offer, 1 row
select "by0", count(*) as "count", sum("sum0") as "sum0"
from (
  select substr(case when regexp_matches(trim("DataPubblicazione", concat(' ', chr(9), chr(10), chr(13), chr(160))), $1) then substr(trim("DataPubblicazione", concat(' ', chr(9), chr(10), chr(13), chr(160))), 7, 4) || '-' || substr(trim("DataPubblicazione", concat(' ', chr(9), chr(10), chr(13), chr(160))), 4, 2) || '-' || substr(trim("DataPubblicazione", concat(' ', chr(9), chr(10), chr(13), chr(160))), 1, 2) end, 1, 7) as "by0", case when regexp_matches(trim("NumeroLavoratoriRichiesti", concat(' ', chr(9), chr(10), chr(13), chr(160))), $2) then case when try_cast(trim("NumeroLavoratoriRichiesti", concat(' ', chr(9), chr(10), chr(13), chr(160))) as double) between -2147483648 and 2147483647 then try_cast(trim("NumeroLavoratoriRichiesti", concat(' ', chr(9), chr(10), chr(13), chr(160))) as double) end end as "sum0"
  from "OfferteEures"
  where "Id" is not null and case when regexp_matches(trim("DataPubblicazione", concat(' ', chr(9), chr(10), chr(13), chr(160))), $3) then substr(trim("DataPubblicazione", concat(' ', chr(9), chr(10), chr(13), chr(160))), 7, 4) || '-' || substr(trim("DataPubblicazione", concat(' ', chr(9), chr(10), chr(13), chr(160))), 4, 2) || '-' || substr(trim("DataPubblicazione", concat(' ', chr(9), chr(10), chr(13), chr(160))), 1, 2) end >= $4::varchar
) as "matched"
group by "by0"
limit $5;

-- pistoia-rete: Offer, 1 row
select count(*) as "count", sum("sum0") as "sum0"
from (
  select case when regexp_matches(trim("NumeroLavoratoriRichiesti", concat(' ', chr(9), chr(10), chr(13), chr(160))), $1) then case when try_cast(trim("NumeroLavoratoriRichiesti", concat(' ', chr(9), chr(10), chr(13), chr(160))) as double) between -2147483648 and 2147483647 then try_cast(trim("NumeroLavoratoriRichiesti", concat(' ', chr(9), chr(10), chr(13), chr(160))) as double) end end as "sum0"
  from "OfferteEures"
  where "Id" is not null
) as "matched"
limit $2;

-- smo-girona: Offer, 1 row
select count(*) as "count", sum("sum0") as "sum0"
from (
  select "places" as "sum0"
  from "ofertes"
  where "id_oferta" is not null
) as "matched"
limit $1;

-- smo-girona: Offer, 2 rows
select "by0", count(*) as "count", sum("sum0") as "sum0"
from (
  select substr(case when btrim("data_alta", E' \t\n\r\u00A0') ~ $1 then substr(btrim("data_alta", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 1, 2) end, 1, 7) as "by0", "places" as "sum0"
  from "ofertes"
  where "id_oferta" is not null and case when btrim("data_alta", E' \t\n\r\u00A0') ~ $2 then substr(btrim("data_alta", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 1, 2) end >= $3::text
) as "matched"
group by "by0"
limit $4;

-- smo-girona: Offer, 6 rows
select "by0", "by1", count(*) as "count", sum("sum0") as "sum0"
from (
  select "contracte" collate "C" as "by0", (case when data_baixa is null then 'OPEN' else 'CLOSED' end) collate "C" as "by1", "places" as "sum0"
  from "ofertes"
  where "id_oferta" is not null and btrim("jornada", E' \t\n\r\u00A0') = any($1::text[])
) as "matched"
group by "by0", "by1"
limit $2;

-- soc: Offer, 1 row
select count(*) as "count", sum("sum0") as "sum0"
from (
  select "places" as "sum0"
  from "ofertes"
  where "idOferta" is not null
) as "matched"
limit $1;

-- soc: Offer, 14 rows
select "by0", "by1", count(*) as "count", sum("sum0") as "sum0"
from (
  select "codContracte" collate "C" as "by0", "estat" collate "C" as "by1", "places" as "sum0"
  from "ofertes"
  where "idOferta" is not null and btrim("jornada", E' \t\n\r\u00A0') = any($1::text[])
) as "matched"
group by "by0", "by1"
limit $2;

-- soc: Offer, 2 rows
select "by0", count(*) as "count", sum("sum0") as "sum0"
from (
  select substr(case when btrim(case when not (btrim("dataPublicacio", E' \t\n\r\u00A0') = any($1::text[])) then "dataPublicacio" end, E' \t\n\r\u00A0') ~ $2 then substr(btrim(case when not (btrim("dataPublicacio", E' \t\n\r\u00A0') = any($3::text[])) then "dataPublicacio" end, E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim(case when not (btrim("dataPublicacio", E' \t\n\r\u00A0') = any($4::text[])) then "dataPublicacio" end, E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim(case when not (btrim("dataPublicacio", E' \t\n\r\u00A0') = any($5::text[])) then "dataPublicacio" end, E' \t\n\r\u00A0'), 1, 2) end, 1, 7) as "by0", "places" as "sum0"
  from "ofertes"
  where "idOferta" is not null and case when btrim(case when not (btrim("dataPublicacio", E' \t\n\r\u00A0') = any($6::text[])) then "dataPublicacio" end, E' \t\n\r\u00A0') ~ $7 then substr(btrim(case when not (btrim("dataPublicacio", E' \t\n\r\u00A0') = any($8::text[])) then "dataPublicacio" end, E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim(case when not (btrim("dataPublicacio", E' \t\n\r\u00A0') = any($9::text[])) then "dataPublicacio" end, E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim(case when not (btrim("dataPublicacio", E' \t\n\r\u00A0') = any($10::text[])) then "dataPublicacio" end, E' \t\n\r\u00A0'), 1, 2) end >= $11::text
) as "matched"
group by "by0"
limit $12;
