import type { DuckDBConnection } from '@duckdb/node-api';

/** What a function of DuckDB is, as its catalogue has it. */
interface KnownFunction {
  readonly name: string;
  readonly kind: string;
  readonly stability: string | null;
  /** What a macro stands for. */
  readonly definition: string | null;
}

/** Words of SQL for the time and for chance that aren't functions by these names, or functions that DuckDB calls consistent though they aren't: `age` of one moment counts from today. */
const keywords = ['current_time', 'current_timestamp', 'localtime', 'localtimestamp', 'current_localtime', 'current_localtimestamp', 'age', 'sample', 'tablesample'];

/** The one function that makes a table of its arguments alone and that statements are full of. */
const plainTables: ReadonlySet<string> = new Set(['unnest']);

/**
 * Tells statements whose answers follow from the tables that they read and from their values alone: those without a word that could be a function which DuckDB doesn't call
 * consistent, such as `now` and `random`, which makes a table, or which stands for one of these.
 */
export async function repeatableStatements(connection: DuckDBConnection): Promise<(sql: string) => boolean> {
  const reader = await connection.runAndReadAll('select function_name, function_type, stability, macro_definition from duckdb_functions()');
  const functions = reader.getRowsJson().map(([name, kind, stability, definition]) => ({ name, kind, stability, definition }) as unknown as KnownFunction); // texts, as the catalogue has them
  const others = new Set([...keywords, ...functions.filter(isOther).map(({ name }) => name.toLowerCase())]);
  const macros = functions.filter(({ definition }) => definition !== null);
  for (let size = 0; size < others.size; ) {
    size = others.size;
    for (const { name, definition } of macros) if (wordsOf(definition ?? '').some((word) => others.has(word))) others.add(name.toLowerCase());
  }
  return (sql) => !wordsOf(sql).some((word) => others.has(word));
}

function isOther({ name, kind, stability, definition }: KnownFunction): boolean {
  if (kind === 'scalar' || kind === 'aggregate') return stability !== 'CONSISTENT';
  return definition === null && kind !== 'pragma' && !plainTables.has(name);
}

/** Every word of a statement, in whatever place: rather one too many. */
const wordsOf = (sql: string): readonly string[] => sql.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
