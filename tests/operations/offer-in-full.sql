-- smo-girona: Employer, 1 row
select "id_empresa" as "key", "nom" as "name", "codi_ccae" as "industry", "codi_municipi" as "area", "adreca" as "address.streetAddress", "treballadors" as "numberOfEmployees"
from "empreses"
where "id_empresa" is not null and "id_empresa" = any($1::bigint[]);

-- smo-girona: Offer, 1 row
select "id_oferta" as "key", "titol" as "title", "numero" as "identifier", ('https://europa.eu/eures/portal/jv-se/jv-details/' || codi_eures) as "url", "id_empresa" as "employer", "codi_unitat" as "organization", (coalesce(codi_municipi, '17')) as "area", "cno" as "occupation", "jornada" as "employmentType", "contracte" as "contractType", "places" as "totalJobOpenings", case when btrim("data_alta", E' \t\n\r\u00A0') ~ $1 then substr(btrim("data_alta", E' \t\n\r\u00A0'), 7, 4) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 4, 2) || '-' || substr(btrim("data_alta", E' \t\n\r\u00A0'), 1, 2) end as "datePosted", "data_limit" as "validThrough", (case when data_baixa is null then 'OPEN' else 'CLOSED' end) as "status", "sou_minim" as "baseSalary.minValue", "sou_maxim" as "baseSalary.maxValue", (case when sou_minim is not null then 'EUR' end) as "baseSalary.currency", "sou_periode" as "baseSalary.unitText", "horari" as "workHours", "idioma" as "inLanguage", to_char("modificada", 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "source.updatedAt"
from "ofertes"
where "id_oferta" is not null and "id_oferta" = any($2::bigint[]);

-- smo-girona: Organization, 1 row
select "codi_unitat" as "key", "nom" as "name", "tipus" as "kind", "telefon" as "contact.telephone"
from "unitats"
where "codi_unitat" is not null and "codi_unitat" = any($1::text[]);
