import type { Cell } from '../../statements/expression.ts';
import { DatabaseFile } from './databaseFile.ts';
import type { Answer, Request } from './messages.ts';

// A process of its own that reads one SQLite file. A statement blocks it, and only killing it ends a statement that takes too long:
// better-sqlite3 can't be interrupted, nor does ending a worker thread end what it runs.

const file = new DatabaseFile(process.argv[2] ?? '', Number(process.argv[3]));

// Without its parent there is nobody to answer.
process.on('message', (request: Request) => process.send?.(answer(request), undefined, undefined, (error) => error && process.exit()));
process.on('disconnect', () => process.exit());

function answer({ id, sql, bindings, describe }: Request): Answer {
  try {
    if (describe) return { id, types: file.read((database) => database.types(sql)) };
    const rows = file.read((database) => database.rows(sql, bindings));
    return { id, rows: rows.map((row) => row.map(toCell)) };
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    return { id, failed: { code: String(code ?? ''), message: String(message ?? error) } };
  }
}

function toCell(value: unknown): Cell {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
