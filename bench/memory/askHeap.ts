import { connect } from 'node:net';
import { json } from 'node:stream/consumers';

/** What a process holds after a full garbage collection, in bytes: `heap` with what lies outside of it, and all that the system gave it. */
export interface Held {
  readonly heap: number;
  readonly rss: number;
}

/** Asks a process that has `tellHeap.ts` in it. */
export async function askHeap(path: string): Promise<Held> {
  return (await json(connect(path))) as Held;
}
