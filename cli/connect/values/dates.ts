import { shareOf, withoutNothing } from './columnProfile.ts';
import type { ColumnProfile } from './columnProfile.ts';
import { leastShare, outOf, plainReading, tellingIf } from './reading.ts';
import type { Reading } from './reading.ts';

/** The spellings of days that are looked for, the likeliest first: where only the order of day and month is unclear, the day stands first as everywhere in the south of Europe. */
const spellings: readonly (readonly [format: string, pattern: RegExp])[] = [
  ['DD/MM/YYYY', /^(?<d>\d\d)\/(?<m>\d\d)\/(?<y>\d{4})$/], ['DD-MM-YYYY', /^(?<d>\d\d)-(?<m>\d\d)-(?<y>\d{4})$/], ['DD.MM.YYYY', /^(?<d>\d\d)\.(?<m>\d\d)\.(?<y>\d{4})$/],
  ['YYYYMMDD', /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/], ['YYYY/MM/DD', /^(?<y>\d{4})\/(?<m>\d\d)\/(?<d>\d\d)$/], ['MM/DD/YYYY', /^(?<m>\d\d)\/(?<d>\d\d)\/(?<y>\d{4})$/], ['DDMMYYYY', /^(?<d>\d\d)(?<m>\d\d)(?<y>\d{4})$/],
];
const iso = /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)(?:[ T]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[-+]\d\d(?::?\d\d)?)?)?$/;
const clocks: readonly (readonly [string, string])[] = [[' HH:mm:ss', '\\s\\d\\d:\\d\\d:\\d\\d'], [' HH:mm', '\\s\\d\\d:\\d\\d'], ['THH:mm:ss', 'T\\d\\d:\\d\\d:\\d\\d'], [' HH.mm', '\\s\\d\\d\\.\\d\\d']];

/** The values as days, months or moments: a native type, ISO text, a written format, or Unix time; undefined if they aren't. */
export function readDates(profile: ColumnProfile, kind: 'date' | 'month' | 'dateTime'): Reading | undefined {
  const { holds, type } = profile.column;
  if (holds === 'date' || holds === 'timestamp' || holds === 'timestamptz') return plainReading(`a column of type ${type}`, 0.3);
  const { values, absent: nothing } = withoutNothing(profile);
  if (values.size === 0) return undefined;
  const unix = readUnix(profile, values);
  if (unix) return unix;
  // Days that aren't any, such as 99999999, mean nothing.
  const never = [...values.keys()].filter((value) => /^(\d)\1{5,}$/.test(value) || /^(?:0000|9999)\D/.test(value));
  const days = new Map([...values].filter(([value]) => !never.includes(value)));
  const found = formats(kind)
    .map(([format, pattern]) => ({ format, share: shareOf(days, (value) => isDay(pattern.exec(value)?.groups)).rows }))
    .toSorted((one, other) => other.share - one.share)[0];
  if (!found || found.share < leastShare) return undefined;
  const absent = [...nothing, ...never];
  const behind = found.format.endsWith(withTime);
  const written = behind ? found.format.slice(0, -withTime.length) : found.format;
  const options = { ...(behind && { part: 1, of: ' ' }), ...(written && { date: written }), ...(absent.length > 0 && { absent }) };
  return { options, fit: found.share, telling: tellingIf(found.share, 0.35), reason: `${outOf(found.share, days)} written ${found.format || 'YYYY-MM-DD'}` };
}

/** Ends the name of a format that has a time behind the day, which no field wants. */
const withTime = ' …';

type Format = readonly [format: string, pattern: RegExp];

function formats(kind: 'date' | 'month' | 'dateTime'): readonly Format[] {
  const isoFormat: Format = ['', iso];
  if (kind === 'dateTime') return [isoFormat, ...spellings.flatMap(([format, pattern]) => clocks.map(([clock, tail]): Format => [format + clock, new RegExp(pattern.source.replace('$', `${tail}$`))])), ...spellings];
  // A day with a time behind it: the first part of the text.
  const timed = spellings.slice(0, 3).map(([format, pattern]): Format => [format + withTime, new RegExp(pattern.source.replace('$', '\\s\\d\\d?[:.]\\d\\d(?:[:.]\\d\\d)?$'))]);
  return kind === 'month' ? [isoFormat, ['', /^(?<y>\d{4})-(?<m>\d\d)$/], ['MM/YYYY', /^(?<m>\d\d)\/(?<y>\d{4})$/], ['YYYYMM', /^(?<y>\d{4})(?<m>\d\d)$/], ...spellings, ...timed] : [isoFormat, ...spellings, ...timed];
}

function isDay(groups: { readonly [part: string]: string } | undefined): boolean {
  if (!groups) return false;
  const year = Number(groups['y']);
  const month = Number(groups['m']);
  const day = Number(groups['d'] ?? 1);
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Seconds or milliseconds since 1970, of the years 1990 to 2100; as numbers they could be anything, so the name must speak of a day. */
function readUnix({ column }: ColumnProfile, values: ReadonlyMap<string, number>): Reading | undefined {
  if (column.holds !== 'integer' && column.holds !== 'number' && column.holds !== 'text') return undefined;
  const within = (least: number, most: number): boolean => shareOf(values, (value) => /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most).rows > 0.98;
  if (within(631_152_000, 4_102_444_800)) return { options: { date: 'unix' }, fit: 1, telling: 0, reason: 'seconds since 1970' };
  return within(631_152_000_000, 4_102_444_800_000) ? { options: { date: 'unix ms' }, fit: 1, telling: 0, reason: 'milliseconds since 1970' } : undefined;
}
