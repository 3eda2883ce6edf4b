import knex from 'knex';
import type { Knex } from 'knex';
import { joined, sqlTag, verbatim } from '../../statements/dialect.ts';
import type { CollectedRows, Dialect } from '../../statements/dialect.ts';
import type { ColumnType, Expression } from '../../statements/expression.ts';
import { flatArrayPattern } from '../../statements/writtenPatterns.ts';
import { exactText, markExact, originOf, plainColumn } from './exactText.ts';
import { foldedText } from './foldedText.ts';
import { areAscii, asciiType, elementsTable, storable, wantedTable, wantedType } from './wantedValues.ts';
import type { WantedColumn } from './wantedValues.ts';

const build = knex({ client: 'mysql2' });
const sql = sqlTag(build);
const exact = (text: Knex.Raw): Knex.Raw => exactText(sql, text);
const plain = (text: string): Knex.Raw => verbatim({ sql }, text);

/** In regular expressions, of MariaDB (PCRE) and MySQL (ICU) alike: the blanks that count as nothing around a value. */
const blank = '[ \\t\\n\\r\\x{a0}]';
const trim = (text: Knex.Raw): Knex.Raw => sql`regexp_replace(${text}, ${plain(`'^${blank}+|${blank}+\\z'`)}, '')`;

/** A sign for private use that stands between the elements of a list while they are told apart. */
const between = '\ue000';

/**
 * MySQL from 8.0.17, MariaDB from 10.6, in a session of `session.ts`. Lists are bound and told as JSON. Columns compare by collations of their own, which may
 * ignore case, accents and blanks at the end, so texts are given an exact one; where rows are found by a column, it also stands there as it is, for its index.
 */
