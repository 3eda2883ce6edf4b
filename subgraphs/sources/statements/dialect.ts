import type { Knex } from 'knex';
import type { Expression, ColumnType, Statement } from './expression.ts';

/** SQL with its values: what stands in `${}` is bound, or put in place if it is SQL itself. */
export type SqlTag = (strings: TemplateStringsArray, ...values: readonly Knex.RawBinding[]) => Knex.Raw;

/** What differs between the engines' SQL. Every method gives an expression of the same meaning on each of them. */
export interface Dialect {
  readonly sql: SqlTag;
  /** An empty query. */
  query(): Knex.QueryBuilder;
  /** What a column holds, by its type as the engine calls it. */
  typeOf(name: string): ColumnType;
  /** A constant, typed. */
  literal(value: string | number | null, type: 'text' | 'number'): Knex.Raw;
  /** A value to compare an expression of this type with. */
  parameter(value: string | number, type: ColumnType): Knex.Raw;
  /** Any expression as text. */
  text(expression: Expression): Knex.Raw;
  /** Text without the blanks around it. */
  trimmed(text: Knex.Raw): Knex.Raw;
  /** Text by which order and search go: letters without accents and case, compared bytewise. */
  folded(text: Knex.Raw): Knex.Raw;
  /** True if a regular expression matches a text: all of it, where it begins with `^` and ends with `$`. */
  matches(text: Knex.Raw, pattern: string): Knex.Raw;
  /** Text such as `-12.50` as a number. */
  parsedNumber(text: Knex.Raw): Knex.Raw;
  /** A number, or null where a column of numbers holds something else, or, if `whole`, a fraction. */
  number(expression: Expression, whole: boolean): Knex.Raw;
  /** A date of a date or timestamp. */
  date(expression: Expression): Knex.Raw;
  /** `YYYY-MM` of a date or timestamp. */
  month(expression: Expression): Knex.Raw;
  /** `HH:MM` of a time or timestamp. */
  time(expression: Expression): Knex.Raw;
  /** `YYYY-MM-DDTHH:MM:SSZ` of a timestamp; one without zone is taken to be in UTC. */
  dateTime(expression: Expression): Knex.Raw;
  /** A term of `order by`, with absent values behind all others. */
  absentLast(value: Knex.Raw, direction: 'asc' | 'desc'): Knex.Raw;
  /** Text that is equal, ordered and grouped byte by byte, whatever the collation of its column. */
  bytewise(text: Knex.Raw): Knex.Raw;
  /** The column that an expression was made of and is bounded like, where the expression keeps its index from serving. */
  columnOf?(expression: Knex.Raw): Knex.Raw | undefined;
  /** True if the expressions are together equal to one of the tuples. The SQL is the same for any number of them. */
  oneOf(expressions: readonly Expression[], tuples: readonly (readonly string[])[]): Knex.Raw;
  /** The elements of a list in one text, without the blanks around each. */
  elements(text: Knex.Raw, separator: string): Knex.Raw;
  /** True if one of the elements is one of the values. */
  overlaps(elements: Knex.Raw, values: readonly string[]): Knex.Raw;
  /** The part of a text at a place, counted from 1, between separators: `part('9:00-14:00', '-', 2)` is `14:00`. Null or empty if there is none. */
  part(text: Knex.Raw, separator: string, place: number): Knex.Raw;
  /** The first piece of a text that a regular expression matches; null or empty if there is none. */
  extracted(text: Knex.Raw, pattern: string): Knex.Raw;
  /** `YYYY-MM-DDTHH:MM:SSZ` of a number of seconds since 1970. */
  unixTime(seconds: Knex.Raw): Knex.Raw;
  /** The WKT of a column that holds geometry, native or as text: `POINT(2.82 41.98)`. */
  wellKnownText(expression: Expression): Knex.Raw;
  /** The elements of a column that holds a list by itself: a native array, or a JSON array in a JSON or text column. The same form as `elements` gives. */
  ownElements(expression: Expression): Knex.Raw;
  /** A condition of a query inside others, kept from being made one with those around it, where the engine would answer that wrongly. */
  byItself?(condition: Knex.Raw): Knex.Raw;
  /** What ends a query in `exists` that is to be asked for one row after the other, where the engine would ask it for all rows ahead of those that are wanted. */
  readonly rowByRow?: string;
  /** The values of rows that belong to the row at hand, without absent ones. The same form as `elements` gives. */
  collected(rows: CollectedRows): Knex.Raw;
  /** Elements as a JSON array of texts, for the answer. */
  elementsText(elements: Knex.Raw): Knex.Raw;
  /** A whole number below 2^32 made of a text and a secret, the same on every engine: the first eight digits of their SHA-256. */
  hashed(text: Knex.Raw, secret: string): Knex.Raw;
  /** The relation `groups`: the column `group`, a number, and `code0`, `code1`… of these types. */
  groups(types: readonly ColumnType[], members: readonly Member[]): Knex.Raw;
  /** A relation of the elements of each row of the relation `rows`, found in its column `code0`, and the name of its one column. */
  readonly elementsOfRows: { readonly relation: string; readonly code: string };
}

