-- pistoia-rete: Accreditation, 3 rows
select *
from (
  select *, row_number() over (partition by "group" order by "key") as "position"
  from (
    select "groups"."group", "rows"."key", "rows"."organization", "rows"."level", "rows"."scope", "rows"."validFrom", "rows"."validThrough", "rows"."agreement"
    from (
      select "Codice" as "key", "Codice ente" as "organization", "Livello" as "level", "Ambito" as "scope", case when regexp_matches(trim("Data inizio", concat(' ', chr(9), chr(10), chr(13), chr(160))), $1) then substr(trim("Data inizio", concat(' ', chr(9), chr(10), chr(13), chr(160))), 7, 4) || '-' || substr(trim("Data inizio", concat(' ', chr(9), chr(10), chr(13), chr(160))), 4, 2) || '-' || substr(trim("Data inizio", concat(' ', chr(9), chr(10), chr(13), chr(160))), 1, 2) end as "validFrom", case when regexp_matches(trim("Scadenza", concat(' ', chr(9), chr(10), chr(13), chr(160))), $2) then substr(trim("Scadenza", concat(' ', chr(9), chr(10), chr(13), chr(160))), 7, 4) || '-' || substr(trim("Scadenza", concat(' ', chr(9), chr(10), chr(13), chr(160))), 4, 2) || '-' || substr(trim("Scadenza", concat(' ', chr(9), chr(10), chr(13), chr(160))), 1, 2) end as "validThrough", "Protocollo" as "agreement", "Codice ente" as "code0"
      from "Accreditamenti"
      where "Codice" is not null
    ) as "rows"
    join (
      select unnest($3::integer[]) as "group", unnest($4::varchar[]) as "code0"
    ) as "groups" on "groups"."code0" = "rows"."code0"
  ) as "matched"
) as "ranked"
where "position" <= $5
order by "group", "position"
limit $6;

-- pistoia-rete: Agreement, 1 row
select "Numero" as "key", "Titolo" as "name", "Oggetto" as "purpose", case when regexp_matches(trim("Data firma", concat(' ', chr(9), chr(10), chr(13), chr(160))), $1) then substr(trim("Data firma", concat(' ', chr(9), chr(10), chr(13), chr(160))), 7, 4) || '-' || substr(trim("Data firma", concat(' ', chr(9), chr(10), chr(13), chr(160))), 4, 2) || '-' || substr(trim("Data firma", concat(' ', chr(9), chr(10), chr(13), chr(160))), 1, 2) end as "signedOn", case when regexp_matches(trim("Scadenza", concat(' ', chr(9), chr(10), chr(13), chr(160))), $2) then substr(trim("Scadenza", concat(' ', chr(9), chr(10), chr(13), chr(160))), 7, 4) || '-' || substr(trim("Scadenza", concat(' ', chr(9), chr(10), chr(13), chr(160))), 4, 2) || '-' || substr(trim("Scadenza", concat(' ', chr(9), chr(10), chr(13), chr(160))), 1, 2) end as "validThrough"
from "Protocolli"
where "Numero" is not null and "Numero" = any($3::varchar[]);

-- pistoia-rete: Organization, 3 rows
select "Codice ente" as "key", "Denominazione" as "name"
from "Enti"
where "Codice ente" is not null and trim("Tipologia", concat(' ', chr(9), chr(10), chr(13), chr(160))) = any($1::varchar[]) and "Codice ISTAT" = any($2::varchar[])
order by "key"
limit $3;
