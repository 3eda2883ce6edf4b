/** A database with one of every fault, in the SQL of PostgreSQL; roles apart. */
export const unfriendlySql = `
  create schema dades;
  create table dades.ofertes (
    id int, titol text, mun varchar(6), cno text, jornada text, alta text, baixa date, modificada text, places text, sou text, remot text, empresa int, oficina text, esborrada text, horari text
  );
  comment on column dades.ofertes.horari is 'Telèfon de la persona que ho porta';
  insert into dades.ofertes select
    case when n = 100 then 1 when n > 97 then 99 else n end, 'Cuiner ' || n,
    case when n % 10 = 0 then '99999' when n % 25 = 1 then ' 17079' else '17079' end,
    case when n % 3 = 0 then 'pendent' when n % 50 = 1 then 'Maria Puig Serra' else '5110' end,
    case n % 4 when 0 then 'C' when 1 then 'P' when 2 then 'Z' end,
    case when n % 5 = 0 then '31/02/2024' when n % 5 = 1 then '2024-01-31' else '31/01/2024' end, '2024-01-01', '20240131 10:00', case when n % 7 = 0 then 'dos' else '3' end,
    case when n % 9 = 0 then 'a convenir' else '1.234,56 €' end, case n % 3 when 0 then 'Sí' when 1 then 'no' else 'potser' end,
    case when n % 4 = 0 then 77 when n % 4 = 1 then null else 1 end, case when n % 2 = 0 then '01' else 'xx' end, 'N', '60000000' || n % 10
  from generate_series(1, 100) n;
  insert into dades.ofertes (titol, mun) values ('sense clau', '17079'), ('tampoc', '17079');

  create table empreses (id int primary key, nom text not null, gerent text not null, lloc text, x numeric, y numeric);
  insert into empreses values (1, 'Forn del Pla', 'Maria Puig Serra', 'POINT(2.8 41.9)', 2.8, 41.9), (2, 'Bar Nou', 'Joan Vila Roca', 'a la plaça', 2.8, null), (3, 'Hotel Mar', 'Anna Soler Mas', null, 41.9, 141), (4, 'Taller Sud', 'Pere Font Riu', null, null, null);
  create table buida (id int primary key, nom text);
  create table secreta (id int primary key, nom text);

  create table grans (id int primary key, nom text not null, mun text not null, tipus text not null, cno text, codi text not null, alta date, text_alta text, places numeric(6), pare int);
  insert into grans select n, 'Nom ' || n, (array['17079', '08019', '25120', '43148', '08187', '08113', '25003', '17160'])[1 + n % 8], 'a', '5110', 'c' || n, date '2020-01-01' + n % 1000, to_char(date '2020-01-01' + n % 1000, 'DD/MM/YYYY'), n % 500, 1 from generate_series(1, 10100) n;
  create index on grans (pare);
  create view vista as select id, nom, mun, alta from grans;
  create table idiomes (curs int, idioma text);
  insert into idiomes select n, 'ca' from generate_series(1, 10100) n;
  analyze;
`;
