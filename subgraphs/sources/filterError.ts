/** The caller asked for what can't be asked: the message may be shown to clients, and names nothing but the question. */
export class FilterError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FilterError';
  }
}

/** A `FilterError` in the form of all messages: `Expected `filter.area.eq` to be …, got ….` */
export const unexpected = (path: string, expected: string, got: unknown): FilterError =>
  new FilterError(`Expected \`${path}\` to be ${expected}, got ${describe(got)}.`);

function describe(value: unknown): string {
  if (typeof value === 'string') return value.length > 40 ? `a text of ${value.length} characters` : JSON.stringify(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
