import { expect, test } from 'vitest';
import { isNif } from '../../subgraphs/sources/personal/checkDigits.ts';
import { ageOn, snapshotDay } from './days.ts';
import { withDots, withHyphen, withSlip } from './nationalIds.ts';
import { people } from './people.ts';
import type { Person } from './people.ts';
import { random, weighted } from './random.ts';

const wanted = { seed: 'test', count: 20_000, identifiersAfter: 60_000, language: 'ca', towns: [{ code: '17079', weight: 1 }], occupations: [{ code: '5120', weight: 1 }] } as const;

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

test('everybody is at least 16, registered by the snapshot day, and identified by what is never given out', () => {
  for (const person of people({ ...wanted, count: 3000 })) {
    expect(ageOn(snapshotDay, person.birthDate)).toBeGreaterThanOrEqual(16);
    expect(person.registeredOn <= snapshotDay).toBe(true);
    expect(person.nationalId.text).toMatch(/^(99\d{6}[A-Z]|Z99\d{5}[A-Z]|UT9\d{6})$/);
  }
});

test('identifiers have the right letter, of each person another', () => {
  const all = [...people(wanted)].map(({ nationalId }) => nationalId);
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  expect(all.filter(({ kind }) => kind !== 'PASSPORT').every(({ text }) => isNif(text))).toBe(true);
  const share = (kind: string): number => all.filter((id) => id.kind === kind).length / all.length;
  expect(share('NIE')).toBeCloseTo(0.11, 1);
  expect(share('PASSPORT')).toBeGreaterThan(0.01);
});

test('a slip of the pen is no identifier, and dots and hyphens change none', () => {
  for (const { nationalId } of people({ ...wanted, count: 300 })) {
    if (nationalId.kind === 'PASSPORT') continue;
    expect(isNif(withSlip(nationalId))).toBe(false);
    expect([withDots(nationalId), withHyphen(nationalId)].map((text) => text.replaceAll(/[.-]/g, ''))).toEqual([nationalId.text, nationalId.text]);
  }
});

test('weights decide how often something is picked, and 0 means never', () => {
  const pick = weighted(['often', 'seldom', 'never'], (name) => ({ often: 9, seldom: 1, never: 0 })[name] ?? 0);
  const numbers = random('weights');
  const picked = Array.from({ length: 5000 }, () => pick(numbers));
  expect(picked.filter((name) => name === 'seldom').length / 5000).toBeCloseTo(0.1, 1);
  expect(picked).not.toContain('never');
});
