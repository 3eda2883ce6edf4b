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
  /** Where one value is all that they differ by. */
  readonly leaves?: Leaves | undefined;
  /** Whoever asks takes an answer as it came that this recognises. */
  readonly verbatim?: Verbatim | undefined;
}

/** What representations differ by, so that they can be told apart by less than their whole text. */
export interface Leaves {
  /** The JSON around the values, which is the same for all. */
  readonly around: string;
  /** In the order of the representations. */
  readonly values: readonly (string | number)[];
}

/** Recognises answers of which the very bytes are what the client is to be told. */
export interface Verbatim {
  /** Finds what to pass on in the body of an answer. Undefined at the first doubt: then the answer is read as if nobody had looked. */
  readonly read: (body: Buffer) => VerbatimAnswer | undefined;
}

/** An answer without errors whose `data` needs no change. */
export interface VerbatimAnswer {
  /** A part of the body's own bytes. */
  readonly dataJson: Buffer;
  readonly extensions?: unknown;
}

/** What a subgraph said. */
export interface SubgraphAnswer {
  /** As it came: neither pruned nor checked. It belongs to whoever asked, who may change it. Null or absent where `errors` say why. */
  readonly data?: Record<string, unknown> | null;
  /** In place of it, where the call's `verbatim` recognised the answer: JSON in UTF-8 as it came. Others may have the same bytes: nobody changes them. */
  readonly dataJson?: Buffer;
  /** Safe to show; paths are those of the subgraph's answer. */
  readonly errors: readonly GraphQLFormattedError[];
  /** Seconds for which the answer may be kept for everybody; 0: not at all. */
  readonly freshFor: number;
}

/** Asks a subgraph. Never rejects: a subgraph that can't answer is `SUBGRAPH_UNAVAILABLE`, an error without a path. */
export type AskSubgraph = (call: SubgraphCall) => Promise<SubgraphAnswer>;
