import { isAmong } from './attacker.ts';
import type { Told } from './attacker.ts';
import { ownBounds } from './bounds.ts';
import { everySort } from './population.ts';
import type { Somebody } from './population.ts';

/**
 * Tells of a hidden cell whether other people than those who are there would fit all that was told as well, but be one more or one less in it: by one person more or
 * less, or by somebody else in the place of one. If so, no reasoning over the figures can tell how many there are, however it goes.
 */
export function othersThatFit(people: readonly Somebody[], told: readonly Told[], bound: number): (cell: Told) => boolean {
  // What was told of each sort of people, and by how many each answer lets them be more or fewer.
  const limits = told.map((each) => {
    const { least, most } = ownBounds(each, bound);
    return { fewer: each.truth - least, more: most - each.truth };
  });
  const cellsOf = everySort.map((sort) => told.flatMap(({ values, answer }, index) => (answer !== 'untold' && isAmong(sort, values) ? [index] : [])));
  const there = [...new Set(people.map((somebody) => everySort.findIndex((sort) => JSON.stringify(sort) === JSON.stringify(somebody))))];
  const fewerWithout = new Map(there.map((sort) => [sort, (cellsOf[sort] ?? []).filter((index) => (limits[index]?.fewer ?? 0) < 1)]));
  const moreWith = everySort.map((_, sort) => (cellsOf[sort] ?? []).filter((index) => (limits[index]?.more ?? 0) < 1));
  const canLeave = (sort: number, coming?: number): boolean => fewerWithout.get(sort)?.every((index) => coming !== undefined && cellsOf[coming]?.includes(index)) ?? false;
  const canCome = (sort: number, leaving?: number): boolean => moreWith[sort]?.every((index) => leaving !== undefined && cellsOf[leaving]?.includes(index)) ?? false;
  return ({ values, truth, answer }) => {
    const isInside = everySort.map((sort) => isAmong(sort, values));
    const inside = there.filter((sort) => isInside[sort]);
    const outside = there.filter((sort) => !isInside[sort]);
    const mayBeFewer = truth > (answer === 'hidden' ? 1 : 0);
    const mayBeMore = truth < 4;
    const sorts = everySort.map((_, sort) => sort);
    if (mayBeFewer && inside.some((leaving) => canLeave(leaving) || sorts.some((coming) => !isInside[coming] && canLeave(leaving, coming) && canCome(coming, leaving)))) return true;
    return mayBeMore && sorts.some((coming) => isInside[coming] && (canCome(coming) || outside.some((leaving) => canLeave(leaving, coming) && canCome(coming, leaving))));
  };
}
