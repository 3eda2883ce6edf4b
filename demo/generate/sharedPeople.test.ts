import { expect, test } from 'vitest';
import { ageOn, snapshotDay } from './days.ts';
import { isSpecimen } from './nationalIds.ts';
import { people } from './people.ts';
import type { Person } from './people.ts';
import { isShared, withSharedPeople } from './sharedPeople.ts';

const peopleOf = (seed: string, identifiersAfter: number): readonly Person[] => [...people({ seed, count: 3000, identifiersAfter, language: 'ca', towns: [{ code: '17079', weight: 1 }, { code: '17155', weight: 1 }], occupations: [{ code: '5120', weight: 1 }] })];
const nearGirona = ({ town }: Person): 0 | undefined => (town === '17079' ? 0 : undefined);
const [own, others] = [peopleOf('one', 0), peopleOf('other', 20_000)];
const [soc, girona] = [withSharedPeople('soc', own, nearGirona), withSharedPeople('smo-girona', others, nearGirona)];

test('some people are known to two partners: by the same identifier, name and day of birth', () => {
  const theirs = new Map(girona.map((person) => [person.nationalId.text, person]));
  const both = soc.flatMap((person) => {
    const other = theirs.get(person.nationalId.text);
    return other ? [[person, other] as const] : [];
  });
  expect(both.length).toBeGreaterThan(250);
  for (const [one, other] of both) {
    expect([other.givenName, other.surnames, other.birthDate, other.nationality]).toEqual([one.givenName, one.surnames, one.birthDate, one.nationality]);
    expect([one, other].every((person) => isShared(person) && person.town === '17079')).toBe(true);
  }
  expect(both.filter(([person]) => isSpecimen(person))).toHaveLength(1);
});

test('figures are as before: nobody changes sex, age group, town or situation', () => {
  const counted = ({ number, sex, birthDate, town, registeredOn, employmentStatus, educationLevel, occupation }: Person): unknown[] =>
    [number, sex, [30, 45, 55].filter((limit) => ageOn(snapshotDay, birthDate) >= limit).length, town, registeredOn, employmentStatus, educationLevel, occupation];
  expect(soc.map(counted)).toEqual(own.map(counted));
});

test('who is known to one partner has an identifier that no other has', () => {
  const alone = new Set(soc.filter((person) => !isShared(person)).map(({ nationalId }) => nationalId.text));
  expect(girona.some(({ nationalId }) => alone.has(nationalId.text))).toBe(false);
});
