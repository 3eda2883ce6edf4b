import type { AgreementKind, Cell, PurposeKind, ViewerKind } from './coordinates.ts';

/** What must come of a cell: its value, nothing, or a refusal of the whole operation. */
export type Verdict = 'shown' | 'nothing' | 'refused';

/** Says what must come of a cell. It is the law of this house in the fewest words, and knows nothing of the code that keeps it. */
export function verdict(cell: Cell): Verdict {
  const { viewer, purpose, basis, agreement, consent } = cell;
  if (refusal(viewer)) return 'refused';
  if (viewer === 'worker of the partner itself') return 'shown';
  if (viewer === 'worker of a partner without one') return 'nothing';
  if (noGrant(agreement, purpose, basis)) return 'nothing';
  if (agreement === 'without the entity') return 'nothing';
  if (agreement === 'without the field' && !isAlwaysTold(cell)) return 'nothing';
  const isCovered = basis === 'CONSENT' ? consent === 'given' : consent !== 'opposed';
  return isCovered ? 'shown' : 'nothing';
}

/** Why the whole operation is refused, as the audit log has it. */
export function refusal(viewer: ViewerKind): 'UNAUTHENTICATED' | 'SCOPE' | 'POLICY' | undefined {
  if (viewer === 'nobody') return 'UNAUTHENTICATED';
  if (viewer === 'dashboard' || viewer === 'citizen') return 'SCOPE';
  return viewer === 'worker of no partner' ? 'POLICY' : undefined;
}

/** Why nothing at all is covered by what was agreed on, as the audit log has it. No agreement here names `LAW`. */
export function noGrant(agreement: AgreementKind, purpose: PurposeKind, basis: Cell['basis']): 'AGREEMENT' | 'SUSPENDED' | 'EXPIRED' | 'PURPOSE' | undefined {
  if (agreement === 'none') return 'AGREEMENT';
  if (agreement === 'suspended') return 'SUSPENDED';
  if (agreement === 'expired') return 'EXPIRED';
  return purpose === 'unnamed' || basis === 'LAW' ? 'PURPOSE' : undefined;
}

/** What no agreement has to name: a record's id, where it is from, which records it belongs to, and the lists that hold other records, each shared or not by its own kind. */
const isAlwaysTold = ({ field, isMade }: Cell): boolean => isMade || ['id', 'source', 'person', 'itinerary'].includes(field);
