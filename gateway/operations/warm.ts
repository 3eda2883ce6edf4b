import { setTimeout as pause } from 'node:timers/promises';
import { describeCause, logEvent } from '../log.ts';
import type { KnownOperations } from './knownOperations.ts';
import { PlanningFailure } from './planningFailure.ts';

/** How much of a graph's known operations is taken over to the next: how many, and for how long it is worked on, in milliseconds. */
const bounds = { operations: 200, time: 10_000 } as const;

/** Makes the operations that were used most known to a new graph, one at a time, with as much time between them for requests as each took. Those that don't fit the new graph are left out. */
export async function warm(before: KnownOperations, next: KnownOperations, signal: AbortSignal): Promise<void> {
  const end = performance.now() + bounds.time;
  let taken = 0;
  for (const name of before.mostUsed(bounds.operations)) {
    const began = performance.now();
    if (signal.aborted || began > end) break;
    try {
      // Half of its uses: what was asked often once doesn't stay first for ever.
      if (next.find(name.text, name.operationName) || next.takeOver(name, Math.floor(name.uses / 2))) taken += 1;
    } catch (thrown) {
      logEvent('warn', 'operation not taken over', { cause: thrown instanceof PlanningFailure ? thrown.forLog : describeCause(thrown) });
    }
    await pause(Math.max(1, performance.now() - began), undefined, { ref: false });
  }
  if (taken > 0 && !signal.aborted) logEvent('info', 'operations taken over', { count: taken });
}
