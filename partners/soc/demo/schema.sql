-- The database of a regional employment service as it grew: three departments, two languages, and dates and booleans as each liked them.

create table families (codi text primary key, "desc" text not null);
create table arees (codi text primary key, "desc" text not null, "codiFamilia" text not null);

create table entitats (
  "codEntitat" text primary key,      -- SOC, OT-017, AJ-0800180001, CC-8100170005, SP-3, CF-0012, ES-004
  nom text not null,
  acronim text,
  tipus text not null,                -- SOC, OT, AJ (ajuntament), CC (consell comarcal), SP (sector públic), UN, CF (centre de formació), ES (entitat social)
  descripcio text,
  "codMunicipi" text,                 -- INE, six digits
  "codComarca" text,
  calle text,
  "codPostal" text,
  localidad text,
  "rolContacte" text,
  telefon text,
  mail text,
  web text,
  "dataModificacio" timestamptz
);

create table equipaments (
  "idLoc" text primary key,
  "nomLoc" text not null,
  descripcio text,
  "tipusLoc" text not null,
  "codEntitat" text,
  "codMunicipi" text,
  "calleLoc" text,
  "codPostalLoc" text,
  "localidadLoc" text,
  "telefonLoc" text,
  "mailLoc" text,
  "webLoc" text,
  lat double precision,
  lon double precision,
  "perDiscapacitats" text,            -- S, N, undefined
  accessibilitat text,
  activitats text,                    -- ACOLLIDA|ORIENTACIO|…
  "esCifo" text,
  "dataModificacio" timestamptz
);

-- One row a place, a column a day: "09.00-14.00 / 16.00-19.00", "tancat", "cita prèvia" or nothing.
create table horaris_loc (
  "idLoc" text primary key,
  dilluns text, dimarts text, dimecres text, dijous text, divendres text, dissabte text, diumenge text,
  "desDe" text, "finsA" text          -- aaaammdd
);

create table espais (
  "idLoc" text not null,
  num integer not null,
  nom text,
  tipus text,
  capacitat integer,
  superficie text,                    -- 1.234,5
  equipament text,                    -- projector; ordinadors (16)
  families text,                      -- ADG,IFC
  primary key ("idLoc", num)
);

create table horaris_espais ("idLoc" text not null, num integer not null, dia text not null, obre text, tanca text, "desDe" text, "finsA" text);

create table serveis (
  "idServei" integer primary key,
  nom text not null,
  "nomAlternatiu" text,
  descripcio text,
  tipus text,
  estat text,                         -- A, S (suspès), B (baixa)
  "codEntitat" text,
  "idLoc" text,
  "codMunicipi" text,
  "codComarca" text,
  requisits text,
  "edatMin" text,
  "edatMax" text,
  idiomes text,                       -- ca,es,ar
  "perDiscapacitats" text,
  accessibilitat text,
  preu text,                          -- 12,50
  "preuText" text,
  "rolContacte" text,
  telefon text,
  mail text,
  web text,
  "dataInici" text,                   -- aaaammdd
  "dataFi" text,                      -- dd/mm/aaaa
  "dataModificacio" timestamptz
);

create table horaris_serveis ("idServei" integer not null, dia text not null, obre text, tanca text, "desDe" text, "finsA" text);

create table convenis ("idConveni" integer primary key, titol text not null, objecte text, "dataSignatura" date, "dataFi" date);
create table convenis_signants ("idConveni" integer not null, "codEntitat" text not null, rol text, "dataSignatura" text, primary key ("idConveni", "codEntitat"));
create table acreditacions (
  "idAcreditacio" integer primary key, "codEntitat" text, nivell text, ambit text, "dataInici" text, "dataFi" text, "idConveni" integer
);

create table especialitats (
  codi text primary key, "descCat" text not null, "descCas" text, "famProf" text not null, area text not null,
  "nivellEspecialitat" smallint, hores integer, "certProf" text
);

create table cursos (
  "idCurs" text primary key,          -- file number
  "codiEspecialitat" text,
  "titolCat" text,
  "titolCas" text,
  descripcio text,
  "tipusAccio" text,                  -- CP, ESP, PF (píndola formativa), TF (treball i formació)
  "famProf" text,
  hores text,
  modalitat text,                     -- PRESENCIAL, TELEFORMACIÓ, MIXTA
  "teCertProf" text,                  -- Si, No, undefined
  practiques text,                    -- S, N, undefined
  "horesPractiques" integer,
  "codOcupacio" text,                 -- 4110 | 4311
  requisits text,
  preu text,
  "codEntitat" text,
  "codMunicipi" text,
  "webCurs" text,
  "dataModificacio" timestamptz
);

create table edicions (
  "idCursIntern" integer primary key,
  "idCurs" text not null,
  "idLoc" text,
  "codMunicipi" text,
  "famProf" text,
  modalitat text,
  "dataInici" text,                   -- dd/mm/aaaa
  "dataFi" text,                      -- dd/mm/aaaa, "pendent"
  "dataIniciOrdre" text,              -- aaaammdd, 99999999 while unknown
  "inscripcioDes" text,               -- aaaammdd
  "inscripcioFins" text,
  places integer,
  "placesLliures" integer,
  "estatInscripcio" text,
  horari text,
  idioma text,
  "dataModificacio" timestamptz
);