/** What a list is gathered from. Nothing in it stands in a query of its own that refers to the row at hand, which not every engine can do. */
export interface CollectedRows {
  /** The value, as text. */
  readonly value: Knex.Raw;
  readonly from: Knex.Raw;
  readonly where: Knex.Raw;
  /** The terms of `order by`. */
  readonly order: Knex.Raw;
}

/** Says that rows with this raw value belong to a group. */
export interface Member {
  readonly group: number;
  readonly codes: readonly string[];
}

/** The tag for a knex client: `?` in what partners wrote stands for itself, and values side by side stay two. */
export const sqlTag = (build: Knex): SqlTag => (strings, ...values) =>
  build.raw(strings.map((text, index) => (text === '' && index > 0 && index < values.length ? ' ' : escapeMarks(text))).join('?'), values);

/** A piece of SQL as its author wrote it, or a quoted name. */
export const verbatim = (dialect: Pick<Dialect, 'sql'>, text: string): Knex.Raw => dialect.sql(Object.assign([text], { raw: [text] }));

/** A quoted name. Knex's `??` would take the dot in a name such as `Cod. ISTAT` for a separator. */
export const name = (dialect: Pick<Dialect, 'sql'>, ...parts: readonly string[]): Knex.Raw =>
  verbatim(dialect, parts.map((part) => `"${part.replaceAll('"', '""')}"`).join('.'));

/** Pieces of SQL with something between them. */
export function joined(dialect: Pick<Dialect, 'sql'>, pieces: readonly Knex.Raw[], between: string): Knex.Raw {
  const gaps = ['', ...pieces.slice(1).map(() => between), ''];
  return dialect.sql(Object.assign(gaps, { raw: gaps }), ...pieces);
}

/** Stands for a question mark of the partner's, which knex would take for a value, or, behind a backslash, for its own escape. No text has this character. */
const partnersMark = '\u{fdd0}';

const escapeMarks = (text: string): string => text.replaceAll('?', partnersMark);

/** SQL that knex has put together, with the partners' own question marks. */
export const withMarks = (sql: string): string => sql.replaceAll(partnersMark, '?');

/** The same piece of SQL, put together once and for all, for pieces that many statements have. */
export function settled({ sql }: Pick<Dialect, 'sql'>, piece: Knex.Raw | Knex.QueryBuilder): Knex.Raw {
  const { sql: text, bindings } = piece.toSQL();
  const pieces = text.split('?');
  return sql(Object.assign(pieces, { raw: pieces }), ...bindings);
}

/** A query as a statement: text and values, in the form that the engine's driver takes. */
export function compile(query: Knex.Raw | Knex.QueryBuilder, keeps?: Statement['keeps']): Statement {
  const { sql, bindings } = query.toSQL().toNative();
  return { sql: withMarks(sql), bindings, ...(keeps && { keeps }) };
}
