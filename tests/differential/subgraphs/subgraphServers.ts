import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, validate } from 'graphql';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { State } from '../data/valueOf.ts';

/** A subgraph's answer as it comes over HTTP. */
export interface JsonAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Asks a subgraph with a request's body as JSON; gives its answer, a `JsonAnswer`, as JSON too. */
export type AskByJson = (subgraph: string, bodyJson: string, state: State) => Promise<string>;

/** A subgraph was asked something that isn't valid for it. */
export class InvalidForSubgraph extends Error {}

/** Subgraphs that run here, but are asked and answer by JSON text; an operation that isn't valid for one throws. */
export function serveSubgraphs(sdl: Readonly<Record<string, string>>, addResolvers: (subgraph: string, schema: GraphQLSchema) => void): AskByJson {
  const schemas = new Map(Object.entries(sdl).map(([name, text]) => [name, schemaOf(name, text)]));
  const known = new Map<string, DocumentNode>();

  return async (subgraph, bodyJson, state) => {
    const schema = schemas.get(subgraph);
    if (!schema) throw new Error(`expected a subgraph, got ${subgraph}`);
    const { query, variables, operationName } = JSON.parse(bodyJson) as { query: string; variables?: Record<string, unknown>; operationName?: string };
    const document = documentOf(subgraph, schema, query);
    const { data, errors } = await execute({ schema, document, variableValues: variables, operationName, contextValue: state });
    const shown = errors?.map(({ message, path, extensions }) => ({ message, path, ...(Object.keys(extensions).length > 0 && { extensions }) }));
    return JSON.stringify({ data, ...(shown && { errors: shown }) });
  };

  function schemaOf(name: string, text: string): GraphQLSchema {
    const schema = buildSubgraphSchema([{ typeDefs: parse(text) }]);
    addResolvers(name, schema);
    return schema;
  }

  function documentOf(subgraph: string, schema: GraphQLSchema, query: string): DocumentNode {
    const document = known.get(`${subgraph} ${query}`) ?? parse(query, { noLocation: true });
    if (known.has(`${subgraph} ${query}`)) return document;
    const faults = validate(schema, document);
    if (faults.length > 0) throw new InvalidForSubgraph(`${subgraph} was asked ${query}, which isn't valid for it: ${faults[0]?.message}`);
    known.set(`${subgraph} ${query}`, document);
    return document;
  }
}
