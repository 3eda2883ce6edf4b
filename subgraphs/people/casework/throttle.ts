import { tooManySearches } from '../../runtime/errors.ts';

/** How much one viewer may look for in one window. */
export interface ThrottleLimits {
  /** Searches for one person that find nobody. */
  readonly misses: number;
  /** People shown. */
  readonly people: number;
  /** Milliseconds. */
  readonly window: number;
}

/** Enough for a case worker's day, too little to try numbers out. */
export const usualThrottle: ThrottleLimits = { misses: 30, people: 2000, window: 600_000 };

interface Count {
  begun: number;
  misses: number;
  people: number;
}

/** Counts what each viewer looks for, so that numbers can't be tried out one after the other, nor at once under many aliases. Kept in memory, forgotten after the window. */
export class Throttle {
  readonly #limits: ThrottleLimits;
  readonly #now: () => number;
  readonly #counts = new Map<string, Count>();

  constructor(limits: ThrottleLimits = usualThrottle, now: () => number = Date.now) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Counts a search as one that finds nobody, until `found` says otherwise. Throws when there were too many. */
  search(viewer: string): { readonly found: () => void } {
    const count = this.#count(viewer);
    if (count.misses >= this.#limits.misses || count.people >= this.#limits.people) throw tooManySearches(count.begun + this.#limits.window - this.#now());
    count.misses += 1;
    let isOpen = true;
    return {
      found: () => {
        if (isOpen) count.misses -= 1;
        isOpen = false;
      },
    };
  }

  /** Throws when the viewer has been shown too many people; else counts more. */
  show(viewer: string, people: number): void {
    const count = this.#count(viewer);
    count.people += people;
    if (count.people > this.#limits.people) throw tooManySearches(count.begun + this.#limits.window - this.#now());
  }

  #count(viewer: string): Count {
    const now = this.#now();
    const known = this.#counts.get(viewer);
    if (known && now - known.begun < this.#limits.window) return known;
    // Oldest first: those whose window is over are forgotten.
    for (const [other, { begun }] of this.#counts) {
      if (now - begun < this.#limits.window) break;
      this.#counts.delete(other);
    }
    const count = { begun: now, misses: 0, people: 0 };
    this.#counts.delete(viewer);
    this.#counts.set(viewer, count);
    return count;
  }
}
