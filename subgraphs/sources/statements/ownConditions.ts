import type { Knex } from 'knex';
import type { FieldMapping } from '../mapping.ts';
import { comparable } from './comparable.ts';
import { verbatim } from './dialect.ts';
import { foldText, trimText } from './foldedText.ts';
import { columnExpression, conditionSql, isRelated, keyExpressions } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';
import { storedValue } from './rawValues.ts';
import { relatedCondition } from './relatedRows.ts';

/** The time zone of partners that give none. */
const usualTimeZone = 'Europe/Madrid';

/** How columns that say whether a row is deleted write that it isn't, whatever the case and the accents; zero dates are MySQL's. */
export const spellingsOfFalse = ['', '0', '0.0', '0.00', 'n', 'no', 'f', 'fals', 'falso', 'false', 'off', '0000-00-00', '0000-00-00 00:00:00'] as const;

/** The conditions on every row: the mapping's own, that the row has an id, isn't deleted and is shown today, and those of the question's rules. */
export function ownConditions(table: MappedTable): readonly Knex.Raw[] {
  const { dialect, mapping: { where, validity } } = table;
  const today = todayOf(table);
  return [
    ...keyExpressions(table).map(({ sql }) => dialect.sql`${sql} is not null`),
    ...(where === undefined ? [] : [conditionSql(dialect, where)]),
    ...presentConditions(table),
    ...(table.ruled ?? []),
    ...(validity?.from ? [dayCondition(table, validity.from, '<=', today)] : []),
    ...(validity?.through ? [dayCondition(table, validity.through, '>=', today)] : []),
  ];
}

/** The day `YYYY-MM-DD` that it is by the calendar of a table's partner. */
export const todayOf = ({ timeZone = usualTimeZone }: MappedTable): string => dayIn(timeZone, new Date());

/** The day `YYYY-MM-DD` that a moment falls on in a time zone. */
export function dayIn(timeZone: string, moment: Date): string {
  const minute = Math.floor(moment.getTime() / 60_000);
  const calendar = calendars.get(timeZone) ?? { format: new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }), minute: NaN, day: '' };
  calendars.set(timeZone, calendar);
  // Days begin with a minute, everywhere.
  if (calendar.minute !== minute) Object.assign(calendar, { minute, day: calendar.format.format(moment) });
  return calendar.day;
}

/** Calendars, with the last minute that was asked about. */
const calendars = new Map<string, { readonly format: Intl.DateTimeFormat; readonly minute: number; readonly day: string }>();

/** The condition that a row isn't marked as deleted. */
function presentConditions(table: MappedTable): readonly Knex.Raw[] {
  const { dialect, mapping: { deleted } } = table;
  if (!deleted) return [];
  const column = columnExpression(table, deleted.column);
  const text = dialect.trimmed(dialect.text(column));
  const among = (read: Knex.Raw, values: readonly string[]): Knex.Raw => dialect.oneOf([{ sql: read, type: 'text' }], values.map((value) => [value]));
  if (deleted.values) {
    const values = deleted.values.map(trimText);
    if (column.type === 'boolean') return booleanConditions(table, column.sql, values);
    const isText = column.type === 'text' || column.type === 'char';
    // Where truth values are numbers, `true` is written 1.
    const spelled = isText ? values : [...new Set(values.flatMap((value) => alsoAs.get(foldText(value)) ?? [value]))];
    const found = isText || column.type === 'other' ? among(text, spelled) : dialect.oneOf([storedValue(table, column)], spelled.map((value) => [value]));
    return [dialect.sql`(${found}) is not true`];
  }
  switch (column.type) {
    case 'boolean': return [dialect.sql`${column.sql} is not true`];
    case 'integer': case 'number': return [dialect.sql`(${column.sql} is null or ${column.sql} = 0 or ${among(dialect.folded(text), spellingsOfFalse)})`];
    default: return [dialect.sql`(${column.sql} is null or ${among(dialect.folded(text), spellingsOfFalse)})`];
  }
}

const alsoAs: ReadonlyMap<string, readonly string[]> = new Map([['true', ['true', '1']], ['false', ['false', '0']]]);

/** Whatever the engine calls true and false. */
function booleanConditions({ dialect }: MappedTable, column: Knex.Raw, values: readonly string[]): readonly Knex.Raw[] {
  const spelled = (spellings: readonly string[]): boolean => values.some((value) => spellings.includes(foldText(value)));
  return [
    ...(spelled(['true', 't', '1']) ? [dialect.sql`${column} is not true`] : []),
    ...(spelled(['false', 'f', '0']) ? [dialect.sql`${column} is not false`] : []),
  ];
}

/** A day that is missing, or isn't one, is no limit. */
function dayCondition(table: MappedTable, mapping: FieldMapping, operator: '<=' | '>=', today: string): Knex.Raw {
  const { dialect } = table;
  const compared = (rows: MappedTable, field: FieldMapping, sign: '<=' | '>=' | '<' | '>'): Knex.Raw => {
    const { sql: day, type } = comparable(rows, field);
    return dialect.sql`${day} ${verbatim(dialect, sign)} ${dialect.parameter(today, type)}`;
  };
  if (!isRelated(mapping.read)) return dialect.sql`(${comparable(table, mapping).sql} is null or ${compared(table, mapping, operator)})`;
  const outside = relatedCondition(table, mapping, (rows, field) => compared(rows, field, operator === '<=' ? '>' : '<'));
  return dialect.sql`(${outside ?? ''}) is not true`;
}
