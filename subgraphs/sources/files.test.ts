import { readFileSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openEngine } from './engines/openEngine.ts';
import type { Source } from './source.ts';
import type { SourceDatabase } from './openSource.ts';
import { compiled, sourceOver, temporaryFolder } from './testing/engines.ts';
import { countRows } from './testing/countRows.ts';
import { holdTrials } from './testing/holdTrials.ts';
import { settledFolder } from './testing/settledFolder.ts';
import { writeSettled } from './testing/writeSettled.ts';

const mappings = compiled('offers', `
Offer: { from: ofertes, key: id, fields: { title: titol, totalJobOpenings: places } }
Employer: { from: empreses, key: id, fields: { name: nom } }
`);
const patience = { timeout: 50_000, interval: 20 } as const;
const open: Source[] = [];
const opened = (database: SourceDatabase, timeout?: number, others = mappings): Source => {
  const source = sourceOver(database, others, timeout);
  open.push(source);
  return source;
};
let tryNow: () => void;
beforeEach(() => void (tryNow = holdTrials()));
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(open.splice(0).map((source) => source.close()));
});
const titles = async (source: Source): Promise<readonly unknown[]> => (await source.page({ entity: 'Offer', order: { direction: 'ASC' }, limit: 100, fields: new Set(['title']) })).map(({ row }) => row['title']);

/** After a trial; none where it failed. */
const titlesAgain = (source: Source): Promise<readonly unknown[]> => {
  tryNow();
  return titles(source).catch(() => []);
};

const over = (url: string, encoding = 'utf-8', delimiter = ';'): SourceDatabase => ({ engine: 'files', url, written: { encoding, delimiter }, files: new Map([['empreses', { encoding: 'utf-8', delimiter: ',' }]]) });
const fileOf = (title: string): string => {
  const url = join(temporaryFolder(), 'a.db');
  const database = new Database(url);
  database.exec(`create table ofertes (id integer primary key, titol text, places integer); insert into ofertes values (1, '${title}', 9007199254740993); create table empreses (id text, nom text); insert into empreses values ('1', 'x'), (2, x'00ff')`);
  database.close();
  return url;
};

