import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { addFunctions } from './functions.ts';

/** A SQLite file that is open for reading. */
export interface OpenDatabase {
  /** The declared types of a statement's columns. */
  types(sql: string): readonly string[];
  /** Another one whenever anybody has changed what the file holds, and for every database that is opened. */
  state(): string;
  rows(sql: string, bindings: readonly unknown[]): readonly (readonly unknown[])[];
  close(): void;
}

/**
 * A SQLite file that is read without a trace. One with a write-ahead log is a special case: who opens it makes files beside it, `-wal` and `-shm`, and only who
 * may write removes them. They would belong to this process's user and could keep the partner's own program from writing. So a log that is there is shared;
 * without one the file is read as it is, without locks, and once more if it changed meanwhile. In the usual mode SQLite leaves nothing.
 */
export class DatabaseFile {
  readonly #path: string;
  readonly #busyTimeout: number;
  #open: { readonly database: OpenDatabase; readonly state: string } | undefined;
  #hasLogMode = { mark: '', is: false };
  #rest: NodeJS.Timeout | undefined;

  constructor(path: string, busyTimeout: number) {
    this.#path = path;
    this.#busyTimeout = busyTimeout;
  }

  /** Reads the file as it is at one moment. What is thrown has the error's code in SQLite, or in the file system, as its `code`. */
  read<Answer>(read: (database: OpenDatabase) => Answer): Answer {
    clearTimeout(this.#rest);
    for (let trial = 1; ; trial += 1) {
      const before = this.#state();
      if (before.way === 'none' || isFresh(before)) {
        if (trial === mostTrials) throw unsettled(this.#path, before.way);
        wait(stillness);
        continue;
      }
      const outcome = attempt(() => read(this.#opened(before)));
      if (before.way !== 'still' || this.#state().state === before.state || trial === mostTrials) {
        // A connection that shares a log keeps others from removing it.
        if (before.way === 'shared') this.#rest = setTimeout(() => this.#close(), idleTime).unref();
        if ('error' in outcome) throw outcome.error;
        return outcome.answer;
      }
    }
  }

  /** How the file can be read now, and what tells this state of it from others. */
  #state(): FileState {
    const { dev, ino, size, mtimeNs, mtimeMs, ctimeNs } = statSync(this.#path, { bigint: true });
    // SQLite would take it for a database without tables.
    if (size === 0n) throw Object.assign(new Error(`Expected a SQLite database, got ${this.#path}, which is empty`), { code: 'SQLITE_NOTADB' });
    const mark = [dev, ino, size, mtimeNs, ctimeNs].join(':');
    if (this.#hasLogMode.mark !== mark) {
      // Whoever closes a file loses all locks on it, so nothing may be open.
      this.#close();
      this.#hasLogMode = { mark, is: hasLogMode(this.#path) };
    }
    const log = this.#hasLogMode.is ? sizeOf(`${this.#path}-wal`) : 0;
    const way = !this.#hasLogMode.is ? 'alone' : log === 0 ? 'still' : sizeOf(`${this.#path}-shm`) > 0 ? 'shared' : 'none';
    return { way, state: `${way} ${mark}`, written: way === 'still' ? Number(mtimeMs) : 0 };
  }

  #opened({ way, state }: FileState): OpenDatabase {
    if (this.#open?.state === state) return this.#open.database;
    this.#close();
    const database = way === 'still' ? openStill(this.#path) : openShared(this.#path, this.#busyTimeout);
    this.#open = { database, state };
    return database;
  }

  #close(): void {
    this.#open?.database.close();
    this.#open = undefined;
  }
}

interface FileState {
  /** `alone`: without a log. `still`: with one in which nothing stands. `shared`: with one that is in use, or was. `none`: with one that can't be read yet. */
  readonly way: 'alone' | 'still' | 'shared' | 'none';
  readonly state: string;
  /** When a file that is read without locks was last written, in milliseconds since 1970. */
  readonly written: number;
}

/** False for a file of the future: its clock is another. */
const isFresh = ({ written }: FileState): boolean => written <= Date.now() && Date.now() - written < stillness;

/** How long a file must not have been written, in milliseconds, for its time to tell whether it is written again. */
const stillness = 30;

const mostTrials = 10;

/** How long a shared log stays open without a question, in milliseconds. */
const idleTime = 500;

let openings = 0;
const nextOpening = (): number => (openings += 1);

/** The way in which the program of the partner itself would open it, but for reading only. */
function openShared(path: string, timeout: number): OpenDatabase {
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout });
  database.pragma('query_only = on');
  addFunctions(database);
  const opening = nextOpening();
  // SQLite's own: another number than before if another connection has committed a change (sqlite.org/pragma.html#pragma_data_version).
  const version = database.prepare('pragma data_version').pluck();
  return {
    types: (sql) => database.prepare(sql).columns().map(({ type }) => type ?? ''),
    state: () => `${opening} ${String(version.get())}`,
    rows: (sql, bindings) => database.prepare(sql).raw(true).safeIntegers(true).all(...bindings) as unknown[][], // raw rows are arrays
    close: () => void database.close(),
  };
}

/** Node's own SQLite can be told that nobody changes the file, which better-sqlite3 can't: it then neither locks it nor looks for a log. */
function openStill(path: string): OpenDatabase {
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  return coded(() => {
    const database = new DatabaseSync(url, { readOnly: true, allowExtension: false });
    database.exec('pragma query_only = on');
    addFunctions(database);
    const opening = String(nextOpening());
    return {
      // A file that has changed is opened anew.
      state: () => opening,
      types: (sql) => coded(() => database.prepare(sql).columns().map(({ type }) => type ?? '')),
      rows: (sql, bindings) => coded(() => {
        const statement = database.prepare(sql);
        if (statement.columns().length === 0) throw new TypeError('Expected a statement that returns data');
        statement.setReturnArrays(true);
        statement.setReadBigInts(true);
        return statement.all(...(bindings as string[])) as unknown as unknown[][]; // values of the statements are texts and numbers; rows are arrays, as asked for
      }),
      close: () => database.close(),
    };
  });
}

/** Runs something of Node's SQLite; its errors get the code that better-sqlite3 gives them. */
function coded<Answer>(run: () => Answer): Answer {
  try {
    return run();
  } catch (error) {
    const { errcode, message } = error as { readonly errcode?: unknown; readonly message?: unknown };
    const code = typeof errcode === 'number' ? `SQLITE_${codes.get(errcode & 0xff) ?? 'IOERR'}` : '';
    throw Object.assign(new Error(String(message ?? error), { cause: error }), { code });
  }
}

/** By the numbers of sqlite.org/rescode.html: those that say something else than that the file can't be read. */
const codes: ReadonlyMap<number, string> = new Map([
  [1, 'ERROR'], [5, 'BUSY'], [6, 'LOCKED'], [8, 'READONLY'], [11, 'CORRUPT'], [14, 'CANTOPEN'], [18, 'TOOBIG'], [20, 'MISMATCH'], [23, 'AUTH'], [25, 'RANGE'], [26, 'NOTADB'],
]);

const unsettled = (path: string, way: FileState['way']): Error =>
  Object.assign(new Error(way === 'none' ? `Expected ${path}-wal to be in use or gone, got one that was left behind: open and close the database with its own program` : `Expected ${path} to stay as it is while it is read, got changes all the time`), { code: 'SQLITE_CANTOPEN' });

function attempt<Answer>(run: () => Answer): { readonly answer: Answer } | { readonly error: unknown } {
  try {
    return { answer: run() };
  } catch (error) {
    return { error };
  }
}

/** By its header (sqlite.org/fileformat.html): 2 stands for a write-ahead log. */
function hasLogMode(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(20);
    return readSync(file, header, 0, header.length, 0) === header.length && header[18] === 2;
  } finally {
    closeSync(file);
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Nothing else is done meanwhile: a reader answers one question at a time. */
const wait = (milliseconds: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
