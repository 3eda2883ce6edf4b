import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Reader } from '../../runtime/reader.ts';
import { useFiguresKey } from './figuresKey.ts';
import { forDashboards, forEverybody, peopleFigures } from './peopleFigures.ts';
import type { Exactness } from './peopleFigures.ts';
import { othersThatFit } from './testing/alternatives.ts';
import { askEverything, sumsOf } from './testing/attacker.ts';
import type { Told } from './testing/attacker.ts';
import { boundsOf } from './testing/bounds.ts';
import { fitted, guessed, independent } from './testing/leastSquares.ts';
import { openPeopleDatabases, population } from './testing/population.ts';
import type { PeopleDatabases, Somebody } from './testing/population.ts';

// FIGURES_SEED tries other people.
const seed = Number(process.env['FIGURES_SEED'] ?? 1);
const populations = fc.sample(population, { seed, numRuns: 4 });

let databases: PeopleDatabases;
beforeAll(() => {
  useFiguresKey({ PEOPLE_FIGURES_KEY: randomBytes(32).toString('base64url') });
  databases = openPeopleDatabases();
});
afterAll(() => databases.close());

/** What an attacker learned of cells with 1 to 4 people who aren't shown. */
interface Learned {
  readonly cells: number;
  /** How many have one number alone that fits every sum. */
  readonly sure: number;
  /** How many were guessed right from all figures, from those of single values, and by the most frequent number, which somebody told. */
  readonly guessed: number;
  readonly guessedByMargins: number;
  readonly guessedByFrequency: number;
  /** How many could also be one more or less, if other people were there. */
  readonly canBeOthers: number;
}

interface Attack {
  readonly hidden: Learned;
  readonly untold: Learned;
  readonly shownWrong: number;
}

async function attack(exactness: Exactness, people: readonly Somebody[]): Promise<Attack> {
  databases.hold(people);
  const told = await askEverything(databases.sources, people, exactness);
  const bounds = boundsOf(told, sumsOf(told), exactness.bound);
  const all = fitted(told, exactness.bound === 0 ? 0.01 : exactness.bound / 2);
  const margins = independent(told);
  const couldBeOthers = othersThatFit(people, told, exactness.bound);
  const count = (cells: readonly Told[], holds: (cell: Told) => boolean): number => cells.filter(holds).length;
  const learned = (cells: readonly Told[]): Learned => ({
    cells: cells.length,
    sure: count(cells, (cell) => bounds.get(cell)?.least === bounds.get(cell)?.most),
    guessed: count(cells, (cell) => guessed(all, cell, bounds.get(cell) ?? anything) === cell.truth),
    guessedByMargins: count(cells, (cell) => guessed(margins, cell, anything) === cell.truth),
    guessedByFrequency: Math.max(...[1, 2, 3, 4].map((number) => count(cells, ({ truth }) => truth === number))),
    canBeOthers: count(cells, couldBeOthers),
  });
  const few = told.filter(({ truth, answer }) => truth > 0 && truth < 5 && typeof answer !== 'number');
  const shownWrong = count(told, ({ truth, answer }) => typeof answer === 'number' && (truth === 0 ? answer !== 0 : truth < 5 || answer < 5 || Math.abs(answer - truth) > exactness.bound));
  return { hidden: learned(few.filter(({ answer }) => answer === 'hidden')), untold: learned(few.filter(({ answer }) => answer === 'untold')), shownWrong };
}

const anything = { least: 1, most: 4 };

const share = (part: number, { cells }: Learned): number => (cells === 0 ? 0 : part / cells);

function total(all: readonly Learned[]): Learned {
  const sum = (of: (learned: Learned) => number): number => all.reduce((result, each) => result + of(each), 0);
  return {
    cells: sum(({ cells }) => cells), sure: sum(({ sure }) => sure), guessed: sum((each) => each.guessed), guessedByMargins: sum((each) => each.guessedByMargins),
    guessedByFrequency: sum((each) => each.guessedByFrequency), canBeOthers: sum((each) => each.canBeOthers),
  };
}

