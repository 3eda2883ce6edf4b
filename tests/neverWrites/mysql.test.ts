import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../subgraphs/sources/engines/engine.ts';
import { openMysql } from '../../subgraphs/sources/engines/mysql/connection.ts';
import { compiled, sourceOver, temporaryFolder } from '../../subgraphs/sources/testing/engines.ts';
import { mariadbIsThere, startMariadbServer } from '../../subgraphs/sources/testing/mariadbServer.ts';
import type { TestServer } from '../../subgraphs/sources/testing/postgresServer.ts';
import { askEverything, hostileRow } from './askEverything.ts';
import { everyCommand } from './everyCommand.ts';
import { hostile, hostileMapping, hostileShown, hostileToo } from './hostileNames.ts';
import { mysqlPrint } from './mysqlPrint.ts';
import { townTables } from './townTables.ts';

const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``;
const file = join(temporaryFolder(), 'out.txt');

describe.skipIf(!mariadbIsThere())('MariaDB', () => {
  let server: TestServer;
  let before: Awaited<ReturnType<typeof mysqlPrint>>;
  const print = (): ReturnType<typeof mysqlPrint> => mysqlPrint(server.url);

  beforeAll(async () => {
    server = await startMariadbServer();
    await server.run(`
      create table ofertes (id int primary key, titol text); insert into ofertes values (1, 'Cuiner'), (2, 'Peó');
      create table registre (que text);
      create trigger vigila after delete on ofertes for each row insert into registre values ('delete');
      create table antiga (id int) engine=myisam; insert into antiga values (1);
      create table memoria (id int) engine=memory; insert into memoria values (1);
      create sequence comptador;
      create view escriu as select nextval(comptador) as id, 'x' as titol;
      create function esborra() returns int begin delete from ofertes; return 1; end;
      create function esborra_antiga() returns int begin delete from antiga; return 1; end;
      create function esborra_memoria() returns int begin delete from memoria; return 1; end;
      create function compta() returns int begin return nextval(comptador); end;
      create function apunta() returns int begin create temporary table nova (id int); return 1; end;
      create function obre() returns int begin set session tx_read_only = 0, sql_mode = 'ANSI', max_statement_time = 0, session time_zone = '+05:00', group_concat_max_len = 4; return 1; end;
      create function obre_i_esborra() returns int begin set session tx_read_only = 0; delete from ofertes; return 1; end;
      create function pany() returns int begin return get_lock('pany', 0); end;
      create function insisteix() returns int begin declare continue handler for sqlexception begin end; while true do do sleep(20); end while; return 1; end;
      create table ${quoted(hostile)} (${quoted(hostile)} varchar(400), ${quoted(hostileToo)} varchar(400));
      set sql_mode = 'NO_BACKSLASH_ESCAPES'; insert into ${quoted(hostile)} values ('${hostile.replaceAll("'", "''")}', null); set sql_mode = default;
      ${townTables.map(({ name, columns }) => `create table ${name} (${columns.join(', ')})`).join(';')}`);
    for (const { name, rows } of townTables) await server.run(`insert into ${name} values ?`, [rows]);
    before = await print();
  });
  afterAll(() => server.stop());

  describe('a role that may do everything', () => {
    let engine: Engine;
    const limits = { timeout: 1000 };
    const ask = (sql: string, ...bindings: readonly unknown[]): Promise<unknown> => engine.query({ sql, bindings }, limits);
    // One session: what an attack leaves there is what the next one finds.
    beforeAll(() => {
      engine = openMysql({ url: server.url, timeout: 1000, connections: 1 });
    });
    afterAll(() => engine.close());

    test('its fingerprint notices every kind of write', async () => {
      await server.run("delete from ofertes where id = 2; insert into antiga values (2); select nextval(comptador); create user intrusa; create function nova() returns int return 1; create table altra (id int); set global max_connections = 150");
      const now = await print();
      expect(Object.keys({ ...before, ...now }).filter((name) => before[name] !== now[name])).toEqual(expect.arrayContaining(['`prova`.`ofertes`', '`prova`.`registre`', '`prova`.`antiga`', '`prova`.`comptador`', '`mysql`.`global_priv`', '`mysql`.`proc`', '`prova`.`altra`', 'settings']));
      await server.run("drop user intrusa; drop function nova; drop table altra; set global max_connections = default");
      before = await print();
    });

    test.each([
      ['select esborra()', 'READ ONLY transaction'],
      ['select esborra_antiga()', 'READ ONLY transaction'],
      ['select esborra_memoria()', 'READ ONLY transaction'],
      ['select obre_i_esborra()', 'READ ONLY transaction'],
      ['select apunta()', 'READ ONLY transaction'],
      ['select compta()', 'READ ONLY transaction'],
      ['select nextval(comptador)', 'READ ONLY transaction'],
      ['select next value for comptador', 'READ ONLY transaction'],
      ['select setval(comptador, 9)', 'READ ONLY transaction'],
      ['select id from escriu', 'READ ONLY transaction'],
      ['explain select esborra()', 'READ ONLY transaction'],
      ['with x as (select 1) select esborra() from x', 'READ ONLY transaction'],
    ])('is refused by the session: %s', async (sql, reason) => {
      await expect(ask(sql)).rejects.toThrow(reason);
    });

    test.each([
      'delete from ofertes', 'replace into ofertes values (1)', 'select 1; delete from ofertes', 'call esborra()', 'do esborra()', 'set session transaction read write', 'set @@tx_read_only = 0', 'begin', 'prepare x from @a', 'handler ofertes open', 'lock tables ofertes write', 'flush tables with read lock', 'kill 1',
      `select 'x' into outfile '${file}'`, `select 'x' into dumpfile '${file}'`, `select 'x' /*! into outfile '${file}' */`, `(select 'x' into/**/outfile '${file}')`, "select 'x' into @a", 'select @a := 1', 'select @@datadir', "select load_file('/etc/passwd')", "select `load_file` ('/etc/passwd')", 'select "get_lock"(\'a\', 0)',
      'select id from ofertes for update', 'select id from ofertes lock in share mode', "select get_lock('a', 0)", 'select 1 # and a comment', "load data local infile '/etc/passwd' into table ofertes", 'analyze format=json delete from ofertes',
    ])('is never sent: %s', async (sql) => {
      await expect(ask(sql)).rejects.toThrow('Expected SQL that only reads');
    });

    test.each([
      ['select obre()', `select 'a' || 'b', now() = utc_timestamp(), (select group_concat(titol) from ofertes)`, [['ab', 1, 'Cuiner']]],
      ['select pany()', "select is_free_lock('pany')", [[1]]],
      ['select pany(), obre()', "select is_free_lock('pany')", [[1]]],
    ])('leaves nothing behind in the session: %s', async (sql, question, answer) => {
      await ask(sql);
      expect(await ask(question)).toEqual(answer);
      await expect(ask('select esborra()')).rejects.toThrow('READ ONLY transaction');
      await expect(ask('select nextval(comptador)')).rejects.toThrow('READ ONLY transaction');
    });

    test('can’t keep a statement running beyond its time limit, even one that doesn’t heed errors', async () => {
      await expect(ask('select insisteix()')).rejects.toMatchObject({ status: 'TIMEOUT' });
      await expect.poll(() => ask("select count(*) from information_schema.processlist where info = 'select insisteix()'"), { timeout: 3000 }).toEqual([['0']]);
    });

    test('has changed nothing with all of this', async () => {
      expect(await print()).toEqual(before);
      expect(existsSync(file)).toBe(false);
    });
  });

  test('a mapping can’t write by functions that do', async () => {
    const source = sourceOver({ engine: 'mysql', url: server.url }, compiled('offers', `
Offer: { from: ofertes, key: id, where: esborra() = 1, fields: { title: titol } }
Employer: { sql: "select id, obre() as nom from ofertes", key: id, fields: { name: nom } }
ProspectingVisit: { from: ofertes, key: id, fields: { employer: { from: ofertes, on: { id: id }, column: id, where: obre_i_esborra() = 1 } } }
`), 1000, 1);
    expect(await askEverything(source, 'Employer')).toEqual([]);
    expect(await askEverything(source, 'Offer')).toContain('DRIFT');
    expect(await askEverything(source, 'ProspectingVisit')).toContain('DRIFT');
    await source.close();
    expect(await print()).toEqual(before);
  });

  test('names and values of a mapping and of questions are never SQL', async () => {
    const source = sourceOver({ engine: 'mysql', url: server.url }, compiled('offers', hostileMapping), 1000, 2);
    expect(await hostileRow(source)).toMatchObject([hostileShown]);
    expect(await askEverything(source, 'Offer')).toEqual([]);
    await source.close();
    expect(await print()).toEqual(before);
    expect(existsSync(file)).toBe(false);
  });

  test('the command writes nothing to it, and nothing but a partner’s folder', async () => {
    await everyCommand(server.url);
    expect(await print()).toEqual(before);
  });
});
