import knex from 'knex';
import type { Knex } from 'knex';
import { joined, sqlTag, verbatim } from '../../statements/dialect.ts';
import type { Dialect } from '../../statements/dialect.ts';
import type { ColumnType } from '../../statements/expression.ts';
import { isStorable } from '../../statements/storableText.ts';

const build = knex({ client: 'better-sqlite3', useNullAsDefault: true });
const sql = sqlTag(build);

/** SQLite 3.38 and later, with the functions of `functions.ts`. Lists are bound as JSON. A column can hold any value, whatever its declared type. */
export const sqliteDialect: Dialect = {
  sql,
  query: () => build.queryBuilder(),
  compile: (query) => {
    const { sql: text, bindings } = query.toSQL().toNative();
    // Unlike for PostgreSQL, knex leaves the marks escaped that stand for themselves.
    return { sql: text.replaceAll('\\?', '?'), bindings };
  },
  typeOf: (declared) => columnTypes.find(([pattern]) => pattern.test(declared))?.[1] ?? 'other',
  literal: (value, type) => (type === 'number' ? sql`cast(${value} as real)` : sql`cast(${value} as text)`),
  parameter: (value, type) => (type === 'integer' && typeof value === 'string' ? sql`${BigInt(value) as unknown as Knex.Value}` : sql`${value}`), // knex hands a bigint on, though its types don't say so
  text: ({ sql: expression, type }) => (type === 'text' ? expression : sql`cast(${expression} as text)`),
  trimmed: (text) => sql`trim(${text}, ' ' || char(9, 10, 13, 160))`,
  folded: (text) => sql`fold(${text})`,
  matches: (text, pattern) => sql`${text} regexp ${pattern}`,
  parsedNumber: (text) => sql`cast(${text} as real)`,
  number: ({ sql: number }, whole) =>
    whole
      ? sql`case when typeof(${number}) in ('integer', 'real') and ${number} = cast(${number} as integer) then ${number} end`
      : sql`case when typeof(${number}) in ('integer', 'real') then ${number} end`,
  // SQLite has no types for time: these are never asked for, as `typeOf` names none.
  date: ({ sql: text }) => text,
  month: ({ sql: text }) => text,
  time: ({ sql: text }) => text,
  dateTime: ({ sql: text }) => text,
  oneOf: (expressions, tuples) => {
    const types = expressions.map(({ type }) => type);
    const [only] = expressions;
    if (expressions.length === 1 && only) return sql`${only.sql} in (select value from json_each(${jsonList(tuples.map(([value = '']) => jsonOf(value, only.type)))}))`;
    const parts = verbatim({ sql }, types.map((_, index) => `value ->> ${index}`).join(', '));
    return sql`(${joined({ sql }, expressions.map((each) => each.sql), ', ')}) in (select ${parts} from json_each(${jsonList(tuples.map((tuple) => jsonTuple(tuple, types)))}))`;
  },
  elements: (text, separator) => sql`elements(${text}, ${separator})`,
  overlaps: (elements, values) =>
    sql`exists (select 1 from json_each(${elements}) as "element" where "element".value in (select value from json_each(${JSON.stringify(values)})))`,
  groups: (types, members) => {
    const parts = types.map((_, index) => `, value ->> ${index + 1} as "code${index}"`).join('');
    const tuples = members.map(({ group, codes }) => `[${group},${codes.map((code, index) => jsonOf(code, types[index] ?? 'text')).join()}]`);
    return sql`(select value ->> 0 as "group"${verbatim({ sql }, parts)} from json_each(${jsonList(tuples)})) as "groups"`;
  },
  elementsOfRows: { relation: 'json_each("rows"."code0") as "element"', code: '"element"."value"' },
};

/** By what the declared type contains, in SQLite's own order (sqlite.org/datatype3.html). */
const columnTypes: readonly (readonly [RegExp, ColumnType])[] = [
  [/INT/i, 'integer'],
  [/CHAR|CLOB|TEXT/i, 'text'],
  [/REAL|FLOA|DOUB|NUM|DEC/i, 'number'],
];

const jsonList = (values: readonly string[]): string => `[${values.join()}]`;

const jsonTuple = (tuple: readonly string[], types: readonly ColumnType[]): string => jsonList(tuple.map((value, index) => jsonOf(value, types[index] ?? 'text')));

/** Numbers keep all their digits. Text in a column of numbers stays text, as SQLite keeps it. */
const jsonOf = (value: string, type: ColumnType): string => ((type === 'integer' || type === 'number') && isStorable(value, type) ? value : JSON.stringify(value));