export const mysqlDialect: Dialect = {
  sql,
  query: () => build.queryBuilder(),
  typeOf: (type) => columnTypes[/^[a-z]*/.exec(type.toLowerCase())?.[0] ?? ''] ?? 'other',
  literal: (value, type) => (type === 'number' ? sql`cast(${value} as double)` : exact(sql`${value}`)),
  parameter: (value, type) => {
    switch (type) {
      case 'integer': return sql`cast(${value} as signed)`;
      case 'number': return sql`cast(${value} as double)`;
      case 'date': return sql`cast(${farDays.get(String(value)) ?? value} as date)`;
      case 'char': return sql`unhex(${value})`;
      case 'uuid': return sql`${value}`;
      default: return exact(sql`${String(value)}`);
    }
  },
  text,
  bytewise: exact,
  trimmed: (value) => markExact(trim(exact(value))),
  // The letters that JSON is made of stay as they are.
  folded: (value) => foldedText(sql, ownLists.get(value) ?? exact(value)),
  matches: (value, pattern) => sql`(${exact(value)} regexp ${toTheEnd(pattern)})`,
  parsedNumber: (value) => sql`cast(${value} as double)`,
  number: ({ sql: number, type }, whole) => (whole && type !== 'integer' ? sql`case when ${number} = truncate(${number}, 0) then ${number} end` : number),
  date: ({ sql: moment, type }) => {
    const day = onSoundDay(moment, type === 'date' ? moment : sql`cast(${moment} as date)`);
    if (type === 'date') days.set(day, moment);
    return day;
  },
  month: ({ sql: moment }) => exact(onSoundDay(moment, sql`date_format(${moment}, '%Y-%m')`)),
  time: ({ sql: moment, type }) =>
    // A time may also be a span, negative or of several days.
    exact(type === 'time' ? sql`case when ${moment} between '00:00:00' and '23:59:59.999999' then time_format(${moment}, '%H:%i') end` : onSoundDay(moment, sql`date_format(${moment}, '%H:%i')`)),
  dateTime: ({ sql: moment }) => exact(onSoundDay(moment, sql`date_format(${moment}, '%Y-%m-%dT%H:%i:%sZ')`)),
  // Nulls are the least of all.
  absentLast: (value, direction) => (direction === 'desc' ? sql`${value} desc` : sql`${value} is null, ${value}`),
  columnOf: (expression) => {
    const origin = days.get(expression) ?? originOf(expression);
    return origin && plainColumn(origin);
  },
  oneOf: (expressions, tuples) => {
    const wanted = storable(expressions.map(({ type }) => type), tuples);
    const compared = expressions.flatMap((expression, place) => comparedWith(expression, place, wanted.map((tuple) => tuple[place] ?? '')));
    const list = (pieces: readonly Knex.Raw[]): Knex.Raw => (pieces.length === 1 ? joined({ sql }, pieces, '') : sql`(${joined({ sql }, pieces, ', ')})`);
    const values = joined({ sql }, compared.map(({ value }) => value), ', ');
    return sql`${list(compared.map(({ expression }) => expression))} in (select ${values} from ${wantedTable(sql, compared.map(({ column }) => column), wanted)} as "wanted")`;
  },
  // MariaDB (seen in 10.11) loses a list bound as JSON where it makes joins of it and of the queries around it, and then lets every row through.
  byItself: (condition) => sql`(${condition}) is true`,
  elements: (value, separator) => {
    const pieces = trim(sql`regexp_replace(${exact(value)}, ${`${blank}*${escaped(separator)}${blank}*`}, ${between})`);
    return markExact(sql`concat('[', replace(json_quote(${pieces}), ${between}, '","'), ']')`);
  },
  overlaps: (elements, values) => {
    const isWanted = (value: Knex.Raw): Knex.Raw => mysqlDialect.oneOf([{ sql: value, type: 'text' }], values.map((each) => [each]));
    const rows = collections.get(elements);
    if (rows) return sql`exists (select 1 from ${rows.from} where ${rows.where} and ${isWanted(exact(rows.value))})`;
    const [before = '', behind = ''] = elementsTable('\0').split('\0');
    return sql`exists (select 1 from ${plain(before)} ${elements} ${plain(behind)} as "element" where ${isWanted(markExact(trim(element)))})`;
  },
  part: (value, separator, place) => {
    const whole = exact(value);
    const enough = plain(String((place - 1) * [...separator].length));
    const isThere = sql`char_length(${whole}) - char_length(replace(${whole}, ${separator}, '')) >= ${enough}`;
    return markExact(sql`case when ${isThere} then substring_index(substring_index(${whole}, ${separator}, ${plain(String(place))}), ${separator}, -1) end`);
  },
  extracted: (value, pattern) => markExact(sql`regexp_substr(${exact(value)}, ${toTheEnd(pattern)})`),
  unixTime: (seconds) => {
    const moment = sql`timestampadd(second, floor(${seconds}), timestamp'1970-01-01 00:00:00')`;
    return exact(sql`case when ${seconds} between -30610224000 and 253402300799 then date_format(${moment}, '%Y-%m-%dT%H:%i:%sZ') end`);
  },
  // MySQL tells latitude first of geometry that says it is on the earth, unless told otherwise; MariaDB never does, and can't be told.
  wellKnownText: (expression) => (expression.type === 'text' ? exact(expression.sql) : exact(sql`st_astext(${expression.sql} /*!80017 , 'axis-order=long-lat' */)`)),
  ownElements: (expression) => {
    const list = text(expression);
    const elements = markExact(sql`case when ${list} regexp ${toTheEnd(flatArrayPattern)} then ${list} end`);
    ownLists.set(elements, elements);
    return elements;
  },
  collected: (rows) => {
    const values = sql`select concat('[', group_concat(json_quote(${exact(rows.value)}) order by ${rows.order} separator ','), ']') from ${rows.from} where ${rows.where}`;
    const list = exact(sql`(${values})`);
    collections.set(list, rows);
    return list;
  },
  elementsText: (elements) => {
    const list = ownLists.get(elements);
    if (!list) return elements;
    const [before = '', behind = ''] = elementsTable('\0').split('\0');
    const texts = sql`(select concat('[', coalesce(group_concat(json_quote(${trim(element)}) order by "element"."place" separator ','), ''), ']') from ${plain(before)} ${list} ${plain(behind)} as "element" where ${element} is not null)`;
    const shown = exact(sql`case when ${list} is not null then ${texts} end`);
    ownLists.set(shown, list);
    return shown;
  },
  hashed: (text, secret) => sql`cast(conv(substr(sha2(concat(${secret}, ${text}), 256), 1, 8), 16, 10) as unsigned)`,
  groups: (types, members) => {
    const wanted = members.filter(({ codes }) => storable(types, [codes]).length > 0);
    const codes = types.map((type, index): WantedColumn => ({ name: `code${index}`, type: wantedType(type, wanted.map((member) => member.codes[index] ?? '')), place: index + 1 }));
    const relation = wantedTable(sql, [{ name: 'group', type: 'bigint', place: 0 }, ...codes], wanted.map((member) => [String(member.group), ...member.codes]));
    if (!types.includes('char')) return sql`${relation} as "groups"`;
    const values = codes.map(({ name }, index) => (types[index] === 'char' ? `unhex("${name}") as "${name}"` : `"${name}"`)).join(', ');
    return sql`(select "group", ${plain(values)} from ${relation} as "wanted") as "groups"`;
  },
  elementsOfRows: { relation: `${elementsTable('"rows"."code0"')} as "element"`, code: `regexp_replace("element"."code", '^${blank}+|${blank}+\\z', '')` },
};

