import type { DuckDBConnection } from '@duckdb/node-api';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { FileWriting } from '../../fileWriting.ts';
import { EngineFailure } from '../engine.ts';
import { filesFailure } from './failure.ts';
import { listFolder, outside } from './folder.ts';
import type { DataFile, FolderState } from './folder.ts';
import { readTables } from './reading/readTables.ts';
import { readStill } from './stillFile.ts';
import { dropTables, writeTables } from './tableWriter.ts';
import type { WrittenTable } from './tableWriter.ts';

/** A state of a file that was read. */
export interface Version {
  readonly mark: string;
  /** None where it couldn't be read. */
  readonly tables: readonly WrittenTable[];
  readonly failure?: EngineFailure;
  /** From when to when, of what was seen, the file was in this state. By `performance.now()`. */
  readonly from: number;
  until: number;
}

/** How long files must have been as they are, in milliseconds, to be read for the first time and again. */
interface Stillness {
  readonly firstly: number;
  readonly again: number;
}

/** How long nothing must have changed before new states of files are taken over, in milliseconds: whoever exports writes one file after another, each piece by piece. */
const settling = 2000;

/** How long a file must have been as it is, in milliseconds, where a question needs only this one and no older state is at hand from which to answer meanwhile. */
const firstStillness = 500;

/** How long new states may wait for others to settle, and questions for a first one, in milliseconds. */
const longestSettling = 10_000;

/** How long a question waits for new states to be read, in milliseconds, before it is answered from the old ones. */
const patience = 300;

/** Between two looks at files that change, in milliseconds. */
const lookInterval = 50;

/**
 * The tables of a folder, held in memory and never elsewhere. A file is read when a statement first needs it. When files change, their new states are taken over
 * together, in one transaction, when the last change is two seconds old; until then statements are answered from the old states. So a statement sees every
 * file in one state, and all its files as they were at one moment. A file that can't be read costs its own tables.
 */
export class FolderTables {
  readonly #connection: DuckDBConnection;
  readonly #folder: string;
  readonly #writingOf: (table: string) => FileWriting;
  readonly #versions = new Map<string, Version>();
  readonly #closing = new AbortController();
  /** Changes that wait to be taken over: what they are, since when they are these, and since when there are any. */
  #pending: { readonly signature: string; readonly same: number; readonly any: number } | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #looking: Promise<FolderState> | undefined;
  #state = 0;

  constructor(connection: DuckDBConnection, folder: string, writingOf: (table: string) => FileWriting) {
    this.#connection = connection;
    this.#folder = folder;
    this.#writingOf = writingOf;
  }

