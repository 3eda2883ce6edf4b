import { snapshotDay } from './days.ts';
import { dayBetween } from './careers.ts';
import { isSpecimen } from './nationalIds.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

/** What a person said about other partners reading their data. */
export interface InventedConsent {
  readonly kind: 'CONSENT' | 'OPPOSITION';
  /** The partner that may read, or may not; null for any. */
  readonly recipient: string | null;
  readonly purpose: Purpose | null;
  /** ISO dates. */
  readonly givenOn: string;
  readonly withdrawnOn: string | null;
}

/** What the data may be used for. */
export type Purpose = (typeof purposes)[number];

const purposes = ['GUIDANCE', 'PLACEMENT', 'TRAINING', 'REFERRAL', 'SOCIAL_SUPPORT'] as const;

/**
 * What follows from a person's last answer, yes or no: most say it of everybody and everything, others of one partner or one purpose. One of eight takes it back
 * later, and some of those say it again. Nobody who wasn't asked has a row; the specimen says yes to all. All shares are assumed.
 */
export function inventConsents(answer: 'YES' | 'NO' | 'UNASKED', person: Person, recipients: readonly string[], numbers: Random): readonly InventedConsent[] {
  if (isSpecimen(person)) return [{ kind: 'CONSENT', recipient: null, purpose: null, givenOn: person.registeredOn, withdrawnOn: null }];
  if (answer === 'UNASKED') return [];
  const consent = {
    kind: answer === 'YES' ? 'CONSENT' : 'OPPOSITION',
    recipient: numbers.chance(0.45) ? null : numbers.pick(recipients),
    purpose: numbers.chance(0.55) ? null : numbers.pick(purposes),
    givenOn: dayBetween(person.registeredOn, snapshotDay, numbers),
    withdrawnOn: null,
  } as const;
  if (!numbers.chance(0.125)) return [consent];
  const withdrawnOn = dayBetween(consent.givenOn, snapshotDay, numbers);
  const withdrawn = { ...consent, withdrawnOn };
  return numbers.chance(0.25) ? [withdrawn, { ...consent, givenOn: withdrawnOn }] : [withdrawn];
}
