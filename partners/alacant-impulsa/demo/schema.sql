-- Made by hand over the years: keys of two and three columns, names with accents, a reserved word, and 's'/'n' for yes and no.
create schema impulsa;

create table impulsa.direcciones (id_direccion integer primary key, "vía" text, "número" integer, cp char(5), localidad text);

create table impulsa.entidades (
  cod_entidad integer primary key, denominacion text not null, sigla text, tipo char(1) not null, municipio_ine char(5),
  id_direccion integer references impulsa.direcciones, "teléfono" text, correo text, web text, "última_modificación" timestamptz
);

create table impulsa.zonas (zona smallint primary key, nombre text, barrios text, municipio char(5), zona_ref smallint, centro_ref smallint);

create table impulsa.centros (
  zona smallint, "número" smallint, nombre text, "desc" text, tipo char(2), papel char(1), entidad integer references impulsa.entidades,
  municipio_ine char(5), "dirección" text, cp char(5), localidad text, latitud numeric(8, 5), longitud numeric(8, 5), tel text, correo text,
  accesible char(1), nota_acceso text, actividades text,
  primary key (zona, "número")
);

create table impulsa.salas (
  zona smallint, "número" smallint, sala char(1), tipo text, nombre text, aforo smallint, superficie numeric(6, 1), equipamiento text, familias text,
  primary key (zona, "número", sala), foreign key (zona, "número") references impulsa.centros
);

create table impulsa.servicios (
  id integer primary key, nombre text, alias text, "desc" text, "ámbito" char(1), estado char(1), entidad integer references impulsa.entidades,
  zona smallint, "número" smallint, municipio_ine char(5), destinatarios text, edad_min smallint, edad_max smallint, idiomas text,
  accesible char(1), nota_acceso text, coste text, importe numeric(8, 2), contacto text, tel text, correo text, web text,
  fecha_inicio text, fecha_fin text, modificado timestamptz,
  foreign key (zona, "número") references impulsa.centros
);

create table impulsa.horarios (
  id integer primary key, zona smallint, "número" smallint, sala char(1), servicio integer references impulsa.servicios,
  dia smallint, desde time, hasta time, "válido_desde" date, "válido_hasta" date, nota text
);

create table impulsa.itinerantes ("código" text primary key, nombre text, "desc" text, zona smallint references impulsa.zonas, entidad integer, actividades text);

create table impulsa.paradas (
  "código" text references impulsa.itinerantes, orden smallint, zona smallint, centro smallint, lugar text, dia char(1), llegada time, salida time,
  primary key ("código", orden)
);

create table impulsa.acciones_formativas (
  "año" smallint, "número" smallint, nombre text, "desc" text, clase char(3), especialidad text, familia char(3), eqf smallint, horas smallint,
  modalidad text, requisitos text, certifica char(1), "prácticas" char(1), horas_practicas smallint, ocupaciones text, entidad integer,
  municipio_ine char(5), precio numeric(8, 2), url text,
  primary key ("año", "número")
);

create table impulsa.ediciones (
  "año" smallint, "número" smallint, "edición" smallint, inicio date, fin date, plazas smallint, libres smallint, inscripcion_desde date,
  inscripcion_hasta date, estado char(1), horario text, modalidad text, zona_centro smallint, num_centro smallint, municipio_ine char(5), idioma char(2), modificado timestamptz,
  primary key ("año", "número", "edición"), foreign key ("año", "número") references impulsa.acciones_formativas
);

create table impulsa.convenios ("año" smallint, "número" smallint, "título" text, objeto text, firmado date, vence date, primary key ("año", "número"));

create table impulsa.firmas (
  "año" smallint, "número" smallint, entidad integer references impulsa.entidades, papel text, fecha date,
  primary key ("año", "número", entidad), foreign key ("año", "número") references impulsa.convenios
);

create table impulsa.acreditaciones (id integer primary key, entidad integer, nivel text, alcance text, desde date, hasta date, "año" smallint, "número" smallint);

create table impulsa.personas (
  expediente integer, es_inventado char(1) not null, documento text, tipo_doc char(1), nacionalidad char(2), nombre text, apellido_1 text, apellido_2 text, sexo char(1), fecha_nacimiento date,
  cod_mun char(3), domicilio text, cp char(5), "móvil" text, correo text, fecha_alta date, "situación" char(3), desde date, prestación char(1), "formación" char(1), "ocupación" char(4),
  otras_ocupaciones text, idiomas text, disponible text, jornada char(1), "radio_km" smallint, carné char(1), zona smallint, "número" smallint, entidad integer, consiente char(1)
);

-- Everything about a person is known by the file's number and a number in it.
create table impulsa.itinerarios (
  expediente integer, itinerario smallint, objetivo text, "ocupación" char(4), inicio date, fin date, estado char(1), resultado text, entidad integer
);
create table impulsa.pasos (expediente integer, itinerario smallint, paso smallint, "acción" text, fecha text, horas text);
create table impulsa.seguimientos (expediente integer, itinerario smallint, "número" smallint, fecha date, nota text);
create table impulsa.compromisos (expediente integer, itinerario smallint, "número" smallint, parte char(1), texto text, plazo date, cumplido char(1));
create table impulsa.citas (expediente integer, cita smallint, "día_hora" timestamptz, asunto text, estado char(1), entidad integer);
create table impulsa.derivaciones (
  expediente integer, "derivación" smallint, origen integer, destino integer, red text, motivo text, programa text, fecha date, plazo date, estado text
);
create table impulsa.inscripciones (expediente integer, "año" smallint, "número" smallint, "edición" smallint, fecha date, estado char(1));
-- The offers are those of other services: of them there is only the number, as it was told.
create table impulsa.candidaturas (expediente integer, candidatura smallint, oferta text, fecha date, estado char(1));
create table impulsa.necesidades (expediente integer, necesidad smallint, texto text, detectada date, resuelta date);
create table impulsa.consentimientos (expediente integer, "versión" smallint, tipo char(1), red text, fin char(1), dado date, retirado text);