  /** Brings the tables that are wanted, by their files' keys, up to the folder as it is now. What is being read goes on being read when nobody waits any more. */
  async ready(wants: (key: string) => boolean, signal?: AbortSignal): Promise<FolderState> {
    const begun = performance.now();
    for (;;) {
      const state = await this.#look();
      const wanted = [...new Set([...state.files.keys(), ...this.#versions.keys()])].filter(wants);
      if (wanted.every((key) => this.#versions.get(key)?.mark === state.files.get(key)?.mark) && this.#canAnswer(wanted, state, begun)) return state;
      const refreshed = this.#refreshInTurn(new Set(wanted), begun);
      if (this.#canAnswer(wanted, state, begun)) {
        await Promise.race([refreshed.catch(() => undefined), wait(patience, undefined, { ref: false })]);
        return state;
      }
      await refreshed;
      if (this.#canAnswer(wanted, state, begun)) return state;
      if (performance.now() - begun > longestSettling) {
        throw new EngineFailure('UNAVAILABLE', `Expected ${wanted.map((key) => state.files.get(key)?.path ?? key).join(' and ')} to stay as they are while they are read, got changes all the time`, { whole: false });
      }
      await wait(lookInterval, undefined, signal && { signal });
    }
  }

  /** Counts how often tables were replaced: what is read from them after it was the same number is the same. */
  get state(): number {
    return this.#state;
  }

  /** The state of a file that statements see now. */
  version(key: string): Version | undefined {
    return this.#versions.get(key);
  }

  /** Stops reading; settles when nothing uses the connection any more. */
  async close(): Promise<void> {
    this.#closing.abort(new EngineFailure('UNAVAILABLE', 'Expected an open database, got one that was closed', { whole: false }));
    await this.#turn;
    this.#connection.closeSync();
  }

  /** Those who ask before a look begins share it: a request has many statements at once. */
  async #look(): Promise<FolderState> {
    this.#closing.signal.throwIfAborted();
    return (this.#looking ??= this.#lookNext());
  }

  async #lookNext(): Promise<FolderState> {
    await nextTurn();
    this.#looking = undefined;
    const state = await listFolder(this.#folder);
    seenIn(state, this.#versions);
    return state;
  }

  /** True if every file has been read, those that failed in the state that they are in now or just before, and the others were as they are read at one moment. */
  #canAnswer(keys: readonly string[], state: FolderState, since: number): boolean {
    const hasFailed = (key: string, { failure, mark, from }: Version): boolean => failure !== undefined && mark !== state.files.get(key)?.mark && from < since;
    return keys.every((key) => {
      const version = this.#versions.get(key);
      return version !== undefined && !hasFailed(key, version);
    }) && areOfOneMoment(keys, this.#versions);
  }

  #refreshInTurn(wanted: ReadonlySet<string>, begun: number): Promise<void> {
    const refreshed = this.#turn.then(() => this.#refresh(wanted, begun));
    this.#turn = refreshed.catch(() => undefined);
    return refreshed;
  }

  /** Reads what can be read now: new states that have settled, all of them, and wanted files that haven't been read and are still. */
  async #refresh(wanted: ReadonlySet<string>, begun: number): Promise<void> {
    const state = await this.#look();
    const isOther = (key: string): boolean => this.#versions.get(key)?.mark !== state.files.get(key)?.mark;
    const hasFailed = (key: string): boolean => this.#versions.get(key)?.failure !== undefined;
    const changed = [...this.#versions.keys()].filter((key) => isOther(key) && !(hasFailed(key) && state.files.has(key)));
    const fresh = [...wanted].filter((key) => state.files.has(key) && isOther(key) && (hasFailed(key) || !this.#versions.has(key)));
    const isConcerned = changed.some((key) => wanted.has(key));
    if (!isConcerned && fresh.length === 0) return;
    const firstly = wanted.size > 1 ? settling : firstStillness;
    // A file that is replaced all the time may be still all the same, though what stands at its path never is.
    const areStill = fresh.every((key) => Date.now() - (state.files.get(key)?.written ?? 0) >= firstly) || performance.now() - begun > 2 * firstly;
    const standing = this.#standing(state, changed);
    const again = standing === 'overdue' ? settling : 0;
    if (areStill && standing !== 'changing') await this.#load(state, [...changed, ...fresh], wanted, { firstly, again });
    else if (areStill && !isConcerned) await this.#load(state, fresh, wanted, { firstly, again });
    else if (standing !== 'changing') await this.#load(state, changed, wanted, { firstly, again });
  }

  /** Whether changes can be taken over: the last is a while ago, by the file system's clock or by what was seen; or they have waited for each other for too long. */
  #standing(state: FolderState, changed: readonly string[]): 'settled' | 'overdue' | 'changing' {
    if (changed.length === 0) {
      this.#pending = undefined;
      return 'settled';
    }
    const now = performance.now();
    const signature = changed.map((key) => `${key} ${state.files.get(key)?.mark}`).join('\n');
    this.#pending = { signature, same: this.#pending?.signature === signature ? this.#pending.same : now, any: this.#pending?.any ?? now };
    const latest = Math.max(...changed.map((key) => state.files.get(key)?.changed ?? state.changed));
    if (Date.now() - latest >= settling || now - this.#pending.same >= settling) return 'settled';
    return now - this.#pending.any >= longestSettling ? 'overdue' : 'changing';
  }

  async #load(state: FolderState, keys: readonly string[], wanted: ReadonlySet<string>, stillness: Stillness): Promise<void> {
    try {
      await this.#replace(state, keys, wanted, stillness);
    } finally {
      // Last, so that no answer from what was before counts as one from what is now.
      this.#state += 1;
    }
  }

  /** Reads files and puts them in place of their old states: all, or none if there was no moment at which they and the others that are wanted were in these states. */
  async #replace(state: FolderState, keys: readonly string[], wanted: ReadonlySet<string>, stillness: Stillness): Promise<void> {
    const versions = new Map(this.#versions);
    await this.#connection.run('begin');
    let isTaken = false;
    let fatal: string | undefined;
    try {
      for (const key of keys) {
        const file = state.files.get(key);
        const old = this.#versions.get(key);
        const version = file ? await this.#read(file, old, stillness) : await this.#dropped(old);
        if (version) versions.set(key, version);
        else versions.delete(key);
        fatal = version?.failure && !(await this.#isOpen()) ? key : undefined;
        if (fatal !== undefined) break;
      }
      seenIn(await this.#look(), versions);
      isTaken = fatal === undefined && areOfOneMoment([...new Set([...keys, ...wanted])], versions);
    } finally {
      await this.#connection.run(isTaken ? 'commit' : 'rollback');
      this.#pending = undefined;
    }
    if (fatal !== undefined) await this.#dropped(this.#versions.get(fatal));
    for (const key of isTaken ? keys : fatal === undefined ? [] : [fatal]) {
      const version = versions.get(key);
      if (version) this.#versions.set(key, version);
      else this.#versions.delete(key);
    }
  }

  /** False if DuckDB has given the transaction up, as when memory doesn't suffice. */
  async #isOpen(): Promise<boolean> {
    return this.#connection.run('select 1').then(() => true, () => false);
  }

  /** A file's new state, in the transaction that is open; the old one, if there is any, while the file goes on changing. */
  async #read(file: DataFile, old: Version | undefined, { firstly, again }: Stillness): Promise<Version | undefined> {
    const { path, table, format, rivals } = file;
    const from = performance.now();
    try {
      if (rivals.length > 0) throw new EngineFailure('DRIFT', `Expected one file to be the table \`${table}\`, got ${[path, ...rivals].join(' and ')}`, { whole: false });
      if (!file.isInside) throw outside(file);
      if (!format) throw new EngineFailure('DRIFT', `Expected ${path} to be saved as XLSX or CSV, got a kind of file that can't be read`, { whole: false });
      const hasRows = old !== undefined && !old.failure;
      const found = await readStill(path, hasRows ? again : firstly, this.#closing.signal);
      if (!found) return old;
      await this.#dropped(old);
      const pieces = readTables({ bytes: found.bytes, path, written: this.#writingOf(table) }, format, this.#closing.signal);
      return { mark: found.mark, from: found.since, until: found.since, tables: await writeTables(this.#connection, table, pieces, this.#closing.signal) };
    } catch (error) {
      this.#closing.signal.throwIfAborted();
      await this.#dropped(old).catch(() => undefined);
      // What the file system failed on may go well the next time; what stands in the file won't.
      const isPassing = error instanceof Error && 'syscall' in error;
      return { mark: isPassing ? '' : file.mark, from, until: from, tables: [], failure: filesFailure(error) };
    }
  }

  async #dropped(old: Version | undefined): Promise<undefined> {
    if (old) await dropTables(this.#connection, old.tables);
    return undefined;
  }
}

/** Notes that the versions are, now, what the folder has. */
function seenIn(state: FolderState, versions: ReadonlyMap<string, Version>): void {
  const now = performance.now();
  for (const [key, version] of versions) if (state.files.get(key)?.mark === version.mark) version.until = now;
}

/** True if there was a moment at which the files that could be read were all in these states. */
function areOfOneMoment(keys: readonly string[], versions: ReadonlyMap<string, Version>): boolean {
  const read = keys.map((key) => versions.get(key)).filter((version): version is Version => version !== undefined && !version.failure);
  return Math.max(...read.map(({ from }) => from)) <= Math.min(...read.map(({ until }) => until));
}
