import type { ApolloServerPlugin, GraphQLRequest, GraphQLRequestListener } from '@apollo/server';
import { GraphQLError, Kind, execute } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { GatewayContext } from './requestScope.ts';

/**
 * Refuses a hash that is no text, a document without the operation asked for and one of a kind that the graph doesn't have, and answers questions about the schema
 * from the schema itself: they need no plan, and the planner doesn't know the newest of them.
 */
export function operationPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async ({ request: asked }) => {
      refuseNoHash(asked);
      return listener;
    },
  };
}

const listener: GraphQLRequestListener<GatewayContext> = {
  didResolveOperation: async ({ operation, document, request, schema }) => {
    if (!operation) throw unresolved(document, request.operationName);
    const refusal = kindRefusal(schema, operation);
    if (refusal) throw refusal;
  },
  responseForOperation: async ({ operation, document, schema, request, response }) => {
    if (!isIntrospection(operation.selectionSet, document)) return null;
    const result = await execute({ schema, document, variableValues: request.variables, operationName: request.operationName });
    if (result.errors) return null; // the usual way tells what is wrong with the variables
    return { http: response.http, body: { kind: 'single', singleResult: { data: result.data ?? null } } };
  },
};

/** A client that names no hash can't send the text under it next time, as Apollo Server would tell it to: the request is none. An empty text, whose hash isn't the one given, is refused there. */
function refuseNoHash(request: GraphQLRequest): void {
  const persisted = request.extensions?.['persistedQuery'] as { readonly sha256Hash?: unknown } | undefined; // or what else a client writes
  if (persisted && (typeof persisted.sha256Hash !== 'string' || persisted.sha256Hash === '')) request.query ??= '';
}

/** In the words of graphql-js where there is none of that name. */
function unresolved(document: DocumentNode, asked: string | undefined): GraphQLError {
  const names = document.definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION && node.name ? [`\`${node.name.value}\``] : []));
  const message = asked === undefined ? `Expected \`operationName\` to be one of ${names.join(', ')}, got none` : `Unknown operation named "${asked}".`;
  return new GraphQLError(message, {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
}

/** Why an operation of its kind isn't answered. */
export function kindRefusal(schema: GraphQLSchema, { operation: kind }: OperationDefinitionNode): GraphQLError | undefined {
  if (!schema.getRootType(kind)) return notAnswered(`Expected a query, got a ${kind}: the graph has none`);
  return kind === 'subscription' ? notAnswered('Expected a query or a mutation, got a subscription: the gateway answers none') : undefined;
}

const notAnswered = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } } });

/** Whether all root fields begin with `__`. A fragment of a valid document never spreads itself. */
function isIntrospection({ selections }: SelectionSetNode, document: DocumentNode): boolean {
  return selections.every((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value.startsWith('__');
    if (selection.kind === Kind.INLINE_FRAGMENT) return isIntrospection(selection.selectionSet, document);
    const fragment = document.definitions.find((node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value);
    return fragment?.kind === Kind.FRAGMENT_DEFINITION && isIntrospection(fragment.selectionSet, document);
  });
}
