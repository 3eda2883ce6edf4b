import { closeSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { lockTimeout } from '../appending.ts';
import { tables, triggerStatement, triggers } from './schema.ts';

/** Opens the file of an audit log for writing, and makes it if it isn't there, for its owner's eyes only. What is committed is on the disk. */
export function openFile(path: string): Database.Database {
  makeFile(path);
  const database = new Database(path, { fileMustExist: true, timeout: lockTimeout });
  try {
    whileLocked(() => database.pragma('journal_mode = wal'));
    database.pragma('synchronous = full');
    // What is erased is overwritten, not only forgotten.
    database.pragma('secure_delete = on');
    database.transaction(() => makeTables(database)).immediate();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** True if the tables of an audit log are in a file. */
export const isAuditLog = (database: Database.Database): boolean => database.prepare(`select 1 from sqlite_schema where name = 'audit_entry'`).get() !== undefined;

/** Tells whether a path still leads to the same file: one that was removed or replaced takes what is written to it along. */
export function fileWatch(path: string): () => boolean {
  const identity = (): string => {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.dev} ${found.ino}` : 'none';
  };
  const before = identity();
  return () => identity() === before;
}

function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/** Triggers that somebody took away aren't made again: verifying tells. */
function makeTables(database: Database.Database): void {
  if (isAuditLog(database)) return;
  database.exec(tables);
  for (const [name, body] of triggers) database.exec(triggerStatement(name, body));
}

/** Two processes that make a file at once: SQLite doesn't wait with the change of its journal. */
function whileLocked(work: () => void): void {
  const until = Date.now() + lockTimeout;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY') || Date.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}
