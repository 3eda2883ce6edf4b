/** How numbers are written in a text column: what groups the thousands, and what begins the decimals. */
export interface NumberFormat {
  readonly group?: string;
  readonly decimal?: string;
}

/** One piece of a date or time format: a number of so many digits, or the text between two numbers. */
export type FormatPiece =
  | { readonly part: DatePart; readonly digits: number }
  | { readonly text: string };

/** What a number in a date or time stands for. */
export type DatePart = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** The kinds of field that a date or time format can serve. */
export type TimeKind = 'date' | 'month' | 'dateTime' | 'time';

/** What a format of each kind is made of, for messages. */
export const formatHints: { readonly [kind in TimeKind | 'number']: string } = {
  date: 'a date format made of DD, MM and YYYY, such as "DD/MM/YYYY"',
  month: 'a date format made of MM, YYYY and perhaps DD, such as "MM/YYYY"',
  dateTime: 'a date format made of DD, MM, YYYY and perhaps HH, mm and ss, such as "DD/MM/YYYY HH:mm:ss"',
  time: 'a time format made of HH, MM and perhaps SS, such as "HH:MM"',
  number: 'a number as the column writes it, in quotes, such as "1.234,56"',
};

const dateTokens: readonly (readonly [string, DatePart])[] = [['YYYY', 'year'], ['MM', 'month'], ['DD', 'day']];
const tokens: { readonly [kind in TimeKind]: ReadonlyMap<string, DatePart> } = {
  date: new Map(dateTokens),
  month: new Map(dateTokens),
  dateTime: new Map([...dateTokens, ['HH', 'hour'], ['mm', 'minute'], ['ss', 'second']]),
  time: new Map([['HH', 'hour'], ['MM', 'minute'], ['SS', 'second']]),
};

const required: { readonly [kind in TimeKind]: readonly DatePart[] } = {
  date: ['year', 'month', 'day'],
  month: ['year', 'month'],
  dateTime: ['year', 'month', 'day'],
  time: ['hour', 'minute'],
};

/** The pieces of a date or time format such as `DD/MM/YYYY` or `HH.MM`; undefined if it has other letters or digits, the same part twice, or lacks one. */
export function parseTimeFormat(format: string, kind: TimeKind): readonly FormatPiece[] | undefined {
  const pieces = (format.match(/YYYY|MM|DD|HH|mm|SS|ss|[^YMDHmSs]+|./gsu) ?? []).map((token): FormatPiece => {
    const part = tokens[kind].get(token);
    return part ? { part, digits: token.length } : { text: token };
  });
  const parts = pieces.flatMap((piece) => ('part' in piece ? [piece.part] : []));
  const texts = pieces.flatMap((piece) => ('text' in piece ? [piece.text] : []));
  if (new Set(parts).size < parts.length || !required[kind].every((part) => parts.includes(part))) return undefined;
  if (parts.includes('second') && !parts.includes('minute') || parts.includes('minute') && !parts.includes('hour')) return undefined;
  return texts.every((text) => !/[\p{L}\p{N}]/u.test(text) || (kind === 'dateTime' && /^[TZ]$/.test(text))) ? pieces : undefined;
}

/** The separators in a sample such as `1.234,56`, `1,234.56`, `1 234,56` or `1234,5`; undefined if it isn't a number so written. One separator before three digits groups thousands. */
export function parseNumberFormat(sample: string): NumberFormat | undefined {
  const grouped = /^\d{1,3}([.,' \u00a0\u202f])\d{3}(?:\1\d{3})*(?:([.,])\d+)?$/.exec(sample);
  if (grouped) return grouped[1] === grouped[2] ? undefined : separators(grouped[1], grouped[2]);
  const plain = /^\d+(?:([.,])\d+)?$/.exec(sample);
  return plain ? separators(undefined, plain[1]) : undefined;
}

function separators(group: string | undefined, decimal: string | undefined): NumberFormat {
  return { ...(group !== undefined && { group }), ...(decimal !== undefined && { decimal }) };
}
