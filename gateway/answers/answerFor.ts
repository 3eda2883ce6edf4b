import type { AskSubgraph } from '../engine/subgraphCall.ts';
import { describeCause, logEvent } from '../log.ts';
import type { KnownOperation } from '../operations/knownOperation.ts';
import type { RequestScope } from '../requestScope.ts';
import { answerBody } from './answerBody.ts';

/** A request that passed every check. */
export interface Asked {
  readonly known: KnownOperation;
  /** The variables as the client sent them. */
  readonly given: Readonly<Record<string, unknown>>;
  /** The same, coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly scope: RequestScope;
}

/** What a client is told. */
export interface Answer {
  /** The whole body, JSON in UTF-8: `errors`, `data` and `extensions`. */
  readonly body: Buffer;
  /** What HTTP says of this answer besides: name and value by turns, names in small letters. */
  readonly headers: readonly string[];
}

/** Answers a request, whichever way it came. Rejects only for faults of the engine itself. */
export async function answerFor({ known, given, variables, scope }: Asked, ask: AskSubgraph): Promise<Answer> {
  const outcome = await known.prepared.execute({ given, variables, ask, signal: scope.signal, onWrongShape: (subgraph, reason) => reportWrongShape(scope, subgraph, reason) });
  return { body: answerBody(outcome, scope), headers: noHeaders };
}

const noHeaders: readonly string[] = [];

function reportWrongShape({ id, signal }: RequestScope, subgraph: string, reason: string): void {
  if (!signal.aborted) logEvent('error', 'subgraph unavailable', { requestId: id, subgraph, cause: describeCause(reason) });
}