/** Types by the first word of their names. */
const columnTypes: { readonly [word: string]: ColumnType } = {
  char: 'text', varchar: 'text', tinytext: 'text', text: 'text', mediumtext: 'text', longtext: 'text', enum: 'text', set: 'text',
  tinyint: 'integer', smallint: 'integer', mediumint: 'integer', int: 'integer', bigint: 'integer', year: 'integer', bit: 'integer',
  // A `float` is left out, so that it is compared as it is written: what it holds instead of 12.3 is another number.
  decimal: 'number', double: 'number',
  date: 'date', datetime: 'timestamp', timestamp: 'timestamp', time: 'time', uuid: 'uuid',
  // Bytes of a fixed number, mostly a key: they are told in hexadecimal, and no letter of theirs is lost.
  binary: 'char',
};

function text({ sql: value, type }: Expression): Knex.Raw {
  switch (type) {
    // A bit isn't a text, but a number.
    case 'integer': case 'boolean': return exact(sql`${value} + 0`);
    case 'char': return exact(sql`lower(hex(${value}))`);
    case 'date': case 'timestamp': case 'timestamptz': return exact(onSoundDay(value, value));
    default: return exact(value);
  }
}

/** A day that isn't one, such as `0000-00-00`, stands for no date. */
const onSoundDay = (moment: Knex.Raw, value: Knex.Raw): Knex.Raw =>
  sql`case when ${moment} >= '1000-01-01' and dayofmonth(${moment}) between 1 and dayofmonth(last_day(${moment})) then ${value} end`;

/** The dates that were made sound: what lies between two days does so whether or not it is. */
const days = new WeakMap<Knex.Raw, Knex.Raw>();

/** Days beyond the calendar, which other engines have. */
const farDays: ReadonlyMap<string, string> = new Map([['infinity', '9999-12-31'], ['-infinity', '0001-01-01']]);

/** How an expression is compared with the values at its place: as it is and, of a column of text that may have an index, also exactly. */
function comparedWith(expression: Expression, place: number, values: readonly string[]): readonly { readonly expression: Knex.Raw; readonly column: WantedColumn; readonly value: Knex.Raw }[] {
  const name = `code${place}`;
  const value = plain(`"${name}"`);
  const column: WantedColumn = { name, type: wantedType(expression.type, values), place };
  if (['integer', 'number', 'date', 'uuid'].includes(expression.type)) return [{ expression: expression.sql, column, value }];
  if (expression.type === 'char') return [{ expression: expression.sql, column: { ...column, type: asciiType }, value: sql`unhex(${value})` }];
  const exactly = { expression: text(expression), column, value };
  const indexed = expression.type === 'text' && areAscii(values) ? plainColumn(originOf(expression.sql) ?? expression.sql) : undefined;
  return indexed ? [{ expression: indexed, column: { name: `plain${place}`, type: asciiType, place }, value: plain(`"plain${place}"`) }, exactly] : [exactly];
}

/** Both kinds of regular expressions take `$` also for the place before a line break at the end. */
const toTheEnd = (pattern: string): string => pattern.replace(/(?<!\\)\$$/, '\\z');

const escaped = (separator: string): string => `(?:${separator.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')})`;

/** One element of a list. */
const element = plain('"element"."code"');

/** The lists of columns that hold them by themselves, whose elements need not be texts. MySQL takes a list apart only where no query stands in it, so what was made of one leads back to it. */
const ownLists = new WeakMap<Knex.Raw, Knex.Raw>();

/** What lists were gathered from: it is asked itself whether it has a value. */
const collections = new WeakMap<Knex.Raw, CollectedRows>();
