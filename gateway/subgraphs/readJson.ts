import { SubgraphFailure } from './subgraphFailure.ts';

/** The deepest nesting taken from a subgraph: whoever walks an answer, or writes it as JSON, does so one call inside another. */
const maxDepth = 500;

/** Reads a subgraph's JSON. The parser's own message would quote what came, and the log hold it. */
export function readJson(text: string): unknown {
  const value = parse(text);
  // What is nested so deep has as many brackets. Going through the values costs a twelfth of parsing them, through the text a third.
  if (text.length > 2 * maxDepth && isDeeper(value, maxDepth)) throw new SubgraphFailure(`Expected JSON of at most ${maxDepth} levels, got deeper`, { mayBeOfOne: true });
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new SubgraphFailure('Expected JSON, got something else or only a part of it', { mayBeOfOne: true });
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object' && item !== null && isDeeper(item, levels - 1)) return true;
    return false;
  }
  const record = value as Readonly<Record<string, unknown>>;
  // What `JSON.parse` makes has nothing inherited that could be enumerated; `for in` is twice as fast as making a list of the keys.
  for (const key in record) {
    const inner = record[key];
    if (typeof inner === 'object' && inner !== null && isDeeper(inner, levels - 1)) return true;
  }
  return false;
}
