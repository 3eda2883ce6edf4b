import type { FieldKind } from '../model.ts';
import { datePatterns, digitsPattern, numberPattern } from '../statements/writtenPatterns.ts';
import { parseNumberFormat, parseTimeFormat } from '../writtenFormats.ts';
import type { Sample } from './samples.ts';

const dates = ['DD/MM/YYYY', 'DD-MM-YYYY', 'DD.MM.YYYY', 'YYYY-MM-DD', 'YYYY/MM/DD', 'YYYYMMDD', 'MM/DD/YYYY'];
const times = ['HH:MM', 'HH.MM', 'HH:MM:SS', 'HHMM'];
const formats: { readonly [kind in FieldKind]?: readonly string[] } = {
  date: dates,
  month: [...dates, 'MM/YYYY', 'YYYY/MM', 'YYYY-MM'],
  dateTime: [...dates, ...dates.flatMap((date) => [`${date} HH:mm`, `${date} HH:mm:ss`, `${date}THH:mm:ss`])],
  time: times,
};

/** The format by which most of some values can be read, as a mapping would write it; undefined if there is none that reads half of them. */
export function formatOf(kind: FieldKind, found: readonly Sample[]): string | undefined {
  const isNumber = kind === 'int' || kind === 'float';
  // A number shows its own format best: `1.234,56`, `120 h`.
  const candidates = isNumber ? found.map(({ value }) => value).filter((value) => parseNumberFormat(value)) : (formats[kind] ?? []);
  const all = rowsOf(found);
  const [best] = candidates.map((format) => ({ format, rows: rowsOf(found.filter(({ value }) => isWritten(value, format, kind))) })).toSorted((one, other) => other.rows - one.rows);
  return best && best.rows >= all / 2 ? best.format : undefined;
}

const rowsOf = (found: readonly Sample[]): number => found.reduce((sum, { count }) => sum + count, 0);

function isWritten(value: string, format: string, kind: FieldKind): boolean {
  if (kind === 'int' || kind === 'float') {
    const written = parseNumberFormat(format);
    if (!written) return false;
    const digits = written.words ? (new RegExp(digitsPattern(written), 'u').exec(value)?.[0]?.trim() ?? '') : value;
    return new RegExp(numberPattern(written, kind === 'int'), 'u').test(digits);
  }
  const pieces = kind === 'date' || kind === 'month' || kind === 'dateTime' || kind === 'time' ? parseTimeFormat(format, kind) : undefined;
  return pieces !== undefined && datePatterns(pieces).some(({ pattern }) => new RegExp(pattern, 'u').test(value));
}
