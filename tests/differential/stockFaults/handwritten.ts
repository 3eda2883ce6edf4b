import { isAbstractType, isInterfaceType, isObjectType, parse } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { Engine } from '../engines/engine.ts';
import { stateOf } from '../data/valueOf.ts';
import { composed } from '../federation.ts';
import type { PlacedError } from '../monolith.ts';
import { serveSubgraphs } from '../subgraphs/subgraphServers.ts';

/** A subgraph written by hand. Its root fields and references are told here; all else are properties. */
export interface HandwrittenSubgraph {
  readonly sdl: string;
  readonly fields?: Readonly<Record<string, (source: never, given: never) => unknown>>;
  readonly references?: Readonly<Record<string, (representation: Record<string, unknown>) => unknown>>;
}

/** An answer as clients see it; errors by message and path. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly PlacedError[];
}

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@interfaceObject"])\n';

/** How an engine answers an operation over subgraphs written by hand. */
export async function answerOf(engine: Engine, subgraphs: Readonly<Record<string, HandwrittenSubgraph>>, operation: string, given: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
  const result = composed(Object.fromEntries(Object.entries(subgraphs).map(([name, { sdl }]) => [name, link + sdl])));
  if ('reasons' in result) throw new Error(result.reasons.join('\n'));
  const ask = serveSubgraphs(result.federation.sdl, (name, schema) => addResolvers(schema, subgraphs[name]));
  const { dataJson, errors } = await engine(result.federation, parse(operation))(given, ask, stateOf(0));
  return { data: JSON.parse(dataJson), errors: errors.map(({ message, path }) => ({ message, path })) };
}

function addResolvers(schema: GraphQLSchema, { fields = {}, references = {} }: HandwrittenSubgraph = { sdl: '' }): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type) && !type.name.startsWith('_')) type.resolveType = (value) => (value as { __typename: string }).__typename;
    const reference = references[type.name];
    if (reference && (isObjectType(type) || isInterfaceType(type))) type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference: reference } } };
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = fields[`${type.name}.${field.name}`];
      if (resolve) field.resolve = resolve as unknown as GraphQLFieldResolver<unknown, unknown>;
    }
  }
}
