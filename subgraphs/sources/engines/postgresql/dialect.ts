import knex from 'knex';
import type { Knex } from 'knex';
import { name, sqlTag, verbatim } from '../../statements/dialect.ts';
import type { Dialect } from '../../statements/dialect.ts';
import type { ColumnType } from '../../statements/expression.ts';
import { foldedLetters } from '../../statements/foldedText.ts';
import { isStorable } from '../../statements/storableText.ts';
import { flatArrayPattern } from '../../statements/writtenPatterns.ts';

const build = knex({ client: 'pg' });
const sql = sqlTag(build);

/** PostgreSQL 12 and later, without extensions. Lists are bound as arrays. */
export const postgresqlDialect: Dialect = {
  sql,
  query: () => build.queryBuilder(),
  rowByRow: 'offset 0',
  typeOf: (type) => columnTypes[type] ?? 'other',
  literal: (value, type) => sql`${cast(value, type === 'number' ? 'numeric' : 'text')}`,
  parameter: (value, type) => cast(value, scalarTypes[type] ?? 'text'),
  text: ({ sql: expression, type }) => (type === 'text' ? expression : sql`${expression}::text`),
  trimmed: (text) => sql`btrim(${text}, E' \\t\\n\\r\\u00A0')`,
  folded: (text) => sql`translate(lower(${text} collate "C"), ${foldedLetters.from}, ${foldedLetters.to})`,
  matches: (text, pattern) => sql`${text} ~ ${pattern}`,
  parsedNumber: (text) => sql`${text}::double precision`,
  number: ({ sql: number, type }, whole) => (whole && type !== 'integer' ? sql`case when ${number} = trunc(${number}) then ${number} end` : number),
  date: ({ sql: moment, type }) => (type === 'date' ? moment : sql`${moment}::date`),
  month: ({ sql: moment }) => sql`to_char(${moment}, 'YYYY-MM')`,
  time: ({ sql: moment }) => sql`to_char(${moment}, 'HH24:MI')`,
  dateTime: ({ sql: moment }) => sql`to_char(${moment}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
  absentLast: (value, direction) => sql`${value} ${verbatim({ sql }, direction)} nulls last`,
  bytewise: (text) => sql`${text} collate "C"`,
  oneOf: (expressions, tuples) => {
    const lists = listsOf(expressions.map(({ type }) => type), tuples);
    const [only] = expressions;
    if (expressions.length === 1 && only) return sql`${only.sql} = any(${lists[0] ?? ''})`;
    return sql`(${commas(expressions.map((each) => each.sql))}) in (select * from unnest(${commas(lists)}))`;
  },
  elements: (text, separator) => sql`array(select btrim("element"."code", E' \\t\\n\\r\\u00A0') from unnest(string_to_array(${text}, ${separator})) as "element"("code"))`,
  overlaps: (elements, values) => sql`${elements} && ${listsOf(['text'], values.map((value) => [value]))[0] ?? ''}`,
  part: (text, separator, place) => sql`split_part(${text}, ${separator}, ${verbatim({ sql }, String(place))})`,
  extracted: (text, pattern) => sql`substring(${text} from ${pattern})`,
  unixTime: (seconds) => sql`to_char(to_timestamp((${seconds})::double precision), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
  // PostGIS need not be within reach: geometry as text is its bytes in hexadecimal, a point of PostgreSQL's own `(x,y)`.
  wellKnownText: ({ sql: geometry }) => sql`${geometry}::text`,
  // As JSON every list is alike: an array, a JSON array, and a text that is one.
  ownElements: ({ sql: list }) => {
    const json = sql`(to_json(${list}) #>> '{}')`;
    const elements = sql`array(select btrim("element"."code", E' \\t\\n\\r\\u00A0') from json_array_elements_text(${json}::json) as "element"("code") where "element"."code" is not null)`;
    return sql`case when ${json} ~ ${flatArrayPattern} then ${elements} end`;
  },
  collected: ({ value, from, where, order }) => sql`array(select ${value} from ${from} where ${where} order by ${order})`,
  elementsText: (elements) => sql`array_to_json(${elements})::text`,
  hashed: (text, secret) => sql`('x' || substr(encode(sha256(convert_to(${secret}::text || ${text}, 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint`,
  groups: (types, members) => {
    const storable = members.filter(({ codes }) => codes.every((code, index) => isStorable(code, types[index] ?? 'text')));
    const lists = [cast(storable.map(({ group }) => group), 'int[]'), ...listsOf(types, storable.map(({ codes }) => codes))];
    return sql`unnest(${commas(lists)}) as "groups"(${commas(['group', ...types.map((_, index) => `code${index}`)].map((column) => name({ sql }, column)))})`;
  },
  elementsOfRows: { relation: 'unnest("rows"."code0") as "element"("code")', code: '"element"."code"' },
};

/** The types that values are cast to, so that the column's own index and comparison are used. */
const scalarTypes: { readonly [type in ColumnType]?: string } = {
  text: 'text', char: 'bpchar', integer: 'bigint', number: 'numeric', uuid: 'uuid', date: 'date',
};

/** Types by their names in `pg_type`. */
const columnTypes: { readonly [name: string]: ColumnType } = {
  text: 'text', varchar: 'text', name: 'text', bpchar: 'char',
  int2: 'integer', int4: 'integer', int8: 'integer', float4: 'number', float8: 'number', numeric: 'number',
  bool: 'boolean', uuid: 'uuid', date: 'date', timestamp: 'timestamp', timestamptz: 'timestamptz', time: 'time',
};

/** One array for each column of the tuples; tuples that the columns can't hold are left out. */
function listsOf(types: readonly ColumnType[], tuples: readonly (readonly string[])[]): Knex.Raw[] {
  const storable = tuples.filter((tuple) => tuple.every((value, index) => isStorable(value, types[index] ?? 'text')));
  return types.map((type, index) => cast(storable.map((tuple) => tuple[index] ?? ''), `${scalarTypes[type] ?? 'text'}[]`));
}

const cast = (value: string | number | null | readonly (string | number)[], type: string): Knex.Raw =>
  sql`${value as Knex.Value}::${verbatim({ sql }, type)}`;

const commas = (pieces: readonly Knex.Raw[]): Knex.Raw => {
  const gaps = ['', ...pieces.slice(1).map(() => ', '), ''];
  return sql(Object.assign(gaps, { raw: gaps }), ...pieces);
};
