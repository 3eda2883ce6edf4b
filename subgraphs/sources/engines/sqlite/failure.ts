import { EngineFailure } from '../engine.ts';

/** What an error of SQLite, or of the way to it, says about the database. Codes: sqlite.org/rescode.html. */
export function sqliteFailure({ code, message }: { readonly code: string; readonly message: string }): EngineFailure {
  // The one error that quotes a value, which can be personal.
  if (/JSON path/i.test(message)) return new EngineFailure('DRIFT', 'bad JSON path', { whole: false });
  // SQLITE_ERROR is a table or column that isn't there, or SQL that isn't right.
  if (/^SQLITE_(?:ERROR|AUTH|READONLY|RANGE|MISMATCH|TOOBIG)$/.test(code)) return new EngineFailure('DRIFT', message, { whole: false });
  if (/^SQLITE_(?:BUSY|LOCKED)/.test(code)) return new EngineFailure('TIMEOUT', message, { whole: false });
  // Other codes of SQLite and those of the file system concern the file; an error without a code is of one statement.
  return new EngineFailure('UNAVAILABLE', message, { whole: code !== '' });
}
