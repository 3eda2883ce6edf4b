import pg from 'pg';
import { EngineFailure, whenAborted, whenDue } from '../engine.ts';
import type { Engine, QueryLimits } from '../engine.ts';
import type { Cell, Statement } from '../../statements/expression.ts';
import { encodableIn } from './encoding.ts';
import { postgresqlDialect } from './dialect.ts';
import { postgresqlFailure } from './failure.ts';

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
    verify: (client, ready) => {
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

  const ask = (statement: Statement, limits: QueryLimits): Promise<Result> => run(pool, statement, { ...limits, serverTimeout, encodable: (value) => encodable(value) });

  return {
    dialect: postgresqlDialect,
    query: async (statement, limits) => (await ask(statement, limits)).rows,
    describe: async (statement, limits) => (await ask(statement, limits)).fields.map(({ dataTypeID }) => typeNames.get(dataTypeID) ?? ''),
    close: () => pool.end(),
  };
}

/** What every session is told at its start; options of the partner's own URL come first, so these prevail. */
function sessionOf(url: string, serverTimeout: number): { readonly connectionString: string; readonly options: string } {
  const address = new URL(url);
  const own = address.searchParams.get('options') ?? '';
  address.searchParams.delete('options');
  const settings = { default_transaction_read_only: 'on', statement_timeout: serverTimeout, datestyle: 'ISO', timezone: 'UTC' };
  const options = Object.entries(settings).map(([setting, value]) => `-c ${setting}=${value}`);
  return { connectionString: address.href, options: [own, ...options].join(' ').trim() };
}

type Result = pg.QueryArrayResult<Cell[]>;

interface RunLimits extends QueryLimits {
  readonly serverTimeout: number;
  readonly encodable: (value: unknown) => unknown;
}

function run(pool: pg.Pool, { sql, bindings }: Statement, { timeout, signal, serverTimeout, encodable }: RunLimits): Promise<Result> {
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
    // A connection in the middle of a statement can't be used again; the server ends the statement by its own limit.
    client?.release(broken);
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
    const result = await connected.query<Cell[]>({ text: sql, values: bindings.map(encodable), rowMode: 'array' });
    finish(() => resolve(result), false);
  };
  askServer().catch((error: unknown) => {
    const failure = postgresqlFailure(error);
    // Where the driver gave up by itself, a statement may still run on the connection.
    finish(() => reject(failure), failure.whole || !failure.reached);
  });
  return promise;
}

const typeNames: ReadonlyMap<number, string> = new Map(Object.entries(pg.types.builtins).map(([name, id]) => [Number(id), name.toLowerCase()]));
