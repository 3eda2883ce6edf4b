-- The directory grew over twenty years: no foreign keys, a date written in three ways, yes as 1 in one table and as x in another.
create table entitats (id integer primary key, nom text, sigles text, descripcio text, tipus text, codi_mun text, poblacio text, adreca text, tel text, mail text, web text, modificat integer);
create table equipaments (id integer primary key, nom text, descripcio text, classe text, entitat integer, codi_mun text, adreca text, poblacio text, lat real, lon real, tel text, mail text, accessible integer, acces text, activitats text);
create table espais (id integer primary key, equipament integer, nom text, tipus text, places integer, m2 real, material text, families text);
create table serveis (codi text primary key, entitat integer, equipament integer, nom text, nom_curt text, text text, ambit text, vigent text, suspes text, codi_mun text, adrecat_a text, edat_min integer, edat_max integer, idiomes text, sense_barreres text, nota_acces text, cost text, preu real, atencio text, tel text, mail text, modificat integer, inici text, fi text);
create table horaris (num integer primary key, equipament integer, servei text, espai integer, dia text, obre text, tanca text, des_de text, fins text, nota text);
create table cursos (id integer primary key, denominacio text, contingut text, tipus text, especialitat text, familia text, nivell_meq integer, hores integer, modalitat text, requisits text, certificat text, practiques text, hores_practiques integer, cno text, entitat integer, equipament integer, codi_mun text, preu real, enllac text);
create table edicions (num integer primary key, curs integer, inici text, fi text, places integer, lliures integer, insc_inici text, insc_fi text, estat text, horari text, modalitat text, equipament integer, codi_mun text, idioma text);
create table eixos (codi text primary key, titol text);
create table accions (codi text primary key, eix text, titol text, responsable integer, inici text, fi text, estat text, pressupost real);
create table convenis (id integer primary key, titol text, objecte text, signat integer, fins integer);
create table signatures (num integer primary key, conveni integer, entitat integer, paper text, signat integer);
create table acreditacions (num integer primary key, entitat integer, nivell integer, abast text, des_de text, fins text, conveni integer);
