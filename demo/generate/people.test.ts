import { expect, test } from 'vitest';
import { ageOn, snapshotDay } from './days.ts';
import { people } from './people.ts';
import type { Person } from './people.ts';
import { random, weighted } from './random.ts';

const wanted = { seed: 'test', count: 20_000, language: 'ca', towns: [{ code: '17079', weight: 1 }], occupations: [{ code: '5120', weight: 1 }] } as const;

function age({ birthDate }: Person): number {
  return ageOn(snapshotDay, birthDate);
}

test('people have the published shares by sex, age and situation', () => {
  const all = [...people(wanted)];
  const share = (fits: (person: Person) => boolean): number => Math.round((100 * all.filter(fits).length) / all.length);
  expect(share(({ sex }) => sex === 'WOMAN')).toBeCloseTo(56, -0.5);
  expect(share((person) => age(person) >= 30 && age(person) < 50)).toBeCloseTo(39, -0.5);
  expect(share((person) => age(person) >= 50)).toBeCloseTo(31, -0.5);
  expect(share(({ employmentStatus }) => employmentStatus.endsWith('UNEMPLOYED'))).toBeCloseTo(63, -0.5);
});

test('the same seed gives the same people, another seed others', () => {
  const few = { ...wanted, count: 50 };
  expect([...people(few)]).toEqual([...people(few)]);
  expect([...people(few)]).not.toEqual([...people({ ...few, seed: 'other' })]);
});

test('everybody is at least 16, registered by the snapshot day, and marked as invented', () => {
  for (const person of people({ ...wanted, count: 3000 })) {
    expect(ageOn(snapshotDay, person.birthDate)).toBeGreaterThanOrEqual(16);
    expect(person.registeredOn <= snapshotDay).toBe(true);
    expect(person.identityNumber).toMatch(/^INVENTAT-/);
  }
});

test('weights decide how often something is picked, and 0 means never', () => {
  const pick = weighted(['often', 'seldom', 'never'], (name) => ({ often: 9, seldom: 1, never: 0 })[name] ?? 0);
  const numbers = random('weights');
  const picked = Array.from({ length: 5000 }, () => pick(numbers));
  expect(picked.filter((name) => name === 'seldom').length / 5000).toBeCloseTo(0.1, 1);
  expect(picked).not.toContain('never');
});
