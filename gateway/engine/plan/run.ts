import type { GraphQLFormattedError } from 'graphql';
import type { Execution } from '../preparedOperation.ts';
import type { Verbatim } from '../subgraphCall.ts';
import type { JsonObject } from './json.ts';

/** One execution of a plan while it is under way. */
export interface Run {
  readonly execution: Execution;
  /** Recognises an answer that needs no change, where one fetch is the whole plan. */
  readonly verbatim?: Verbatim | undefined;
  /** That answer, in place of the tree. */
  dataJson?: Buffer;
  /** What the subgraphs answered so far, merged, under the names of the operation that was planned. */
  tree: JsonObject;
  readonly errors: GraphQLFormattedError[];
  /** The paths and messages of the errors. */
  readonly told: Set<string>;
  /** Whether a subgraph had errors and nothing else for the root. */
  isRootLost?: boolean;
  /** The least of the subgraphs' words so far, in seconds; infinite before the first one. */
  freshFor: number;
}

/** A part of a plan, compiled. Gives a promise only where something has to be waited for. */
export type Step = (run: Run) => Promise<void> | undefined;

/** Waits for all that there is to wait for. */
export function allOf(steps: readonly (Promise<void> | undefined)[]): Promise<void> | undefined {
  const waited = steps.filter((promise) => promise !== undefined);
  return waited.length > 1 ? Promise.all(waited).then(() => undefined) : waited[0];
}
