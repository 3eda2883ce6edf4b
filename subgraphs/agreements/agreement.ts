/** What makes reading lawful, as the SDL's `LegalBasis`. */
export type LegalBasis = 'CONSENT' | 'LAW' | 'NO_OPPOSITION';

/** Which people an agreement covers under a legal basis: those who consented, those who didn't oppose, those referred to the reader, all. */
export type CoveredPeople = 'consented' | 'not-opposed' | 'referred' | 'all';

/** What one partner lets others read of the people whom it serves, as all of them have signed it. */
export interface Agreement {
  readonly id: string;
  /** The partner whose people they are. */
  readonly from: string;
  /** The partners that may read. */
  readonly to: readonly string[];
  /** First and last day, `YYYY-MM-DD`. */
  readonly signed: string;
  readonly expires: string;
  /** `CaseworkPurpose`s. */
  readonly purposes: ReadonlySet<string>;
  readonly people: ReadonlyMap<LegalBasis, CoveredPeople>;
  /** Fields by entity, as paths of the SDL: `PersonRecord` → `identity.givenName`. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether it is told if somebody is registered. */
  readonly tellsRegistered: boolean;
  /** Months for which accesses stay on record. */
  readonly keepMonths: number;
  /** The SHA-256 of its terms, hexadecimal. */
  readonly hash: string;
}

/** Why no agreement covers a question: there is none, or it has ended, or a party has suspended it. */
export type NoAgreement = 'AGREEMENT' | 'EXPIRED' | 'SUSPENDED';

/** A procedure whose accesses a law keeps from the person for a time. */
export interface AccessLogException {
  readonly partner: string;
  readonly procedure: string;
  readonly law: string;
  /** The last day of it, `YYYY-MM-DD`. */
  readonly until: string;
}

/** The agreements that the partners' folders hold, as they are now. */
export interface AgreementBook {
  /** Those in force today by which `to` may read of `from`'s people, by id; without any, why. */
  inForce(from: string, to: string, today: string): { readonly agreements: readonly Agreement[]; readonly none?: NoAgreement };
  exceptions(): readonly AccessLogException[];
  close(): Promise<void>;
}
