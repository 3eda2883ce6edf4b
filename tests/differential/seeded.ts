import { Arbitrary, Stream, Value, sample } from 'fast-check';
import type { Random } from 'fast-check';
import { drawFrom } from './draw.ts';
import type { Draw } from './draw.ts';

/** So many things made by fast-check's random decisions; the same seed makes the same. */
export function seeded<T>(make: (draw: Draw) => T, seed: number, count: number): readonly T[] {
  return sample(new Made(make), { seed, numRuns: count });
}

/** Something that is made by decisions; made smaller by `shrink/`, which knows what it is. */
class Made<T> extends Arbitrary<T> {
  readonly #make: (draw: Draw) => T;

  constructor(make: (draw: Draw) => T) {
    super();
    this.#make = make;
  }

  override generate(random: Random): Value<T> {
    return new Value(this.#make(drawFrom(random)), undefined);
  }

  override canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  override shrink(): Stream<Value<T>> {
    return Stream.nil();
  }
}
