import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openEngine } from './engines/openEngine.ts';
import { openSource } from './openSource.ts';
import { SourceError } from './source.ts';
import type { Source, SourceStatus } from './source.ts';
import { atOnce } from './testing/atOnce.ts';
import { block } from './testing/block.ts';
import { countRows } from './testing/countRows.ts';
import { endsWithin } from './testing/endsWithin.ts';
import { holdTrials } from './testing/holdTrials.ts';
import { compiled, partner, sourceOver, temporaryFolder } from './testing/engines.ts';
import { startTestServer } from './testing/postgresServer.ts';
import type { TestServer } from './testing/postgresServer.ts';
import { stopClock } from './testing/stopClock.ts';

// What is too slow never ends by itself, and what isn't has all the time that a slow machine may need: no test depends on how fast one is.
const mappings = compiled('offers', `
Offer:
  from: ofertes
  key: id
  fields: { title: titol, workHours: { sql: "case when titol = 'slow' then pg_sleep(36000)::text when titol = 'wrong' then (1 / (id - id))::text end" } }
Employer: { from: empreses, key: id, fields: { name: nom } }
`);
const failing = async (asked: Promise<unknown>): Promise<{ readonly status: SourceStatus | undefined; readonly message: string }> => {
  const error: unknown = await asked.then(() => new Error('none'), (reason: unknown) => reason);
  return { status: error instanceof SourceError ? error.status : undefined, message: (error as Error).message };
};
const patience = { timeout: 50_000, interval: 50 } as const;
let tryNow: () => void;
/** Answers again, by a trial of its own. */
const answering = async (source: Source, entity = 'Offer'): Promise<void> => {
  await expect.poll(() => {
    tryNow();
    return countRows(source, { entity }).then(() => true, () => false);
  }, patience).toBe(true);
};
const slow = (source: Source, signal?: AbortSignal): Promise<unknown> => source.rows({ entity: 'Offer', keys: ['2'], fields: new Set(['workHours']), ...(signal && { signal }) });
beforeEach(() => void (tryNow = holdTrials()));
afterEach(() => void vi.restoreAllMocks());

