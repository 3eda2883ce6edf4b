import type { GraphQLFormattedError } from 'graphql';

/** An operation on one subgraph, prepared once for a plan. */
export interface SubgraphOperation {
  readonly subgraph: string;
  readonly kind: 'query' | 'mutation';
  readonly name?: string;
  readonly text: string;
  /** The same text as JSON, quotes included. */
  readonly textJson: string;
  /** Whether it asks for `_entities` of `$representations`. */
  readonly isOfEntities: boolean;
}

/** One question to a subgraph. */
export interface SubgraphCall {
  readonly operation: SubgraphOperation;
  /** The variables other than `representations` as members of a JSON object, without its braces; empty for none. */
  readonly variablesJson: string;
  /** Each as JSON, no two alike; for an operation of entities only. */
  readonly representations?: readonly string[];
}

/** What a subgraph said. */
export interface SubgraphAnswer {
  /** As it came: neither pruned nor checked. It belongs to whoever asked, who may change it. Null or absent where `errors` say why. */
  readonly data?: Record<string, unknown> | null;
  /** Safe to show; paths are those of the subgraph's answer. */
  readonly errors: readonly GraphQLFormattedError[];
  /** Seconds for which the answer may be kept for everybody; 0: not at all. */
  readonly freshFor: number;
}

/** Asks a subgraph. Never rejects: a subgraph that can't answer is `SUBGRAPH_UNAVAILABLE`, an error without a path. */
export type AskSubgraph = (call: SubgraphCall) => Promise<SubgraphAnswer>;
