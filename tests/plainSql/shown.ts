import { smallestShown } from '../../subgraphs/people/disclosure.ts';
import { forEverybody } from '../../subgraphs/people/figures/peopleFigures.ts';

/** A number of people as the graph shows it. */
export interface Shown {
  readonly peopleServed: number | null;
  readonly hidden: boolean;
}

/** Whether this may be shown of so many people: within the noise of each of the cells that it is the sum of, and nothing of 1 to 4. More may be hidden than these. */
export function mayBeShown({ peopleServed, hidden }: Shown, count: number, cells = 1): boolean {
  if (hidden) return peopleServed === null;
  if (count === 0 || peopleServed === 0) return peopleServed === count;
  return count >= smallestShown && peopleServed !== null && peopleServed >= smallestShown && Math.abs(peopleServed - count) <= cells * forEverybody.bound;
}

/** Stands for whatever may be shown of a number of people, in what a test expects. */
export function shown(count: number, cells = 1): object {
  return { asymmetricMatch: (actual: Shown) => mayBeShown(actual, count, cells), toAsymmetricMatcher: () => `a figure of ${count} people` };
}
