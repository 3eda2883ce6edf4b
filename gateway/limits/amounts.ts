/** A number that an operation's text tells, or the place of one that its variables tell: its step in `Amounts`. */
export type Amount = number | Step;

/** The place of a number that depends on variables. */
export interface Step {
  readonly at: number;
}

/** The values of an operation's variables: those given, with their defaults. */
export type ValueOf = (name: string) => unknown;

/**
 * Reckons with numbers of which some depend on variables. What doesn't is reckoned at once; the rest is noted as steps, each of them
 * once, so that every set of variables costs one walk along the steps, however the fragments spread one another.
 */
export class Amounts {
  readonly #steps: ((valueOf: ValueOf, done: readonly number[]) => number)[] = [];

  /** A number that variables tell. */
  given(read: (valueOf: ValueOf) => number): Amount {
    return { at: this.#steps.push((valueOf) => read(valueOf)) - 1 };
  }

  sum(one: Amount, other: Amount): Amount {
    if (one === 0) return other;
    return other === 0 ? one : this.#both(one, other, (left, right) => left + right);
  }

  /** Both finite where the other is 0. */
  product(one: Amount, other: Amount): Amount {
    return one === 0 || other === 0 ? 0 : this.#both(one, other, (left, right) => left * right);
  }

  greater(one: Amount, other: Amount): Amount {
    return this.#both(one, other, Math.max);
  }

  /** Tells the numbers for a set of variables. */
  reckon(valueOf: ValueOf): (amount: Amount) => number {
    const done: number[] = [];
    for (const step of this.#steps) done.push(step(valueOf, done));
    return (amount) => valueAt(amount, done);
  }

  #both(one: Amount, other: Amount, of: (left: number, right: number) => number): Amount {
    if (typeof one === 'number' && typeof other === 'number') return of(one, other);
    return { at: this.#steps.push((_, done) => of(valueAt(one, done), valueAt(other, done))) - 1 };
  }
}

/** Steps refer to earlier ones only. */
const valueAt = (amount: Amount, done: readonly number[]): number => (typeof amount === 'number' ? amount : (done[amount.at] as number));
