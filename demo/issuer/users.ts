/** A user that is there for development. Nobody's: an invented identity with one part to play. */
export interface ReadyMadeUser {
  readonly id: string;
  readonly scopes: readonly string[];
  /** The partner for which a case worker works. */
  readonly partner?: string;
  /** A citizen's own national identifier. */
  readonly nationalId?: string;
}

/** The national identifier of the ready-made citizen: a NIF with the right letter that is never given out. */
export const citizenNationalId = '99999999R';

const caseWorker = (partner: string): ReadyMadeUser => ({ id: `case-worker-${partner}`, scopes: ['casework:read'], partner });

/** A case worker of each partner with people, a dashboard, an auditor and a citizen; the first is the one to begin with, whose partner has most to show. */
export const readyMadeUsers: readonly ReadyMadeUser[] = [
  caseWorker('smo-girona'),
  caseWorker('soc'),
  caseWorker('alacant-impulsa'),
  { id: 'dashboard', scopes: ['statistics:detail'] },
  { id: 'auditor', scopes: ['audit:read'] },
  { id: 'citizen', scopes: ['citizen:self'], nationalId: citizenNationalId },
];
