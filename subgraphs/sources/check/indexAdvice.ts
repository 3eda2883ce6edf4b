import type { Knex } from 'knex';
import type { DatabaseSettings } from '../databaseSettings.ts';
import { name, withMarks } from '../statements/dialect.ts';
import type { Dialect } from '../statements/dialect.ts';

type EngineName = DatabaseSettings['engine'];

/** An index to ask for: over columns or expressions of a table, as a statement uses them. */
export interface WantedIndex {
  readonly engineName: EngineName;
  readonly dialect: Dialect;
  /** As a mapping names it. */
  readonly table: readonly string[];
  /** The columns of the table that may be absent. */
  readonly nullable: ReadonlySet<string>;
  readonly parts: readonly IndexPart[];
}

/** One column or expression of an index. */
export interface IndexPart {
  readonly sql: Knex.Raw;
  /** Where rows are ordered by it, absent values last both ways. */
  readonly order?: 'asc' | 'desc';
}

/** What can be done about a question that no index serves: the statement that creates one, or why none would help. */
export type IndexAdvice = { readonly statement: string } | { readonly obstacle: string };

/** The statement that creates an index; or why none would help. */
export function indexAdvice({ engineName, dialect, table, nullable, parts }: WantedIndex): IndexAdvice {
  const wanted = parts.map(({ sql, order }) => ({ text: textOf(dialect.columnOf?.(sql) ?? sql), order }));
  const obstacle = wanted.map(({ text, order }) => obstacleTo(text, order, nullable, engineName)).find((each) => each !== undefined);
  if (obstacle !== undefined) return { obstacle };
  const columns = wanted.map(({ text, order }) => `${isColumn(text) ? text : `(${text})`}${order === 'desc' ? descending[engineName] : ''}`);
  const words = [...table.slice(-1), ...wanted.map(({ text }) => /"([^"]+)"/.exec(text)?.[1] ?? 'x')].join('_').replaceAll(/[^\p{L}\p{N}_]+/gu, '_').slice(0, 50);
  const label = `${words}${columns.some((column) => column.includes(' desc')) ? '_desc' : ''}_idx`;
  return { statement: inOwnQuotes(`create index ${textOf(name(dialect, label))} on ${textOf(name(dialect, ...table))} (${columns.join(', ')});`, engineName) };
}

/** SQLite reads an index both ways, absent values where they are wanted. */
const descending: { readonly [engine in EngineName]: string } = { postgresql: ' desc nulls last', mysql: ' desc', sqlite: '', files: '' };

/** With its values in place. */
const textOf = (sql: Knex.Raw): string => withMarks(sql.toString());

const isColumn = (text: string): boolean => /^"(?:[^"]|"")+"$/.test(text);

/** Why an index over a column or expression wouldn't be used, couldn't be made, or would stand in the way of those who write. */
function obstacleTo(text: string, order: IndexPart['order'], nullable: ReadonlySet<string>, engineName: EngineName): string | undefined {
  if (engineName === 'mysql' && order === 'asc' && nullable.has(text)) return 'no index helps this order: the database puts absent values first. Declare the column `not null`, if it always has a value';
  if (isColumn(text)) return undefined;
  if (/\bselect\b/i.test(text)) return 'no index helps: it is read by SQL of its own that looks into other rows';
  if (engineName === 'mysql') return byExpression;
  if (/ ~ |\bregexp\b/i.test(text)) return 'no index helps while dates and numbers stand in text: keep them in a column of their own type, with an index';
  if (engineName === 'sqlite' && /\bfold\(/.test(text)) return 'no index helps: SQLite has no function that leaves out case and accents';
  return (engineName === 'sqlite' ? /\b(?:elements|floor|strftime)\(/ : /to_char|to_timestamp|::date|::timestamp|unnest/).test(text) ? byExpression : undefined;
}

const byExpression = 'no index helps while it is read by an expression: keep what that gives in a column of its own, with an index';

/** Only here, for people to paste: sessions of MySQL mostly don't take the quotes of the standard. */
function inOwnQuotes(sql: string, engineName: EngineName): string {
  return engineName === 'mysql' ? sql.replaceAll('"', '`') : sql;
}
