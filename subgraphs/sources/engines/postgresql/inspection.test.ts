import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer } from '../../testing/postgresServer.ts';
import type { TestServer } from '../../testing/postgresServer.ts';
import type { Engine } from '../engine.ts';
import { openPostgresql } from './connection.ts';

let server: TestServer;
const open: Engine[] = [];
const limits = { timeout: 30_000 };

const as = (role: string, password = 'x'): Engine => {
  const url = new URL(server.url);
  Object.assign(url, { username: role, password });
  const engine = openPostgresql({ url: url.href, timeout: 30_000, connections: 1 });
  open.push(engine);
  return engine;
};

beforeAll(async () => {
  server = await startTestServer();
  await server.run(`
    create schema dades; create schema "Altres Dades"; create schema closed;
    create domain codi as varchar(5) not null; create domain ine as codi;
    create table empreses (id int primary key, nif text not null unique, sector text unique, nom varchar(40));
    create table dades.ofertes (id int, any_ int, titol text, mun ine, empresa int references empreses, sou numeric(10,2), etiquetes text[], creat timestamptz, vell int, primary key (any_, id));
    alter table dades.ofertes drop column vell;
    comment on table dades.ofertes is 'Ofertes de feina';
    comment on column dades.ofertes.mun is 'Codi INE';
    create index on dades.ofertes (mun, titol) include (sou);
    create index on dades.ofertes (lower(titol));
    create index on dades.ofertes (titol) where titol is not null;
    create view "Altres Dades"."Vista d'ofertes" as select id, titol from dades.ofertes;
    create materialized view resum as select mun, count(*) as n from dades.ofertes group by mun;
    create table visites (dia date not null, id int not null, primary key (dia, id)) partition by range (dia);
    create table visites_2024 partition of visites for values from ('2024-01-01') to ('2025-01-01');
    create table closed.secret (id int);
    create table mig (vist text, amagat text);
    insert into empreses select n, 'A' || n, null, 'Empresa' from generate_series(1, 3000) n;
    insert into dades.ofertes select n, 2024, 'Cuiner', '17079', 1 from generate_series(1, 2000) n;
    insert into visites select '2024-05-01', n from generate_series(1, 500) n;
    analyze;
    create role writers; create role reader login password 'x';
    grant usage on schema dades, "Altres Dades" to reader;
    grant select on empreses, dades.ofertes, "Altres Dades"."Vista d'ofertes", resum, visites to reader;
    grant select (vist) on mig to reader;
  `);
});
afterAll(async () => {
  await Promise.all(open.map((engine) => engine.close()));
  await server.stop();
});

describe('the catalogue of PostgreSQL', () => {
  test('has what the role may read, named as a mapping reaches it', async () => {
    const { tables } = await as('reader').catalogue(limits);
    expect(tables.map(({ name, kind, rows }) => [name.join('.'), kind, rows])).toEqual([
      ["Altres Dades.Vista d'ofertes", 'view', undefined], ['dades.ofertes', 'table', 2000], ['empreses', 'table', 3000], ['mig', 'table', undefined], ['resum', 'view', undefined], ['visites', 'table', 500],
    ]);
    expect(tables.find(({ name }) => name[0] === 'mig')?.columns.map(({ name }) => name)).toEqual(['vist']);
  });

  test('tells columns, comments, keys and indexes, and nothing that only some rows or expressions have', async () => {
    const { tables } = await as('reader').catalogue(limits);
    expect(tables.find(({ name }) => name[1] === 'ofertes')).toEqual({
      name: ['dades', 'ofertes'], kind: 'table', rows: 2000, comment: 'Ofertes de feina',
      columns: [
        { name: 'id', type: 'integer', holds: 'integer', nullable: false },
        { name: 'any_', type: 'integer', holds: 'integer', nullable: false },
        { name: 'titol', type: 'text', holds: 'text', nullable: true },
        { name: 'mun', type: 'ine', holds: 'text', nullable: false, comment: 'Codi INE' },
        { name: 'empresa', type: 'integer', holds: 'integer', nullable: true },
        { name: 'sou', type: 'numeric(10,2)', holds: 'number', nullable: true },
        { name: 'etiquetes', type: 'text[]', holds: 'other', nullable: true },
        { name: 'creat', type: 'timestamp with time zone', holds: 'timestamptz', nullable: true },
      ],
      primaryKey: ['any_', 'id'], uniqueKeys: [], indexes: [['any_', 'id'], ['mun', 'titol']],
      foreignKeys: [{ columns: ['empresa'], table: ['empreses'], references: ['id'] }],
    });
    expect(tables.find(({ name }) => name[0] === 'empreses')).toMatchObject({ primaryKey: ['id'], uniqueKeys: [['nif']] });
    expect(tables.find(({ name }) => name[0] === 'visites')).toMatchObject({ primaryKey: ['dia', 'id'], indexes: [['dia', 'id']] });
  });
});

