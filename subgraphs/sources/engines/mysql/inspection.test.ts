import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mariadbIsThere, startMariadbServer } from '../../testing/mariadbServer.ts';
import type { TestServer } from '../../testing/postgresServer.ts';
import type { Engine } from '../engine.ts';
import { openMysql } from './connection.ts';

describe.skipIf(!mariadbIsThere())('a MySQL database', () => {
  let server: TestServer;
  const open: Engine[] = [];
  const limits = { timeout: 30_000 };
  const as = (role: string, database = 'prova'): Engine => {
    const url = new URL(server.url);
    Object.assign(url, { username: role, password: 'x', pathname: `/${database}` });
    const engine = openMysql({ url: url.href, timeout: 30_000, connections: 2 });
    open.push(engine);
    return engine;
  };

  beforeAll(async () => {
    server = await startMariadbServer();
    await server.run(`
      create database dades character set utf8mb4; create database tancada;
      create table empreses (id int primary key, nif varchar(9) not null unique, sector varchar(9) unique, nom varchar(40));
      create table dades.ofertes (
        id int, any_ year, titol text comment 'El títol', mun char(5) character set latin1 not null, empresa int, sou decimal(10,2), obert tinyint(1), preferida bit(1), tipus enum('a', 'b'), dades json, lloc point,
        vell int invisible, primary key (any_, id), key (mun, titol(20)), fulltext (titol), key amagat (sou) ignored, foreign key (empresa) references prova.empreses (id)) comment 'Ofertes de feina';
      create view dades.\`Vista d'ofertes\` as select id, titol from dades.ofertes;
      create sequence comptador; create table tancada.secret (id int); create table mig (vist text, amagat text);
      insert into empreses select seq, concat('A', seq), null, 'Empresa' from seq_1_to_3000;
      insert into dades.ofertes (id, any_, titol, mun, empresa) select seq, 2024, 'Cuiner', '17079', 1 from seq_1_to_2000;
      analyze table empreses, dades.ofertes;
      create user lector@'%' identified by 'x'; grant select on prova.empreses to lector@'%'; grant select (vist) on prova.mig to lector@'%'; grant select, show view on dades.* to lector@'%';
      create user curt@'%' identified by 'x'; grant select on dades.\`Vista d'ofertes\` to curt@'%'`);
  });
  afterAll(async () => {
    await Promise.all(open.map((engine) => engine.close()));
    await server.stop();
  });

  describe('has a catalogue', () => {
    test('of what the role may read, named as a mapping reaches it', async () => {
      const { tables } = await as('lector').catalogue(limits);
      expect(tables.map(({ name, kind }) => [name.join('.'), kind])).toEqual([['empreses', 'table'], ['mig', 'table'], ['dades.ofertes', 'table'], ["dades.Vista d'ofertes", 'view']]);
      expect(tables.find(({ name }) => name[0] === 'mig')?.columns.map(({ name }) => name)).toEqual(['vist']);
      expect((await as('lector', 'dades').catalogue(limits)).tables.map(({ name }) => name.join('.'))).toEqual(['ofertes', "Vista d'ofertes", 'prova.empreses', 'prova.mig']);
    });

    test('with columns, comments, keys and the indexes that are used', async () => {
      const { tables } = await as('lector').catalogue(limits);
      expect(tables.find(({ name }) => name[1] === 'ofertes')).toEqual({
        name: ['dades', 'ofertes'], kind: 'table', rows: expect.any(Number), comment: 'Ofertes de feina',
        columns: [
          { name: 'id', type: 'int(11)', holds: 'integer', nullable: false },
          { name: 'any_', type: 'year(4)', holds: 'integer', nullable: false },
          { name: 'titol', type: 'text', holds: 'text', nullable: true, comment: 'El títol' },
          { name: 'mun', type: 'char(5)', holds: 'text', nullable: false },
          { name: 'empresa', type: 'int(11)', holds: 'integer', nullable: true },
          { name: 'sou', type: 'decimal(10,2)', holds: 'number', nullable: true },
          { name: 'obert', type: 'tinyint(1)', holds: 'integer', nullable: true },
          { name: 'preferida', type: 'bit(1)', holds: 'integer', nullable: true },
          { name: 'tipus', type: "enum('a','b')", holds: 'text', nullable: true },
          { name: 'dades', type: 'json', holds: 'other', nullable: true },
          { name: 'lloc', type: 'point', holds: 'other', nullable: true },
          { name: 'vell', type: 'int(11)', holds: 'integer', nullable: true },
        ],
        primaryKey: ['any_', 'id'], uniqueKeys: [], indexes: [['any_', 'id'], ['empresa'], ['mun', 'titol']],
        foreignKeys: [{ columns: ['empresa'], table: ['empreses'], references: ['id'] }],
      });
      const empreses = tables.find(({ name }) => name[0] === 'empreses');
      expect(empreses).toMatchObject({ primaryKey: ['id'], uniqueKeys: [['nif']], indexes: [['id'], ['nif'], ['sector']], foreignKeys: [] });
      expect(Math.abs((empreses?.rows ?? 0) - 3000)).toBeLessThan(300);
    });
  });

  describe('tells the rights of a role', () => {
    const writes = async (role: string): Promise<readonly string[]> => (await as(role).rights(limits)).writes;
    const tablesOf = async (role: string): Promise<readonly string[]> => (await as(role).catalogue(limits)).tables.map(({ name }) => name.join('.'));

    test('none, if it can only read', async () => {
      expect(await writes('lector')).toEqual([]);
    });

    test.each([
      ['an administrator', 'grant all privileges on *.* to $ with grant option', ['all privileges, grant option on every database']],
      ['grants on everything', 'grant file, reload, process, show databases on *.* to $', ['reload, file on every database']],
      ['grants on a database', 'grant insert, update, execute, create temporary tables on `prova`.* to $', ['insert, update on every table of prova']],
      ['grants on tables', 'grant select, insert, delete on prova.empreses to $; grant drop on dades.ofertes to $', ['drop on dades.ofertes', 'insert, delete on empreses']],
      ['a grant on a column', 'grant select (id), update (nom, sector) on prova.empreses to $', ['update on empreses']],
      ['a grant on a routine', 'create or replace procedure prova.p() select 1; grant execute, alter routine on procedure prova.p to $', ['alter routine on p']],
      ['names that look like grants', 'create database if not exists `x TO y``_z`; grant insert on `x TO y``\\_z`.* to $', ['insert on every table of x TO y`_z']],
      ['roles that it could take up', 'create or replace role escriptors; create or replace role caps; grant insert on prova.empreses to escriptors; grant escriptors to caps; grant caps to $', ['insert on empreses']],
    ])('for %s', async (_, sql, expected) => {
      const role = `r${Math.random().toString(36).slice(2)}`;
      await server.run(`create user ${role}@'%' identified by 'x'; grant select on prova.* to ${role}@'%'; ${sql.replaceAll('$', `${role}@'%'`)}`);
      expect((await writes(role)).toSorted()).toEqual(expected);
      await server.run(`drop user ${role}@'%'`);
    });

    test('with the SQL of a role that can only read, whatever everyone may do', async () => {
      await server.run('grant insert, create on prova.* to public');
      expect(await writes('lector')).toEqual(['insert, create on every table of prova']);
      const { readOnlyRole } = await as('lector').rights(limits);
      const sql = readOnlyRole?.() ?? '';
      expect(sql).toMatch(/^create user if not exists teixit_reader@'127\.0\.0\.1' identified by '<a long password of its own>';\ngrant select, show view on `prova`/);
      await server.run(sql.replace('<a long password of its own>', 'x'));
      expect(await writes('teixit_reader')).toEqual([]);
      expect(await tablesOf('teixit_reader')).toEqual(['empreses', 'mig']);
    });

    test('with the SQL of a role that can only read the tables named, also where it is there already', async () => {
      const { readOnlyRole } = await as('teixit_reader').rights(limits);
      const sql = readOnlyRole?.([['empreses']]) ?? '';
      expect(sql).toContain('teixit_reader2@');
      for (let time = 0; time < 2; time += 1) await server.run(sql.replace('<a long password of its own>', 'x'));
      expect(await tablesOf('teixit_reader2')).toEqual(['empreses']);
    });
  });

  describe('tells its plan of a statement', () => {
    const scans = async (sql: string, ...bindings: readonly unknown[]): Promise<unknown> => (await as('lector').plan({ sql, bindings }, limits))?.scans;
    const many = expect.any(Number) as unknown;

    test('the tables read whole, by their own names', async () => {
      expect(await scans('select count(*) from dades.ofertes where sou > ?', 3)).toEqual([{ table: 'dades.ofertes', rows: many }]);
      expect(await scans('select * from (select nom, e.id from empreses as e join "dades"."ofertes" o on o.vell = e.id where e.nom = ? limit 3) as "rows"', 'x')).toEqual([{ table: 'dades.ofertes', rows: many }]);
    });

    test('and none where an index serves', async () => {
      expect(await scans(`select * from empreses where nif in (select v from json_table(?, '$[*]' columns (v varchar(9) character set ascii path '$')) as "wanted")`, '["A7"]')).toEqual([]);
    });

    test('without running it', async () => {
      // It would be ended by the time limit only.
      expect(await scans('select sleep(36000) from empreses where id = 1')).toEqual([]);
    });

    test('unless the role may not know it', async () => {
      expect(await as('curt', 'dades').plan({ sql: 'select * from "Vista d\'ofertes"', bindings: [] }, limits)).toBeUndefined();
    });
  });
});
