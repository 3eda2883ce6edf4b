/** The smallest count of people that is shown: the rule of the Spanish national employment service. Zero is shown too. */
export const smallestShown = 5;

/** A count of people as it may be published. */
export interface Disclosed {
  readonly peopleServed: number | null;
  readonly hidden: boolean;
}

/** Hides a count of 1 to 4; a count that could not be had is no figure at all. */
export function disclose(count: number): Disclosed;
export function disclose(count: number | undefined): Disclosed | null;
export function disclose(count: number | undefined): Disclosed | null {
  if (count === undefined) return null;
  const hidden = count > 0 && count < smallestShown;
  return { peopleServed: hidden ? null : count, hidden };
}
