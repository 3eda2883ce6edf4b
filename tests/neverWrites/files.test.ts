import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../subgraphs/sources/engines/engine.ts';
import { openFiles } from '../../subgraphs/sources/engines/files/connection.ts';
import type { SourceDatabase } from '../../subgraphs/sources/openSource.ts';
import { compiled, sourceOver, temporaryFolder } from '../../subgraphs/sources/testing/engines.ts';
import { writeSettled } from '../../subgraphs/sources/testing/writeSettled.ts';
import { askEverything, hostileRow } from './askEverything.ts';
import { everyCommand } from './everyCommand.ts';
import { folderPrint } from './folderPrint.ts';
import { hostile, hostileMapping, hostileShown, hostileToo } from './hostileNames.ts';
import { townTables } from './townTables.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const room = temporaryFolder();
const folder = join(room, 'dades');
const database: Extract<SourceDatabase, { engine: 'files' }> = { engine: 'files', url: folder, written: { encoding: 'utf-8', delimiter: ';' }, files: new Map() };
const limits = { timeout: 5000 };
let before: ReturnType<typeof folderPrint>;
let engine: Engine;
const ask = (sql: string): Promise<unknown> => engine.query({ sql, bindings: [] }, limits);

beforeAll(() => {
  mkdirSync(folder);
  writeSettled(join(folder, 'ofertes.csv'), 'id;titol\n1;Cuiner\n2;Peó\n');
  writeFileSync(join(room, 'altre.csv'), 'secret\nx\n');
  writeSettled(join(folder, `${hostile}.csv`), `${quoted(hostile)};${quoted(hostileToo)}\n${quoted(hostile)};\n`);
  for (const { name, columns, rows } of townTables) writeSettled(join(folder, `${name}.csv`), [columns.map((column) => column.split(' ')[0]), ...rows].map((row) => row.join(';')).join('\n'));
  symlinkSync('../altre.csv', join(folder, 'robat.csv'));
  symlinkSync('/etc/passwd', join(folder, 'contrasenyes.csv'));
  symlinkSync('ofertes.csv', join(folder, 'darrer.csv'));
  before = folderPrint(room);
  engine = openFiles(database);
});
afterAll(() => engine.close());

test('the fingerprint notices a write, and a file more', () => {
  const own = temporaryFolder();
  writeFileSync(join(own, 'a.csv'), 'a');
  const first = folderPrint(own);
  writeFileSync(join(own, 'a.csv'), 'a');
  const second = folderPrint(own);
  expect(second).not.toEqual(first);
  writeFileSync(join(own, '.b'), '');
  expect(folderPrint(own)).not.toEqual(second);
});

describe('a folder of files that may be written', () => {
  test.each([
    ['delete from ofertes', 'Expected a SELECT'],
    ["insert into ofertes values ('3', 'x')", 'Expected a SELECT'],
    ['drop table ofertes', 'Expected a SELECT'],
    ['create or replace view ofertes as select 1', 'Expected a SELECT'],
    ["attach ':memory:' as nova", 'Expected a SELECT'],
    ['set threads = 64', 'Expected a SELECT'],
    ['set variable x = 1', 'Expected a SELECT'],
    ['install httpfs', 'Expected a SELECT'],
    ["load '/tmp/x'", 'Expected a SELECT'],
    ['call force_checkpoint()', 'Expected a SELECT'],
    ['explain analyze delete from ofertes', 'Expected a SELECT'],
    ['begin', 'Expected a SELECT'],
    ['rollback; delete from ofertes', 'multiple statements'],
    ['select 1; drop table ofertes', 'multiple statements'],
    ["copy ofertes to 'copia.csv'", 'disabled by configuration'],
    ["copy (select 1) to '../copia.csv'", 'disabled by configuration'],
    [`export database '${room}/copia'`, 'disabled by configuration'],
    [`attach '${room}/nova.duckdb' as nova`, 'Expected a SELECT'],
    ["create persistent secret s (type s3)", 'disabled by configuration|does not exist|Catalog'],
    ["select * from read_csv('../altre.csv')", 'disabled by configuration'],
    [`select * from read_csv('${room}/altre.csv')`, 'disabled by configuration'],
    [`select content from read_text('${room}/altre.csv')`, 'disabled by configuration'],
    ["select * from glob('/etc/*')", 'disabled by configuration'],
    ["select * from sniff_csv('../altre.csv')", 'disabled by configuration'],
    [`select * from '${room}/altre.csv'`, 'disabled by configuration'],
    ["select * from 'https://example.org/x.csv'", 'Expected a file that is the table|not|disabled'],
    ["select getenv('HOME')", 'does not exist'],
    ['with x as (delete from ofertes returning id) select id from x', 'A CTE needs a SELECT'],
    ["select nextval('comptador')", 'does not exist'],
  ])('refuses: %s', async (sql, reason) => {
    await expect(ask(sql)).rejects.toThrow(new RegExp(reason));
    expect(await ask('select count(*) from ofertes')).toEqual([['2']]);
  });

  test('is not left by links, though one may lead to another file of it', async () => {
    await expect(ask('select * from robat')).rejects.toThrow('a link that leads out of it');
    await expect(ask('select * from contrasenyes')).rejects.toThrow('a link that leads out of it');
    expect(await ask('select count(*) from darrer')).toEqual([['2']]);
    const { tables } = await engine.catalogue(limits);
    expect(tables.filter(({ comment }) => comment?.includes('leads out')).map(({ name }) => name)).toEqual([['contrasenyes'], ['robat']]);
  });

  test('never has names and values of a mapping and of questions for SQL', async () => {
    const source = sourceOver(database, compiled('offers', hostileMapping));
    expect(await hostileRow(source)).toMatchObject([hostileShown]);
    expect(await askEverything(source, 'Offer')).toEqual([]);
    await source.close();
    expect(folderPrint(room)).toEqual(before);
  });

  test('is not written by the command, nor is anything beside it', async () => {
    await everyCommand(folder);
    expect(folderPrint(room)).toEqual(before);
  });
});
