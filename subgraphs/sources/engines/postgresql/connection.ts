import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { EngineFailure, whenAborted, whenDue } from '../engine.ts';
import type { Engine, QueryLimits } from '../engine.ts';
import type { Statement } from '../../statements/expression.ts';
import { postgresqlCatalogue } from './catalogue.ts';
import type { Ask } from './catalogue.ts';
import { encodableIn } from './encoding.ts';
import { postgresqlDialect } from './dialect.ts';
import { postgresqlFailure } from './failure.ts';
import { KeptStatements } from './keptStatements.ts';
import { onlyReading } from './onlyReading.ts';
import type { Result } from './onlyReading.ts';
import { postgresqlPlan } from './plan.ts';
import { postgresqlRights } from './rights.ts';

/** Opens a PostgreSQL database by its URL: a small pool of read-only sessions, none of them begun yet. */
export function openPostgresql({ url, timeout, connections }: { readonly url: string; readonly timeout: number; readonly connections: number }): Engine {
  // The server ends a slow statement before we stop waiting, so when it doesn't, it isn't the statement that is slow but the server that hangs.
  const serverTimeout = Math.max(1, Math.floor(timeout * 0.9));
  let encodable = encodableIn('UTF8');
  const pool = new pg.Pool({
    ...sessionOf(url, serverTimeout),
    max: connections,
    // For what no question waits for, such as a new connection's first word: our own limit comes first, also for waiting for a connection.
    connectionTimeoutMillis: timeout * 2,
    query_timeout: timeout * 2,
    application_name: 'teixit',
    keepAlive: true,
    allowExitOnIdle: true,
    // A statement and what stands around it are sent together: the way to the server and back is gone once.
    pipeline: true,
    verify: (client, ready) => {
      // The server ends a statement that nobody waits for any more, also one that doesn't heed its time limit. Unknown before version 14 and on some systems.
      client.query(`select set_config(name, '500', false) from pg_settings where name = 'client_connection_check_interval'`, () => undefined);
      client.query<{ server_encoding: string }>('show server_encoding', (error, result) => {
        if (!error) encodable = encodableIn(result.rows[0]?.server_encoding ?? '');
        ready(error);
      });
    },
    // Every value as PostgreSQL writes it: numbers keep all their digits and dates their day.
    types: { getTypeParser: () => (value: string) => value },
  });
  // A connection that breaks while idle is dropped by the pool; the next statement makes a new one.
  pool.on('error', () => undefined);
  // A server that is being stopped says so to connections in use as well; a statement, if there is one, fails by itself.
  pool.on('connect', (client) => void client.on('error', () => undefined));

  const kept = new KeptStatements();
  const ask = (statement: Statement, limits: QueryLimits): Promise<Result> => run(pool, statement, { ...limits, serverTimeout, kept, encodable: (value) => encodable(value) });
  const within = (limits: QueryLimits): Ask => async (sql, ...bindings) => (await ask({ sql, bindings }, limits)).rows;

  return {
    dialect: postgresqlDialect,
    query: async (statement, limits) => (await ask(statement, limits)).rows,
    describe: async ({ sql, bindings }, limits) => (await ask({ sql, bindings }, limits)).fields.map(({ dataTypeID }) => typeNames.get(dataTypeID) ?? ''),
    catalogue: (limits) => postgresqlCatalogue(within(limits), (type) => postgresqlDialect.typeOf(type)),
    rights: (limits) => postgresqlRights(within(limits)),
    plan: (statement, limits) => postgresqlPlan(within(limits), statement),
    // Whoever doesn't answer any more isn't waited for.
    close: () => Promise.race([pool.end(), pause(timeout * 2 + partingTime, undefined, { ref: false })]),
  };
}

/** What a URL may say about the way to the server. Anything else would become a setting of the driver or of the session, such as another time limit. */
const addressOptions: ReadonlySet<string> = new Set(['host', 'port', 'user', 'password', 'ssl', 'sslmode', 'sslcert', 'sslkey', 'sslrootcert', 'sslnegotiation', 'uselibpqcompat']);

