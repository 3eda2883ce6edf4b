-- alacant-impulsa: PeopleServedStatistics, 40 rows
select "by0", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select ('03' || cod_mun) collate "C" as "by0", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "expediente"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "impulsa"."personas"
  where "expediente" is not null
) as "matched"
group by "by0"
limit $3;

-- alacant-impulsa: PeopleServedStatistics, 84 rows
select "by0", "by1", "by2", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select ('03' || cod_mun) collate "C" as "by0", "sexo" collate "C" as "by1", "situación" collate "C" as "by2", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "expediente"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "impulsa"."personas"
  where "expediente" is not null
) as "matched"
group by "by0", "by1", "by2"
limit $3;

-- smo-girona: PeopleServedStatistics, 130 rows
select "by0", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "codi_municipi" collate "C" as "by0", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "id_persona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "id_persona" is not null
) as "matched"
group by "by0"
limit $3;

-- smo-girona: PeopleServedStatistics, 431 rows
select "by0", "by1", "by2", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "codi_municipi" collate "C" as "by0", "sexe" collate "C" as "by1", "situacio" collate "C" as "by2", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "id_persona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "id_persona" is not null
) as "matched"
group by "by0", "by1", "by2"
limit $3;

-- soc: PeopleServedStatistics, 2457 rows
select "by0", "by1", "by2", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "codMunicipi" collate "C" as "by0", "sexe" collate "C" as "by1", "situacio" collate "C" as "by2", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "idPersona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "idPersona" is not null
) as "matched"
group by "by0", "by1", "by2"
limit $3;

-- soc: PeopleServedStatistics, 672 rows
select "by0", count(*) as "count", sum("hash") % 4294967296 as "hash"
from (
  select "codMunicipi" collate "C" as "by0", ('x' || substr(encode(sha256(convert_to($1::text || concat_ws($2::text, "idPersona"::text), 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint as "hash"
  from "persones"
  where "idPersona" is not null
) as "matched"
group by "by0"
limit $3;
