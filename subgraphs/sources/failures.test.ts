import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SourceError } from './source.ts';
import type { Source, SourceStatus } from './source.ts';
import { compiled, sourceOver, temporaryFolder } from './testing/engines.ts';
import { startTestServer } from './testing/postgresServer.ts';
import type { TestServer } from './testing/postgresServer.ts';
import { block } from './testing/block.ts';
import { countRows } from './testing/countRows.ts';

const mappings = compiled('offers', `
Offer:
  from: ofertes
  key: id
  fields: { title: titol, workHours: { sql: "case when titol = 'slow' then pg_sleep(3)::text when titol = 'wrong' then (1 / (id - id))::text end" }, educationRequirements: { sql: "pg_sleep(0.2)::text" } }
Employer: { from: empreses, key: id, fields: { name: nom } }
`);
const failing = async (asked: Promise<unknown>): Promise<{ readonly status: SourceStatus | undefined; readonly took: number; readonly message: string }> => {
  const begun = performance.now();
  const error: unknown = await asked.then(() => new Error('none'), (reason: unknown) => reason);
  return { status: error instanceof SourceError ? error.status : undefined, took: performance.now() - begun, message: (error as Error).message };
};
const until = async (done: () => Promise<boolean>, most: number): Promise<number> => {
  const begun = performance.now();
  while (!(await done()) && performance.now() - begun < most) await wait(50);
  return performance.now() - begun;
};
const answers = (source: Source) => (): Promise<boolean> => countRows(source, { entity: 'Offer' }).then(() => true, () => false);

const slow = (source: Source): Promise<unknown> => source.rows({ entity: 'Offer', keys: ['2'], fields: new Set(['workHours']) });