/** What every session is told at its start; options of the partner's own URL come first, so these prevail. */
function sessionOf(url: string, serverTimeout: number): { readonly connectionString: string; readonly options: string } {
  const address = new URL(url);
  const own = address.searchParams.get('options') ?? '';
  const others = [...address.searchParams.keys()].filter((option) => !addressOptions.has(option));
  for (const option of others) address.searchParams.delete(option);
  // With `standard_conforming_strings` a backslash is a letter like any other, as for the check of the partner's SQL.
  const settings = { default_transaction_read_only: 'on', standard_conforming_strings: 'on', jit: 'off', statement_timeout: serverTimeout, datestyle: 'ISO', timezone: 'UTC' };
  const options = Object.entries(settings).map(([setting, value]) => `-c ${setting}=${value}`);
  return { connectionString: address.href, options: [own, ...options].join(' ').trim() };
}

interface RunLimits extends QueryLimits {
  readonly serverTimeout: number;
  readonly kept: KeptStatements;
  readonly encodable: (value: unknown) => unknown;
}

function run(pool: pg.Pool, { bindings, ...statement }: Statement, { timeout, signal, serverTimeout, kept, encodable }: RunLimits): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  let client: pg.PoolClient | undefined;
  let asked: number | undefined;
  // True if others had every connection; otherwise one was made for this statement, and only the server can be late with it.
  let queued = false;
  let over = false;
  const finish = (settle: () => void, broken: boolean): void => {
    if (over) return;
    over = true;
    stopWaiting();
    stopListening();
    if (client && broken) leave(client);
    else client?.release();
    settle();
  };
  const stopWaiting = whenDue(timeout, () => {
    const waited = asked === undefined ? 'no connection' : 'no answer';
    const hung = asked === undefined ? !queued : performance.now() - asked >= serverTimeout;
    finish(() => reject(new EngineFailure('TIMEOUT', `Expected an answer within ${timeout} ms, got ${waited}`, { whole: hung, reached: hung || asked !== undefined })), true);
  });
  const stopListening = whenAborted(signal, (reason) => queueMicrotask(() => finish(() => reject(reason), true)));
  const askServer = async (): Promise<void> => {
    const waitingBefore = pool.waitingCount;
    const connecting = pool.connect();
    queued = pool.waitingCount > waitingBefore;
    const connected = await connecting;
    if (over) return connected.release();
    client = connected;
    asked = performance.now();
    const { answer, isOver } = await onlyReading(connected, { ...statement, bindings: bindings.map(encodable) }, kept);
    if (answer.status === 'fulfilled') finish(() => resolve(answer.value), !isOver);
    else fail(answer.reason, !isOver);
  };
  const fail = (error: unknown, broken: boolean): void => {
    const failure = postgresqlFailure(error);
    // Where the driver gave up by itself, a statement may still run on the connection.
    finish(() => reject(failure), broken || failure.whole || !failure.reached);
  };
  askServer().catch((error: unknown) => fail(error, true));
  return promise;
}

/** As long as the server may take to see that nobody is there any more, and a little. */
const partingTime = 1500;

/**
 * Ends a connection in the middle of a statement, which can't be used again. Its place in the pool is free once the server has ended the session too, or doesn't answer any more:
 * before, another connection would be one more than the partner allows.
 */
function leave(client: pg.PoolClient): void {
  const { stream } = client.connection;
  const left = (): void => {
    clearTimeout(due);
    stream.off('close', left);
    stream.destroy();
    client.release(true);
  };
  const due = setTimeout(left, partingTime);
  if (stream.destroyed) return left();
  stream.once('close', left);
  stream.end();
}

const typeNames: ReadonlyMap<number, string> = new Map(Object.entries(pg.types.builtins).map(([name, id]) => [Number(id), name.toLowerCase()]));
