import type { Cell, Statement } from '../../statements/expression.ts';
import { KeptAnswers } from '../keptAnswers.ts';
import type { Rows } from '../keptAnswers.ts';
import { DatabaseFile } from './databaseFile.ts';
import type { OpenDatabase } from './databaseFile.ts';
import type { Answer, Request } from './messages.ts';
import { isRepeatable } from './repeatable.ts';

// A process of its own that reads one SQLite file. A statement blocks it, and only killing it ends a statement that takes too long:
// better-sqlite3 can't be interrupted, nor does ending a worker thread end what it runs.

const file = new DatabaseFile(process.argv[2] ?? '', Number(process.argv[3]));
// No more than SQLite itself keeps in memory of what it has read, which is 2 MB.
const kept = new KeptAnswers(1_000_000);

// Without its parent there is nobody to answer.
process.on('message', (request: Request) => process.send?.(answer(request), undefined, undefined, (error) => error && process.exit()));
process.on('disconnect', () => process.exit());

function answer({ id, describe, ...statement }: Request): Answer {
  try {
    if (describe) return { id, types: file.read((database) => database.types(statement.sql)) };
    return { id, rows: file.read((database) => rowsOf(database, statement)) };
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    return { id, failed: { code: String(code ?? ''), message: String(message ?? error) } };
  }
}

function rowsOf(database: OpenDatabase, statement: Statement): Rows {
  const state = database.state();
  const known = kept.find(statement, state);
  if (known) return known;
  const rows = database.rows(statement.sql, statement.bindings).map((row) => row.map(toCell));
  // Who changed something meanwhile has changed the state.
  if (isRepeatable(statement.sql) && hasRepeatableViews(database, state)) kept.keep(statement, state, rows);
  return rows;
}

let views: { readonly state: string; readonly areRepeatable: boolean } | undefined;

/** Whether what a statement may read through views follows from the file alone, too. Looked at once in each state, as views may change with it. */
function hasRepeatableViews(database: OpenDatabase, state: string): boolean {
  if (views?.state !== state) views = { state, areRepeatable: database.rows("select sql from sqlite_schema where type = 'view'", []).every(([sql]) => isRepeatable(String(sql))) };
  return views.areRepeatable;
}

function toCell(value: unknown): Cell {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
