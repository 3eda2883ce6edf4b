import type { Outcome } from '../engine/preparedOperation.ts';
import type { AskSubgraph } from '../engine/subgraphCall.ts';
import { describeCause, logEvent } from '../log.ts';
import type { KnownOperation } from '../operations/knownOperation.ts';
import type { RequestScope } from '../requestScope.ts';
import { answerBody } from './answerBody.ts';
import type { Caller } from './caller.ts';

/** A request that passed every check. */
export interface Asked {
  readonly known: KnownOperation;
  /** The variables as the client sent them. */
  readonly given: Readonly<Record<string, unknown>>;
  /** The same, coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly scope: RequestScope;
  readonly caller: Caller;
  /** All that a request on the short way said besides its headers: its method, and its address by GET or the bytes of its body by POST, a sign for each. */
  readonly words?: string;
}

/** What a client is told. */
export interface Answer {
  /** The whole body, JSON in UTF-8: `errors`, `data` and `extensions`. */
  readonly body: Buffer;
  /** What HTTP says of this answer besides: name and value by turns, names in small letters. */
  readonly headers: readonly string[];
  /** The validator that is among the headers. */
  readonly etag?: string;
}

/** Says that nobody may keep an answer. */
export const notToBeKept: readonly string[] = ['cache-control', 'no-store'];

/** Executes an operation. Rejects only for faults of the engine itself. */
export async function execute({ known, given, variables, scope }: Asked, ask: AskSubgraph): Promise<{ readonly outcome: Outcome; readonly body: Buffer }> {
  const outcome = await known.prepared.execute({ given, variables, ask, signal: scope.signal, onWrongShape: (subgraph, reason) => reportWrongShape(scope, subgraph, reason) });
  return { outcome, body: answerBody(outcome, scope) };
}

function reportWrongShape({ id, signal }: RequestScope, subgraph: string, reason: string): void {
  if (!signal.aborted) logEvent('error', 'subgraph unavailable', { requestId: id, subgraph, cause: describeCause(reason) });
}
