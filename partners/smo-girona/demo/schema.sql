-- The database of a municipal employment service: normalised, in Catalan, made for insertion itineraries and company prospecting.

create table municipis (codi_municipi text primary key, nom text not null, codi_comarca text not null);

create table unitats (
  codi_unitat text primary key, nom text not null, sigles text, tipus text not null, descripcio text, codi_municipi text references municipis,
  rol_contacte text, telefon text, correu text
);

create table equipaments (
  id_equipament integer primary key, nom text not null, tipus text not null, codi_unitat text references unitats, codi_municipi text references municipis,
  adreca text, codi_postal text, latitud numeric(9, 6), longitud numeric(9, 6), accessible boolean, usos text[] not null
);

create table sales (
  id_equipament integer not null references equipaments, numero integer not null, nom text, tipus text not null, aforament integer, metres numeric(6, 1), material text,
  primary key (id_equipament, numero)
);

create table serveis (
  id_servei integer primary key, nom text not null, descripcio text, tipus text not null, codi_unitat text references unitats, id_equipament integer references equipaments,
  edat_minima integer, edat_maxima integer, requisits text, idiomes text[] not null, des_de date, fins_a date
);

create table horaris (
  id_horari integer primary key, id_equipament integer references equipaments, id_servei integer references serveis, dia smallint not null, obre time, tanca time
);

create table empreses (
  id_empresa integer primary key, nom text not null, es_inventat boolean not null, codi_ccae text, codi_municipi text references municipis, adreca text, treballadors integer
);

create table ofertes (
  id_oferta integer primary key,
  codi_eures text not null unique,
  numero text,
  titol text,
  id_empresa integer references empreses,
  codi_unitat text references unitats,
  codi_municipi text references municipis,
  cno text,                           -- CNO-11
  jornada text,                       -- C, P, I
  contracte text,                     -- I, T, F, A
  places integer,
  sou_minim numeric(10, 2),
  sou_maxim numeric(10, 2),
  sou_periode text,
  horari text,
  idioma text not null,
  data_alta text,                     -- dd/mm/aaaa: the form was never changed to a date
  data_limit date,
  data_baixa date,
  modificada timestamptz not null
);

create table visites (
  id_visita integer primary key, id_empresa integer not null references empreses, codi_unitat text references unitats, data date not null, canal text not null, resultat text, durada_minuts integer
);

create table necessitats (
  id_necessitat integer primary key, id_visita integer not null references visites, cno text, descripcio text, persones integer, per_quan text, bretxa text
);

create table cursos (
  id_curs integer primary key, codi text, nom text not null, descripcio text, tipus text not null, familia text not null, hores integer, hores_treball_real integer,
  modalitat text not null, certificat boolean, requisits text, codi_unitat text references unitats
);

create table cursos_ocupacions (curs integer not null references cursos, cno text not null, primary key (curs, cno));

create table edicions (
  id_edicio integer primary key, id_curs integer not null references cursos, id_equipament integer references equipaments, inici date, final date,
  inscripcio_inici date, inscripcio_final date, places integer, places_lliures integer, estat text not null, horari text, idioma text
);

create table persones (
  id_persona integer primary key, es_inventat boolean not null, document text, tipus_document text, nacionalitat text, nom text, cognoms text, sexe text, data_naixement date,
  codi_municipi text references municipis, adreca text, codi_postal text, telefon text, correu text, nivell_estudis text, situacio text, situacio_des_de date, cobra_prestacio boolean,
  cno_demanat text, idiomes text[] not null, disponible_des_de date, jornada text, mobilitat_km integer, carnet_conduir boolean, data_alta date not null, codi_unitat text references unitats,
  consentiment boolean                -- the last answer; the answers are in consentiments
);
create table persones_ocupacions (id_persona integer not null, ordre smallint not null, cno text not null, primary key (id_persona, ordre));

create table itineraris (
  id_itinerari integer primary key, id_persona integer not null, inici date not null, final date, estat text not null, resultat text, objectiu text, objectiu_cno text,
  codi_unitat text
);

create table accions_itinerari (id_accio integer primary key, id_itinerari integer not null, tipus text not null, data date not null, hores numeric(5, 1));
create table notes_itinerari (id_nota integer primary key, id_itinerari integer not null, data date not null, nota text not null);

-- An agreement has two sides: what the person undertakes, and what the service does.
create table acords (id_acord integer primary key, id_itinerari integer not null, signat date, vigent_fins date, signat_persona boolean not null, signat_servei boolean not null);
create table compromisos (
  id_acord integer not null, numero integer not null, part text not null check (part in ('persona', 'servei')), text text not null, termini date, complert boolean,
  primary key (id_acord, numero)
);

create table cites (id_cita integer primary key, id_persona integer not null, codi_unitat text, comenca timestamptz not null, tema text, estat text not null);

-- To a unit or a body that the service works with, or to a partner of the network.
create table derivacions (
  id_derivacio integer primary key, id_persona integer not null, de_unitat text, a_unitat text, a_soci text,
  motiu text, programa text, data date not null, termini date, estat text not null
);

create table mancances (id_mancanca integer primary key, id_persona integer not null, descripcio text not null, detectada date not null, coberta date);
create table inscripcions (id_persona integer not null, id_edicio integer not null, data date not null, estat text not null, primary key (id_persona, id_edicio));
create table candidatures (id_candidatura integer primary key, id_persona integer not null, id_oferta integer not null, data date not null, estat text not null);

-- What the person said, each time: to whom (null: anybody) and what for (null: anything).
create table consentiments (
  id_consentiment integer primary key, id_persona integer not null, oposicio boolean not null, soci text, finalitat text, donat date not null, retirat date
);
