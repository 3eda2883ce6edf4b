import knex from 'knex';
import type { Knex } from 'knex';
import { joined, sqlTag, verbatim } from '../../statements/dialect.ts';
import type { Dialect } from '../../statements/dialect.ts';
import type { ColumnType } from '../../statements/expression.ts';
import { isStorable } from '../../statements/storableText.ts';

const build = knex({ client: 'better-sqlite3', useNullAsDefault: true });
const sql = sqlTag(build);

/** SQLite 3.44 and later, with the functions of `functions.ts`. Lists are bound as JSON. A column can hold any value, whatever its declared type. */
export const sqliteDialect: Dialect = {
  sql,
  query: () => build.queryBuilder(),
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
  absentLast: (value, direction) => sql`${value} ${verbatim({ sql }, direction)} nulls last`,
  bytewise: (text) => sql`${text} collate binary`,
  oneOf: (expressions, tuples) => {
    const types = expressions.map(({ type }) => type);
    const [only] = expressions;
    const wanted = tuples.filter((tuple) => canBeIn(tuple, types));
    if (expressions.length === 1 && only) return sql`${only.sql} in (select value from json_each(${jsonList(wanted.map(([value = '']) => jsonOf(value, only.type)))}))`;
    const parts = verbatim({ sql }, types.map((_, index) => `value ->> ${index}`).join(', '));
    return sql`(${joined({ sql }, expressions.map((each) => each.sql), ', ')}) in (select ${parts} from json_each(${jsonList(wanted.map((tuple) => jsonTuple(tuple, types)))}))`;
  },
  elements: (text, separator) => sql`elements(${text}, ${separator})`,
  // Not by `json_each`: its columns, such as `key` and `id`, would stand for the partner's.
  overlaps: (elements, values) => sql`has_any(${elements}, ${JSON.stringify(values)})`,
  part: (text, separator, place) => sql`part(${text}, ${separator}, ${verbatim({ sql }, String(place))})`,
  extracted: (text, pattern) => sql`extracted(${text}, ${pattern})`,
  unixTime: (seconds) => sql`strftime('%Y-%m-%dT%H:%M:%SZ', cast(${seconds} as integer), 'unixepoch')`,
  // SpatiaLite and GeoPackage keep geometry as bytes.
  wellKnownText: ({ sql: geometry }) => sql`case typeof(${geometry}) when 'blob' then hex(${geometry}) else cast(${geometry} as text) end`,
  ownElements: (expression) => sql`own_elements(${expression.sql})`,
  collected: ({ value, from, where, order }) => sql`(select json_group_array(${value} order by ${order}) from ${from} where ${where})`,
  elementsText: (elements) => elements,
  hashed: (text, secret) => sql`hashed(${text}, ${secret})`,
  groups: (types, members) => {
    const wanted = members.filter(({ codes }) => canBeIn(codes, types));
    const parts = types.map((type, index) => `, ${castTo(type, wanted.map(({ codes }) => codes[index] ?? ''), `value ->> ${index + 1}`)} as "code${index}"`).join('');
    const tuples = wanted.map(({ group, codes }) => `[${group},${codes.map((code, index) => jsonOf(code, types[index] ?? 'text')).join()}]`);
    // The limit keeps it a table of its own, which gets an index where its columns are of the same kind as those they are compared with.
    return sql`(select value ->> 0 as "group"${verbatim({ sql }, parts)} from json_each(${jsonList(tuples)}) limit -1) as "groups"`;
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

/** A column of numbers keeps text as text unless it looks like a number: then it is one, and without the zeros before it. */
const canBeIn = (tuple: readonly string[], types: readonly ColumnType[]): boolean =>
  tuple.every((value, index) => !isNumeric(types[index]) || isStorable(value, types[index] ?? 'text') || !/^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(value));

/** Values as a column's type has them; text in a column of numbers must stay what it is. */
function castTo(type: ColumnType, values: readonly string[], sql: string): string {
  if (!isNumeric(type)) return `cast(${sql} as text)`;
  return values.every((value) => isStorable(value, type)) ? `cast(${sql} as ${type === 'integer' ? 'integer' : 'real'})` : sql;
}

const isNumeric = (type: ColumnType | undefined): boolean => type === 'integer' || type === 'number';

/** Numbers keep all their digits. Text in a column of numbers stays text, as SQLite keeps it. */
const jsonOf = (value: string, type: ColumnType): string => (isNumeric(type) && isStorable(value, type) ? value : JSON.stringify(value));
