import type { DatePart, FormatPiece, NumberFormat } from '../writtenFormats.ts';

/** How values are written in text: a pattern that only valid ones match, and where in them the parts stand (from 1). */
export interface WrittenPattern {
  readonly pattern: string;
  readonly places: ReadonlyMap<DatePart, { readonly start: number; readonly length: number }>;
}

/** The pattern of dates or times so written. Only days that the calendar has match, so that dirty values are found before anything is converted. */
export function datePattern(pieces: readonly FormatPiece[], tail = ''): WrittenPattern {
  const places = new Map<DatePart, { start: number; length: number }>();
  let start = 1;
  for (const piece of pieces) {
    const length = 'part' in piece ? piece.digits : [...piece.text].length;
    if ('part' in piece) places.set(piece.part, { start, length });
    start += length;
  }
  const spellings = [...new Set(calendar.map((days) => pieces.map((piece) => ('part' in piece ? { ...clock, ...days }[piece.part] : escaped(piece.text))).join('')))];
  return { pattern: `^(?:${spellings.join('|')})${tail}$`, places };
}

/** The pattern of numbers so written; groups of thousands may be left out. With `whole`, decimals can only be zeros. */
export function numberPattern({ group, decimal }: NumberFormat, whole: boolean): string {
  const thousands = group === undefined ? '' : `|[0-9]{1,3}(?:${escaped(group)}[0-9]{3}){1,4}`;
  const decimals = decimal === undefined ? '' : `(?:${escaped(decimal)}${whole ? '0' : '[0-9]'}{1,15})?`;
  return `^[-+]?(?:[0-9]{1,15}${thousands})${decimals}$`;
}

const year = '[1-9][0-9]{3}';
const leapYear = '(?:[1-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)';

/** The days of the long months, the short ones, February, and the 29th of February. */
const calendar = [
  { year, month: '(?:0[13578]|1[02])', day: '(?:0[1-9]|[12][0-9]|3[01])' },
  { year, month: '(?:0[469]|11)', day: '(?:0[1-9]|[12][0-9]|30)' },
  { year, month: '02', day: '(?:0[1-9]|1[0-9]|2[0-8])' },
  { year: leapYear, month: '02', day: '29' },
] as const;

const clock = { hour: '(?:[01][0-9]|2[0-3])', minute: '[0-5][0-9]', second: '[0-5][0-9]' } as const;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
