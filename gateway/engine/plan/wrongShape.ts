/** A subgraph answered in another shape than it was asked for. Its message tells where, and nothing of the values. */
export class WrongShape extends Error {}

/** Says what came in place of what was asked for under a name. */
export function wrongShape(name: string, expected: string, value: unknown): WrongShape {
  return new WrongShape(`Expected \`${name}\` to be null or ${expected}, got ${kindOf(value)}`);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null || value === undefined) return 'nothing';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
