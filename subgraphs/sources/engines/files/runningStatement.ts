import { LIST, StatementType, VARCHAR, listValue } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBResultReader, DuckDBType, DuckDBValue } from '@duckdb/node-api';

/** Between two interruptions of a statement that goes on, in milliseconds. */
const insistence = 20;

/**
 * A statement that DuckDB runs on a connection of its own. The connection must not be closed under it: that ends the whole process. So whoever
 * gives it up interrupts it, again and again as an interruption before it has begun is lost, and closes when it has ended.
 */
export class RunningStatement {
  readonly result: Promise<DuckDBResultReader>;
  readonly #connection: DuckDBConnection;
  readonly #ended: Promise<void>;
  #over = false;

  constructor(connection: DuckDBConnection, sql: string, bindings: readonly unknown[], running: Set<RunningStatement>) {
    this.#connection = connection;
    this.result = selected(connection, sql, bindings);
    running.add(this);
    const close = (): void => {
      this.#over = true;
      running.delete(this);
      connection.closeSync();
    };
    this.#ended = this.result.then(close, close);
  }

  /** Ends it if it still runs; settles when its connection is closed. */
  async end(): Promise<void> {
    if (this.#over) return;
    const insist = setInterval(() => this.#connection.interrupt(), insistence);
    this.#connection.interrupt();
    await this.#ended;
    clearInterval(insist);
  }
}

/** Runs one SELECT: several statements could end the transaction that only reads, and others could change what later ones find. */
async function selected(connection: DuckDBConnection, sql: string, bindings: readonly unknown[]): Promise<DuckDBResultReader> {
  const prepared = await connection.prepare(sql);
  try {
    if (prepared.statementType !== StatementType.SELECT) throw new Error('Parser Error: Expected a SELECT, got another statement');
    prepared.bind(bindings.map(toValue), typesOf(bindings));
    return await prepared.runAndReadAll();
  } finally {
    prepared.destroySync();
  }
}

const toValue = (value: unknown): DuckDBValue => (Array.isArray(value) ? listValue(value.map(String)) : (value as DuckDBValue)); // bindings are texts, numbers, null and lists of texts

/** An empty list would have no type of its own; DuckDB finds that of everything else, for which its declarations leave no room. */
const typesOf = (bindings: readonly unknown[]): DuckDBType[] => bindings.map((value) => (Array.isArray(value) ? LIST(VARCHAR) : undefined)) as DuckDBType[];
