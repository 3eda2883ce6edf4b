import { createHash } from 'node:crypto';
import { foldText, trimText } from '../../statements/foldedText.ts';
import { flatArrayPattern } from '../../statements/writtenPatterns.ts';

/** A connection, of whichever library, to which functions can be added. */
interface Extendable {
  function(name: string, options: { readonly deterministic: boolean }, run: (...values: unknown[]) => string | number | null): unknown;
}

/** Adds to a connection the functions that the dialect's SQL calls. Null gives null. */
export function addFunctions(database: Extendable): void {
  const patternOf = compiledPatterns(100);
  database.function('fold', { deterministic: true }, (text: unknown) => (typeof text === 'string' ? foldText(text) : null));
  // `text regexp pattern` calls `regexp(pattern, text)`.
  database.function('regexp', { deterministic: true }, (pattern: unknown, text: unknown) =>
    typeof text === 'string' && typeof pattern === 'string' ? Number(patternOf(pattern).test(text)) : null,
  );
  database.function('elements', { deterministic: true }, (text: unknown, separator: unknown) =>
    typeof text === 'string' && typeof separator === 'string' ? JSON.stringify(text.split(separator).map(trimText)) : null,
  );
  const wantedIn = remembered(10, (json) => new Set(JSON.parse(json) as unknown[])); // a list of texts, as the dialect gives it
  database.function('has_any', { deterministic: true }, (elements: unknown, wanted: unknown) => {
    if (typeof elements !== 'string' || typeof wanted !== 'string') return null;
    const values = wantedIn(wanted);
    return Number((JSON.parse(elements) as unknown[]).some((element) => values.has(element))); // a list of texts, as `elements` gives it
  });
  database.function('own_elements', { deterministic: true }, (text: unknown) => (typeof text === 'string' ? ownElements(text) : null));
  database.function('part', { deterministic: true }, (text: unknown, separator: unknown, place: unknown) =>
    typeof text === 'string' && typeof separator === 'string' ? (text.split(separator)[Number(place) - 1] ?? null) : null,
  );
  database.function('extracted', { deterministic: true }, (text: unknown, pattern: unknown) =>
    typeof text === 'string' && typeof pattern === 'string' ? (patternOf(pattern).exec(text)?.[0] ?? null) : null,
  );
  database.function('hashed', { deterministic: true }, (text: unknown, secret: unknown) =>
    typeof text === 'string' && typeof secret === 'string' ? createHash('sha256').update(secret + text).digest().readUInt32BE() : null,
  );
}

/** The texts of a JSON array of texts, numbers and truth values, as JSON; null if it isn't one. Numbers stay as they are written. */
export function ownElements(json: string): string | null {
  if (json.includes('\0') || !flatArray.test(json)) return null;
  const elements = JSON.parse(json, asWritten) as unknown[]; // an array, by the pattern
  return JSON.stringify(elements.filter((element) => element !== null).map((element) => trimText(String(element))));
}

/** The source of a value, which engines give, is newer than TypeScript's declaration. */
const asWritten = ((_: string, value: unknown, { source }: { readonly source?: string }) => (typeof value === 'number' ? source : value)) as (key: string, value: unknown) => unknown;

const flatArray = new RegExp(flatArrayPattern, 'u');

/** Compiles regular expressions and keeps the last ones: a statement asks for the same few at every row, but everyone searches for another text. */
export function compiledPatterns(most: number): (source: string) => RegExp {
  return remembered(most, (source) => new RegExp(source, 'u'));
}

function remembered<Value>(most: number, make: (text: string) => Value): (text: string) => Value {
  const values = new Map<string, Value>();
  return (text) => {
    const known = values.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    values.set(text, value);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
    return value;
  };
}
