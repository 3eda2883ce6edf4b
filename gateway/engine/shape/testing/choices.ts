import fc from 'fast-check';

/** Random choices one after the other. When they run out each is the first, so what is made of them comes to an end and shrinks to little. */
export interface Choices {
  /** A whole number from 0 up to, not including, `count`. */
  readonly below: (count: number) => number;
  /** One of these; the first should be the simplest. */
  readonly of: <T>(values: readonly T[]) => T;
  /** Whether something that happens in so many of a hundred cases does. */
  readonly percent: (share: number) => boolean;
}

/** Choices that fast-check makes, and shrinks to fewer. */
export const choices = (most = 20_000): fc.Arbitrary<() => Choices> =>
  fc.tuple(fc.noBias(fc.nat(0xffff_ffff)), fc.noBias(fc.nat(most))).map(([seed, count]) => () => choicesOf(seed, count));

/** So many choices, the same for the same seed. */
export function choicesOf(seed: number, count: number): Choices {
  let state = seed;
  let left = count;
  const below = (count: number): number => {
    if (left-- <= 0) return 0;
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
  return {
    below,
    of: (values) => values[below(values.length)] as (typeof values)[number],
    percent: (share) => below(100) >= 100 - share,
  };
}