describe('a PostgreSQL database that fails', () => {
  let server: TestServer;
  const open: Source[] = [];
  const closedLater = (source: Source): Source => {
    open.push(source);
    return source;
  };
  /** `short` is a time limit for what fails by it: anything else may fail by it too, on a slow machine. */
  const short = 600;
  const opened = (timeout = 60_000, others = mappings): Source => closedLater(sourceOver({ engine: 'postgresql', url: server.url }, others, timeout));
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
    expect(await atOnce(() => failing(countRows(source, { entity: 'Offer' })))).toMatchObject({ status: 'UNAVAILABLE' });
    await server.up();
    await answering(source);
    expect(source.state()).toMatchObject({ status: 'OK' });
  });

  test('costs only a moment when it is restarted', async () => {
    const source = opened();
    expect(await countRows(source, { entity: 'Offer' })).toEqual([3]);
    await server.down();
    expect((await failing(countRows(source, { entity: 'Offer' }))).status).toBe('UNAVAILABLE');
    await server.up();
    await answering(source);
  });

  test('costs the time limit once when it hangs, then nothing, and is back by itself', async () => {
    const source = opened(short);
    await answering(source);
    server.signal('SIGSTOP');
    try {
      const first = failing(countRows(source, { entity: 'Offer' }));
      expect(await endsWithin(2 * short, first)).toBe(true);
      expect((await first).status).toBe('TIMEOUT');
      expect(await atOnce(() => failing(countRows(source, { entity: 'Offer' })))).toMatchObject({ status: 'TIMEOUT' });
      const another = failing(countRows(opened(short), { entity: 'Offer' }));
      expect(await endsWithin(2 * short, another)).toBe(true);
      expect((await another).status).toBe('TIMEOUT');
    } finally {
      server.signal('SIGCONT');
    }
    await answering(source);
  });

  test('that hangs closes the way after the time limit when it has no session yet, however many statements wait', async () => {
    const source = opened(short);
    server.signal('SIGSTOP');
    try {
      const found = Promise.all(Array.from({ length: 12 }, () => failing(countRows(source, { entity: 'Offer' }))));
      expect(await endsWithin(2 * short, found)).toBe(true);
      expect(new Set((await found).map(({ status }) => status))).toEqual(new Set(['TIMEOUT']));
      expect(source.state().status).toBe('TIMEOUT');
    } finally {
      server.signal('SIGCONT');
    }
    await answering(source);
  });

  test('ends a statement that takes too long itself, which is no sign that it hangs', async () => {
    const source = opened(short);
    await answering(source);
    // In this process no time passes, so the limit that ends the statement is the server's.
    stopClock();
    expect(await failing(slow(source))).toMatchObject({ status: 'TIMEOUT', message: expect.stringContaining('statement timeout') });
    expect(source.state().status).toBe('OK');
  });

  test('one request is one sign of slowness, however many of its statements time out; three signs in a row close the way for a while', async () => {
    await server.run(`create function tarda() returns text language plpgsql as $$ begin raise query_canceled using message = 'canceling statement due to statement timeout'; end $$`);
    // As if the time limit were over, without the wait.
    const source = opened(60_000, compiled('offers', 'Offer: { from: ofertes, key: id, fields: { workHours: { sql: "tarda()" } } }'));
    const late = (): Promise<unknown> => failing(source.rows({ entity: 'Offer', keys: ['2'], fields: new Set(['workHours']) }));
    const pass = stopClock();
    expect(await late()).toMatchObject({ status: 'TIMEOUT' });
    expect(await countRows(source, { entity: 'Offer' })).toEqual([3]);
    expect(source.state().status).toBe('OK');
    pass(1000);
    await Promise.all(Array.from({ length: 12 }, late));
    expect(source.state().status).toBe('OK');
    expect(await countRows(source, { entity: 'Offer' })).toEqual([3]);
    for (const expected of ['OK', 'OK', 'TIMEOUT']) {
      pass(1000);
      await late();
      expect(source.state().status).toBe(expected);
    }
    expect(source.state()).toMatchObject({ status: 'TIMEOUT', reason: expect.stringContaining('statement timeout') });
    expect(await atOnce(() => failing(countRows(source, { entity: 'Offer' })))).toMatchObject({ status: 'TIMEOUT' });
    vi.restoreAllMocks();
    await answering(source);
  });

  test('waiting for a connection that others keep counts as time, but not as slowness of the database', async () => {
    const database = { engine: 'postgresql', url: server.url } as const;
    const engine = openEngine(database, { timeout: 60_000, connections: 1, rows: 100 });
    const source = closedLater(openSource({ partner, database, limits: { timeout: short, connections: 1, rows: 100 }, mappings, open: () => engine }));
    await answering(source);
    const over = new AbortController();
    const others = engine.query({ sql: 'select pg_sleep(36000)', bindings: [] }, { timeout: 600_000, signal: over.signal }).catch(() => undefined);
    const found = Promise.all(Array.from({ length: 5 }, () => failing(countRows(source, { entity: 'Offer' }))));
    expect(await endsWithin(2 * short, found)).toBe(true);
    expect((await found).map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'TIMEOUT'));
    expect(source.state().status).toBe('OK');
    over.abort();
    await others;
  });

  test('is not blamed for the time in which this process built a statement', async () => {
    const source = opened();
    await source.looked;
    const pass = stopClock();
    const filter = {
      get text() {
        pass(3_600_000);
        return 'quick';
      },
    };
    expect(await source.page({ entity: 'Offer', filter, order: { direction: 'ASC' }, limit: 9, fields: new Set(['title']) })).toHaveLength(1);
    expect(source.state().status).toBe('OK');
  });

  test('is not blamed for the time in which this process could do nothing', async () => {
    const source = opened(short);
    const pass = stopClock();
    // No other time counts than this, however slow the machine is.
    const doNothing = async (): Promise<void> => {
      await wait(0);
      block(2.5 * short);
      pass(2.5 * short);
    };
    await doNothing();
    await source.looked;
    expect(source.state().status).toBe('OK');
    const asked = Array.from({ length: 6 }, () => countRows(source, { entity: 'Offer' }).catch(() => undefined));
    await doNothing();
    await Promise.all(asked);
    expect(source.state().status).toBe('OK');
    await answering(source);
  });

  test('a statement that is not wanted any more gives its answer up at once', async () => {
    const source = opened(3_600_000);
    expect(await countRows(source, { entity: 'Offer' })).toEqual([3]);
    const given = new AbortController();
    const asked = failing(slow(source, given.signal));
    await expect.poll(() => runningSleeps(server.url), patience).toBe(1);
    expect(await atOnce(() => (given.abort(), asked))).toMatchObject({ status: undefined, message: expect.stringContaining('aborted') });
    expect(source.state().status).toBe('OK');
  });

  test('a table that changed costs only its own entity, and says what is missing', async () => {
    const source = opened();
    expect(await countRows(source, { entity: 'Employer' })).toEqual([0]);
    await server.run('alter table empreses rename column nom to rao_social');
    const first = await failing(source.page({ entity: 'Employer', order: { direction: 'ASC' }, limit: 1, fields: new Set(['name']) }));
    expect(first).toMatchObject({ status: 'DRIFT', message: expect.stringContaining('"nom"') });
    expect(source.state()).toMatchObject({ status: 'DRIFT', reason: expect.stringMatching(/^Employer \(empreses, .*offers\.yml:6\): column "nom" does not exist$/) });
    expect((await failing(countRows(source, { entity: 'Employer' }))).status).toBe('DRIFT');
    expect(await countRows(source, { entity: 'Offer' })).toEqual([3]);
    await server.run('alter table empreses rename column rao_social to nom');
    await answering(source, 'Employer');
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

/** How many statements that sleep the server runs now. */
async function runningSleeps(url: string): Promise<number | undefined> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ n: number }>("select count(*)::int as n from pg_stat_activity where state = 'active' and query like '%sleep%' and pid <> pg_backend_pid()");
  await client.end();
  return rows[0]?.n;
}

