import type { Knex } from 'knex';
import type { FieldMapping } from '../mapping.ts';
import { parseTimeFormat } from '../writtenFormats.ts';
import type { DatePart, TimeKind } from '../writtenFormats.ts';
import { joined, verbatim } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import type { Expression } from './expression.ts';
import { numberValue } from './numberValue.ts';
import { presentValue } from './presentText.ts';
import { unixRange, unixUnit } from './unixTime.ts';
import { datePattern, datePatterns } from './writtenPatterns.ts';
import type { WrittenPattern } from './writtenPatterns.ts';

/** A date, month, time or moment: of a native column where it holds one, else ISO text, null unless it is so written. */
export function timeValue(dialect: Dialect, read: Expression, { format, absent }: Pick<FieldMapping, 'format' | 'absent'>, kind: TimeKind): Expression {
  const value = absent.length === 0 ? read : presentValue(dialect, read, absent);
  const isMoment = read.type === 'timestamp' || read.type === 'timestamptz';
  if ((isMoment || read.type === 'date') && kind === 'date') return { sql: dialect.date(value), type: 'date' };
  if ((isMoment || read.type === 'date') && kind === 'month') return { sql: dialect.month(value), type: 'text' };
  if ((isMoment || read.type === 'time') && kind === 'time') return { sql: dialect.time(value), type: 'text' };
  if ((isMoment || read.type === 'date') && kind === 'dateTime') return { sql: dialect.dateTime(value), type: 'text' };
  const unit = unixUnit(format);
  if (unit !== undefined) return { sql: unixValue(dialect, value, unit, kind), type: 'text' };
  const text = dialect.trimmed(dialect.text(value));
  const pieces = format === undefined ? undefined : parseTimeFormat(format, kind);
  const found = pieces ? firstWritten(dialect, datePatterns(pieces).map((pattern) => writtenTime(dialect, text, pattern, kind))) : isoTime(dialect, text, kind);
  return { sql: found, type: 'text' };
}

/** A number since 1970 as ISO text. */
function unixValue(dialect: Dialect, read: Expression, unit: number, kind: TimeKind): Knex.Raw {
  const { sql: number } = numberValue(dialect, read, { absent: [] }, false);
  const seconds = dialect.sql`floor(${number} / ${verbatim(dialect, `${unit}.0`)})`;
  const { least, most } = unixRange(unit);
  const moment = dialect.sql`case when ${number} >= ${verbatim(dialect, String(least))} and ${number} < ${verbatim(dialect, String(most))} then ${dialect.unixTime(seconds)} end`;
  const [start, length] = { date: [1, 10], month: [1, 7], time: [12, 5], dateTime: [1, 20] }[kind];
  return dialect.sql`substr(${moment}, ${verbatim(dialect, `${start}, ${length}`)})`;
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

const firstWritten = (dialect: Dialect, found: readonly Knex.Raw[]): Knex.Raw => (found.length === 1 && found[0] ? found[0] : dialect.sql`coalesce(${joined(dialect, found, ', ')})`);

/** Takes the parts out of a text that matches a pattern and puts them in ISO order. */
function writtenTime(dialect: Dialect, text: Knex.Raw, { pattern, places }: WrittenPattern, kind: TimeKind): Knex.Raw {
  const part = (name: DatePart, otherwise = ''): Knex.Raw => {
    const place = places.get(name);
    if (!place) return verbatim(dialect, `'${otherwise}'`);
    const digits = dialect.sql`substr(${text}, ${verbatim(dialect, `${place.start}, ${place.length}`)})`;
    if (name === 'year' && place.length === 2) return dialect.sql`case when ${digits} < '70' then '20' else '19' end || ${digits}`;
    return place.length === 1 ? dialect.sql`'0' || ${digits}` : digits;
  };
  const written = {
    month: () => dialect.sql`${part('year')} || '-' || ${part('month')}`,
    date: () => dialect.sql`${part('year')} || '-' || ${part('month')} || '-' || ${part('day')}`,
    time: () => dialect.sql`${part('hour')} || ':' || ${part('minute')}`,
    dateTime: () => dialect.sql`${written.date()} || 'T' || ${part('hour', '00')} || ':' || ${part('minute', '00')} || ':' || ${part('second', '00')} || 'Z'`,
  };
  return dialect.sql`case when ${dialect.matches(text, pattern)} then ${written[kind]()} end`;
}
