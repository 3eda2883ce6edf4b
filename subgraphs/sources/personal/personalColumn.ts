/** What kind of personal data a column seems to hold. */
export type PersonalKind = 'person-name' | 'national-id' | 'telephone' | 'email' | 'birth-date' | 'address' | 'health' | 'bank' | 'origin' | 'belief';

/** Why a column looks personal. */
export interface PersonalSign {
  readonly kind: PersonalKind;
  /** By its name or comment, or by what it holds. */
  readonly by: 'name' | 'content';
  /** The share of the values that look so, from 0 to 1, where it was told by content. */
  readonly share?: number;
  /** How many values hold it among other words, of how many looked at, where it isn't all that they are. */
  readonly contained?: { readonly count: number; readonly of: number };
}