create table empreses (
  "idEmpresa" integer primary key, "raoSocial" text not null, es_inventat text not null, ccae text, "codMunicipi" text, "codPostal" text,
  localidad text, treballadors text, web text
);

create table ofertes (
  "idOferta" text primary key,
  "numOferta" text,                   -- 092025025000
  titol text,
  "denominacioOcupacio" text,
  "codIsco" text,
  "uriEsco" text,
  "codProvincia" text,
  "codMunicipi" text,
  "codComarca" text,
  localidad text,
  "codPostal" text,
  "idEmpresa" integer,
  "codEntitat" text,                  -- the job office that manages it
  origen text not null,               -- SOC, SISPE
  "tipusContracteEures" text,
  "codContracte" text,                -- 01, 02, 03, 98
  jornada text,                       -- 01, 02, 98
  places integer,
  "salariMin" text,                   -- 1.234,56
  "salariMax" text,
  "periodeSalari" text,
  horari text,
  experiencia text,
  estudis text,
  "dataPublicacio" text,              -- dd/mm/aaaa
  "dataLimit" date,
  estat text,                         -- PUBLISHED, CADUCADA, COBERTA
  idioma text,
  "dataModificacio" timestamptz
);

create table persones (
  "idPersona" integer primary key,
  es_inventat text not null,
  nif text,                           -- DNI, NIE or passport, as it was dictated at the desk
  "tipusDoc" text,                    -- D, E, P
  nacionalidad text,                  -- ISO 3166-1
  nom text,
  cognom1 text,
  cognom2 text,
  sexe text,                          -- F, M, 99
  "dataNaixement" date,
  "codMunicipi" text,
  "codPostal" text,
  calle text,
  localidad text,
  telefon text,
  mail text,
  "dataAlta" text,                    -- aaaammdd
  "codEntitat" text,                  -- the job office that serves the person
  situacio text,                      -- AT (atur), ALD (atur de llarga durada), OC (ocupada), IN (inactiva)
  "dataSituacio" text,                -- aaaammdd
  "cobraPrestacio" text,              -- Si, No, undefined
  "nivellEstudis" text,               -- CCED-2020 A, first digit
  "codIsco" text,
  "altresIsco" text,                  -- 5120 | 9112
  idiomes text,                       -- ca,es,ar
  "disponibleDes" text,               -- dd/mm/aaaa
  jornada text,                       -- 01, 02, 01-02, 98
  "mobilitatKm" integer,
  "permisConduir" text,               -- S, N, undefined
  "consentimentCessio" text,          -- S, N, undefined: the last answer; the answers are in consentiments
  "dataModificacio" timestamptz
);

create table itineraris (
  "idItinerari" integer primary key, "idPersona" integer not null, objectiu text, "codIsco" text, "dataInici" text, "dataFi" text,   -- aaaammdd; dd/mm/aaaa
  estat text, resultat text, "codEntitat" text, "dataModificacio" timestamptz
);
-- Of the activity agreement: U, the person (usuari), and S, the service.
create table compromisos ("idItinerari" integer not null, num integer not null, "idPersona" integer not null, part text, text text, termini date, complert text, primary key ("idItinerari", num));
create table seguiments ("idSeguiment" integer primary key, "idItinerari" integer not null, "idPersona" integer not null, data text, observacions text);
create table actuacions (
  "idActuacio" integer primary key, "idPersona" integer not null, "idItinerari" integer, tipus text not null, data text not null, hores text, "codEntitat" text
);

create table cites ("idCita" integer primary key, "idPersona" integer not null, "codEntitat" text, "dataHora" timestamptz, motiu text, estat text);
create table derivacions (
  "idDerivacio" integer primary key, "idPersona" integer not null, "codEntitatOrigen" text, "codEntitatDesti" text,
  "sociXarxa" text,                   -- SMOGI, ALIMP…: the partner of the network that is to attend to the person
  motiu text, programa text, data date, "dataLimit" date, estat text, resultat text
);
create table necessitats ("idNecessitat" integer primary key, "idPersona" integer not null, descripcio text, "dataDeteccio" date, "dataCobertura" text);
create table inscripcions ("idInscripcio" integer primary key, "idPersona" integer not null, "idCursIntern" integer not null, estat text, data text);
create table candidatures ("idOferta" text not null, "idPersona" integer not null, estat text, data date, primary key ("idOferta", "idPersona"));

-- What the person said, each time: C (consent) or O (opposition), to whom (TOTS: anybody) and what for (null: anything).
create table consentiments (
  "idConsentiment" integer primary key, "idPersona" integer not null, tipus text not null, receptor text, finalitat text, "dataAlta" text, "dataBaixa" text   -- aaaammdd; dd/mm/aaaa
);
