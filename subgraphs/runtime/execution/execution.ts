import type { FragmentDefinitionNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Path } from './path.ts';

/** What all runs of an operation have in common. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly node: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
}

/** One run of an operation: what resolvers are given, and the errors so far. */
export class Execution {
  readonly operation: Operation;
  readonly context: unknown;
  readonly variables: Record<string, unknown>;
  readonly errors: GraphQLError[] = [];
  /** The arguments of fields that take variables, the same for every object of a list. */
  readonly arguments = new Map<object, object>();
  readonly #nulled = new Set<Path | undefined>();

  constructor(operation: Operation, context: unknown, variables: Record<string, unknown>) {
    this.operation = operation;
    this.context = context;
    this.variables = variables;
  }

  /** Notes an error that makes its place null, unless that is inside one that is null already. */
  fail(error: GraphQLError, path: Path | undefined): void {
    if (this.#nulled.size > 0) {
      if (this.#nulled.has(undefined)) return;
      for (let place = path; place; place = place.prev) if (this.#nulled.has(place)) return;
    }
    this.#nulled.add(path);
    this.errors.push(error);
  }
}
