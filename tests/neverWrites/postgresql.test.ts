import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import type { Engine } from '../../subgraphs/sources/engines/engine.ts';
import { openPostgresql } from '../../subgraphs/sources/engines/postgresql/connection.ts';
import { compiled, sourceOver } from '../../subgraphs/sources/testing/engines.ts';
import { startTestServer } from '../../subgraphs/sources/testing/postgresServer.ts';
import type { TestServer } from '../../subgraphs/sources/testing/postgresServer.ts';
import { askEverything, hostileRow } from './askEverything.ts';
import { everyCommand } from './everyCommand.ts';
import { hostile, hostileMapping, hostileShown, hostileToo } from './hostileNames.ts';
import { postgresqlPrint } from './postgresqlPrint.ts';
import { townTables } from './townTables.ts';

let server: TestServer;
let untouched: Awaited<ReturnType<typeof postgresqlPrint>>;
let before: typeof untouched;
const print = (): ReturnType<typeof postgresqlPrint> => postgresqlPrint(server.url);
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

beforeAll(async () => {
  server = await startTestServer();
  await server.run(`
    create table ofertes (id int primary key, titol text); insert into ofertes values (1, 'Cuiner'), (2, 'Peó');
    create table registre (que text);
    create function apunta() returns trigger language plpgsql as 'begin insert into registre values (tg_op); return null; end';
    create trigger vigila after insert or update or delete or truncate on ofertes execute function apunta();
    create sequence comptador;
    create view escriu as select nextval('comptador') as id, 'x' as titol;
    create function esborra() returns int language plpgsql as 'begin delete from ofertes; return 1; end';
    create function esborra_d_amagat() returns int immutable language plpgsql as 'begin delete from ofertes; return 1; end';
    create function obre() returns text language sql as $$ select set_config('default_transaction_read_only', 'off', false) || set_config('statement_timeout', '0', false) || set_config('search_path', 'enlloc', false) $$;
    create function obre_i_esborra() returns int language plpgsql as $$ begin perform set_config('transaction_read_only', 'off', false); delete from ofertes; return 1; end $$;
    create function executa(ordre text) returns int language plpgsql as $$ begin execute ordre; return 1; end $$;
    create function insisteix() returns int language plpgsql as $$ begin loop begin perform pg_sleep(20); exception when query_canceled then null; end; end loop; end $$;
    create table ${quoted(hostile)} (${quoted(hostile)} text, ${quoted(hostileToo)} text); insert into ${quoted(hostile)} values ('${hostile.replaceAll("'", "''")}', null);
    select lo_from_bytea(4711, 'bytes');
    ${townTables.map(({ name, columns }) => `create table ${name} (${columns.join(', ')})`).join(';')};
    ${townTables.map(({ name, rows }) => `insert into ${name} values ${rows.map((row) => `(${row.map((value) => (value === null ? 'null' : `'${value}'`)).join(', ')})`).join(', ')}`).join(';')}`);
  untouched = before = await print();
});
afterAll(() => server.stop());