describe('a folder of CSV files', () => {
  test('is read in windows-1252, every byte of it', async () => {
    const every = Array.from({ length: 0x7f }, (_, index) => 0x81 + index);
    const folder = settledFolder({ 'ofertes.csv': Buffer.concat([Buffer.from('id;titol;places\r\n1;'), Buffer.from([0x80, 0x20, 0x92, 0xe7]), Buffer.from('\r\n2;x'), Buffer.from(every), Buffer.from('x\r\n')]) });
    const source = opened(over(folder, 'windows-1252'));
    expect(await titles(source)).toEqual(['€ ’ç', new TextDecoder('windows-1252').decode(Uint8Array.from([0x78, ...every, 0x78]))]);
  });

  test('has quoted values, line breaks, a byte order mark, blank lines, short and long rows', async () => {
    const folder = settledFolder({ 'ofertes.csv': '\ufeff"id";titol ; places\n1;"a ""b""\r\nc;d";3\n\n2;x\n3;y;4;5\r\n"4" ; "z;";" 5 "', 'empreses.csv': 'id,nom\n1,"u,v"' });
    const source = opened(over(folder));
    expect(await titles(source)).toEqual(['a "b"\r\nc;d', 'x', 'y', 'z;']);
    expect((await source.page({ entity: 'Offer', order: { direction: 'ASC' }, limit: 9, fields: new Set(['totalJobOpenings']) })).map(({ row }) => row['totalJobOpenings'])).toEqual([3, null, 4, 5]);
    expect((await source.rows({ entity: 'Employer', keys: ['1'], fields: new Set(['name']) }))[0]).toMatchObject({ name: 'u,v' });
  });

  test('is all that can be reached: no other file, no setting, no network', async () => {
    const folder = settledFolder({ 'ofertes.csv': 'id;titol;places\n1;a;1' });
    const engine = openEngine(over(folder), { timeout: 60_000, connections: 1, rows: 100 });
    for (const sql of ["select content from read_text('/etc/hostname')", "select * from read_csv('ofertes.csv')", 'select * from ofertes; select 1', 'set threads = 1', "attach ':memory:' as other"]) {
      await expect(engine.query({ sql, bindings: [] }, { timeout: 60_000 }), sql).rejects.toMatchObject({ status: 'DRIFT' });
    }
    await engine.close();
  });

  test('that is not there, or broken off in the middle of a value, is unavailable', async () => {
    const folder = settledFolder({ 'ofertes.csv': 'id;titol;places\n1;"a', 'empreses.csv': 'id,nom\n1,x' });
    const broken = opened(over(folder));
    await expect(titles(broken)).rejects.toMatchObject({ status: 'UNAVAILABLE' });
    expect(await countRows(broken, { entity: 'Employer' })).toEqual([1]);
    const missing = opened(over(join(folder, 'none')));
    await expect(titles(missing)).rejects.toMatchObject({ status: 'UNAVAILABLE' });
    expect(missing.state().status).toBe('UNAVAILABLE');
  });

  test('may have many columns, of the same name too, but not thousands', async () => {
    const header = ['id', 'titol', 'places', 'a', 'a_6', 'A', ...Array.from({ length: 994 }, () => 'x')].join(';');
    expect(await titles(opened(over(settledFolder({ 'ofertes.csv': `${header}\n1;t;1`, 'empreses.csv': 'id,nom\n1,x' }))))).toEqual(['t']);
    const folder = settledFolder({ 'ofertes.csv': `id;${Array.from({ length: 20_000 }, (_, index) => `c${index}`).join(';')}\n1;t;1`, 'empreses.csv': 'id,nom\n1,x' });
    const source = opened(over(folder));
    const message = expect.stringContaining(`Expected ${join(folder, 'ofertes.csv')} to have at most 1000 columns, got 20001`);
    await expect(titles(source)).rejects.toMatchObject({ status: 'DRIFT', message });
    expect(await countRows(source, { entity: 'Employer' })).toEqual([1]);
    writeSettled(join(folder, 'ofertes.csv'), 'id;titol;places\n1;u;1');
    await expect.poll(() => titlesAgain(source), patience).toEqual(['u']);
  });

  test('is not read when it is too big, which costs only its own entity', async () => {
    const folder = settledFolder({ 'ofertes.csv': 'id;titol;places\n', 'empreses.csv': 'id,nom\n1,x' });
    const path = join(folder, 'ofertes.csv');
    // The second would take minutes to be read; on the disk both are next to nothing.
    for (const mebibytes of [256.5, 2 ** 20]) {
      truncateSync(path, mebibytes * 2 ** 20);
      const source = opened(over(folder));
      await expect(titles(source)).rejects.toMatchObject({ status: 'DRIFT', message: expect.stringContaining(`Expected ${path} to have at most 256 MiB, got ${mebibytes.toFixed(1)}`) });
      expect(await countRows(source, { entity: 'Employer' })).toEqual([1]);
    }
  });

  test('whose new export has another type in a column is asked by it at once', async () => {
    const folder = settledFolder({ 'ofertes.json': '[{ "id": 1, "titol": "a", "places": 2 }]' });
    const source = opened({ engine: 'files', url: folder, written: {}, files: new Map() });
    const title = async (key: string): Promise<unknown> => (await source.rows({ entity: 'Offer', keys: [key], fields: new Set(['title']) }))[0]?.['title'];
    expect(await title('1')).toBe('a');
    writeSettled(join(folder, 'ofertes.json'), '[{ "id": "1", "titol": "b", "places": 2 }, { "id": "x", "titol": "c", "places": 2 }]');
    let answers: readonly unknown[] = ['a'];
    // As long as the test may last: what else it answers than the old state must be the new one.
    for (; answers.includes('a'); await pause(20)) answers = await Promise.all([title('1'), title('1')]);
    expect(answers).toEqual(['b', 'b']);
    expect(await title('x')).toBe('c');
  });

  test('that failed is not read again until it changes', async () => {
    const path = join(settledFolder({ 'ofertes.csv': `id;titol;places\n${'1;a;1\n'.repeat(300_000)}2;"b` }), 'ofertes.csv');
    const source = opened(over(join(path, '..')));
    await source.looked;
    const before = bytesRead();
    await expect(titles(source)).rejects.toMatchObject({ status: 'UNAVAILABLE', message: expect.stringContaining('the end of the file') });
    expect(bytesRead() - before).toBeLessThan(statSync(path).size);
    writeSettled(path, 'id;titol;places\n1;a;1');
    expect(await titles(source)).toEqual(['a']);
  });

  test('a statement that is too slow ends, and blocks nobody', async () => {
    const folder = settledFolder({ 'ofertes.csv': `id;titol;places\n${Array.from({ length: 3000 }, (_, index) => `${index};x${index};1`).join('\n')}` });
    const slow = compiled('offers', `Offer: { sql: "select min(a.id || b.id || c.id || d.id) as id, 'x' as titol from ofertes a, ofertes b, ofertes c, ofertes d", key: id, fields: { title: titol } }`);
    await endsAlone({ slow: opened(over(folder), 3_600_000, slow), limited: opened(over(folder), 400, slow), quick: opened(over(folder)) });
  });
});

