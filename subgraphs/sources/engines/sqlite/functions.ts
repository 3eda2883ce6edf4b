import type { Database } from 'better-sqlite3';
import { foldText, trimText } from '../../statements/foldedText.ts';

/** Adds to a connection the functions that the dialect's SQL calls. Null gives null. */
export function addFunctions(database: Database): void {
  const patternOf = compiledPatterns(100);
  database.function('fold', { deterministic: true }, (text: unknown) => (typeof text === 'string' ? foldText(text) : null));
  // `text regexp pattern` calls `regexp(pattern, text)`.
  database.function('regexp', { deterministic: true }, (pattern: unknown, text: unknown) =>
    typeof text === 'string' && typeof pattern === 'string' ? Number(patternOf(pattern).test(text)) : null,
  );
  database.function('elements', { deterministic: true }, (text: unknown, separator: unknown) =>
    typeof text === 'string' && typeof separator === 'string' ? JSON.stringify(text.split(separator).map(trimText)) : null,
  );
}

/** Compiles regular expressions and keeps the last ones: a statement asks for the same few at every row, but everyone searches for another text. */
export function compiledPatterns(most: number): (source: string) => RegExp {
  const patterns = new Map<string, RegExp>();
  return (source) => {
    const known = patterns.get(source);
    if (known) return known;
    const pattern = new RegExp(source, 'u');
    patterns.set(source, pattern);
    const [oldest] = patterns.keys();
    if (patterns.size > most && oldest !== undefined) patterns.delete(oldest);
    return pattern;
  };
}
