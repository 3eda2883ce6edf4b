import { executeQueryPlan } from '@apollo/gateway/dist/executeQueryPlan.js';
import type { ServiceMap } from '@apollo/gateway/dist/executeQueryPlan.js';
import { Kind } from 'graphql';
import type { FragmentDefinitionNode, GraphQLFormattedError } from 'graphql';
import type { JsonAnswer } from '../subgraphs/subgraphServers.ts';
import type { Engine } from './engine.ts';

/** Stock `ApolloGateway`'s execution of a plan, with the subgraphs and the data of the other. */
export const stockEngine: Engine = ({ schema, supergraph, sdl, plan: planOf }, document) => {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('expected an operation');
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
  const plan = planOf(document);
  return async (given, askByJson, state) => {
    const services = Object.fromEntries(Object.keys(sdl).map((name) => [name, {
      process: async ({ request: { query, variables, operationName } }: { request: { query?: string; variables?: object; operationName?: string } }) => JSON.parse(await askByJson(name, JSON.stringify({ query, variables, operationName }), state)) as JsonAnswer,
    }]));
    const requestContext = { request: { variables: given }, metrics: {}, context: {}, logger: { debug: nothing, info: nothing, warn: nothing, error: nothing } };
    const { data, errors = [] } = await executeQueryPlan(plan, services as unknown as ServiceMap, requestContext as never, { schema, operation, fragments } as never, supergraph.schema.toGraphQLJSSchema(), supergraph.apiSchema());
    return { dataJson: JSON.stringify(data ?? null), errors: (errors as readonly GraphQLFormattedError[]).map(({ message, path }) => ({ message, path })), plan };
  };
};

function nothing(): void {
  // Stock logs; nobody reads it here.
}
