import type { AuditRow } from './chain.ts';

/** A chain as the store's register has it. */
export interface RegisteredChain {
  readonly name: string;
  readonly opened: string;
  /** The sequence and hash of its last row. */
  readonly sequence: number;
  readonly hash: string;
  readonly ended: string | null;
}

/** A row, and by which persons the store finds it. */
export interface IndexedRow extends AuditRow {
  readonly persons: readonly string[];
}

/** Everything in a store at one moment. */
export interface StoreSnapshot {
  readonly chains: readonly RegisteredChain[];
  /** Every row once, a chain's next to each other by sequence. */
  readonly rows: AsyncIterable<IndexedRow>;
  /** Places in the index of persons where no row is, at most 1000. */
  readonly stray: readonly { readonly chain: string; readonly sequence: number }[];
  /** What the store should refuse changes by, such as triggers, and hasn't. */
  readonly unprotected: readonly string[];
}

/** A place in the log in the order of time. */
export interface Place {
  readonly time: string;
  readonly chain: string;
  readonly sequence: number;
}

/** Times from `from` on and before `to`, ISO 8601 in UTC with milliseconds. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A store, for reading and keeping. */
export interface AuditStore {
  /** Reads all of the store as it is at one moment, however long that takes. */
  snapshot<Result>(work: (snapshot: StoreSnapshot) => Promise<Result>): Promise<Result>;
  /** Rows in the order of time. The index of persons isn't asked: an inspector goes by the rows alone. */
  rows(period: Period): AsyncIterable<AuditRow>;
  /** The last rows about any of these persons before a place, the last one first. Only indexes and the rows themselves are read. */
  lastRowsOf(question: Period & { readonly persons: readonly string[]; readonly before?: Place; readonly limit: number }): Promise<readonly AuditRow[]>;
  /** Sets the contents of rows that are kept until before a day to null, `most` at once, and answers how many. */
  erase(day: string, most: number): Promise<number>;
  close(): Promise<void>;
}
