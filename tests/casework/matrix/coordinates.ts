/** Who asks. */
export const viewers = ['nobody', 'dashboard', 'citizen', 'worker of no partner', 'worker of the partner itself', 'worker of a partner with an agreement', 'worker of a partner without one'] as const;

/** What for: one that the agreements name, and one that they don't. */
export const purposes = { named: 'GUIDANCE', unnamed: 'PLACEMENT' } as const;

/** What has been agreed on with the partner whose data it is. */
export const agreements = ['full', 'without the field', 'without the entity', 'suspended', 'expired', 'none'] as const;

/** What the person has said. */
export const consents = ['given', 'withdrawn', 'for another recipient', 'for another purpose', 'none', 'opposed'] as const;

/** How it is written. */
export const shapes = ['direct', 'alias', 'fragment', 'inline fragment', 'interface', 'nested', 'variable', 'list'] as const;

/** What makes it lawful. */
export const bases = ['CONSENT', 'NO_OPPOSITION', 'LAW'] as const;

export type ViewerKind = (typeof viewers)[number];
export type PurposeKind = keyof typeof purposes;
export type AgreementKind = (typeof agreements)[number];
export type ConsentKind = (typeof consents)[number];
export type Shape = (typeof shapes)[number];
export type Basis = (typeof bases)[number];

/** One cell of the matrix, apart from how it is written. */
export interface Cell {
  readonly viewer: ViewerKind;
  readonly entity: string;
  /** `identity.givenName`. */
  readonly field: string;
  /** True for what the graph makes of other records: lists of them, and a reference of its own. */
  readonly isMade: boolean;
  readonly purpose: PurposeKind;
  readonly basis: Basis;
  readonly agreement: AgreementKind;
  readonly consent: ConsentKind;
}
