import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test, vi } from 'vitest';
import { compiled, sourceOver } from '../../testing/engines.ts';
import { settledFolder } from '../../testing/settledFolder.ts';
import type { Engine } from '../engine.ts';
import { KeptAnswers } from '../keptAnswers.ts';
import { openFiles } from './connection.ts';
import { repeatableStatements } from './repeatable.ts';

const limits = { timeout: 20_000 };

async function withFolder(files: Readonly<Record<string, string>>, run: (engine: Engine, folder: string) => Promise<void>): Promise<void> {
  const folder = settledFolder(files);
  const engine = openFiles({ url: folder, written: {}, files: new Map() });
  try {
    await run(engine, folder);
  } finally {
    await engine.close();
  }
}

describe('an answer from files', () => {
  test('is the same one until a file changes, whichever', () => withFolder({ 'a.csv': 'id;n\n1;x\n', 'b.csv': 'id;n\n1;y\n' }, async (engine, folder) => {
    const ask = (id: string) => engine.query({ sql: 'select n from a where id = $1::bigint', bindings: [id] }, limits);
    const first = await ask('1');
    expect(first).toEqual([['x']]);
    expect(await ask('1')).toBe(first);
    expect(await ask('2')).toEqual([]);
    appendFileSync(join(folder, 'a.csv'), '2;z\n');
    await vi.waitFor(async () => expect(await ask('2')).toEqual([['z']]), { timeout: 15_000, interval: 100 });
    expect(await ask('1')).not.toBe(first);
    expect(await ask('1')).toEqual(first);
  }));

  test('is an error again where its file cannot be read any more', () => withFolder({ 'a.json': '[{"id":1}]' }, async (engine, folder) => {
    const ask = () => engine.query({ sql: 'select id from a', bindings: [] }, limits);
    expect(await ask()).toEqual([['1']]);
    writeFileSync(join(folder, 'a.json'), '[{"id":');
    await vi.waitFor(() => expect(ask()).rejects.toThrow('a.json'), { timeout: 15_000, interval: 100 });
  }));

  test('is another each time where it follows from the time or from chance', () => withFolder({ 'a.csv': 'id;n\n1;x\n' }, async (engine) => {
    const ask = async () => (await engine.query({ sql: 'select "random"()::varchar from a', bindings: [] }, limits))[0]?.[0];
    expect(await ask()).not.toBe(await ask());
  }));

  test('is kept in the state of the tables that it is of, and not if it is big', () => {
    const kept = new KeptAnswers(1000);
    const statement = { sql: 'select 1', bindings: [['a'], 'b'] };
    expect(kept.find(statement, 1)).toBeUndefined();
    kept.keep(statement, 1, [[1]]);
    expect([kept.find(statement, 1), kept.find({ ...statement, bindings: ['a', ['b']] }, 1)]).toEqual([[[1]], undefined]);
    kept.keep({ ...statement, bindings: [5n] }, 1, [[5]]);
    expect([5n, 5, '5'].map((value) => kept.find({ ...statement, bindings: [value] }, 1))).toEqual([[[5]], undefined, undefined]);
    expect([kept.find(statement, 2), kept.find(statement, 1)]).toEqual([undefined, undefined]);
    kept.keep(statement, 2, [[2]]);
    expect(kept.find(statement, 1)).toBeUndefined();
    kept.keep(statement, 1, [['x'.repeat(100)]]);
    expect(kept.find(statement, 1)).toBeUndefined();
  });

  // Frozen always, each would take several times as long to read.
  test('is changed by nobody who reads it: where it is frozen, every kind of question is answered', async () => {
    const { keep } = KeptAnswers.prototype;
    const kept = vi.spyOn(KeptAnswers.prototype, 'keep').mockImplementation(function (this: KeptAnswers, statement, state, rows) {
      for (const row of rows) Object.freeze(row);
      keep.call(this, statement, state, Object.freeze(rows));
    });
    const folder = settledFolder({
      'ofertes.csv': 'id;titol;places;empresa;ocupacions;data;lat;lon\n1;x;3;7;5120,2512;2026-01-02;41,5;2,1\n2;y;;7;;;;\n3;z;5;8;5120;2026-02-03;41,6;2,2\n',
      'empreses.csv': 'id;nom\n7;u\n8;v\n',
    });
    const mappings = compiled('offers', `
Offer: { from: ofertes, key: id, fields: { title: titol, totalJobOpenings: places, datePosted: data, employer: empresa } }
Employer: { from: empreses, key: id, fields: { name: nom } }
`);
    const source = sourceOver({ engine: 'files', url: folder, written: {}, files: new Map() }, mappings);
    const fields = new Set(['title', 'totalJobOpenings', 'datePosted', 'employer', 'source', 'originalCodes']);
    const groups = { field: 'employer', values: ['prova:7', 'prova:8'] };
    const page = { entity: 'Offer', fields, order: { field: 'title', direction: 'DESC' }, limit: 9 } as const;
    const by = [{ field: 'datePosted', month: true }, { field: 'employer' }];
    const askAll = () => Promise.all([
      source.page(page), source.page({ ...page, groups }), source.rows({ entity: 'Offer', keys: ['1', '3'], fields }), source.rows({ entity: 'Employer', keys: ['7'], fields: new Set(['name']) }),
      source.figures({ entity: 'Offer', by, sums: ['totalJobOpenings'] }), source.figures({ entity: 'Offer', by: [], sums: [], groups }), source.figures({ entity: 'Offer', by: [], sums: [], keyedBy: 'secret' }),
    ]);
    const first = await askAll(); // which reads one file after the other: what is kept of the one isn't of the state with both
    expect(first.map(({ length }) => length)).toEqual([3, 3, 2, 1, 3, 2, 1]);
    expect(await askAll()).toEqual(first);
    const before = kept.mock.calls.length;
    expect(before).toBeGreaterThanOrEqual(first.length);
    expect(await askAll()).toEqual(first);
    expect(kept).toHaveBeenCalledTimes(before);
    await source.close();
    vi.restoreAllMocks();
  });

  test('follows from the tables alone where DuckDB says so of every function', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const isRepeatable = await repeatableStatements(await instance.connect());
    const others = ['now()', 'NOW ()', '"now"()', 'current_date', 'localtime', 'random()', 'uuid()', 'ago(interval 1 day)', 'txid_current()', 'current_schema()', '(select count(*) from duckdb_tables())', 'a from t tablesample 10%'];
    expect(others.filter((expression) => isRepeatable(`select ${expression}`))).toEqual([]);
    const own = ["regexp_matches(trim(a), $1)", "list_transform(string_split(a, ','), lambda element: trim(element))", 'unnest($1::varchar[])', 'row_number() over (order by a)', "split_part(a, '-', 1)", 'sum(a)', 'sha256(a)', 'try_cast(a as double)', "strftime(a, '%Y-%m')"];
    expect(own.filter((expression) => !isRepeatable(`select ${expression} from t where t.a = any($2::varchar[]) limit $3`))).toEqual([]);
    instance.closeSync();
  });
});
