import { chmodSync, copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../subgraphs/sources/engines/engine.ts';
import { openSqlite } from '../../subgraphs/sources/engines/sqlite/connection.ts';
import { compiled, sourceOver, temporaryFolder } from '../../subgraphs/sources/testing/engines.ts';
import { askEverything, hostileRow } from './askEverything.ts';
import { everyCommand } from './everyCommand.ts';
import { folderPrint } from './folderPrint.ts';
import { hostile, hostileMapping, hostileShown, hostileToo } from './hostileNames.ts';
import { townTables } from './townTables.ts';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const folder = temporaryFolder();
const limits = { timeout: 5000 };
const opened = (path: string): Engine => openSqlite({ url: path, timeout: 5000, connections: 1 });

/** A file in which rows are told to a table when they are written, in one of SQLite's ways of writing. */
function makeDatabase(path: string, mode: 'delete' | 'wal'): void {
  const made = new Database(path);
  made.pragma(`journal_mode = ${mode}`);
  made.exec(`
    create table ofertes (id integer primary key, titol text); insert into ofertes values (1, 'Cuiner'), (2, 'Peó');
    create table registre (que text);
    create trigger vigila after delete on ofertes begin insert into registre values ('delete'); end;
    create view escriu as select load_extension('/tmp/x') as id, 'x' as titol;
    create table ${quoted(hostile)} (${quoted(hostile)} text, ${quoted(hostileToo)} text)`);
  made.prepare(`insert into ${quoted(hostile)} values (?, null)`).run(hostile);
  for (const { name, columns, rows } of townTables) {
    made.exec(`create table ${name} (${columns.join(', ')})`);
    for (const row of rows) made.prepare(`insert into ${name} values (${row.map(() => '?').join(', ')})`).run(...row);
  }
  made.close();
}

beforeAll(() => {
  makeDatabase(join(folder, 'delete.db'), 'delete');
  makeDatabase(join(folder, 'wal.db'), 'wal');
});

test('the fingerprint of a folder notices every kind of write', () => {
  const own = temporaryFolder();
  const path = join(own, 'a.db');
  copyFileSync(join(folder, 'delete.db'), path);
  let before = folderPrint(own);
  const changed = (): readonly string[] => {
    const now = folderPrint(own);
    const names = Object.keys({ ...before, ...now }).filter((name) => before[name] !== now[name]);
    before = now;
    return names;
  };
  const database = new Database(path);
  database.exec("update ofertes set titol = 'x' where id = 1");
  expect(changed()).toContain('a.db');
  database.pragma('journal_mode = wal');
  changed();
  database.exec("update ofertes set titol = 'y' where id = 1");
  expect(changed()).toContain('a.db-wal');
  database.close();
  expect(changed()).toContain('a.db-wal');
  chmodSync(path, 0o600);
  expect(changed()).toEqual(['a.db']);
});

describe.each(['delete', 'wal'])('a SQLite file that may be written, in the mode %s', (mode) => {
  const path = join(folder, `${mode}.db`);
  let before: ReturnType<typeof folderPrint>;
  let engine: Engine;
  beforeAll(() => {
    before = folderPrint(folder);
    engine = opened(path);
  });
  afterAll(() => engine.close());

  test.each([
    'delete from ofertes', "insert into ofertes values (3, 'x') returning id", 'create table altra (id)', 'create temporary table altra (id)', 'drop table ofertes', 'vacuum', `vacuum into '${join(folder, 'copia.db')}'`, `attach '${join(folder, 'nova.db')}' as nova`, "attach ':memory:' as nova",
    'pragma query_only = off', 'pragma writable_schema = on', 'pragma journal_mode = truncate', 'pragma user_version = 7', 'pragma wal_checkpoint(truncate)', 'reindex', 'analyze', 'begin immediate', 'begin exclusive', 'savepoint x',
    'with x as (select 1) delete from ofertes returning id', "select load_extension('/tmp/x')", 'select id from escriu', "select writefile('/tmp/x', 'y')", "select readfile('/etc/passwd')", "select edit('x')", "select fts3_tokenizer('a', x'00')",
    "select * from pragma_journal_mode('truncate')", 'explain delete from ofertes', `select 1; delete from ofertes`,
  ])('is as it was, and nothing lies beside it, after: %s', async (sql) => {
    await engine.query({ sql, bindings: [] }, limits).catch(() => undefined);
    expect(await engine.query({ sql: 'select count(*), max(id) from ofertes', bindings: [] }, limits)).toEqual([[2, 2]]);
    expect(folderPrint(folder)).toEqual(before);
  });

  test('never has names and values of a mapping and of questions for SQL', async () => {
    const source = sourceOver({ engine: 'sqlite', url: path }, compiled('offers', hostileMapping));
    expect(await hostileRow(source)).toMatchObject([hostileShown]);
    expect(await askEverything(source, 'Offer')).toEqual([]);
    await source.close();
    expect(folderPrint(folder)).toEqual(before);
  });

  test('is as it was when all of this has ended', async () => {
    await engine.close();
    expect(folderPrint(folder)).toEqual(before);
  });
});

test('the command writes nothing to a SQLite file, nor beside it, even with a write-ahead log', async () => {
  const before = folderPrint(folder);
  await everyCommand(join(folder, 'wal.db'));
  expect(folderPrint(folder)).toEqual(before);
});

describe('a SQLite file with a write-ahead log, in use by its own program', () => {
  const own = join(temporaryFolder(), 'own');
  const path = join(own, 'a.db');
  const count = async (engine: Engine): Promise<unknown> => (await engine.query({ sql: 'select count(*) from ofertes', bindings: [] }, limits))[0]?.[0];
  const program = (): Database.Database => new Database(path, { timeout: 2000 });
  let engine: Engine;
  beforeAll(() => {
    mkdirSync(own);
    copyFileSync(join(folder, 'wal.db'), path);
    engine = opened(path);
  });
  afterAll(() => engine.close());

  test('is read with what stands in the log, and the program can write, empty its log and tidy up', async () => {
    expect([await count(engine), readdirSync(own)]).toEqual([2, ['a.db']]);
    const writer = program();
    writer.exec("insert into ofertes values (3, 'Forner')");
    expect(await count(engine)).toBe(3);
    writer.exec("insert into ofertes values (4, 'Fuster')");
    expect(await count(engine)).toBe(4);
    expect(writer.pragma('wal_checkpoint(truncate)')).toEqual([{ busy: 0, log: 0, checkpointed: 0 }]);
    expect(await count(engine)).toBe(4);
    await wait(600);
    writer.close();
    expect([await count(engine), readdirSync(own)]).toEqual([4, ['a.db']]);
  });

  test('is never read half written', async () => {
    const titles = async (): Promise<unknown> => engine.query({ sql: 'select count(distinct titol), count(*) from ofertes', bindings: [] }, limits);
    const first = program();
    first.exec("update ofertes set titol = '0'");
    first.close();
    const until = performance.now() + 600;
    const written = (async () => {
      for (let round = 1; performance.now() < until; round += 1) {
        const writer = program();
        writer.exec(`update ofertes set titol = '${round}'`);
        if (round % 2 === 0) writer.pragma('wal_checkpoint(truncate)');
        await wait(10);
        writer.close();
        await wait(10);
      }
    })();
    while (performance.now() < until) expect(await titles()).toEqual([[1, 4]]);
    await written;
    expect(await titles()).toEqual([[1, 4]]);
  });

  test('is not read where only its log was left, rather than leave a file there', async () => {
    const left = join(temporaryFolder(), 'left');
    mkdirSync(left);
    const writer = program();
    writer.exec("insert into ofertes values (5, 'Pintor')");
    for (const name of ['a.db', 'a.db-wal']) copyFileSync(join(own, name), join(left, name));
    writer.close();
    const other = opened(join(left, 'a.db'));
    await expect(other.query({ sql: 'select count(*) from ofertes', bindings: [] }, limits)).rejects.toMatchObject({ status: 'UNAVAILABLE', message: expect.stringContaining('left behind') });
    await other.close();
    expect(readdirSync(left)).toEqual(['a.db', 'a.db-wal']);
  });
});
