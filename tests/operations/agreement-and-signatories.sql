-- alacant-impulsa: Agreement, 2 rows
select "año" as "key.0", "número" as "key.1", "título" as "name", "objeto" as "purpose", "firmado" as "signedOn", "vence" as "validThrough"
from "impulsa"."convenios"
where "año" is not null and "número" is not null and ("año", "número") in (
  select *
  from unnest($1::bigint[], $2::bigint[])
);

-- alacant-impulsa: Organization, 1 row
select "cod_entidad" as "key", "denominacion" as "name"
from "impulsa"."v_entidades"
where "cod_entidad" is not null and "cod_entidad" = any($1::bigint[]);

-- alacant-impulsa: Organization, 19 rows
select "cod_entidad" as "key", "denominacion" as "name", "tipo" as "kind"
from "impulsa"."v_entidades"
where "cod_entidad" is not null and "cod_entidad" = any($1::bigint[]);

-- alacant-impulsa: Signature, 2 rows
select "año" as "key.0", "número" as "key.1", "entidad" as "key.2", "año" as "agreement.0", "número" as "agreement.1", "papel" as "role", "fecha" as "signedOn"
from "impulsa"."firmas"
where "año" is not null and "número" is not null and "entidad" is not null and "entidad" = any($1::bigint[])
order by "key.0", "key.1", "key.2"
limit $2;

-- alacant-impulsa: Signature, 24 rows
select *
from (
  select *, row_number() over (partition by "group" order by "key.0", "key.1", "key.2") as "position"
  from (
    select "groups"."group", "rows"."key.0", "rows"."key.1", "rows"."key.2", "rows"."organization", "rows"."role", "rows"."signedOn"
    from (
      select "año" as "key.0", "número" as "key.1", "entidad" as "key.2", "entidad" as "organization", "papel" as "role", "fecha" as "signedOn", "año" as "code0", "número" as "code1"
      from "impulsa"."firmas"
      where "año" is not null and "número" is not null and "entidad" is not null
    ) as "rows"
    join unnest($1::int[], $2::bigint[], $3::bigint[]) as "groups"("group", "code0", "code1") on "groups"."code0" = "rows"."code0" and "groups"."code1" = "rows"."code1"
  ) as "matched"
) as "ranked"
where "position" <= $4
order by "group", "position"
limit $5;
