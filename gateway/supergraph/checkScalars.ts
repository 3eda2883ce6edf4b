import { GraphQLError, isScalarType } from 'graphql';
import type { GraphQLScalarType, GraphQLSchema } from 'graphql';
import { scalars } from '../../subgraphs/runtime/scalars.ts';

/**
 * Makes a supergraph's schema refuse values that the subgraphs' scalars refuse, such as a date that is none, so that they are the caller's
 * mistake before anything is planned. A schema from a supergraph takes every value. Only scalars of the subgraphs' names that read text.
 */
export function checkScalars(schema: GraphQLSchema): void {
  for (const name of ['Date', 'Month', 'Time', 'DateTime']) {
    const type = schema.getType(name);
    const scalar = scalars[name];
    if (isScalarType(type) && scalar) Object.assign(type, { parseValue: scalar.parseValue, parseLiteral: literalParser(scalar) });
  }
}

/** Reads a literal, and tells where in the document a wrong one is. */
function literalParser(scalar: GraphQLScalarType): GraphQLScalarType['parseLiteral'] {
  return (node, variables) => {
    try {
      return scalar.parseLiteral(node, variables);
    } catch (thrown) {
      throw thrown instanceof GraphQLError ? new GraphQLError(thrown.message, { nodes: node }) : thrown;
    }
  };
}
