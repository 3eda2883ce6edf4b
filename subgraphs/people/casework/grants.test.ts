import { expect, test } from 'vitest';
import type { Agreement } from '../../agreements/agreement.ts';
import { coveredRows } from './grant.ts';
import type { Grant } from './grant.ts';
import { grantAt } from './grants.ts';
import type { GrantQuestion } from './grants.ts';

const agreement: Agreement = {
  id: 'one', from: 'beta', to: ['alfa', 'gamma'], signed: '2024-01-01', expires: '2030-12-31', purposes: new Set(['GUIDANCE', 'TRAINING']), people: new Map([['CONSENT', 'consented'], ['LAW', 'not-opposed']]),
  fields: new Map([['PersonRecord', new Set(['registeredOn'])]]), tellsRegistered: false, keepMonths: 36, hash: 'a'.repeat(64),
};

type Different = Partial<{ of: Agreement; viewer: string; purpose: string; legalBasis: 'CONSENT' | 'LAW'; today: string; partners: readonly string[] }>;

function granted({ of = agreement, viewer = 'alfa', purpose = 'GUIDANCE', legalBasis = 'CONSENT', today = '2026-03-01', partners = ['alfa', 'beta', 'gamma'] }: Different = {}): Grant {
  const question: GrantQuestion = {
    viewer: { issuer: 'https://issuer.example', subject: 'worker', scopes: [], partner: viewer }, access: { purpose, legalBasis, procedure: 'PR-7', caseReference: 'case' } as GrantQuestion['access'],
    agreements: { inForce: () => ({ agreements: [of] }), exceptions: () => [], close: async () => undefined }, partners, purposes: ['GUIDANCE', 'TRAINING', 'PLACEMENT'], today,
  };
  const grant = grantAt('beta', question);
  if (typeof grant === 'string') throw new Error(`Expected a grant, got ${grant}`);
  return grant;
}

test('the same access on the same day is granted by the same object, and covers rows by the same rules', () => {
  expect(granted()).toBe(granted());
  expect(coveredRows(granted(), 'PersonRecord')).toBe(coveredRows(granted(), 'PersonRecord'));
  expect(coveredRows(granted(), 'Itinerary')).toBe(coveredRows(granted(), 'Appointment'));
  expect(coveredRows(granted(), 'Itinerary')).toMatchObject({ subject: 'person' });
});

test.each<readonly [string, Different]>([
  ['another agreement', { of: { ...agreement, hash: 'b'.repeat(64) } }], ['another reader', { viewer: 'gamma' }], ['another purpose', { purpose: 'TRAINING' }],
  ['another legal basis', { legalBasis: 'LAW' }], ['another day', { today: '2026-03-02' }], ['another circle of partners', { partners: ['alfa', 'beta'] }],
])('%s is another grant, by rules of its own', (_what, different) => {
  const [one, other] = [granted(), granted(different)];
  expect(other).not.toBe(one);
  if (different.of) expect(other.agreement).toBe(different.of.hash);
  else expect(other.rules).not.toEqual(one.rules);
});

test('however many accesses there are, each is granted what is its own', () => {
  const days = Array.from({ length: 250 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10));
  for (const today of [...days, ...days]) expect(JSON.stringify(granted({ today }).rules)).toContain(today);
});
