import { isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLOutputType } from 'graphql';
import type { Graph } from './graph.ts';

/** The type of a field in the supergraph; nothing for one that it doesn't know. */
export function fieldType(graph: Graph, parent: string, field: string): GraphQLOutputType | undefined {
  const type = graph.schema.getType(parent);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.type : undefined;
}
