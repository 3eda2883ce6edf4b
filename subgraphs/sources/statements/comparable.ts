import type { Knex } from 'knex';
import type { FieldMapping } from '../mapping.ts';
import { parseNumberFormat, parseTimeFormat } from '../writtenFormats.ts';
import type { DatePart, NumberFormat, TimeKind } from '../writtenFormats.ts';
import { verbatim } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import type { Expression } from './expression.ts';
import { readExpressions } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';
import { datePattern, numberPattern } from './writtenPatterns.ts';
import type { WrittenPattern } from './writtenPatterns.ts';

/**
 * A field's value in SQL as the graph shows it, for kinds that have an order: text (blank is null), numbers, dates, months, times, moments.
 * Native columns stay as they are, so that indexes serve; what is written in text is null unless it is valid.
 */
export function comparable(table: MappedTable, mapping: FieldMapping): Expression {
  const { dialect } = table;
  const [read] = readExpressions(table, mapping);
  if (!read) throw new Error(`Expected ${mapping.field.path} to be read from a column`);
  switch (mapping.field.kind) {
    case 'int': return numberOf(dialect, read, mapping, true);
    case 'float': return numberOf(dialect, read, mapping, false);
    case 'date': case 'month': case 'time': case 'dateTime': return timeOf(dialect, read, mapping, mapping.field.kind);
    default: return { sql: presentText(dialect, read, mapping.absent), type: 'text' };
  }
}

function presentText(dialect: Dialect, read: Expression, absent: readonly string[]): Knex.Raw {
  const trimmed = dialect.trimmed(dialect.text(read));
  if (absent.length === 0) return dialect.sql`nullif(${trimmed}, '')`;
  return dialect.sql`case when not ${dialect.oneOf([{ sql: trimmed, type: 'text' }], ['', ...absent].map((spelling) => [spelling]))} then ${trimmed} end`;
}

function numberOf(dialect: Dialect, read: Expression, { format, absent }: FieldMapping, whole: boolean): Expression {
  const isNumber = read.type === 'integer' || read.type === 'number';
  if (isNumber && absent.length === 0) return { sql: dialect.number(read, whole), type: read.type };
  const text = absent.length === 0 ? dialect.trimmed(dialect.text(read)) : presentText(dialect, read, absent);
  const written: NumberFormat = (format === undefined || isNumber ? undefined : parseNumberFormat(format)) ?? { decimal: '.' };
  const { group, decimal } = written;
  const matches = dialect.matches(text, numberPattern(written, whole));
  const ungrouped = group === undefined ? text : dialect.sql`replace(${text}, ${group}, '')`;
  const plain = decimal === undefined || decimal === '.' ? ungrouped : dialect.sql`replace(${ungrouped}, ${decimal}, '.')`;
  return { sql: dialect.sql`case when ${matches} then ${dialect.parsedNumber(plain)} end`, type: 'number' };
}

function timeOf(dialect: Dialect, read: Expression, { format }: FieldMapping, kind: TimeKind): Expression {
  const isMoment = read.type === 'timestamp' || read.type === 'timestamptz';
  if (read.type === 'date' && kind === 'date') return read;
  if (isMoment && kind === 'date') return { sql: dialect.date(read), type: 'date' };
  if ((isMoment || read.type === 'date') && kind === 'month') return { sql: dialect.month(read), type: 'text' };
  if ((isMoment || read.type === 'time') && kind === 'time') return { sql: dialect.time(read), type: 'text' };
  if ((isMoment || read.type === 'date') && kind === 'dateTime') return { sql: dialect.dateTime(read), type: 'text' };
  const text = dialect.trimmed(dialect.text(read));
  const pieces = format === undefined ? undefined : parseTimeFormat(format, kind);
  const found = pieces ? writtenTime(dialect, text, datePattern(pieces), kind) : isoTime(dialect, text, kind);
  return { sql: found, type: 'text' };
}

const isoDate = parseTimeFormat('YYYY-MM-DD', 'date') ?? [];
const isoMonth = parseTimeFormat('YYYY-MM', 'month') ?? [];
const isoMoment = parseTimeFormat('YYYY-MM-DDTHH:mm:ss', 'dateTime') ?? [];
const isoTimeOfDay = parseTimeFormat('HH:MM', 'time') ?? [];

/** ISO 8601, which databases without a date type keep in text: a date may have a time behind it, a month a day, a time seconds. */
function isoTime(dialect: Dialect, text: Knex.Raw, kind: TimeKind): Knex.Raw {
  switch (kind) {
    case 'date': return writtenTime(dialect, text, datePattern(isoDate, '(?:[ T][0-9:.]{4,18}(?:Z|[-+][0-9:]{2,6})?)?'), kind);
    case 'month': return writtenTime(dialect, text, datePattern(isoMonth, '(?:-(?:0[1-9]|[12][0-9]|3[01]).{0,30})?'), kind);
    case 'time': return writtenTime(dialect, text, datePattern(isoTimeOfDay, '(?::[0-5][0-9](?:[.][0-9]{1,9})?)?'), kind);
    case 'dateTime': {
      const moment = dialect.sql`replace(${text}, ' ', 'T')`;
      const onlyDate = writtenTime(dialect, text, datePattern(isoDate), kind);
      return dialect.sql`coalesce(${writtenTime(dialect, moment, datePattern(isoMoment, '(?:[.][0-9]{1,9})?(?:Z|[+]00(?::?00)?)?'), kind)}, ${onlyDate})`;
    }
  }
}

/** Takes the parts out of a text that matches a pattern and puts them in ISO order. */
function writtenTime(dialect: Dialect, text: Knex.Raw, { pattern, places }: WrittenPattern, kind: TimeKind): Knex.Raw {
  const part = (name: DatePart, otherwise = ''): Knex.Raw => {
    const place = places.get(name);
    return place ? dialect.sql`substr(${text}, ${verbatim(dialect, `${place.start}, ${place.length}`)})` : verbatim(dialect, `'${otherwise}'`);
  };
  const written = {
    month: () => dialect.sql`${part('year')} || '-' || ${part('month')}`,
    date: () => dialect.sql`${part('year')} || '-' || ${part('month')} || '-' || ${part('day')}`,
    time: () => dialect.sql`${part('hour')} || ':' || ${part('minute')}`,
    dateTime: () => dialect.sql`${written.date()} || 'T' || ${part('hour', '00')} || ':' || ${part('minute', '00')} || ':' || ${part('second', '00')} || 'Z'`,
  };
  return dialect.sql`case when ${dialect.matches(text, pattern)} then ${written[kind]()} end`;
}
