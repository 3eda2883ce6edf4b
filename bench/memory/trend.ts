/** How values at equal distances grow, by the line that fits them best. */
export interface Trend {
  /** From the first to the last, in the unit of the values. */
  readonly growth: number;
  /** How far from the true growth that is likely to be. */
  readonly error: number;
  readonly mean: number;
}

/** The trend of three values or more. */
export function trendOf(values: readonly number[]): Trend {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const middle = (count - 1) / 2;
  const spread = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  const slope = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0) / spread;
  const left = values.reduce((sum, value, index) => sum + (value - mean - slope * (index - middle)) ** 2, 0);
  return { growth: slope * (count - 1), error: Math.sqrt(left / (count - 2) / spread) * (count - 1), mean };
}

/** Whether values stay as they are: what they grow is within what chance makes of them, or less than a share of their mean. */
export function isFlat({ growth, error, mean }: Trend, share: number): boolean {
  return growth <= Math.max(2 * error, share * mean);
}
