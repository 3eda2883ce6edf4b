import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../requestScope.ts';
import { prepareLimits } from './prepareLimits.ts';
import type { Limits, PreparedLimits } from './prepareLimits.ts';

/** Refuses an operation over a limit, or with numbers that can't be passed on, after validation and before planning. */
export function limitsPlugin(limits: Limits): ApolloServerPlugin<GatewayContext> {
  const known = new WeakMap<OperationDefinitionNode, { readonly schema: GraphQLSchema; readonly prepared: PreparedLimits }>();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request }) => {
        const refusal = operation && preparedFor(schema, document, operation).refusal(request.variables ?? {});
        if (refusal) throw refusal;
      },
    }),
  };

  function preparedFor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): PreparedLimits {
    const before = known.get(operation);
    if (before?.schema === schema) return before.prepared;
    const prepared = prepareLimits(limits, schema, document, operation);
    known.set(operation, { schema, prepared });
    return prepared;
  }
}
