import { shareOf, withoutNothing } from './columnProfile.ts';
import type { ColumnProfile } from './columnProfile.ts';
import { leastShare, outOf, plainReading, tellingIf } from './reading.ts';
import type { Reading } from './reading.ts';

const hour = '(?:[01]\\d|2[0-3])';
const minute = '[0-5]\\d';
const spellings: readonly (readonly [format: string, pattern: string])[] = [['', `${hour}:${minute}(?::${minute}(?:\\.\\d+)?)?`], ['HH.MM', `${hour}\\.${minute}`], ['HHMM', `${hour}${minute}`], ['HH,MM', `${hour},${minute}`]];
const alone = spellings.map(([format, pattern]) => ({ format, pattern: new RegExp(`^${pattern}$`) }));
const fromTo = ['-', '–', 'a', '/', 'al', 'alle'].flatMap((separator) => spellings.map(([format, pattern]) => ({ format, separator, pattern: new RegExp(`^${pattern}\\s*${separator}\\s*${pattern}$`) })));

/** The values as times of day, `which` of two where a column holds from and to in one; undefined if they aren't. */
export function readTimes(profile: ColumnProfile, which: 'opens' | 'closes'): Reading | undefined {
  const { holds, type } = profile.column;
  if (holds === 'time') return plainReading(`a column of type ${type}`, 0.3);
  if (holds === 'timestamp' || holds === 'timestamptz' || holds === 'date') return undefined;
  const { values, absent } = withoutNothing(profile);
  if (values.size === 0) return undefined;
  for (const { format, pattern } of alone) {
    const share = shareOf(values, (value) => pattern.test(value)).rows;
    if (share >= leastShare) return { options: { ...(format && { time: format }), ...(absent.length > 0 && { absent }) }, fit: share, telling: tellingIf(share, 0.35), reason: `${outOf(share, values)} written ${format || 'HH:MM'}` };
  }
  for (const { format, separator, pattern } of fromTo) {
    const share = shareOf(values, (value) => pattern.test(value)).rows;
    const options = { part: which === 'opens' ? 1 : 2, of: separator, ...(format && { time: format }), ...(absent.length > 0 && { absent }) };
    if (share >= leastShare) return { options, fit: share, telling: tellingIf(share, 0.4), reason: `${outOf(share, values)} written from${separator}to` };
  }
  return undefined;
}
