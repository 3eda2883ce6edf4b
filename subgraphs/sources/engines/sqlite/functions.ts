import type { Database } from 'better-sqlite3';
import { foldText, trimText } from '../../statements/foldedText.ts';

/** Adds to a connection the functions that the dialect's SQL calls. Null gives null. */
export function addFunctions(database: Database): void {
  const patterns = new Map<string, RegExp>();
  const patternOf = (source: string): RegExp => {
    const known = patterns.get(source) ?? new RegExp(source, 'u');
    patterns.set(source, known);
    return known;
  };
  database.function('fold', { deterministic: true }, (text: unknown) => (typeof text === 'string' ? foldText(text) : null));
  // `text regexp pattern` calls `regexp(pattern, text)`.
  database.function('regexp', { deterministic: true }, (pattern: unknown, text: unknown) =>
    typeof text === 'string' && typeof pattern === 'string' ? Number(patternOf(pattern).test(text)) : null,
  );
  database.function('elements', { deterministic: true }, (text: unknown, separator: unknown) =>
    typeof text === 'string' && typeof separator === 'string' ? JSON.stringify(text.split(separator).map(trimText)) : null,
  );
}
