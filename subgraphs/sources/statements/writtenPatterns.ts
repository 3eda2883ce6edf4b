import type { DatePart, FormatPiece, NumberFormat } from '../writtenFormats.ts';

/** How values are written in text: a pattern that only valid ones match, and where in them the parts stand (from 1). */
export interface WrittenPattern {
  readonly pattern: string;
  readonly places: ReadonlyMap<DatePart, { readonly start: number; readonly length: number }>;
}

/** The patterns of dates or times so written: one, or one for each number of digits that single letters such as `D` may stand for. */
export function datePatterns(pieces: readonly FormatPiece[]): readonly WrittenPattern[] {
  const written = pieces.map((piece) => ('part' in piece && piece.digits === 1 ? [{ ...piece, digits: 2 }, piece] : [piece]));
  return written.reduce<readonly (readonly FormatPiece[])[]>((before, choices) => before.flatMap((some) => choices.map((piece) => [...some, piece])), [[]]).map((each) => datePattern(each));
}

/** The pattern of dates or times with just as many digits, and perhaps something behind. Only days that the calendar has match, so that dirty values are found before anything is converted. */
export function datePattern(pieces: readonly FormatPiece[], tail = ''): WrittenPattern {
  const places = new Map<DatePart, { start: number; length: number }>();
  let start = 1;
  for (const piece of pieces) {
    const length = 'part' in piece ? piece.digits : [...piece.text].length;
    if ('part' in piece) places.set(piece.part, { start, length });
    start += length;
  }
  const spellings = [...new Set(calendar.flatMap((days) => spelling(pieces, { ...clock, ...days }) ?? []))];
  return { pattern: `^(?:${spellings.join('|')})${tail}$`, places };
}

/** How the pieces are written on these days; undefined if a part that has one digit is never so small on them. */
function spelling(pieces: readonly FormatPiece[], parts: Readonly<Record<DatePart, string>>): string | undefined {
  const written = pieces.map((piece) => {
    if ('text' in piece) return escaped(piece.text);
    const pattern = parts[piece.part];
    return piece.digits === 1 ? small[pattern] : piece.part === 'year' && piece.digits === 2 ? shortYears[pattern] : pattern;
  });
  return written.includes(undefined) ? undefined : written.join('');
}

/** The pattern of numbers so written; groups of thousands may be left out. With `whole`, decimals can only be zeros. */
export function numberPattern({ group, decimal }: NumberFormat, whole: boolean): string {
  const thousands = group === undefined ? '' : `|[0-9]{1,3}(?:${escaped(group)}[0-9]{3}){1,4}`;
  const decimals = decimal === undefined ? '' : `(?:${escaped(decimal)}${whole ? '0' : '[0-9]'}{1,15})?`;
  return `^[-+]?(?:[0-9]{1,15}${thousands})${decimals}$`;
}

/**
 * The pattern of what could be a number in a text with words around it: from a digit to the last before anything that numbers can't have, so that
 * one written otherwise isn't taken for a part of it. A sign counts at the beginning of the text and after a blank.
 */
export function digitsPattern({ group = '' }: NumberFormat): string {
  return `(?:(?:^|[ \t\n\r\u00a0])[-+])?[0-9](?:[0-9.,${group}]*[0-9])?`;
}

const jsonLetters = '(?:[^"\\\\\u0001-\u001f]|\\\\(?:["\\\\/bfnrt]|u(?:00(?:0[1-9a-fA-F]|[1-9a-fA-F][0-9a-fA-F])|0[1-9a-fA-F][0-9a-fA-F]{2}|[1-9a-cA-CefEF][0-9a-fA-F]{3}|[dD][0-7][0-9a-fA-F]{2}|[dD][89abAB][0-9a-fA-F]{2}\\\\u[dD][c-fC-F][0-9a-fA-F]{2})))*';
const jsonNumber = '-?(?:0|[1-9][0-9]*)(?:[.][0-9]+)?(?:[eE][-+]?[0-9]+)?';
const jsonValue = `(?:"${jsonLetters}"|${jsonNumber}|true|false|null)`;
const jsonBlanks = '[ \\t\\n\\r]*';

/** The JSON arrays of texts, numbers and truth values: what databases convert without an error, so without the character 0 and broken Unicode. */
export const flatArrayPattern = `^${jsonBlanks}\\[${jsonBlanks}(?:${jsonValue}${jsonBlanks}(?:,${jsonBlanks}${jsonValue}${jsonBlanks})*)?\\]${jsonBlanks}$`;

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

/** The last two digits of years, and of those that leap: 2000 is one. */
const shortYears: { readonly [pattern: string]: string } = { [year]: '[0-9]{2}', [leapYear]: '(?:[02468][048]|[13579][26])' };

/** What of a part's values is written with one digit. */
const small: { readonly [part: string]: string | undefined } = {
  '(?:0[13578]|1[02])': '[13578]', '(?:0[469]|11)': '[469]', '02': '2',
  '(?:0[1-9]|[12][0-9]|3[01])': '[1-9]', '(?:0[1-9]|[12][0-9]|30)': '[1-9]', '(?:0[1-9]|1[0-9]|2[0-8])': '[1-9]', '(?:[01][0-9]|2[0-3])': '[0-9]',
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
