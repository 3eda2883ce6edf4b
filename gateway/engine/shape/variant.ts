import type { FieldNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** An operation with its `@skip` and `@include` decided: what its writers depend on. */
export interface Variant {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The values of the variables that steer `@skip` and `@include`. */
  readonly conditions: Readonly<Record<string, unknown>>;
  /** The variables as the client sent them, of the completion under way; for introspection. */
  given: Readonly<Record<string, unknown>>;
  readonly tree: TreeForm;
  /** How many fields are compiled so far; those of types that are met later come on top. */
  fields: number;
}

/** How the tree differs from the answer. */
export interface TreeForm {
  /** The names in the tree of fields that have another there than in the answer. */
  readonly slots?: ReadonlyMap<FieldNode, string> | undefined;
  /**
   * Whether objects of interfaces may not say of which type they are, or name the interface, where nothing depends on it: a planner doesn't
   * always ask, and a subgraph that has an interface as an object doesn't know.
   */
  readonly mayLackTypes?: boolean;
}

/** Writes a value at a place in the output and returns where it ends, or `nothing`. */
export type Writer = (value: unknown, at: number) => number;
