-- alacant-impulsa: Course, 1 row
select "año" as "key.0", "número" as "key.1", "nombre" as "name"
from "impulsa"."acciones_formativas"
where "año" is not null and "número" is not null and ("año", "número") in (
  select *
  from unnest($1::bigint[], $2::bigint[])
);

-- alacant-impulsa: Course, 1 row
select "año" as "key.0", "número" as "key.1", "nombre" as "name", "desc" as "description", "clase" as "kind", "especialidad" as "courseCode", "familia" as "professionalFamily", "eqf" as "eqfLevel", "horas" as "hours", "modalidad" as "mode", "requisitos" as "requirements", "certifica" as "leadsToCertificate", "prácticas" as "realWorkPlacement", "horas_practicas" as "placementHours", "ocupaciones" as "occupations", "entidad" as "provider", "municipio_ine" as "area", "precio" as "price", "url" as "url"
from "impulsa"."acciones_formativas"
where "año" is not null and "número" is not null and ("año", "número") in (
  select *
  from unnest($1::bigint[], $2::bigint[])
);

-- alacant-impulsa: CourseInstance, 1 row
select count(*) as "count"
from (
  select 1 as "row"
  from "impulsa"."v_ediciones"
  where "año" is not null and "número" is not null and "edición" is not null and ("año", "número") in (
    select *
    from unnest($1::bigint[], $2::bigint[])
  )
) as "matched"
limit $3;

-- alacant-impulsa: CourseInstance, 2 rows
select "año" as "key.0", "número" as "key.1", "edición" as "key.2", "año" as "course.0", "número" as "course.1", "inicio" as "startDate", "fin" as "endDate", "plazas" as "seats", "libres" as "seatsLeft", "inscripcion_desde" as "enrolmentStart", "inscripcion_hasta" as "enrolmentEnd", "estado" as "status", "horario" as "timetable", "modalidad" as "mode", "familia" as "professionalFamily", "zona_centro" as "facility.0", "num_centro" as "facility.1", "municipio_ine" as "area", "idioma" as "inLanguage", "inicio" as "teixit.value"
from "impulsa"."v_ediciones"
where "año" is not null and "número" is not null and "edición" is not null and ("año", "número") in (
  select *
  from unnest($1::bigint[], $2::bigint[])
)
order by "teixit.value" desc nulls last, "key.0", "key.1", "key.2"
limit $3;

-- alacant-impulsa: Facility, 1 row
select "zona" as "key.0", "número" as "key.1", "nombre" as "name", "dirección" as "address.streetAddress"
from "impulsa"."centros"
where "zona" is not null and "número" is not null and ("zona", "número") in (
  select *
  from unnest($1::bigint[], $2::bigint[])
);

-- alacant-impulsa: Organization, 1 row
select "cod_entidad" as "key", "denominacion" as "name", "teléfono" as "contact.telephone", "correo" as "contact.email"
from "impulsa"."v_entidades"
where "cod_entidad" is not null and "cod_entidad" = any($1::bigint[]);