describe('a SQLite file', () => {

  test('is seen as it is now: replaced, removed, back', async () => {
    const url = fileOf('a');
    const source = opened({ engine: 'sqlite', url });
    expect(await titles(source)).toEqual(['a']);
    renameSync(fileOf('b'), url);
    expect(await titles(source)).toEqual(['b']);
    rmSync(url);
    await expect(titles(source)).rejects.toMatchObject({ status: 'UNAVAILABLE' });
    expect(source.state().status).toBe('UNAVAILABLE');
    renameSync(fileOf('c'), url);
    await expect.poll(() => titlesAgain(source), patience).toEqual(['c']);
  });

  test('can hold anything in any column', async () => {
    const url = fileOf('a');
    const database = new Database(url);
    database.exec(`insert into ofertes values (2, 5, 'many'), (3, x'00', 2.5), (9007199254740993, 'big', 4)`);
    database.close();
    const source = opened({ engine: 'sqlite', url });
    const rows = await source.page({ entity: 'Offer', order: { direction: 'ASC' }, limit: 9, fields: new Set(['title', 'totalJobOpenings']) });
    expect(rows.map(({ key, row }) => [key, row['title'], row['totalJobOpenings']])).toEqual([['1', 'a', null], ['2', '5', null], ['3', null, null], ['9007199254740993', 'big', 4]]);
    expect((await source.rows({ entity: 'Offer', keys: ['9007199254740993'], fields: new Set() })).length).toBe(1);
    expect(await source.page({ entity: 'Offer', order: { direction: 'ASC' }, after: { ties: { key: '3' } }, limit: 9, fields: new Set() })).toHaveLength(1);
    expect(await countRows(source, { entity: 'Offer', filter: { totalJobOpenings: { gte: 1 } } })).toEqual([2]);
  });

  test('a table that is not there costs only its own entity', async () => {
    const url = fileOf('a');
    const source = opened({ engine: 'sqlite', url }, undefined, compiled('offers', `
Offer: { from: ofertes, key: id, fields: { title: titol } }
Employer: { from: empreses, key: id, fields: { name: rao_social } }
`));
    await expect(countRows(source, { entity: 'Employer' })).rejects.toMatchObject({ status: 'DRIFT', message: expect.stringContaining('rao_social') });
    expect(await titles(source)).toEqual(['a']);
  });

  test('a statement that is too slow ends, and blocks nobody', async () => {
    const url = fileOf('a');
    const slow = compiled('offers', `Offer: { sql: "with recursive n(x) as (select 1 union all select x + 1 from n where x < 1000000000000) select count(*) as id, 'x' as titol from n", key: id, fields: { title: titol } }`);
    await endsAlone({ slow: opened({ engine: 'sqlite', url }, 3_600_000, slow), limited: opened({ engine: 'sqlite', url }, 400, slow), quick: opened({ engine: 'sqlite', url }) });
  });
});

/** How many bytes this process has read so far, from files and everything else. */
const bytesRead = (): number => Number(/rchar: (\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);

/** While a statement that never ends runs, others are answered; it ends when nobody wants it, or by its source's limit. */
async function endsAlone({ slow, limited, quick }: { readonly slow: Source; readonly limited: Source; readonly quick: Source }): Promise<void> {
  const given = new AbortController();
  let isOver = false;
  const asked = countRows(slow, { entity: 'Offer', signal: given.signal }).catch((error: unknown) => error).finally(() => (isOver = true));
  expect((await titles(quick)).length).toBeGreaterThan(0);
  expect(isOver).toBe(false);
  given.abort(new Error('not wanted'));
  expect(await asked).toMatchObject({ message: 'not wanted' });
  await expect(countRows(limited, { entity: 'Offer' })).rejects.toMatchObject({ status: 'TIMEOUT' });
  expect((await titles(quick)).length).toBeGreaterThan(0);
}
