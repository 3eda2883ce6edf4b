import mysql from 'mysql2';
import type { FieldPacket, Pool, PoolConnection, QueryError } from 'mysql2';
import type { Socket } from 'node:net';
import { EngineFailure, whenAborted, whenDue } from '../engine.ts';
import type { Engine, QueryLimits } from '../engine.ts';
import type { Cell, Statement } from '../../statements/expression.ts';
import { readMysqlAddress } from './address.ts';
import { mysqlCatalogue } from './catalogue.ts';
import type { Ask } from './catalogue.ts';
import { cellReader, typeName } from './cells.ts';
import { mysqlDialect } from './dialect.ts';
import { mysqlFailure } from './failure.ts';
import { writingFault } from './onlyReads.ts';
import { mysqlPlan } from './plan.ts';
import { mysqlRights } from './rights.ts';
import { beginSession } from './session.ts';

/** Opens a MySQL or MariaDB database by its URL: a small pool of read-only sessions, none of them begun yet. One that nobody used for `idle` milliseconds is ended. */
export function openMysql({ url, timeout, connections, idle = 10_000 }: { readonly url: string; readonly timeout: number; readonly connections: number; readonly idle?: number }): Engine {
  const pool = mysql.createPool({
    ...readMysqlAddress(url),
    connectionLimit: connections,
    // For what no question waits for, such as a new connection's first word: our own limit comes first, also for waiting for a connection.
    connectTimeout: timeout * 2,
    // The driver would hand files of this machine to a server that asks for them.
    flags: ['-LOCAL_FILES'],
    charset: 'utf8mb4_bin',
    rowsAsArray: true,
    // Every value as the server has it: numbers keep all their digits and dates their day.
    supportBigNumbers: true,
    bigNumberStrings: true,
    dateStrings: true,
    jsonStrings: true,
    // A statement prepared once is kept by each session, up to this number.
    maxPreparedStatements: 100,
    connectAttributes: { program_name: 'teixit' },
    gracefulEnd: true,
  });
  // Sessions that nobody uses don't keep this process running, and are ended after a while: the driver would keep as many as there may be.
  const endings = new WeakMap<PoolConnection, NodeJS.Timeout>();
  pool.on('acquire', (connection) => {
    clearTimeout(endings.get(connection));
    socketOf(connection)?.ref();
  });
  pool.on('release', (connection) => {
    endings.set(connection, setTimeout(() => connection.end(() => undefined), idle).unref());
    socketOf(connection)?.unref();
  });
  // A connection that breaks while idle is dropped by the pool; the next statement makes a new one.
  pool.on('connection', (connection) => void connection.on('error', () => undefined));
  const sessions = new Sessions(pool, timeout, connections);

  const within = (limits: QueryLimits): Ask => async (sql, ...bindings) => (await sessions.run({ sql, bindings }, limits)).rows;
  return {
    dialect: mysqlDialect,
    query: async (statement, limits) => (await sessions.runReading(statement, limits)).rows,
    describe: async (statement, limits) => (await sessions.runReading(statement, limits)).fields.map(typeName),
    catalogue: (limits) => mysqlCatalogue(within(limits), (type) => mysqlDialect.typeOf(type)),
    rights: (limits) => mysqlRights(within(limits), async (...statements) => (await sessions.runTogether(statements.map((sql) => ({ sql, bindings: [] })), limits)).rows),
    plan: (statement, limits) => mysqlPlan(async (sql, ...bindings) => (await sessions.runReading({ sql, bindings }, limits)).rows, statement),
    close: () => sessions.close(),
  };
}

interface Result {
  readonly rows: readonly (readonly Cell[])[];
  readonly fields: readonly FieldPacket[];
}

class Sessions {
  readonly #pool: Pool;
  readonly #limits: { readonly timeout: number; readonly serverTimeout: number };
  readonly #most: number;
  readonly #begun = new WeakSet<PoolConnection>();
  readonly #running = new Set<Promise<Result>>();
  /** Connections that statements have, or that are being made for them. */
  #taken = 0;

  constructor(pool: Pool, timeout: number, connections: number) {
    this.#pool = pool;
    // The server ends a slow statement before we stop waiting, so when it doesn't, it isn't the statement that is slow but the server that hangs.
    this.#limits = { timeout, serverTimeout: Math.max(1, Math.floor(timeout * 0.9)) };
    this.#most = connections;
  }

  async runReading(statement: Statement, limits: QueryLimits): Promise<Result> {
    const fault = writingFault(statement.sql);
    if (fault !== undefined) throw new EngineFailure('DRIFT', `Expected SQL that only reads, got \`${fault}\``, { whole: false });
    return this.run(statement, limits);
  }

  run(statement: Statement, limits: QueryLimits): Promise<Result> {
    return this.#begin([statement], limits, false);
  }

