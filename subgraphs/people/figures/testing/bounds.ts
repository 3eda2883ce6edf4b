import type { Told } from './attacker.ts';

/** The fewest and the most people that there can be. */
export interface Bounds {
  least: number;
  most: number;
}

/**
 * What follows of each cell from the sums of all of them, by propagation until nothing changes. The attacker knows the rules and the noise's bound, and is told by
 * somebody which hidden cells are small.
 */
export function boundsOf(told: readonly Told[], sums: readonly (readonly [whole: Told, parts: readonly Told[]])[], bound: number): ReadonlyMap<Told, Bounds> {
  const bounds = new Map(told.map((each) => [each, ownBounds(each, bound)]));
  const of = (each: Told): Bounds => bounds.get(each) ?? { least: 0, most: Infinity };
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    const narrow = (each: Told, least: number, most: number): void => {
      const own = of(each);
      if (least <= own.least && most >= own.most) return;
      own.least = Math.max(own.least, least);
      own.most = Math.min(own.most, most);
      hasChanged = true;
    };
    for (const [whole, parts] of sums) {
      const least = parts.reduce((sum, part) => sum + of(part).least, 0);
      const unlimited = parts.filter((part) => of(part).most === Infinity);
      const most = parts.reduce((sum, part) => sum + (of(part).most === Infinity ? 0 : of(part).most), 0);
      narrow(whole, least, unlimited.length > 0 ? Infinity : most);
      for (const part of parts) {
        const { least: ownLeast, most: ownMost } = of(part);
        const othersMost = unlimited.length - Number(ownMost === Infinity) > 0 ? Infinity : most - (ownMost === Infinity ? 0 : ownMost);
        narrow(part, Math.max(0, of(whole).least - othersMost), of(whole).most - (least - ownLeast));
      }
    }
  }
  return bounds;
}

/** What the answer itself tells. */
export function ownBounds({ answer, truth }: Told, bound: number): Bounds {
  if (answer === 'untold') return { least: 0, most: Infinity };
  if (answer === 'hidden') return truth < 5 ? { least: 1, most: 4 } : { least: 5, most: Infinity };
  if (answer === 0) return { least: 0, most: 0 };
  // The lowest figure stands for all that the noise would make lower.
  return { least: Math.max(5, answer - bound), most: answer === 5 ? 5 + bound : answer + bound };
}