test('a SQLite file is not slow for statements that only stood in the queue', async () => {
  const url = join(temporaryFolder(), 'a.db');
  const database = new Database(url);
  database.exec("create table empreses (id int, nom text); insert into empreses values (1, 'x')");
  database.close();
  const engine = openEngine({ engine: 'sqlite', url }, { timeout: 60_000, connections: 1, rows: 100 });
  const ready = (): Promise<unknown> => engine.query({ sql: 'select 1', bindings: [] }, { timeout: 60_000 });
  await ready();
  const short = 1000;
  const source = openSource({ partner, database: { engine: 'sqlite', url }, limits: { timeout: short, connections: 1, rows: 100 }, open: () => engine, mappings: compiled('offers', `
Offer: { sql: "with recursive n(x) as (select 1 union all select x + 1 from n where x < 1000000000000) select count(*) as id, 'x' as titol from n", key: id, fields: { title: titol } }
Employer: { from: empreses, key: id, fields: { name: nom } }
`) });
  try {
    await answering(source, 'Employer');
    const found = Promise.all(Array.from({ length: 6 }, () => failing(countRows(source, { entity: 'Offer' }))));
    // Not one after another: each has twice the limit at most, where a process has to be started.
    expect(await endsWithin(3 * short, found)).toBe(true);
    expect(new Set((await found).map(({ status }) => status))).toEqual(new Set(['TIMEOUT']));
    expect(source.state().status).toBe('OK');
    await ready();
    await answering(source, 'Employer');
  } finally {
    await source.close();
  }
});
