import { createHash } from 'node:crypto';
import type { AuditEntry } from '../entry.ts';

/** A pseudonym for tests: the same for the same name. */
export const examplePerson = (name: string): string => createHash('sha256').update(name).digest('base64url');

/** A granted access of a case worker, but for what a test says otherwise. The fiftieth is at 09:00:50. */
export function exampleEntry(number: number, different: Partial<AuditEntry> = {}): AuditEntry {
  return {
    time: `2026-03-01T09:${String(Math.floor(number / 60) % 60).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}.000Z`,
    requestId: `request-${number}`,
    decision: 'GRANTED',
    viewer: { issuer: 'https://issuer.example', subject: 'worker-1', partner: 'smo-girona' },
    access: { purpose: 'REFERRAL_FOLLOW_UP', legalBasis: 'LAW', procedure: 'PR-7', caseReference: `case-${number}` },
    partner: 'soc',
    agreement: 'ab'.repeat(32),
    persons: [examplePerson(`soc:${number}`)],
    fields: ['PersonRecord.identity.familyName', 'PersonRecord.identity.givenName'],
    keepUntil: '2099-12-31',
    ...different,
  };
}
