import type { FieldKind } from '../model.ts';
import { personalSign } from '../personal/personalSign.ts';
import { datePatterns, digitsPattern, numberPattern } from '../statements/writtenPatterns.ts';
import { parseNumberFormat, parseTimeFormat } from '../writtenFormats.ts';
import type { Sample } from './samples.ts';

const dates = ['DD/MM/YYYY', 'DD-MM-YYYY', 'DD.MM.YYYY', 'YYYY-MM-DD', 'YYYY/MM/DD', 'YYYYMMDD', 'MM/DD/YYYY'];
const looseDates = ['D/M/YYYY', 'D-M-YYYY', 'D.M.YYYY', 'YYYY-M-D', 'YYYY/M/D', 'M/D/YYYY', 'DD/MM/YY', 'DD-MM-YY', 'DD.MM.YY', 'D/M/YY', 'D-M-YY', 'D.M.YY', 'YYMMDD', 'YY-MM-DD', 'MM/DD/YY', 'M/D/YY'];
const clocks = [' HH:mm', ' HH:mm:ss', 'THH:mm:ss', ' H:mm', ' H:mm:ss'];

/** The most particular first: of those that read as much, the first is told. */
const formats: { readonly [kind in FieldKind]?: readonly string[] } = {
  date: [...dates, ...looseDates],
  month: [...dates, 'MM/YYYY', 'YYYY/MM', 'YYYY-MM', 'MM-YYYY', 'YYYYMM', ...looseDates, 'M/YYYY', 'M-YYYY', 'YYYY-M', 'MM/YY', 'M/YY'],
  dateTime: [dates, looseDates].flatMap((some) => [...some, ...some.flatMap((date) => clocks.map((clock) => date + clock))]),
  time: ['HH:MM', 'HH.MM', 'HH:MM:SS', 'HHMM', 'H:MM', 'H.MM', 'H:MM:SS'],
};

/** Some values of a column, and how many rows of it they stand for. */
export interface SomeValues {
  readonly samples: readonly Sample[];
  readonly rows: number;
}

/**
 * What can be said of values that a mapping doesn't read: the format, as a mapping would write it, by which more of all values are read than now, and at
 * least half; else the one in which most of the unread are written, so that the column mixes formats; undefined if there is neither.
 */
export function formatOf(kind: FieldKind, unread: SomeValues, read: SomeValues = { samples: [], rows: 0 }): { readonly format: string; readonly isMixed: boolean } | undefined {
  const all = unread.rows + read.rows;
  const candidates = candidatesFor(kind, [...unread.samples, ...read.samples]).map((format) => {
    const isRead = readerOf(format, kind);
    const ofUnread = rowsRead(unread, isRead);
    return { format, ofUnread, rows: ofUnread + rowsRead(read, isRead) };
  });
  const [best] = candidates.toSorted((one, other) => other.rows - one.rows);
  if (best && best.rows > read.rows && best.rows >= all / 2) return { format: best.format, isMixed: false };
  const [beside] = candidates.toSorted((one, other) => other.ofUnread - one.ofUnread);
  return beside && read.rows > 0 && beside.ofUnread >= unread.rows / 2 ? { format: beside.format, isMixed: true } : undefined;
}

/** A number shows its own format best: `1.234,56`, `120 h`; unless it could be somebody's telephone. */
function candidatesFor(kind: FieldKind, samples: readonly Sample[]): readonly string[] {
  return kind === 'int' || kind === 'float' ? samples.map(({ value }) => value).filter((value) => parseNumberFormat(value) && !personalSign({ name: '' }, [value])) : (formats[kind] ?? []);
}

/** How many of the rows are read, as far as the samples tell. */
function rowsRead({ samples, rows }: SomeValues, isRead: (value: string) => boolean): number {
  const sampled = rowsOf(samples);
  return sampled === 0 ? 0 : (rowsOf(samples.filter(({ value }) => isRead(value))) / sampled) * rows;
}

const rowsOf = (samples: readonly Sample[]): number => samples.reduce((sum, { count }) => sum + count, 0);

/** Whether values are written in a format. */
function readerOf(format: string, kind: FieldKind): (value: string) => boolean {
  if (kind === 'int' || kind === 'float') {
    const written = parseNumberFormat(format);
    if (!written) return () => false;
    const [number, digits] = [new RegExp(numberPattern(written, kind === 'int'), 'u'), new RegExp(digitsPattern(written), 'u')];
    return (value) => number.test(written.words ? (digits.exec(value)?.[0]?.trim() ?? '') : value);
  }
  const pieces = kind === 'date' || kind === 'month' || kind === 'dateTime' || kind === 'time' ? parseTimeFormat(format, kind) : undefined;
  const patterns = (pieces ? datePatterns(pieces) : []).map(({ pattern }) => new RegExp(pattern, 'u'));
  return (value) => patterns.some((pattern) => pattern.test(value));
}
