alter table impulsa.personas add primary key (expediente);
alter table impulsa.itinerarios add primary key (expediente, itinerario);
alter table impulsa.pasos add primary key (expediente, itinerario, paso);
alter table impulsa.seguimientos add primary key (expediente, itinerario, "número");
alter table impulsa.compromisos add primary key (expediente, itinerario, "número");
alter table impulsa.citas add primary key (expediente, cita);
alter table impulsa.derivaciones add primary key (expediente, "derivación");
alter table impulsa.inscripciones add primary key (expediente, "año", "número", "edición");
alter table impulsa.candidaturas add primary key (expediente, candidatura);
alter table impulsa.necesidades add primary key (expediente, necesidad);
alter table impulsa.consentimientos add primary key (expediente, "versión");
create index on impulsa.personas (cod_mun);
create index on impulsa.personas ((btrim(documento, E' \t\n\r\u00A0')));
create index on impulsa.personas (entidad);
create index on impulsa.derivaciones (red);
create index on impulsa.servicios (entidad);
create index on impulsa.horarios (zona, "número");

create view impulsa.v_entidades as
  select cod_entidad, denominacion, sigla, tipo, municipio_ine, "vía" || ', ' || "número" as domicilio, cp, localidad, "teléfono", correo, web, "última_modificación"
  from impulsa.entidades join impulsa.direcciones using (id_direccion);

create view impulsa.v_ediciones as
  select ediciones.*, acciones_formativas.familia
  from impulsa.ediciones join impulsa.acciones_formativas using ("año", "número");
