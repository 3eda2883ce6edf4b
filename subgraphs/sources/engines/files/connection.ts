import { fileURLToPath } from 'node:url';
import type { DuckDBResultReader } from '@duckdb/node-api';
import type { FileWriting } from '../../fileWriting.ts';
import type { Statement } from '../../statements/expression.ts';
import { EngineFailure, whenAborted, whenDue } from '../engine.ts';
import type { Engine, QueryLimits } from '../engine.ts';
import type { Rows } from '../keptAnswers.ts';
import { filesCatalogue } from './catalogue.ts';
import { filesDialect } from './dialect.ts';
import { filesFailure } from './failure.ts';
import type { FolderDatabase } from './folderDatabase.ts';
import { missingTable } from './missingTable.ts';
import { namesIn } from './namedTables.ts';
import { filesRights } from './rights.ts';
import type { RunningStatement } from './runningStatement.ts';

/** Where a folder of files is and how they are written. */
export interface FilesFolder {
  /** A path or `file:` URL. */
  readonly url: string;
  readonly written: FileWriting;
  /** Files written otherwise, by their names without what follows the last dot. */
  readonly files: ReadonlyMap<string, FileWriting>;
}

/**
 * Opens a folder of files: CSV and other text with delimiters, JSON, Parquet, XLSX. DuckDB runs the statements on threads of its own, over tables in memory: it can
 * reach neither files nor the network.
 */
export function openFiles({ url, written, files }: FilesFolder): Engine {
  const folder = url.startsWith('file:') ? fileURLToPath(url) : url;
  const writingOf = writingsOf(written, files);
  let opened: Promise<FolderDatabase> | undefined;
  // DuckDB is big, and most programs have no folder to read.
  const database = (): Promise<FolderDatabase> => (opened ??= import('./folderDatabase.ts').then(({ openFolderDatabase }) => openFolderDatabase(folder, writingOf)));
  return {
    dialect: filesDialect,
    query: (statement, limits) => run(database, statement, limits, keeping(statement)),
    describe: (statement, limits) => run(database, statement, limits, { known: () => undefined, read: (reader) => reader.columnTypes().map(String) }),
    catalogue: (limits) => within(limits, async (signal) => filesCatalogue({ tables: (await database()).tables, folder, writingOf, written: [...files.keys()] }, signal)),
    rights: async () => filesRights,
    plan: async () => undefined,
    close: async () => (await opened?.catch(() => undefined))?.close(),
  };
}

/** How a table's file is written: names of tables differ by more than case, and in them `_` stands for the dots of files' names. */
function writingsOf(written: FileWriting, files: ReadonlyMap<string, FileWriting>): (table: string) => FileWriting {
  const byTable = new Map([...files].map(([name, writing]) => [name.replaceAll('.', '_').normalize('NFC').toLowerCase(), writing]));
  return (table) => byTable.get(table.toLowerCase()) ?? written;
}

/** How a statement is answered: by what is known once the tables are there, or by what is read of its result. */
interface Answering<Answer> {
  readonly known: (database: FolderDatabase) => Answer | undefined;
  readonly read: (reader: DuckDBResultReader, database: FolderDatabase) => Answer;
}

/** Answers with rows, those of before where the tables are as they were. */
function keeping(statement: Statement): Answering<Rows> {
  let state = 0;
  return {
    known: ({ tables, kept }) => {
      ({ state } = tables);
      return kept.find(statement, state);
    },
    read: (reader, { kept, isRepeatable }) => {
      const rows = cellsOf(reader);
      if (isRepeatable(statement.sql)) kept.keep(statement, state, rows);
      return rows;
    },
  };
}

async function run<Answer>(database: () => Promise<FolderDatabase>, { sql, bindings }: Statement, limits: QueryLimits, { known, read }: Answering<Answer>): Promise<Answer> {
  let statement: RunningStatement | undefined;
  try {
    return await within(limits, async (signal) => {
      const open = await database();
      const { tables, connect, run: begin } = open;
      const state = await tables.ready(namesIn(sql), signal);
      const answer = known(open);
      if (answer !== undefined) return answer;
      // Connections are cheap, and interrupting one stops no other.
      const connection = await connect();
      await connection.run('begin transaction read only');
      if (signal.aborted) connection.closeSync();
      signal.throwIfAborted();
      statement = begin(connection, sql, bindings);
      const reader = await statement.result.catch((error: unknown) => {
        throw missingTable(error, state, tables) ?? error;
      });
      return read(reader, open);
    }, () => statement !== undefined);
  } finally {
    void statement?.end();
  }
}

/** Gives an answer up when its time is over or nobody wants it any more. Files go on being read when a statement no longer waits for them: the next one finds them there. */
async function within<Answer>({ timeout, signal }: QueryLimits, answer: (signal: AbortSignal) => Promise<Answer>, isReached: () => boolean = () => false): Promise<Answer> {
  const { promise: stopped, reject: stop } = Promise.withResolvers<never>();
  stopped.catch(() => undefined);
  const givenUp = new AbortController();
  const stopWaiting = whenDue(timeout, () => stop(new EngineFailure('TIMEOUT', `Expected an answer within ${timeout} ms, got none`, { whole: false, reached: isReached() })));
  const stopListening = whenAborted(signal, stop);
  try {
    return await Promise.race([answer(givenUp.signal), stopped]);
  } catch (error) {
    throw signal?.aborted && error === signal.reason ? error : filesFailure(error);
  } finally {
    givenUp.abort();
    stopWaiting();
    stopListening();
  }
}

const cellsOf = (reader: DuckDBResultReader): Rows => reader.getRowsJson().map((row) => row.map((value) => (value === null || typeof value === 'object' ? null : value)));
