/** What each letter counts as when searching and ordering, beside `A` to `Z`: the Latin letters that European texts have accents on. */
const letters: ReadonlyMap<string, string> = new Map([
  ...latinLetters(0xc0, 0x17f),
  ...pairs('ŁłØøĐđÐðÞþĦħŦŧĿŀıȘșȚțÆæŒœß', 'llooddddtthhttllissttaaoos'),
  ...pairs('’‘', "''"),
]);

/** What texts mostly consist of, in about this order. */
const frequent = ' eaiosrntldcumpgbvfqhjxyzkw.,-/()0123456789';

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Signs that count as nothing: the dot of `col·lectiu`, and accents written after their letter. */
const dropped = '·\u0300\u0301\u0302\u0303\u0308\u030a\u030c\u0327';

/**
 * For SQL's `translate`, of text with `A` to `Z` in lower case: each letter of `from` becomes the one at its place in `to`; those beyond the end of `to` are dropped. PostgreSQL
 * looks for each character of a text from the start of `from`, so the most frequent ones stand there, though they stay as they are.
 */
export const foldedLetters = {
  from: `${frequent}${[...letters.keys()].join('')}${dropped}`,
  to: `${frequent}${[...letters.values()].join('')}`,
} as const;

/** A text as every engine orders and searches it: these letters without accents and case, everything else as it is. */
export function foldText(text: string): string {
  return text.replace(/[A-Z\u0080-\u{10ffff}]/gu, (letter) => (dropped.includes(letter) ? '' : (letters.get(letter) ?? (letter < '\x80' ? letter.toLowerCase() : letter))));
}

/** A regular expression for the texts whose folded text contains this one, itself folded. Faster than folding long texts to search in them. */
export function foldedPattern(part: string): string {
  return [...part].map((letter) => variants.get(letter) ?? letter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join(`[${dropped}]*`);
}

const variants: ReadonlyMap<string, string> = new Map(
  [...Map.groupBy([...capitals, ...letters.keys()], (letter) => letters.get(letter) ?? letter.toLowerCase())].map(([folded, spellings]) => [folded, `[${folded}${spellings.join('')}]`]),
);

/** The blanks that count as nothing around a value. */
const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d || unit === 0xa0;

/** A text without the blanks around it: the same ones on every engine. */
export function trimText(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function latinLetters(first: number, last: number): (readonly [string, string])[] {
  const found = Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
  return found.flatMap((letter) => {
    const base = letter.normalize('NFD').charAt(0);
    return /[A-Za-z]/.test(base) ? [[letter, base.toLowerCase()] as const] : [];
  });
}

function pairs(from: string, to: string): (readonly [string, string])[] {
  return [...from].map((letter, index) => [letter, to.charAt(index)]);
}
