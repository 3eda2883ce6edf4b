import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBResultReader } from '@duckdb/node-api';
import type { CsvWriting } from '../../databaseSettings.ts';
import type { Cell, Statement } from '../../statements/expression.ts';
import { EngineFailure, whenAborted, whenDue } from '../engine.ts';
import type { Engine, QueryLimits } from '../engine.ts';
import { csvDialect } from './dialect.ts';
import { csvFailure } from './failure.ts';
import { RunningStatement } from './runningStatement.ts';
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
      await Promise.all([...(known?.running ?? [])].map((statement) => statement.end()));
      known?.instance.closeSync();
    },
  };
}

interface Database {
  readonly instance: DuckDBInstance;
  readonly tables: CsvTables;
  readonly running: Set<RunningStatement>;
}

async function openDatabase(folder: string, writingOf: (file: string) => CsvWriting): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    enable_external_access: 'false',
    lock_configuration: 'true',
  });
  return { instance, tables: new CsvTables(await instance.connect(), folder, writingOf), running: new Set() };
}

async function run(database: () => Promise<Database>, { sql, bindings }: Statement, { timeout, signal }: QueryLimits): Promise<DuckDBResultReader> {
  const { promise: stopped, reject: stop } = Promise.withResolvers<never>();
  stopped.catch(() => undefined);
  let statement: RunningStatement | undefined;
  const stopWaiting = whenDue(timeout, () => {
    // Files go on being read when a statement no longer waits for them: the next one finds them there.
    stop(new EngineFailure('TIMEOUT', `Expected an answer within ${timeout} ms, got none`, { whole: false, reached: statement !== undefined }));
  });
  const stopListening = whenAborted(signal, stop);
  try {
    const { instance, tables, running } = await Promise.race([database(), stopped]);
    await Promise.race([tables.refresh(sql), stopped]);
    // Connections are cheap, and interrupting one stops no other.
    statement = new RunningStatement(await instance.connect(), sql, bindings, running);
    return await Promise.race([statement.result, stopped]);
  } catch (error) {
    throw signal?.aborted && error === signal.reason ? error : csvFailure(error);
  } finally {
    stopWaiting();
    stopListening();
    void statement?.end();
  }
}

const cellsOf = (reader: DuckDBResultReader): readonly (readonly Cell[])[] => reader.getRowsJson().map((row) => row.map((value) => (value === null || typeof value === 'object' ? null : value)));
