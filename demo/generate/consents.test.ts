import { expect, test } from 'vitest';
import { inventConsents } from './consents.ts';
import { snapshotDay } from './days.ts';
import { isSpecimen, specimenNif } from './nationalIds.ts';
import { people } from './people.ts';
import { random } from './random.ts';

const some = [...people({ seed: 'consents', count: 4000, identifiersAfter: 0, language: 'ca', towns: [{ code: '17079', weight: 1 }], occupations: [{ code: '5120', weight: 1 }] })];
const numbers = random('consents');
const answers = some.map((person) => ({ person, rows: inventConsents('YES', person, ['soc'], numbers) }));

test('everybody who said yes has a consent, which most have not withdrawn', () => {
  expect(answers.every(({ rows }) => rows.length > 0 && rows.every(({ kind }) => kind === 'CONSENT'))).toBe(true);
  const standing = answers.filter(({ rows }) => rows.some(({ withdrawnOn }) => withdrawnOn === null)).length;
  expect(standing / answers.length).toBeCloseTo(0.9, 1);
});

test('a consent is given between the registration and the snapshot day, and withdrawn after', () => {
  for (const { person, rows } of answers) {
    for (const { givenOn, withdrawnOn } of rows) expect([person.registeredOn, givenOn, withdrawnOn ?? snapshotDay, snapshotDay].toSorted()).toEqual([person.registeredOn, givenOn, withdrawnOn ?? snapshotDay, snapshotDay]);
  }
});

test('who said no is against it, who was not asked has said nothing, and the specimen says yes to all', () => {
  const [person] = some;
  if (!person) throw new Error('Expected a person');
  expect(inventConsents('NO', person, ['soc'], numbers).map(({ kind }) => kind)).toContain('OPPOSITION');
  expect(inventConsents('UNASKED', person, ['soc'], numbers)).toEqual([]);
  const specimen = { ...person, nationalId: specimenNif };
  expect(isSpecimen(specimen)).toBe(true);
  expect(inventConsents('NO', specimen, ['soc'], numbers)).toEqual([{ kind: 'CONSENT', recipient: null, purpose: null, givenOn: person.registeredOn, withdrawnOn: null }]);
});