describe('a PostgreSQL database that fails', () => {
  let server: TestServer;
  const open: Source[] = [];
  const opened = (timeout = 600, connections = 4): Source => {
    const source = sourceOver({ engine: 'postgresql', url: server.url }, mappings, timeout, connections);
    open.push(source);
    return source;
  };
  beforeAll(async () => {
    server = await startTestServer();
    await server.run(`create table ofertes (id int, titol text); insert into ofertes values (1, 'quick'), (2, 'slow'), (3, 'wrong'); create table empreses (id int, nom text)`);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((source) => source.close()));
  });
  afterAll(() => server.stop());

  test('costs nothing at the start when it is down, fails at once, and is back by itself', async () => {
    await server.down();
    const source = opened();
    expect(await failing(countRows(source, { entity: 'Offer' }))).toMatchObject({ status: 'UNAVAILABLE' });
    expect(source.state()).toMatchObject({ status: 'UNAVAILABLE', since: expect.any(Date), reason: expect.stringContaining('ECONNREFUSED') });
    const again = await failing(countRows(source, { entity: 'Offer' }));
    expect(again.status).toBe('UNAVAILABLE');
    expect(again.took).toBeLessThan(20);
    await server.up();
    expect(await until(answers(source), 10_000)).toBeLessThan(5000);
    expect(source.state()).toMatchObject({ status: 'OK' });
  });

  test('costs only a moment when it is restarted', async () => {
    const source = opened();
    expect(await countRows(source, { entity: 'Offer' })).toEqual([3]);
    await server.down();
    expect((await failing(countRows(source, { entity: 'Offer' }))).status).toBe('UNAVAILABLE');
    await server.up();
    expect(await until(answers(source), 10_000)).toBeLessThan(5000);
  });

  test('costs the time limit once when it hangs, then nothing, and is back by itself', async () => {
    const source = opened();
    expect(await countRows(source, { entity: 'Offer' })).toEqual([3]);
    server.signal('SIGSTOP');
    try {
      const first = await failing(countRows(source, { entity: 'Offer' }));
      expect(first.status).toBe('TIMEOUT');
      expect(first.took).toBeLessThan(750);
      const second = await failing(countRows(source, { entity: 'Offer' }));
      expect(second.status).toBe('TIMEOUT');
      expect(second.took).toBeLessThan(20);
      expect((await failing(countRows(opened(), { entity: 'Offer' }))).took).toBeLessThan(750);
    } finally {
      server.signal('SIGCONT');
    }
    expect(await until(answers(source), 10_000)).toBeLessThan(6000);
  });

  test('that hangs closes the way after the time limit when it has no session yet, however many statements wait', async () => {
    const source = opened();
    server.signal('SIGSTOP');
    try {
      const found = await Promise.all(Array.from({ length: 12 }, () => failing(countRows(source, { entity: 'Offer' }))));
      expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['TIMEOUT']));
      expect(Math.max(...found.map(({ took }) => took))).toBeLessThan(800);
      expect(source.state().status).toBe('TIMEOUT');
    } finally {
      server.signal('SIGCONT');
    }
    expect(await until(answers(source), 10_000)).toBeLessThan(6000);
  });

  test('one request is one sign of slowness, however many of its statements time out; three signs in a row close the way for a while', async () => {
    const source = opened();
    const first = await failing(slow(source));
    expect(first.status).toBe('TIMEOUT');
    expect(first.took).toBeLessThan(750);
    expect(await countRows(source, { entity: 'Offer' })).toEqual([3]);
    expect(source.state().status).toBe('OK');
    await Promise.all(Array.from({ length: 12 }, () => failing(slow(source))));
    expect(source.state().status).toBe('OK');
    expect(await countRows(source, { entity: 'Offer' })).toEqual([3]);
    for (const expected of ['OK', 'OK', 'TIMEOUT']) {
      await wait(500);
      await failing(slow(source));
      expect(source.state().status).toBe(expected);
    }
    expect(source.state()).toMatchObject({ status: 'TIMEOUT', reason: expect.stringContaining('statement timeout') });
    expect((await failing(countRows(source, { entity: 'Offer' }))).took).toBeLessThan(20);
    expect(await until(answers(source), 10_000)).toBeLessThan(4000);
  });

  test('waiting for a connection that others keep counts as time, but not as slowness of the database', async () => {
    const source = opened(600, 1);
    await countRows(source, { entity: 'Offer' });
    const found = await Promise.all(Array.from({ length: 5 }, () => failing(slow(source))));
    expect(found.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'TIMEOUT'));
    expect(Math.max(...found.map(({ took }) => took))).toBeLessThan(750);
    expect(source.state().status).toBe('OK');
  });

  test('is not blamed for the time in which this process built a statement', async () => {
    const source = opened();
    const filter = {
      get text() {
        block(1000);
        return 'quick';
      },
    };
    expect(await source.page({ entity: 'Offer', filter, order: { direction: 'ASC' }, limit: 9, fields: new Set(['educationRequirements']) })).toHaveLength(1);
    expect(source.state().status).toBe('OK');
  });

  test('is not blamed for the time in which this process could do nothing', async () => {
    const source = opened();
    await wait(0);
    block(3000);
    await source.looked;
    expect(source.state().status).toBe('OK');
    const asked = Array.from({ length: 6 }, () => countRows(source, { entity: 'Offer' }).catch(() => undefined));
    await wait(0);
    block(3000);
    await Promise.all(asked);
    expect(source.state().status).toBe('OK');
    expect(await countRows(source, { entity: 'Offer' })).toEqual([3]);
  });

  test('a statement that is not wanted any more gives its answer up at once', async () => {
    const source = opened();
    await countRows(source, { entity: 'Offer' });
    const begun = performance.now();
    await expect(source.rows({ entity: 'Offer', keys: ['2'], fields: new Set(['workHours']), signal: AbortSignal.timeout(50) })).rejects.toThrow(/aborted/);
    expect(performance.now() - begun).toBeLessThan(200);
    expect(source.state().status).toBe('OK');
  });

  test('a table that changed costs only its own entity, and says what is missing', async () => {
    const source = opened();
    expect(await countRows(source, { entity: 'Employer' })).toEqual([0]);
    await server.run('alter table empreses rename column nom to rao_social');
    const first = await failing(source.page({ entity: 'Employer', order: { direction: 'ASC' }, limit: 1, fields: new Set(['name']) }));
    expect(first).toMatchObject({ status: 'DRIFT', message: expect.stringContaining('"nom"') });
    await wait(100);
    expect(source.state()).toMatchObject({ status: 'DRIFT', reason: expect.stringMatching(/^Employer \(empreses, .*offers\.yml:6\): column "nom" does not exist$/) });
    expect((await failing(countRows(source, { entity: 'Employer' }))).status).toBe('DRIFT');
    expect(await countRows(source, { entity: 'Offer' })).toEqual([3]);
    await server.run('alter table empreses rename column rao_social to nom');
    expect(await until(() => countRows(source, { entity: 'Employer' }).then(() => true, () => false), 10_000)).toBeLessThan(4000);
    expect(source.state().status).toBe('OK');
  });

  test("data that the partner's own SQL fails on costs that question only", async () => {
    const source = opened();
    expect(await failing(source.rows({ entity: 'Offer', keys: ['3'], fields: new Set(['workHours']) }))).toMatchObject({ status: 'DRIFT', message: expect.stringContaining('division by zero') });
    expect(await source.rows({ entity: 'Offer', keys: ['1', '3'], fields: new Set(['title']) })).toHaveLength(2);
    expect(source.state().status).toBe('OK');
  });

  test('a session can only read', async () => {
    const source = sourceOver({ engine: 'postgresql', url: `${server.url}?options=-c%20default_transaction_read_only%3Doff` }, compiled('offers', `
Offer: { sql: "select id, current_setting('default_transaction_read_only') || current_setting('application_name') as mode from ofertes", key: id, fields: { title: mode } }
`));
    open.push(source);
    expect((await source.rows({ entity: 'Offer', keys: ['1'], fields: new Set(['title']) }))[0]?.['title']).toBe('onteixit');
  });

  test('a database in an old encoding answers about every letter', async () => {
    await server.run("create database vella encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0");
    const client = new pg.Client({ connectionString: server.url.replace(/postgres$/, 'vella') });
    await client.connect();
    await client.query("create table ofertes (id int, titol text); insert into ofertes values (1, 'Ànec'), (2, 'anell'), (3, 'Çà'); create table empreses (id int, nom text)");
    await client.end();
    const source = sourceOver({ engine: 'postgresql', url: server.url.replace(/postgres$/, 'vella') }, mappings);
    open.push(source);
    const rows = await source.page({ entity: 'Offer', order: { field: 'title', direction: 'DESC' }, limit: 9, fields: new Set(['title']) });
    expect(rows.map(({ value }) => value)).toEqual(['ca', 'anell', 'anec']);
    expect(await countRows(source, { entity: 'Offer', filter: { text: 'ane' } })).toEqual([2]);
    expect(await countRows(source, { entity: 'Offer', filter: { title: { in: ['Ànec', '日本', 'Łódź'] } } })).toEqual([1]);
  });
});

test('a SQLite file is not slow for statements that only stood in the queue', async () => {
  const url = join(temporaryFolder(), 'a.db');
  const database = new Database(url);
  database.exec("create table empreses (id int, nom text); insert into empreses values (1, 'x')");
  database.close();
  const source = sourceOver({ engine: 'sqlite', url }, compiled('offers', `
Offer: { sql: "with recursive n(x) as (select 1 union all select x + 1 from n where x < 1000000000) select count(*) as id, 'x' as titol from n", key: id, fields: { title: titol } }
Employer: { from: empreses, key: id, fields: { name: nom } }
`), 1000, 1);
  try {
    await source.looked;
    expect(await countRows(source, { entity: 'Employer' })).toEqual([1]);
    const begun = performance.now();
    const found = await Promise.all(Array.from({ length: 6 }, () => failing(countRows(source, { entity: 'Offer' }))));
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['TIMEOUT']));
    expect(performance.now() - begun).toBeLessThan(4000);
    expect(source.state().status).toBe('OK');
    expect(await countRows(source, { entity: 'Employer' })).toEqual([1]);
  } finally {
    await source.close();
  }
});
