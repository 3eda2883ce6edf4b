import type { PartnerIdentity, Source } from '../sources/source.ts';

/** The partners of one request, as they stand when it begins. None of the sources is closed before they are given back. */
export interface LentPartners {
  readonly partners: ReadonlyMap<string, PartnerIdentity>;
  /** Those that share the subgraph's domain. */
  readonly sources: readonly Source[];
  readonly giveBack: () => void;
}

/** A change of a partner's folder that wasn't taken over: the partner goes on as it was before. */
export interface RefusedChange {
  readonly id: string;
  readonly since: Date;
  /** What is wrong, one line each. */
  readonly problems: readonly string[];
}

/** The partners that a subgraph answers for, which may change while it runs. */
export interface Partners {
  lend(): LentPartners;
  /** By the partner's id. */
  refused(): readonly RefusedChange[];
  /** Closes every source. */
  close(): Promise<void>;
}