describe('a role of PostgreSQL that may do everything', () => {
  let engine: Engine;
  const limits = { timeout: 1000 };
  const ask = (sql: string, ...bindings: readonly unknown[]): Promise<unknown> => engine.query({ sql, bindings }, limits);
  // One session: what an attack leaves there is what the next one finds.
  beforeAll(() => {
    engine = openPostgresql({ url: server.url, timeout: 1000, connections: 1 });
  });
  afterAll(() => engine.close());

  test('its fingerprint notices every kind of write', async () => {
    await server.run("update ofertes set titol = titol where id = 1; select nextval('comptador'), lo_put(4711, 0, 'x'); create role intrusa; create function nova() returns int return 1");
    await server.run("select pg_create_physical_replication_slot('intrusa'), set_config('x.y', 'z', false)");
    await server.run("alter system set work_mem = '5MB'");
    await server.run('select pg_reload_conf()');
    const written = ['ofertes', 'registre', 'rows written', 'comptador', 'pg_largeobject', 'pg_authid', 'pg_proc', 'replication slots', 'settings'];
    await expect.poll(async () => { const now = await print(); return written.filter((name) => now[name] === before[name]); }, { timeout: 20_000 }).toEqual([]);
    await server.run('alter system reset work_mem');
    await server.run("select pg_drop_replication_slot('intrusa'), pg_reload_conf()");
    await expect.poll(async () => (before = await print())['settings'], { timeout: 20_000 }).toEqual(untouched['settings']);
  });

  test.each([
    ['insert into ofertes values (3)', 'read-only transaction'],
    ['delete from ofertes', 'read-only transaction'],
    ['truncate ofertes', 'read-only transaction'],
    ['with x as (delete from ofertes returning id) select id from x', 'read-only transaction'],
    ['select 1 as a into altra', 'read-only transaction'],
    ['select 1 as a into temporary altra', 'read-only transaction'],
    ['select id from ofertes for update', 'read-only transaction'],
    ["select nextval('comptador')", 'read-only transaction'],
    ["select setval('comptador', 9)", 'read-only transaction'],
    ['select id from escriu', 'read-only transaction'],
    ['select lo_create(0)', 'read-only transaction'],
    ["select lo_import('/etc/hostname')", 'read-only transaction'],
    ['select esborra()', 'read-only transaction'],
    ['select esborra_d_amagat()', 'not allowed in a non-volatile'],
    ["select executa('drop table ofertes')", 'read-only transaction'],
    ["select executa('begin read write')", 'transaction command|EXECUTE of transaction'],
    ["select executa('set transaction read write')", 'before any query'],
    ["select query_to_xml('delete from ofertes returning id', true, true, '')", 'not allowed in a non-volatile|read-only'],
    ['do $$ begin delete from ofertes; end $$', 'read-only transaction'],
    ['explain analyze delete from ofertes', 'read-only transaction'],
    ['select 1; delete from ofertes', 'multiple commands'],
    ["select 1; commit; begin read write; delete from ofertes; commit", 'multiple commands'],
    ['rollback; delete from ofertes', 'multiple commands'],
  ])('is refused by the session: %s', async (sql, reason) => {
    await expect(ask(sql)).rejects.toThrow(new RegExp(reason));
  });

  test.each([
    ['select obre()', "select current_setting('default_transaction_read_only'), current_setting('statement_timeout')", [['on', '900ms']]],
    ['select pg_advisory_lock(1), pg_advisory_lock(2)', "select count(*) from pg_locks where locktype = 'advisory'", [['0']]],
    ["select pg_notify('canal', 'x')", 'select pg_listening_channels()', []],
    ["select set_config('role', 'pg_read_all_data', false)", 'select current_user', [['postgres']]],
    ["select pg_import_system_collations('public') > 0", "select count(*) from pg_collation where collnamespace = 'public'::regnamespace", [['0']]],
    ["select executa('set session characteristics as transaction read write')", "select current_setting('transaction_read_only')", [['on']]],
    ["select executa('lock table ofertes in access share mode')", "select count(*) from pg_locks where relation = 'ofertes'::regclass", [['0']]],
    ["declare punter cursor with hold for select 1", "select count(*) from pg_cursors where name <> ''", [['0']]],
    ['listen canal', 'select pg_listening_channels()', []],
    ['commit', "select current_setting('transaction_read_only')", [['on']]],
  ])('leaves nothing behind in the session: %s', async (sql, question, answer) => {
    await ask(sql).catch(() => undefined);
    expect(await ask(question)).toEqual(answer);
    await expect(ask('select esborra()')).rejects.toThrow('read-only transaction');
  });

  test('can’t keep a statement running that nobody waits for, even one that doesn’t heed its time limit', async () => {
    const other = openPostgresql({ url: server.url, timeout: 300, connections: 1 });
    await expect(other.query({ sql: 'select insisteix()', bindings: [] }, { timeout: 300 })).rejects.toMatchObject({ status: 'TIMEOUT' });
    await other.close();
    const running = async (): Promise<unknown> => ask("select count(*) from pg_stat_activity where query = 'select insisteix()' and state = 'active'");
    await expect.poll(running, { timeout: 5000, interval: 100 }).toEqual([['0']]);
  });

  test('can’t be given other settings by the address', async () => {
    const address = new URL(server.url);
    for (const [name, value] of Object.entries({ options: '-c default_transaction_read_only=off -c statement_timeout=0', statement_timeout: '99999', lock_timeout: '99999', replication: 'database', binary: 'true', application_name: 'x', client_encoding: 'LATIN1' })) address.searchParams.set(name, value);
    const other = openPostgresql({ url: address.href, timeout: 1000, connections: 1 });
    const settings = ['default_transaction_read_only', 'transaction_read_only', 'statement_timeout', 'standard_conforming_strings', 'client_encoding', 'application_name'];
    expect(await other.query({ sql: `select ${settings.map((setting) => `current_setting('${setting}')`).join(', ')}`, bindings: [] }, limits)).toEqual([['on', 'on', '900ms', 'on', 'UTF8', 'teixit']]);
    await other.close();
  });

  test('has changed nothing with all of this', async () => {
    expect(await print()).toEqual(before);
  });

  test('reads a backslash as the check of mappings does, whatever the server is told', async () => {
    await server.run('alter role postgres set standard_conforming_strings = off');
    const other = openPostgresql({ url: server.url, timeout: 1000, connections: 1 });
    expect(await other.query({ sql: String.raw`select '\', 'x'`, bindings: [] }, limits)).toEqual([['\\', 'x']]);
    await other.close();
    await server.run('alter role postgres reset standard_conforming_strings');
    before = await print();
  });
});

test('a mapping of PostgreSQL can’t write by functions that do', async () => {
  const source = sourceOver({ engine: 'postgresql', url: server.url }, compiled('offers', `
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

test('names and values of a mapping and of questions are never SQL for PostgreSQL', async () => {
  const source = sourceOver({ engine: 'postgresql', url: server.url }, compiled('offers', hostileMapping), 1000, 2);
  expect(await hostileRow(source)).toMatchObject([hostileShown]);
  expect(await askEverything(source, 'Offer')).toEqual([]);
  await source.close();
  expect(await print()).toEqual(before);
});

test('the command writes nothing to PostgreSQL, and nothing but a partner’s folder', async () => {
  await everyCommand(server.url);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query("select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables where relname = 'ofertas_empleo'");
  await client.end();
  expect(rows).toEqual([{ sum: '30' }]);
  expect(await print()).toEqual(before);
});
