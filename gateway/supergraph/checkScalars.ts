import { readFileSync } from 'node:fs';
import { GraphQLError, Kind, isScalarType, parse, valueFromASTUntyped } from 'graphql';
import type { GraphQLScalarType, GraphQLSchema } from 'graphql';
import { scalars } from '../../subgraphs/runtime/scalars.ts';

/**
 * Makes a supergraph's schema refuse values that our subgraphs' scalars refuse, such as a date that is none, so that they are the caller's mistake before
 * anything is planned. Only scalars that read text and that the supergraph describes in the words of our shared SDL: these tell the form that is checked.
 * Values of any other scalar pass as they are, of the same name too: another graph's `Date` may be a number.
 */
export function checkScalars(schema: GraphQLSchema): void {
  for (const name of ['Date', 'Month', 'Time', 'DateTime']) {
    const type = schema.getType(name);
    const scalar = scalars[name];
    if (isScalarType(type) && scalar && type.description === ourDescriptions.get(name)) Object.assign(type, { parseValue: scalar.parseValue, parseLiteral: literalParser(scalar) });
  }
}

const ourDescriptions: ReadonlyMap<string, string> = new Map(
  parse(readFileSync(new URL('../../schema/shared.graphql', import.meta.url), 'utf8'), { noLocation: true }).definitions.flatMap((node) =>
    node.kind === Kind.SCALAR_TYPE_DEFINITION && node.description ? [[node.name.value, node.description.value]] : [],
  ),
);

/** Reads a literal, and tells where in the document a wrong one is, and what stands there. */
function literalParser({ parseValue }: GraphQLScalarType): GraphQLScalarType['parseLiteral'] {
  return (node, variables) => {
    try {
      return parseValue(valueFromASTUntyped(node, variables));
    } catch (thrown) {
      throw thrown instanceof GraphQLError ? new GraphQLError(thrown.message, { nodes: node }) : thrown;
    }
  };
}