describe('the rights of a role of PostgreSQL', () => {
  const writes = async (role: string): Promise<readonly string[]> => (await as(role).rights(limits)).writes;
  const readOnlyRole = async (role: string, tables?: readonly (readonly string[])[]): Promise<string> => (await as(role).rights(limits)).readOnlyRole?.(tables) ?? '';

  test('are none if it can only read', async () => {
    expect(await writes('reader')).toEqual([]);
  });

  test.each([
    ['a superuser', 'superuser', ['superuser']],
    ['attributes', 'createdb createrole replication', ['create databases', 'create roles', 'replicate']],
    ['grants on a table', ';grant insert, update on dades.ofertes to $; grant usage on schema dades to $', ['insert, update on dades.ofertes']],
    ['a grant on a column', ';grant update (nom) on empreses to $', ['update on empreses']],
    ['a grant without a way to the schema', ';grant insert on closed.secret to $', []],
    ['create on a schema', ';grant create, usage on schema dades to $', ['create tables in dades']],
    ['create on the database', ';grant create on database postgres to $', ['create schemas in postgres']],
    ['being owner', ';create table seva (id int); alter table seva owner to $', ['owner of seva']],
    ['membership that it would have to take up', 'noinherit; grant truncate, delete on empreses to writers; grant writers to $', ['delete, truncate on empreses']],
    ['a role of the server that writes everywhere', ';grant pg_write_all_data to $', ['write to every table (pg_write_all_data)']],
  ])('are told for %s', async (_, words, expected) => {
    const role = `r${Math.random().toString(36).slice(2)}`;
    await server.run(`create role ${role} login password 'x' ${words.replaceAll('$', role)}`);
    expect(await writes(role)).toEqual(expected);
    await server.run(`drop owned by ${role}; drop role ${role}`);
  });

  test('come with the SQL of a role that can only read, whatever everyone may do', async () => {
    await server.run(`grant insert, update on empreses to public; grant create on schema public to public; grant usage on schema dades to public; create sequence dades.comptador; grant usage on sequence dades.comptador to public`);
    expect(await writes('reader')).toEqual(['create tables in public', 'usage on dades.comptador', 'insert, update on empreses']);
    const sql = await readOnlyRole('reader');
    expect(sql).toMatch(/^create role teixit_reader login password '<a long password of its own>'/);
    await server.run(sql.replace('<a long password of its own>', 'x'));
    expect(await writes('teixit_reader')).toEqual([]);
    const { tables } = await as('teixit_reader').catalogue(limits);
    expect(tables.map(({ name }) => name.join('.'))).toEqual(["Altres Dades.Vista d'ofertes", 'dades.ofertes', 'empreses', 'mig', 'resum', 'visites']);
  });

  test('come with the SQL of a role that can only read the tables named, with a name that no role has yet', async () => {
    const sql = await readOnlyRole('reader', [['empreses'], ['Altres Dades', "Vista d'ofertes"]]);
    expect(sql).toMatch(/^create role teixit_reader2 login/);
    await server.run(sql.replace('<a long password of its own>', 'x'));
    const { tables } = await as('teixit_reader2').catalogue(limits);
    expect(tables.map(({ name }) => name.join('.'))).toEqual(["Altres Dades.Vista d'ofertes", 'empreses']);
    expect(await readOnlyRole('teixit_reader2')).toMatch(/^create role teixit_reader3 login/);
  });
});

describe('the plan of PostgreSQL', () => {
  const scans = async (sql: string, ...bindings: readonly unknown[]): Promise<readonly unknown[]> => (await as('reader').plan({ sql, bindings }, limits))?.scans ?? [];

  test('names the tables read whole, with all of their rows', async () => {
    expect(await scans('select count(*) from dades.ofertes where sou > $1', 3)).toEqual([{ table: 'dades.ofertes', rows: 2000 }]);
    expect(await scans('select * from empreses e join dades.ofertes o on o.sou = e.id where e.nom = $1', 'Empresa')).toEqual([{ table: 'dades.ofertes', rows: 2000 }, { table: 'empreses', rows: 3000 }]);
    expect(await scans('select * from visites where id > 3')).toEqual([{ table: 'visites', rows: 500 }]);
  });

  test('is empty where an index serves', async () => {
    expect(await scans('select * from empreses where nif = any($1::text[])', ['A7'])).toEqual([]);
  });

  test('runs nothing', async () => {
    // It would be ended by the time limit only.
    expect(await scans('select pg_sleep(36000) from empreses where id = 1')).toEqual([]);
  });
});
