import type { Head, NewRow } from '../chain.ts';

/** What the writing thread is started with. */
export interface Beginning {
  readonly path: string;
  readonly chain: string;
  readonly opened: string;
  readonly hash: string;
}

/** What the writing thread can be asked. */
export type Task =
  | { readonly kind: 'write'; readonly rows: readonly NewRow[]; readonly from: Head; readonly to: Head }
  | { readonly kind: 'head' }
  | { readonly kind: 'otherHeads' }
  | { readonly kind: 'end'; readonly time: string }
  | { readonly kind: 'close' };

/** An answer to the task of that number; 0 is the beginning of the chain. */
export type Reply = { readonly id: number } & ({ readonly value: unknown } | { readonly failed: string });
