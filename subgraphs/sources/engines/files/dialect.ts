import knex from 'knex';
import type { Knex } from 'knex';
import { joined, sqlTag, verbatim } from '../../statements/dialect.ts';
import type { Dialect } from '../../statements/dialect.ts';
import type { ColumnType } from '../../statements/expression.ts';
import { foldedLetters } from '../../statements/foldedText.ts';
import { isStorable } from '../../statements/storableText.ts';
import { flatArrayPattern } from '../../statements/writtenPatterns.ts';

// DuckDB reads PostgreSQL's SQL; only its functions differ.
const build = knex({ client: 'pg' });
const sql = sqlTag(build);

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const blanks = "concat(' ', chr(9), chr(10), chr(13), chr(160))";

/** The decimals of a whole number. */
const wholeTail = '[.]0+$';

/** DuckDB. Lists are bound as lists. */
export const filesDialect: Dialect = {
  sql,
  query: () => build.queryBuilder(),
  typeOf: (type) => (type.startsWith('DECIMAL') ? 'number' : (columnTypes[type] ?? 'other')),
  literal: (value, type) => cast(value, type === 'number' ? 'double' : 'varchar'),
  parameter: (value, type) => cast(value, scalarTypes[type] ?? 'varchar'),
  text: ({ sql: expression, type }) => {
    if (type === 'text') return expression;
    // A Parquet file may keep whole numbers as others, so that some may be absent: the key 12 is referred to as 12.0.
    return type === 'number' ? sql`regexp_replace(${expression}::varchar, ${wholeTail}, '')` : sql`${expression}::varchar`;
  },
  trimmed: (text) => sql`trim(${text}, ${verbatim({ sql }, blanks)})`,
  // DuckDB's `lower` knows every alphabet, so the capitals are spelled out.
  folded: (text) => sql`translate(${text}, ${capitals + foldedLetters.from}, ${capitals.toLowerCase() + foldedLetters.to})`,
  matches: (text, pattern) => sql`regexp_matches(${text}, ${pattern})`,
  parsedNumber: (text) => sql`try_cast(${text} as double)`,
  number: ({ sql: number, type }, whole) => (whole && type !== 'integer' ? sql`case when ${number} = trunc(${number}) then ${number} end` : number),
  date: ({ sql: moment, type }) => (type === 'date' ? moment : sql`${moment}::date`),
  month: ({ sql: moment }) => sql`strftime(${moment}, '%Y-%m')`,
  time: ({ sql: moment }) => sql`substr(right(${moment}::varchar, 8), 1, 5)`,
  dateTime: ({ sql: moment }) => sql`strftime(${moment}, '%Y-%m-%dT%H:%M:%SZ')`,
  absentLast: (value, direction) => sql`${value} ${verbatim({ sql }, direction)} nulls last`,
  bytewise: (text) => text,
  oneOf: (expressions, tuples) => {
    const lists = listsOf(expressions.map(({ type }) => type), tuples);
    const [only] = expressions;
    if (expressions.length === 1 && only) return sql`${only.sql} = any(${lists[0] ?? ''})`;
    return sql`(${joined({ sql }, expressions.map((each) => each.sql), ', ')}) in (select ${joined({ sql }, lists.map((list) => sql`unnest(${list})`), ', ')})`;
  },
  elements: (text, separator) => sql`list_transform(string_split(${text}, ${separator}), lambda element: trim(element, ${verbatim({ sql }, blanks)}))`,
  overlaps: (elements, values) => sql`list_has_any(${elements}, ${listsOf(['text'], values.map((value) => [value]))[0] ?? ''})`,
  part: (text, separator, place) => sql`split_part(${text}, ${separator}, ${verbatim({ sql }, String(place))})`,
  extracted: (text, pattern) => sql`regexp_extract(${text}, ${pattern})`,
  unixTime: (seconds) => sql`strftime(make_timestamp((${seconds})::bigint * 1000000), '%Y-%m-%dT%H:%M:%SZ')`,
  // Parquet files keep geometry as bytes; DuckDB's own is text as WKT.
  wellKnownText: ({ sql: geometry }) => sql`case typeof(${geometry}) when 'BLOB' then hex(${geometry}::varchar::blob) else ${geometry}::varchar end`,
  // As JSON every list is alike: a list, a JSON array, and a text that is one.
  ownElements: ({ sql: list }) => {
    const json = sql`(to_json(${list}) ->> '$')`;
    const elements = sql`list_transform(from_json(${json}, '["VARCHAR"]'), lambda element: trim(element, ${verbatim({ sql }, blanks)}))`;
    return sql`case when regexp_matches(${json}, ${flatArrayPattern}) then list_filter(${elements}, lambda element: element is not null) end`;
  },
  collected: ({ value, from, where, order }) => sql`array(select ${value} from ${from} where ${where} order by ${order})`,
  elementsText: (elements) => sql`to_json(${elements})::varchar`,
  hashed: (text, secret) => sql`('0x' || substr(sha256(${secret}::varchar || ${text}), 1, 8))::bigint`,
  groups: (types, members) => {
    const storable = members.filter(({ codes }) => codes.every((code, index) => isStorable(code, types[index] ?? 'text')));
    const group = sql`unnest(${cast(storable.map(({ group: index }) => String(index)), 'integer[]')}) as "group"`;
    const codes = listsOf(types, storable.map((member) => member.codes)).map((list, index) => sql`unnest(${list}) as ${verbatim({ sql }, `"code${index}"`)}`);
    return sql`(select ${joined({ sql }, [group, ...codes], ', ')}) as "groups"`;
  },
  elementsOfRows: { relation: 'unnest("rows"."code0") as "element"("code")', code: '"element"."code"' },
};

const scalarTypes: { readonly [type in ColumnType]?: string } = { text: 'varchar', integer: 'bigint', number: 'double', uuid: 'uuid', date: 'date' };

/** Types that the partner's own SQL expressions can have, as DuckDB names them. */
const columnTypes: { readonly [name: string]: ColumnType } = {
  VARCHAR: 'text', TINYINT: 'integer', SMALLINT: 'integer', INTEGER: 'integer', BIGINT: 'integer', FLOAT: 'number', DOUBLE: 'number',
  BOOLEAN: 'boolean', UUID: 'uuid', DATE: 'date', TIMESTAMP: 'timestamp', 'TIMESTAMP WITH TIME ZONE': 'timestamptz', TIME: 'time',
};

function listsOf(types: readonly ColumnType[], tuples: readonly (readonly string[])[]): Knex.Raw[] {
  const storable = tuples.filter((tuple) => tuple.every((value, index) => isStorable(value, types[index] ?? 'text')));
  return types.map((type, index) => cast(storable.map((tuple) => tuple[index] ?? ''), `${scalarTypes[type] ?? 'varchar'}[]`));
}

const cast = (value: string | number | null | readonly string[], type: string): Knex.Raw => sql`${value as Knex.Value}::${verbatim({ sql }, type)}`;