  /** Runs statements in one session, which nobody uses afterwards. The result of the last. */
  runTogether(statements: readonly Statement[], limits: QueryLimits): Promise<Result> {
    return this.#begin(statements, limits, true);
  }

  #begin(statements: readonly Statement[], limits: QueryLimits, last: boolean): Promise<Result> {
    const running = this.#run(statements, limits, last);
    this.#running.add(running);
    const ended = (): void => void this.#running.delete(running);
    running.then(ended, ended);
    return running;
  }

  async close(): Promise<void> {
    this.#pool.end(() => undefined);
    await Promise.allSettled(this.#running);
  }

  #run(statements: readonly Statement[], { timeout, signal }: QueryLimits, last: boolean): Promise<Result> {
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    let connection: PoolConnection | undefined;
    let asked: number | undefined;
    // True if others had every connection; otherwise one was made for this statement, and only the server can be late with it.
    const queued = this.#taken >= this.#most;
    let over = false;
    const finish = (settle: () => void, broken: boolean): void => {
      if (over) return;
      over = true;
      stopWaiting();
      stopListening();
      if (connection) this.#giveBack(connection, broken);
      settle();
    };
    const stopWaiting = whenDue(timeout, () => {
      const waited = asked === undefined ? 'no connection' : 'no answer';
      const hung = asked === undefined ? !queued : performance.now() - asked >= this.#limits.serverTimeout;
      finish(() => reject(new EngineFailure('TIMEOUT', `Expected an answer within ${timeout} ms, got ${waited}`, { whole: hung, reached: hung || asked !== undefined })), true);
    });
    const stopListening = whenAborted(signal, (reason) => queueMicrotask(() => finish(() => reject(reason), true)));
    const askServer = async (): Promise<void> => {
      const connected = await this.#take();
      if (over) return this.#giveBack(connected, false);
      connection = connected;
      if (!this.#begun.has(connected)) await this.#beginSession(connected);
      if (over) return;
      asked = performance.now();
      let result: Result = { rows: [], fields: [] };
      for (const statement of statements) result = await execute(connected, statement);
      finish(() => resolve(result), last);
    };
    askServer().catch((error: unknown) => {
      const failure = mysqlFailure(error);
      // A session that couldn't be begun must not be used.
      finish(() => reject(failure), last || failure.whole || !failure.reached || asked === undefined);
    });
    return promise;
  }

  #take(): Promise<PoolConnection> {
    this.#taken += 1;
    return new Promise((resolve, reject) =>
      this.#pool.getConnection((error, connection) => {
        if (!error) return resolve(connection);
        this.#taken -= 1;
        reject(error);
      }),
    );
  }

  async #beginSession(connection: PoolConnection): Promise<void> {
    this.#begun.delete(connection);
    await beginSession(connection, this.#limits);
    this.#begun.add(connection);
  }

  /** A session that was used is begun anew behind the answer's back, so that nothing a statement did to it is left to the next. */
  #giveBack(connection: PoolConnection, broken: boolean): void {
    if (broken) return this.#destroy(connection);
    const release = (): void => {
      this.#taken -= 1;
      connection.release();
    };
    if (!this.#begun.has(connection)) return release();
    this.#beginSession(connection).then(release, () => this.#destroy(connection));
  }

  /**
   * A connection in the middle of a statement can't be used again; the server ends the statement by its own limit, and then the session. Its place is free
   * once that is done, or the server doesn't answer any more: before, another connection would be one more than the partner allows.
   */
  #destroy(connection: PoolConnection): void {
    const socket = socketOf(connection);
    const left = (): void => {
      clearTimeout(due);
      socket?.off('close', left);
      this.#taken -= 1;
      connection.destroy();
      // The driver would wait for the server's goodbye, which one that hangs never says.
      socket?.destroy();
    };
    const due = setTimeout(left, this.#limits.timeout);
    if (!socket || socket.destroyed) return left();
    socket.once('close', left);
    socket.end();
  }
}

function execute(connection: PoolConnection, { sql, bindings }: Statement): Promise<Result> {
  return new Promise((resolve, reject) => {
    const done = (error: QueryError | null, found: unknown, fields: FieldPacket[] = []): void => {
      if (error) return reject(error);
      const readers = fields.map(cellReader);
      const rows = Array.isArray(found) ? (found as unknown[][]) : []; // rows are arrays, as asked for below; a statement that gives none has a summary instead
      resolve({ fields, rows: rows.map((row) => row.map((value, index) => readers[index]?.(value) ?? null)) });
    };
    connection.execute({ sql, values: [...bindings], rowsAsArray: true }, done);
  });
}

/** The driver's declarations leave its socket out. */
const socketOf = (connection: PoolConnection): Socket | undefined => (connection as unknown as { readonly stream?: Socket }).stream;
