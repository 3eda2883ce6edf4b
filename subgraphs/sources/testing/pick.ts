import type fc from 'fast-check';

/** Draws one of some values. */
export type Pick = <Value>(values: readonly Value[]) => Value;

/** Draws from what a property is given by `fc.gen()`. */
export const pickFrom = (draw: fc.GeneratorValue, arbitrary: typeof fc): Pick => (values) => draw(() => arbitrary.constantFrom(...values));
