import { usualKeepMonths } from '../../../audit/keeping.ts';
import type { Viewer } from '../../../calls/viewer.ts';
import type { Agreement, AgreementBook, CoveredPeople, LegalBasis, NoAgreement } from '../../agreements/agreement.ts';
import type { RowRule, RuleCondition } from '../../sources/source.ts';
import type { CaseworkAccess } from './access.ts';
import type { Grant } from './grant.ts';

/** Why a partner's data may not be read: no agreement in force, or none for this purpose and legal basis. */
export type NoGrant = NoAgreement | 'PURPOSE';

/** Everything that decides on an access. */
export interface GrantQuestion {
  readonly viewer: Viewer & { readonly partner: string };
  readonly access: CaseworkAccess;
  readonly agreements: AgreementBook;
  /** Every partner's id: what somebody has opposed for another than the reader doesn't count. */
  readonly partners: readonly string[];
  /** `CaseworkPurpose`s. */
  readonly purposes: readonly string[];
  /** The day, `YYYY-MM-DD`, at the partner whose people they are. */
  readonly today: string;
}

/** What may be read of one partner's people: all of one's own, of others' what an agreement covers. */
export function grantAt(partner: string, question: GrantQuestion): Grant | NoGrant {
  const { viewer, access, agreements, today } = question;
  if (partner === viewer.partner) return { partner, keepMonths: usualKeepMonths, fields: 'all', tellsRegistered: true, rules: [] };
  const { agreements: inForce, none } = agreements.inForce(partner, viewer.partner, today);
  const basis: LegalBasis = access.legalBasis;
  const agreement = inForce.find(({ purposes, people }) => purposes.has(access.purpose) && people.has(basis));
  if (!agreement) return none ?? 'PURPOSE';
  return keptGrant(agreement, agreement.people.get(basis) ?? 'consented', question);
}

/** Grants by everything that they are made of: for the same access on the same day it is the same object, so that what is made of its rules is made once. */
const grants = new WeakMap<Agreement, Map<string, Grant>>();
const mostGrants = 100;

function keptGrant(agreement: Agreement, people: CoveredPeople, question: GrantQuestion): Grant {
  const { viewer, access, partners, purposes, today } = question;
  const known = grants.get(agreement) ?? new Map<string, Grant>();
  const key = JSON.stringify([people, viewer.partner, access.purpose, today, partners, purposes]);
  const grant = known.get(key) ?? grantBy(agreement, people, question);
  if (known.size >= mostGrants && !known.has(key)) known.clear();
  grants.set(agreement, known.set(key, grant));
  return grant;
}

function grantBy({ from, hash, keepMonths, fields, tellsRegistered }: Agreement, people: CoveredPeople, question: GrantQuestion): Grant {
  return { partner: from, agreement: hash, keepMonths, fields, tellsRegistered, rules: rulesFor[people](question) };
}

/** Consent counts where it is known to be given, for this reader and purpose or for any, and not withdrawn; opposition where it isn't known to be for something else. */
const rulesFor: { readonly [people in CoveredPeople]: (question: GrantQuestion) => readonly RowRule[] } = {
  all: () => [],
  referred: ({ viewer }) => [{ entity: 'Referral', subject: 'person', where: [{ field: 'toPartner', in: [viewer.partner] }] }],
  // Who has opposed it since is against it, also where the consent was never taken back.
  consented: (question) => [consentRule([
    { field: 'kind', in: ['CONSENT'] },
    { field: 'recipient', in: [question.viewer.partner], orAbsent: true },
    { field: 'purpose', in: [question.access.purpose], orAbsent: true },
    { field: 'givenOn', atMost: question.today, orAbsent: true },
    { field: 'withdrawnOn', atLeast: dayAfter(question.today), orAbsent: true },
  ]), notOpposed(question, { field: 'kind', in: ['OPPOSITION'] })],
  'not-opposed': (question) => [notOpposed(question, { field: 'kind', in: ['CONSENT'], isNot: true })],
};

/** That nobody has told what counts as an opposition by its kind, unless it is known to be for another reader or purpose, or over. */
const notOpposed = ({ viewer, access, partners, purposes, today }: GrantQuestion, kind: RuleCondition): RowRule => ({
  ...consentRule([
    kind,
    ...notOneOf('recipient', partners.filter((partner) => partner !== viewer.partner)),
    ...notOneOf('purpose', purposes.filter((purpose) => purpose !== access.purpose)),
    { field: 'withdrawnOn', atMost: today, isNot: true },
  ]),
  isAbsent: true,
});

const consentRule = (where: readonly RuleCondition[]): RowRule => ({ entity: 'Consent', subject: 'person', where });

const notOneOf = (field: string, values: readonly string[]): readonly RuleCondition[] => (values.length === 0 ? [] : [{ field, in: values, isNot: true }]);

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
