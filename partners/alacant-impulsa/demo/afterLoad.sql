alter table impulsa.personas add primary key (expediente);
create index on impulsa.personas (cod_mun);
create index on impulsa.servicios (entidad);
create index on impulsa.horarios (zona, "número");

create view impulsa.v_entidades as
  select cod_entidad, denominacion, sigla, tipo, municipio_ine, "vía" || ', ' || "número" as domicilio, cp, localidad, "teléfono", correo, web, "última_modificación"
  from impulsa.entidades join impulsa.direcciones using (id_direccion);

create view impulsa.v_ediciones as
  select ediciones.*, acciones_formativas.familia
  from impulsa.ediciones join impulsa.acciones_formativas using ("año", "número");
