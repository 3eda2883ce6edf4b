import { setTimeout as pause } from 'node:timers/promises';
import { getOperationAST, parse, validate } from 'graphql';
import { describeCause, logEvent } from '../log.ts';
import { prepareLimits } from '../limits/prepareLimits.ts';
import type { Limits } from '../limits/prepareLimits.ts';
import { kindRefusal } from '../operationPlugin.ts';
import type { Graph } from '../supergraph/graph.ts';
import type { OperationName } from './knownOperation.ts';
import type { KnownOperations } from './knownOperations.ts';

/** How much of a graph's known operations is taken over to the next: how many, and for how long it is worked on, in milliseconds. */
const bounds = { operations: 200, time: 10_000 } as const;

/** Makes the operations that were used most known to a new graph, one at a time, with as much time between them for requests as each took. Those that don't fit the new graph are left out. */
export async function warm(before: KnownOperations, next: KnownOperations, limits: Limits, signal: AbortSignal): Promise<void> {
  const end = performance.now() + bounds.time;
  let taken = 0;
  for (const name of before.mostUsed(bounds.operations)) {
    const began = performance.now();
    if (signal.aborted || began > end) break;
    try {
      // Half of its uses: what was asked often once doesn't stay first for ever.
      if (!next.find(name.text, name.operationName) && fits(next.graph, limits, name)) next.learn(name, Math.floor(name.uses / 2));
      taken += 1;
    } catch (thrown) {
      logEvent('warn', 'operation not taken over', { cause: describeCause(thrown) });
    }
    await pause(Math.max(1, performance.now() - began), undefined, { ref: false });
  }
  if (taken > 0 && !signal.aborted) logEvent('info', 'operations taken over', { count: taken });
}

/** Whether an operation that another graph answered passes the checks of this one. */
function fits({ schema }: Graph, limits: Limits, { text, operationName }: OperationName): boolean {
  const document = parse(text, { noLocation: true });
  if (validate(schema, document).length > 0) return false;
  const operation = getOperationAST(document, operationName);
  return !!operation && !kindRefusal(schema, operation) && !prepareLimits(limits, schema, document, operation).refusal({});
}
