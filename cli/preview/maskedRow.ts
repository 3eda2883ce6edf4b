/** What stands for a value of a record about a person. */
const mask = '•••';

/** A record about a person as it may be shown at a terminal: which fields have a value, and none of the values. Its id stays. */
export function maskedRow(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, name === 'id' || name === '__typename' || name === 'source' ? value : masked(value)]));
}

function masked(value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || '__typename' in value) return mask;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, masked(inner)]));
}
