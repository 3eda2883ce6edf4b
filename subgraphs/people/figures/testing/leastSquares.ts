import { idOf, isAmong } from './attacker.ts';
import type { Told } from './attacker.ts';
import type { Bounds } from './bounds.ts';
import { domain, everySort, properties } from './population.ts';

/** How many people of each sort the attacker expects who knows no more than how many have each single value. */
export function independent(told: readonly Told[]): readonly number[] {
  const byId = new Map(told.map(({ id, answer }) => [id, answer]));
  const figureOf = (values: Told['values']): number | undefined => {
    const answer = byId.get(idOf(values));
    return typeof answer === 'number' ? answer : undefined;
  };
  const all = Math.max(1, figureOf({}) ?? 1);
  const shares = new Map(properties.map((name) => {
    const figures = domain[name].map((value) => figureOf({ [name]: value }) ?? smallGuess);
    const sum = figures.reduce((total, figure) => total + figure, 0) || 1;
    return [name, figures.map((figure) => figure / sum)];
  }));
  return everySort.map((sort) => properties.reduce((product, name) => product * (shares.get(name)?.[sort[name]] ?? 0), all));
}

const smallGuess = 2.5;

/** How many people of each sort fit best what was told: least squares over all figures, weighed by their noise, near what the single values tell. By conjugate gradients. */
export function fitted(told: readonly Told[], variance: number): readonly number[] {
  const start = independent(told);
  const cells = told.flatMap(({ values, answer }) => (typeof answer === 'number' ? [{ sorts: sortsIn(values), answer, weight: answer === 0 ? 1e4 : 1 / variance }] : []));
  const looseness = start.map((expected) => expected + 0.3);
  const times = (vector: readonly number[]): number[] => {
    const result = vector.map((each, sort) => each / (looseness[sort] ?? 1));
    for (const { sorts, weight } of cells) {
      const sum = weight * sorts.reduce((total, sort) => total + (vector[sort] ?? 0), 0);
      for (const sort of sorts) result[sort] = (result[sort] ?? 0) + sum;
    }
    return result;
  };
  let residual = start.map(() => 0);
  for (const { sorts, answer, weight } of cells) {
    const miss = weight * (answer - sorts.reduce((total, sort) => total + (start[sort] ?? 0), 0));
    for (const sort of sorts) residual[sort] = (residual[sort] ?? 0) + miss;
  }
  let direction = residual;
  let change = start.map(() => 0);
  for (let round = 0; round < 150; round += 1) {
    const size = dot(residual, residual);
    if (size < 1e-9) break;
    const image = times(direction);
    const length = size / dot(direction, image);
    change = change.map((each, sort) => each + length * (direction[sort] ?? 0));
    residual = residual.map((each, sort) => each - length * (image[sort] ?? 0));
    const ratio = dot(residual, residual) / size;
    direction = residual.map((each, sort) => each + ratio * (direction[sort] ?? 0));
  }
  return start.map((each, sort) => Math.max(0, each + (change[sort] ?? 0)));
}

/** What is guessed of a cell of 1 to 4 people, within what is sure. */
export function guessed(people: readonly number[], { values }: Told, { least, most }: Bounds): number {
  const fit = Math.round(sortsIn(values).reduce((sum, sort) => sum + (people[sort] ?? 0), 0));
  return Math.min(4, most, Math.max(1, least, fit));
}

const known = new Map<string, readonly number[]>();

function sortsIn(values: Told['values']): readonly number[] {
  const id = JSON.stringify(values);
  const found = known.get(id) ?? everySort.flatMap((sort, index) => (isAmong(sort, values) ? [index] : []));
  known.set(id, found);
  return found;
}

const dot = (one: readonly number[], other: readonly number[]): number => one.reduce((sum, each, index) => sum + each * (other[index] ?? 0), 0);
