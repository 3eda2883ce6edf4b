/** How a column's values could be read as a field's. */
export interface Reading {
  /** The options of the mapping language beside `column`; none where the column alone will do. */
  readonly options: { readonly [option: string]: unknown };
  /** The share of the values that are understood so, from 0 to 1. */
  readonly fit: number;
  /** How much the values alone say that the column is this, whatever its name, from 0 to 1. */
  readonly telling: number;
  /** Why, in a few words. */
  readonly reason: string;
}

/** So much of a column must be understood for it to be read at all; what is understood less often than not isn't what the column holds. */
export const leastShare = 0.6;

/** Values that are only half understood say nothing of themselves. */
export const tellingIf = (share: number, telling: number): number => (share >= 0.85 ? telling : 0);

/** A reading by the column's type alone. */
export const plainReading = (reason: string, telling = 0): Reading => ({ options: {}, fit: 1, telling, reason });

/** `4 of 5 values`, for reasons. */
export const outOf = (share: number, of: ReadonlyMap<string, number>): string => {
  const all = [...of.values()].reduce((sum, count) => sum + count, 0);
  return share >= 0.9995 ? 'all' : `${Math.round(share * all)} of ${all}`;
};
