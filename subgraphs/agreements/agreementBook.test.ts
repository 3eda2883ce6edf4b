import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { subgraphSdl } from '../../schema/subgraphSdl.ts';
import { formatProblem } from '../sources/mappingProblem.ts';
import { readModel } from '../sources/readModel.ts';
import { openAgreementBook } from './agreementBook.ts';
import { agreementTerms } from './agreementTerms.ts';
import { readAgreements } from './readAgreements.ts';
import { unsignedFindings } from './unsignedFindings.ts';

const terms = agreementTerms(readModel(subgraphSdl('people')));
const text = `
agreements:
  one:
    from: beta
    to: [alfa]
    signed: 2025-01-01
    expires: 2026-12-31
    purposes: [GUIDANCE]
    people: { CONSENT: consented, LAW: all }
    registered: true
    keep: 36
    entities:
      PersonRecord: [nationalId, identity]
      Referral: all
`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'teixit-agreements-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(partner: string, content: string): void {
  mkdirSync(join(root, partner), { recursive: true });
  writeFileSync(join(root, partner, 'agreement.yml'), content);
}

async function stateAt(today: string, to = 'alfa'): Promise<string> {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const book = openAgreementBook(root, terms);
  const { agreements, none } = book.inForce('beta', to, today);
  await book.close();
  log.mockRestore();
  return none ?? agreements.map(({ id }) => id).join();
}

test('an agreement is in force from its first day to its last, where both parties have signed the same', async () => {
  write('beta', text);
  expect(await stateAt('2026-01-01')).toBe('AGREEMENT');
  // However it is written down.
  write('alfa', text.replace('[nationalId, identity]', '[identity, nationalId]').replace('to: [alfa]', 'to: alfa'));
  expect(await Promise.all(['2024-12-31', '2025-01-01', '2026-12-31', '2027-01-01'].map((day) => stateAt(day)))).toEqual(['AGREEMENT', 'one', 'one', 'EXPIRED']);
  expect(await stateAt('2026-01-01', 'gamma')).toBe('AGREEMENT');
});

test.each([
  ['keep: 36', 'keep: 48'], ['GUIDANCE', 'TRAINING'], ['LAW: all', 'LAW: referred'], [', identity]', ', identity.givenName]'], ['registered: true', 'registered: false'],
  ['2026-12-31', '2027-12-31'], ['to: [alfa]', 'to: [alfa, gamma]'], ['  one:', '  two:'],
])('it is not where one of them has other terms: %s, %s', async (before, after) => {
  write('beta', text);
  write('alfa', text.replace(before, after));
  expect(await stateAt('2026-01-01')).toBe('AGREEMENT');
});

test('either party suspends it, without changing what was signed', async () => {
  for (const [alfa, beta] of [[text, `${text}    suspended: true\n`], [`${text}    suspended: true\n`, text]] as const) {
    write('alfa', alfa);
    write('beta', beta);
    expect(await stateAt('2026-01-01')).toBe('SUSPENDED');
  }
});

test('a folder that another party is not part of does not speak for it', async () => {
  write('beta', text);
  write('gamma', text);
  expect(await stateAt('2026-01-01')).toBe('AGREEMENT');
  expect(readAgreements(join(root, 'gamma'), 'gamma', terms).agreements).toEqual([]);
});

test('each mistake is told with its place, what was expected and what was found, and allows nothing', () => {
  write('beta', text.replace('from: beta', 'from: Beta').replace('expires: 2026-12-31', 'expires: 2026-02-30').replace('[GUIDANCE]', '[GUIDANCE, PLACEMNT]').replace('LAW: all', 'LAW: everybody').replace('keep: 36', 'keep: 1')
    .replace('identity]', 'identiti]').replace('Referral: all', 'Referal: all').replace('registered: true', 'registered: maybe'));
  const { agreements, problems } = readAgreements(join(root, 'beta'), 'beta', terms);
  expect(agreements).toEqual([]);
  expect(problems.map((problem) => formatProblem(problem).replace(root, ''))).toMatchInlineSnapshot(`
    [
      "/beta/agreement.yml:4: agreements.one.from: expected a partner's id, got "Beta"",
      "/beta/agreement.yml:7: agreements.one.expires: expected a day \`YYYY-MM-DD\`, got "2026-02-30"",
      "/beta/agreement.yml:8: agreements.one.purposes: expected a list of purposes (GUIDANCE, PLACEMENT, TRAINING, REFERRAL, SOCIAL_SUPPORT), got "PLACEMNT"; did you mean "PLACEMENT"?",
      "/beta/agreement.yml:9: agreements.one.people.LAW: expected referred or all, got "everybody"",
      "/beta/agreement.yml:10: agreements.one.registered: expected true or false, got "maybe"",
      "/beta/agreement.yml:11: agreements.one.keep: expected months for which accesses stay on record, 12 to 240, got 1",
      "/beta/agreement.yml:13: agreements.one.entities.PersonRecord: expected fields of PersonRecord (nationalId, nationalIdKind, identity.givenName, identity, identity.familyName, identity.birthDate, identity.sex, identity.nationality, …), or all, got "identiti"; did you mean "identity"?",
      "/beta/agreement.yml:14: agreements.one.entities.Referal: expected an entity of the people domain (PersonRecord, Itinerary, ItineraryStep, FollowUpNote, Commitment, Appointment, Referral, Enrolment, Candidature, Need, Consent), got "Referal"; did you mean "Referral"?",
    ]
  `);
});

test('check tells with whom an agreement waits', () => {
  write('beta', text);
  const waiting = (): readonly string[] => unsignedFindings(join(root, 'beta'), 'beta', terms).map(({ line, expected, found }) => `${line}: ${expected} / ${found}`);
  expect(waiting()).toEqual(['3: the same agreement in the folder of alfa; until then it allows nothing / none, or one that can’t be read']);
  write('alfa', text.replace('keep: 36', 'keep: 37'));
  expect(waiting()).toEqual([expect.stringContaining('one with other terms')]);
  write('alfa', text);
  expect(waiting()).toEqual([]);
});

test('exceptions name a procedure and the law behind it', () => {
  write('beta', `${text}exceptions:\n  - { procedure: Inspecció, law: "Llei 39/2015, article 82", until: 2026-12-31 }\n  - { procedure: Una altra }\n`);
  const { exceptions, problems } = readAgreements(join(root, 'beta'), 'beta', terms);
  expect(exceptions).toEqual([{ partner: 'beta', procedure: 'Inspecció', law: 'Llei 39/2015, article 82', until: '2026-12-31' }]);
  expect(problems).toMatchObject([{ path: 'exceptions', found: 'a map' }]);
});
