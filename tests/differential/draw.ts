import type { Random } from 'fast-check';

/** Random decisions; the same seed decides the same. */
export interface Draw {
  readonly integer: (least: number, most: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly oneOf: <T>(items: readonly T[]) => T;
  /** At least so many of the items, in their order. */
  readonly some: <T>(items: readonly T[], least: number) => T[];
}

/** Decisions by fast-check's random numbers. */
export function drawFrom(random: Random): Draw {
  const integer = (least: number, most: number): number => random.nextInt(least, most);
  const oneOf = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new Error('expected something to choose from, got nothing');
    return items[integer(0, items.length - 1)] as T;
  };
  return {
    integer,
    chance: (percent) => integer(0, 99) < percent,
    oneOf,
    some: (items, least) => {
      const left = items.map((_item, index) => index);
      const count = integer(Math.min(least, items.length), items.length);
      while (left.length > count) left.splice(integer(0, left.length - 1), 1);
      return left.map((index) => items[index] as (typeof items)[number]);
    },
  };
}
