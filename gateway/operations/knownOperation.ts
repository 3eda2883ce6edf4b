import { getOperationAST, getVariableValues, parse } from 'graphql';
import type { DocumentNode, GraphQLError, OperationDefinitionNode } from 'graphql';
import { prepareDemands } from '../authorization/prepareDemands.ts';
import type { PreparedDemands } from '../authorization/prepareDemands.ts';
import { prepareOperation } from '../engine/prepareOperation.ts';
import type { PreparedOperation } from '../engine/preparedOperation.ts';
import type { PreparedLimits } from '../limits/prepareLimits.ts';
import type { Graph } from '../supergraph/graph.ts';
import { PlanningFailure } from './planningFailure.ts';

/** How a client names an operation: the text of its document, and the operation's name where it gave one. */
export interface OperationName {
  readonly text: string;
  readonly operationName: string | undefined;
}

/** An operation that has passed every check but those of its variables and of who asks, with all that is made of it once. */
export interface KnownOperation extends OperationName {
  readonly graph: Graph;
  readonly kind: 'query' | 'mutation';
  readonly limits: PreparedLimits;
  readonly demands: PreparedDemands;
  readonly prepared: PreparedOperation;
  /** What is kept of it besides its text, in characters of text: a short one may spread one fragment many times. */
  readonly weight: number;
  /** The variables as the schema reads them, with defaults, or what is wrong with them. */
  readonly coerce: (given: Readonly<Record<string, unknown>>) => Coerced;
}

/** Variables as `getVariableValues` reads them. */
export type Coerced = { readonly coerced: Readonly<Record<string, unknown>> } | { readonly coerced?: undefined; readonly errors: readonly GraphQLError[] };

/** How many characters of text a field weighs as much as, each time that it is spread. */
const weightOfField = 8;

/** An operation as its text tells it, not planned yet. */
export interface ReadOperation extends OperationName {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Reads the text of an operation; undefined if there is none of that name. Throws if it isn't GraphQL. */
export function readOperation({ text, operationName }: OperationName): ReadOperation | undefined {
  // Without the places of its words, of which each holds on to all the others.
  const document = parse(text, { noLocation: true });
  const operation = getOperationAST(document, operationName);
  return operation ? { text, operationName, document, operation } : undefined;
}

/** Prepares an operation of a document that is valid and within the limits. Throws a `PlanningFailure` if it can't be planned. */
export function knowOperation(graph: Graph, limits: PreparedLimits, { text, operationName, document, operation }: ReadOperation): KnownOperation {
  return {
    graph,
    text,
    operationName,
    kind: operation.operation === 'mutation' ? 'mutation' : 'query',
    limits,
    demands: prepareDemands(graph.guard, document, operation),
    prepared: prepared(graph, { operationName, document, operation }),
    weight: weightOfField * limits.fields,
    coerce: coercionOf(graph, operation),
  };
}

function prepared({ schema, supergraph, plan }: Graph, { operationName, document, operation }: Omit<ReadOperation, 'text'>): PreparedOperation {
  try {
    return prepareOperation({ schema, supergraph, document, operation, plan: (toPlan) => plan(toPlan, operationName).plan });
  } catch (cause) {
    throw new PlanningFailure(cause);
  }
}

const none: Coerced = { coerced: Object.freeze({}) };

function coercionOf({ schema }: Graph, { variableDefinitions = [] }: OperationDefinitionNode): KnownOperation['coerce'] {
  return variableDefinitions.length === 0 ? () => none : (given) => getVariableValues(schema, variableDefinitions, given);
}