describe(`An attacker who asks everything, of people of seed ${seed},`, () => {
  test('learns no hidden number, and guesses it hardly better than without asking', async () => {
    const attacks: Attack[] = [];
    for (const people of populations) attacks.push(await attack(forEverybody, people));
    const hidden = total(attacks.map((each) => each.hidden));
    const untold = total(attacks.map((each) => each.untold));
    expect(hidden.cells).toBeGreaterThan(20);
    expect(untold.cells).toBeGreaterThan(200);
    expect(attacks.map(({ shownWrong }) => shownWrong)).toEqual(populations.map(() => 0));
    expect([hidden.sure, untold.sure]).toEqual([0, 0]);
    // For nearly all of them one exchange of people proves it; what is left needs more than one.
    expect(share(hidden.canBeOthers, hidden)).toBeGreaterThan(0.7);
    const all = total([hidden, untold]);
    expect(share(all.guessed, all)).toBeLessThan(Math.max(share(all.guessedByFrequency, all), share(all.guessedByMargins, all)) + 0.06);
    // These are few, so that chance alone makes a difference.
    expect(share(hidden.guessed, hidden)).toBeLessThan(Math.max(share(hidden.guessedByFrequency, hidden), share(hidden.guessedByMargins, hidden)) + 0.2);
  });

  test('learns none from the figures of dashboards either', async () => {
    const [people = []] = populations;
    const { hidden, untold, shownWrong } = await attack(forDashboards, people);
    expect([hidden.sure, untold.sure, shownWrong]).toEqual([0, 0, 0]);
  });

  test('learns every one where only small counts are hidden', async () => {
    const [people = []] = populations;
    const { hidden } = await attack({ ...forEverybody, name: 'nothing', bound: 0, hidesOthers: false }, people);
    expect(hidden.cells).toBeGreaterThan(100);
    expect(hidden.sure).toBe(hidden.cells);
    expect(hidden.guessed).toBe(hidden.cells);
  });

  test('learns many where there is noise alone', async () => {
    const [people = []] = populations;
    const { hidden } = await attack({ ...forEverybody, name: 'noise', hidesOthers: false }, people);
    expect(share(hidden.sure, hidden)).toBeGreaterThan(0.02);
  });
});

describe('The same question', () => {
  const values = fc.record({
    sex: fc.subarray(['WOMAN', 'MAN', 'OTHER'], { minLength: 1 }),
    area: fc.subarray(['es:mun:17079', 'es:mun:17155', 'es:prov:17', 'es:com:33', 'es', 'es:mun:08019', 'circle:41.9794,2.8214,12'], { minLength: 1 }),
    ageGroup: fc.subarray(['FROM_16_TO_29', 'FROM_30_TO_44', 'FROM_45_TO_54'], { minLength: 1 }),
  }, { requiredKeys: [] });
  const ask = (by: readonly string[], filter: object) => peopleFigures(new Reader(databases.sources, new Map()), { by, filter }, forEverybody);

  test('has the same answer in every form', async () => {
    const [people = []] = populations;
    databases.hold(people);
    await fc.assert(fc.asyncProperty(values, async (named) => {
      const filter = Object.fromEntries(Object.entries(named).map(([field, list]) => [field, { in: list }]));
      const [whole] = await ask([], filter) ?? [];
      const [again] = await ask([], Object.fromEntries(Object.entries(named).toReversed().map(([field, list]) => [field, { in: list.toReversed() }]))) ?? [];
      expect(again).toEqual(whole);
      // Its parts, one by one: no sum has a figure unless each part has one.
      const bySex = await ask(['SEX'], filter) ?? [];
      const one = await ask([], { ...filter, sex: { eq: 'WOMAN' } }) ?? [];
      if (named.sex === undefined || named.sex.includes('WOMAN')) {
        const row = bySex.find(({ labels }) => labels.get('SEX') === 'WOMAN');
        if (row) expect(one[0]).toEqual({ ...row, labels: new Map() });
        else expect(one[0]?.peopleServed ?? 0).toBe(0);
      }
    }), { seed, numRuns: 12 });
  });
});
