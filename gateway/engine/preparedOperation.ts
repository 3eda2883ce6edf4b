import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import type { AskSubgraph } from './subgraphCall.ts';

/** An operation that was parsed, validated and planned, ready to be executed any number of times, also at once. */
export interface PreparedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly plan: QueryPlan;
  /** Executes the plan. Rejects only for faults of the engine itself. */
  readonly execute: (execution: Execution) => Promise<Outcome>;
}

/** What one execution is given. */
export interface Execution {
  /** The variables as the client sent them: subgraphs get these. */
  readonly given: Readonly<Record<string, unknown>>;
  /** The same, coerced by the schema, defaults included. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly ask: AskSubgraph;
  /** Is told, for the log, that a subgraph's answer was of another shape than asked for; it counts as unavailable. */
  readonly onWrongShape: (subgraph: string, reason: string) => void;
  /** Aborted when nobody waits for the answer: no further subgraph is asked. */
  readonly signal?: { readonly aborted: boolean };
}

/** The answer to an operation. */
export interface Outcome {
  /** `data` as JSON in UTF-8, `null` included. It may be a part of greater memory that others have too: nobody changes it, and whoever keeps it keeps a copy. */
  readonly data: Buffer;
  readonly errors: readonly GraphQLFormattedError[];
  /** Seconds for which the answer may be kept for everybody: the least of the subgraphs' words; 0: not at all, also where anything is missing or went wrong. */
  readonly freshFor: number;
}
