/** A source of numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** At least 0, less than 1. */
  readonly next: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly integer: (least: number, most: number) => number;
  /** True with this probability. */
  readonly chance: (probability: number) => boolean;
  /** One of the items, each as likely as another. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** That many different items, or all if there are fewer, in a random order. */
  readonly sample: <Item>(items: readonly Item[], count: number) => Item[];
}

/** Numbers for one purpose; give each purpose a seed of its own, and changing one leaves the others as they are. Algorithm: sfc32 (public domain). */
export function random(seed: string): Random {
  const next = numbers(seed);
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const sample = <Item>(items: readonly Item[], count: number): Item[] => {
    const rest = [...items];
    const wanted = Math.min(count, rest.length);
    for (let index = 0; index < wanted; index += 1) {
      const other = integer(index, rest.length - 1);
      [rest[index], rest[other]] = [rest[other] as Item, rest[index] as Item];
    }
    return rest.slice(0, wanted);
  };
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (items) => {
      if (items.length === 0) throw new Error(`Expected items to pick from (seed \`${seed}\`), got none`);
      return items[integer(0, items.length - 1)] as (typeof items)[number];
    },
    sample,
  };
}

/** At most that many different items of a long list, which isn't copied. */
export function several<Item>(items: readonly Item[], count: number, { pick }: Random): readonly Item[] {
  return items.length === 0 ? [] : [...new Set(Array.from({ length: count }, () => pick(items)))];
}

/** Prepares picking by weight: the function returned takes the numbers and gives an item. Weights are at least 0 and not all 0. */
export function weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): (random: Random) => Item {
  const sums: number[] = [];
  let total = 0;
  for (const item of items) sums.push((total += weightOf(item)));
  if (!(total > 0)) throw new Error(`Expected weights that add up to more than 0, got ${total}`);
  return ({ next }) => {
    const wanted = next() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    return items[low] as Item;
  };
}

/** A number from 0 to 2³²−1 that is always the same for a text: to share things out, and to seed. */
export function textNumber(text: string): number {
  let number = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) number = Math.imul(number ^ text.charCodeAt(index), 0x01000193);
  number = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  number = Math.imul(number ^ (number >>> 13), 0xc2b2ae35);
  return (number ^ (number >>> 16)) >>> 0;
}

function numbers(seed: string): () => number {
  let [a, b, c, count] = [textNumber(`${seed}/a`), textNumber(`${seed}/b`), textNumber(`${seed}/c`), 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();
  return next;
}
