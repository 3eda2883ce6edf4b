/** How numbers are written in a text column: what groups the thousands, and what begins the decimals. */
export interface NumberFormat {
  readonly group?: string;
  readonly decimal?: string;
  /** Words may stand around the number, as in `1.234,56 €`: the first number so written in the text counts. */
  readonly words?: true;
}

/** Formats of moments that are numbers: seconds, or milliseconds, since 1970. */
export const unixFormats = ['unix', 'unix ms'] as const;

/** One piece of a date or time format: a number of so many digits, or the text between two numbers. One digit means one or two: `D` in `D/M/YYYY`. A year of two is one of 1970 to 2069. */
export type FormatPiece =
  | { readonly part: DatePart; readonly digits: number }
  | { readonly text: string };

/** What a number in a date or time stands for. */
export type DatePart = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** The kinds of field that a date or time format can serve. */
export type TimeKind = 'date' | 'month' | 'dateTime' | 'time';

/** What a format of each kind is made of, for messages. */
export const formatHints: { readonly [kind in TimeKind | 'number']: string } = {
  date: 'a date format made of DD or D, MM or M and YYYY or YY, such as "DD/MM/YYYY", or `unix` or `unix ms`',
  month: 'a date format made of MM, YYYY and perhaps DD, such as "MM/YYYY", or `unix` or `unix ms`',
  dateTime: 'a date format made of DD, MM, YYYY and perhaps HH, mm and ss, such as "DD/MM/YYYY HH:mm:ss", or `unix` or `unix ms`',
  time: 'a time format made of HH or H, MM and perhaps SS, such as "HH:MM"',
  number: 'a number as the column writes it, in quotes, such as "1.234,56" or "1.234,56 €"',
};

const dateTokens: readonly (readonly [string, DatePart])[] = [['YYYY', 'year'], ['YY', 'year'], ['MM', 'month'], ['M', 'month'], ['DD', 'day'], ['D', 'day']];
const tokens: { readonly [kind in TimeKind]: ReadonlyMap<string, DatePart> } = {
  date: new Map(dateTokens),
  month: new Map(dateTokens),
  dateTime: new Map([...dateTokens, ['HH', 'hour'], ['H', 'hour'], ['mm', 'minute'], ['ss', 'second']]),
  time: new Map([['HH', 'hour'], ['H', 'hour'], ['MM', 'minute'], ['SS', 'second']]),
};

const required: { readonly [kind in TimeKind]: readonly DatePart[] } = {
  date: ['year', 'month', 'day'],
  month: ['year', 'month'],
  dateTime: ['year', 'month', 'day'],
  time: ['hour', 'minute'],
};

/** The pieces of a date or time format such as `DD/MM/YYYY` or `HH.MM`; undefined if it has other letters or digits, the same part twice, lacks one, or has a single letter beside another number. */
export function parseTimeFormat(format: string, kind: TimeKind): readonly FormatPiece[] | undefined {
  const pieces = (format.match(/YYYY|YY|MM?|DD?|HH?|mm|SS|ss|[^YMDHmSs]+|./gsu) ?? []).map((token): FormatPiece => {
    const part = tokens[kind].get(token);
    return part ? { part, digits: token.length } : { text: token };
  });
  const parts = pieces.flatMap((piece) => ('part' in piece ? [piece.part] : []));
  const texts = pieces.flatMap((piece) => ('text' in piece ? [piece.text] : []));
  if (new Set(parts).size < parts.length || !required[kind].every((part) => parts.includes(part))) return undefined;
  if (parts.includes('second') && !parts.includes('minute') || parts.includes('minute') && !parts.includes('hour')) return undefined;
  if (pieces.some((piece, index) => isShort(piece) && [pieces[index - 1], pieces[index + 1]].some((beside) => beside && 'part' in beside))) return undefined;
  return texts.every((text) => !/[\p{L}\p{N}]/u.test(text) || (kind === 'dateTime' && /^[TZ]$/.test(text))) ? pieces : undefined;
}

const isShort = (piece: FormatPiece): boolean => 'part' in piece && piece.digits === 1;

/**
 * The separators in a sample such as `1.234,56`, `1,234.56`, `1 234,56` or `1234,5`, perhaps with words around it as in `1.234,56 €`;
 * undefined if it isn't one number so written. One separator before three digits groups thousands.
 */
export function parseNumberFormat(sample: string): NumberFormat | undefined {
  const [, before = '', number, behind = ''] = /^(\D*)(\d.*\d|\d)(\D*)$/su.exec(sample) ?? [];
  const written = number === undefined ? undefined : separatorsIn(number);
  if (!written || (before === '' && behind === '')) return written;
  return isWords(before, behind) ? { ...written, words: true } : undefined;
}

/** Words have a letter or a sign such as `€` or `%`; a lone comma or dash is a number written wrong. */
function isWords(before: string, behind: string): boolean {
  return /[\p{L}\p{Sc}%‰°º]/u.test(before + behind) && !/[.,'-]$/.test(before) && !/^[.,']/.test(behind);
}

function separatorsIn(number: string): NumberFormat | undefined {
  const grouped = /^\d{1,3}([.,' \u00a0\u202f])\d{3}(?:\1\d{3})*(?:([.,])\d+)?$/.exec(number);
  if (grouped) return grouped[1] === grouped[2] ? undefined : separators(grouped[1], grouped[2]);
  const plain = /^\d+(?:([.,])\d+)?$/.exec(number);
  return plain ? separators(undefined, plain[1]) : undefined;
}

function separators(group: string | undefined, decimal: string | undefined): NumberFormat {
  return { ...(group !== undefined && { group }), ...(decimal !== undefined && { decimal }) };
}
