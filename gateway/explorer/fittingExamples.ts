import { parse, validate } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { readExamples } from './examples.ts';
import type { Example } from './examples.ts';

/** Tells which of the examples a schema can answer, in their order: the gateway runs any graph, and these are written for one. Looks once at each schema. */
export function fittingExamples(): (schema: GraphQLSchema) => readonly Example[] {
  const all = readExamples().map((example) => ({ example, document: parse(example.query) }));
  const fitting = new WeakMap<GraphQLSchema, readonly Example[]>();
  return (schema) => {
    const known = fitting.get(schema) ?? all.filter(({ document }) => validate(schema, document).length === 0).map(({ example }) => example);
    fitting.set(schema, known);
    return known;
  };
}
