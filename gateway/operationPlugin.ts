import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, execute } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { GatewayContext } from './requestScope.ts';

/** Refuses a document without the operation asked for or with one of a kind that the graph doesn't have, and answers questions about the schema from the schema itself: they need no plan, and the planner doesn't know the newest of them. */
export function operationPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
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
    }),
  };
}

function unresolved(document: DocumentNode, asked: string | undefined): GraphQLError {
  const names = document.definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION && node.name ? [`\`${node.name.value}\``] : []));
  return new GraphQLError(`Expected \`operationName\` to be one of ${names.join(', ') || 'none'}, got ${asked ? `\`${asked}\`` : 'none'}`, {
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
