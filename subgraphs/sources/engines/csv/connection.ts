import { fileURLToPath } from 'node:url';
import { DuckDBInstance, LIST, VARCHAR, listValue } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBResultReader, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import type { CsvWriting } from '../../databaseSettings.ts';
import type { Cell, Statement } from '../../statements/expression.ts';
import { EngineFailure, whenAborted, whenDue } from '../engine.ts';
import type { Engine, QueryLimits } from '../engine.ts';
import { csvDialect } from './dialect.ts';
import { csvFailure } from './failure.ts';
import { CsvTables } from './tables.ts';

/** Where a folder of CSV files is and how they are written. */
export interface CsvFolder {
  /** A path or `file:` URL. */
  readonly url: string;
  readonly written: CsvWriting;
  /** Files written otherwise, by their name without `.csv`. */
  readonly files: ReadonlyMap<string, CsvWriting>;
}

/** Opens a folder of CSV files. DuckDB runs the statements on threads of its own, over tables in memory: it can reach neither files nor the network. */
export function openCsv({ url, written, files }: CsvFolder): Engine {
  const folder = url.startsWith('file:') ? fileURLToPath(url) : url;
  let opened: Promise<Database> | undefined;
  const database = (): Promise<Database> => (opened ??= openDatabase(folder, (file) => files.get(file) ?? written));
  return {
    dialect: csvDialect,
    query: async (statement, limits) => cellsOf(await run(database, statement, limits)),
    describe: async (statement, limits) => (await run(database, statement, limits)).columnTypes().map(String),
    close: async () => {
      const known = await opened?.catch(() => undefined);
      known?.instance.closeSync();
    },
  };
}

interface Database {
  readonly instance: DuckDBInstance;
  readonly tables: CsvTables;
}

async function openDatabase(folder: string, writingOf: (file: string) => CsvWriting): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    enable_external_access: 'false',
    lock_configuration: 'true',
  });
  return { instance, tables: new CsvTables(await instance.connect(), folder, writingOf) };
}

async function run(database: () => Promise<Database>, { sql, bindings }: Statement, { timeout, signal }: QueryLimits): Promise<DuckDBResultReader> {
  const { promise, resolve, reject } = Promise.withResolvers<DuckDBResultReader>();
  let connection: DuckDBConnection | undefined;
  const stop = (reason: unknown): void => {
    reject(reason);
    connection?.interrupt();
  };
  const stopWaiting = whenDue(timeout, () => stop(new EngineFailure('TIMEOUT', `Expected an answer within ${timeout} ms, got none`, { whole: false })));
  const stopListening = whenAborted(signal, stop);
  try {
    // Connections are cheap, and interrupting one stops no other.
    const { instance, tables } = await Promise.race([database(), promise.then(never)]);
    await Promise.race([tables.refresh(sql), promise.then(never)]);
    connection = await instance.connect();
    const values = bindings.map(toValue);
    connection.runAndReadAll(sql, values, typesOf(bindings)).then(resolve, (error: unknown) => reject(csvFailure(error)));
    return await promise;
  } catch (error) {
    throw signal?.aborted && error === signal.reason ? error : csvFailure(error);
  } finally {
    stopWaiting();
    stopListening();
    promise.catch(() => undefined);
    connection?.closeSync();
  }
}

/** The promise is only raced for its rejection: nothing resolves it before the statement runs. */
const never = (): never => {
  throw new Error('Unreachable');
};

const toValue = (value: unknown): DuckDBValue => (Array.isArray(value) ? listValue(value.map(String)) : (value as DuckDBValue)); // bindings are texts, numbers, null and lists of texts

/** An empty list would have no type of its own; DuckDB finds that of everything else, for which its declarations leave no room. */
const typesOf = (bindings: readonly unknown[]): DuckDBType[] => bindings.map((value) => (Array.isArray(value) ? LIST(VARCHAR) : undefined)) as DuckDBType[];

const cellsOf = (reader: DuckDBResultReader): readonly (readonly Cell[])[] => reader.getRowsJson().map((row) => row.map((value) => (value === null || typeof value === 'object' ? null : value)));
