import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/engines.ts';
import type { Engine } from '../engine.ts';
import { openSqlite } from './connection.ts';

let engine: Engine;
const limits = { timeout: 5000 };

beforeAll(() => {
  const url = join(temporaryFolder(), 'prova.db');
  const database = new Database(url);
  database.exec(`
    create table empreses (id integer primary key, nif varchar(9) not null unique, sector text unique, nom text collate nocase);
    create table "Ofertes d'ara" (id int, "any" int not null, titol, mun char(5) not null, empresa int references empreses, altra text references parelles, sou real, primary key ("any", id)) without rowid;
    create table parelles (a text not null, b text not null, primary key (a), foreign key (a, b) references altres (x, y));
    create index per_mun on "Ofertes d'ara" (mun, titol);
    create index per_lletra on "Ofertes d'ara" (lower(titol));
    create index parcial on "Ofertes d'ara" (titol) where titol is not null;
    create view vista as select nom, id from empreses;
    create view altra_vista as select "x".nom from empreses as "x" left join parelles p on p.a = x.nif;
    create view trencada as select * from enlloc;
    create virtual table cerca using fts5 (titol);
    with n(n) as (select 1 union all select n + 1 from n where n < 300) insert into empreses select n, 'A' || n, null, 'Empresa' from n;
  `);
  database.close();
  engine = openSqlite({ url, timeout: 5000, connections: 1 });
});
afterAll(() => engine.close());

describe('the catalogue of SQLite', () => {
  test('has the tables and views that can be read', async () => {
    const { tables } = await engine.catalogue(limits);
    expect(tables.map(({ name, kind, rows }) => [name.join('.'), kind, rows])).toEqual([
      ["Ofertes d'ara", 'table', undefined], ['altra_vista', 'view', undefined], ['cerca', 'table', undefined], ['empreses', 'table', undefined], ['parelles', 'table', undefined], ['vista', 'view', undefined],
    ]);
  });

  test('tells columns, keys and indexes', async () => {
    const { tables } = await engine.catalogue(limits);
    expect(tables.find(({ name }) => name[0] === 'empreses')).toEqual({
      name: ['empreses'], kind: 'table',
      columns: [
        { name: 'id', type: 'INTEGER', holds: 'integer', nullable: false },
        { name: 'nif', type: 'varchar(9)', holds: 'text', nullable: false },
        { name: 'sector', type: 'TEXT', holds: 'text', nullable: true },
        { name: 'nom', type: 'TEXT', holds: 'text', nullable: true },
      ],
      primaryKey: ['id'], uniqueKeys: [['nif']], foreignKeys: [], indexes: [['id'], ['sector'], ['nif']],
    });
    expect(tables[0]).toMatchObject({
      primaryKey: ['any', 'id'],
      indexes: [['mun', 'titol'], ['any', 'id']],
      foreignKeys: [{ columns: ['altra'], table: ['parelles'], references: ['a'] }, { columns: ['empresa'], table: ['empreses'], references: ['id'] }],
    });
    expect(tables.find(({ name }) => name[0] === 'parelles')?.foreignKeys).toEqual([{ columns: ['a', 'b'], table: ['altres'], references: ['x', 'y'] }]);
    expect(tables.find(({ name }) => name[0] === 'vista')?.columns.map(({ name }) => name)).toEqual(['nom', 'id']);
  });
});

test('nothing can be written through SQLite', async () => {
  expect(await engine.rights(limits)).toEqual({ writes: [] });
});

describe('the plan of SQLite', () => {
  const scans = async (sql: string, ...bindings: readonly unknown[]): Promise<readonly unknown[]> => (await engine.plan({ sql, bindings }, limits))?.scans ?? [];
  const empreses = [{ table: 'empreses', rows: 300 }];

  test('names the tables read whole, with all of their rows, also behind views and other names', async () => {
    expect(await scans('select count(*) from empreses where nom = ?', 'x')).toEqual(empreses);
    expect(await scans('select * from (select e.nom from empreses e) as "source" where nom = ?', 'x')).toEqual(empreses);
    expect(await scans('select * from vista where nom = ?', 'x')).toEqual(empreses);
    expect(await scans('select * from altra_vista where nom = ?', 'x')).toEqual(empreses);
    expect(await scans('select nom as "value", id as "key" from empreses order by "value" asc nulls last, "key" limit 5')).toEqual(empreses);
    expect(await scans('select count(*) from (select 1 from "Ofertes d\'ara" where sou = ?)', 1)).toEqual([{ table: "Ofertes d'ara", rows: 0 }]);
  });

  test('is empty where an index or the order of the rows serves', async () => {
    expect(await scans('select * from empreses where nif in (select value from json_each(?))', '["A1"]')).toEqual([]);
    expect(await scans('select id as "key" from empreses order by "key" limit 5')).toEqual([]);
    expect(await scans('select nif as "value", id as "key" from empreses order by "value" asc nulls last, "key" limit 5')).toEqual([]);
  });
});
