import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Cell } from '../../statements/expression.ts';
import type { Answer, Request } from './messages.ts';
import { addFunctions } from './functions.ts';

// A process of its own that reads one SQLite file. A statement blocks it, and only killing it ends a statement that takes too long:
// better-sqlite3 can't be interrupted, nor does ending a worker thread end what it runs.

const path = process.argv[2] ?? '';
const busyTimeout = Number(process.argv[3]);
let open: { readonly database: Database.Database; readonly file: string } | undefined;

// Without its parent there is nobody to answer.
process.on('message', (request: Request) => process.send?.(answer(request), undefined, undefined, (error) => error && process.exit()));
process.on('disconnect', () => process.exit());

function answer({ id, sql, bindings, describe }: Request): Answer {
  try {
    const statement = opened().prepare(sql);
    if (describe) return { id, types: statement.columns().map(({ type }) => type ?? '') };
    const rows = statement.raw(true).safeIntegers(true).all(...bindings) as unknown[][]; // raw rows are arrays
    return { id, rows: rows.map((row) => row.map(toCell)) };
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    return { id, failed: { code: String(code ?? ''), message: String(message ?? error) } };
  }
}

/** The file, opened again when another has taken its place. */
function opened(): Database.Database {
  const { dev, ino } = statSync(path);
  const file = `${dev}:${ino}`;
  if (open?.file === file) return open.database;
  open?.database.close();
  open = undefined;
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout: busyTimeout });
  database.pragma('query_only = on');
  addFunctions(database);
  open = { database, file };
  return database;
}

function toCell(value: unknown): Cell {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
