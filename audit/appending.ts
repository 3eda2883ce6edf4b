import type { Head, NewRow } from './chain.ts';

/** One chain of a store, as its only writer has it. Every promise rejects within some seconds if the store doesn't answer. */
export interface Appending {
  /** Writes rows and moves the chain's head in one transaction. If it rejects, that may have happened or not, and may still happen. */
  write(rows: readonly NewRow[], from: Head, to: Head): Promise<void>;
  head(): Promise<Head>;
  /** Heads of the other chains that have rows and were not ended: of processes that are running or that crashed. */
  otherHeads(): Promise<readonly (Head & { readonly chain: string })[]>;
  /** Nothing is written to the chain after this. */
  end(time: string): Promise<void>;
  close(): Promise<void>;
}

/** How long a store may take to write, in milliseconds; personal data isn't answered meanwhile. */
export const writeTimeout = 10_000;

/** How long a thread that writes may take to begin, in milliseconds: nobody waits for an answer meanwhile, and a busy machine starts threads slowly. */
export const beginTimeout = 30_000;

/** How long a writer waits for another, in milliseconds. */
export const lockTimeout = 5_000;
