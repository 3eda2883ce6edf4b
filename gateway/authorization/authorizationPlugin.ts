import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Unmet } from '../../calls/rules/rule.ts';
import type { Viewer } from '../../calls/viewer.ts';
import { describeCause, logEvent } from '../log.ts';
import type { GatewayContext } from '../requestScope.ts';
import type { Guard } from './guardedSupergraph.ts';
import { lacking, type ClaimNames } from './lacking.ts';
import { prepareDemands, type PreparedDemands } from './prepareDemands.ts';

/** An operation that was refused, for whoever keeps account of it. */
export interface RefusedOperation {
  readonly viewer?: Viewer;
  /** The fields that the viewer may not see, as `Person.contact`, in order. */
  readonly fields: readonly string[];
  /** What is missing for the first of them. */
  readonly reason: Unmet;
  readonly requestId: string;
}

/** What checking operations needs to know. */
export interface Authorization {
  /** What holds for a schema; undefined for one that no rules were read for. */
  readonly guardOf: (schema: GraphQLSchema) => Guard | undefined;
  /** Is told of each refusal; the answer waits for it. */
  readonly onRefused?: ((refused: RefusedOperation) => Promise<void>) | undefined;
  /** What the claims are called that a refusal may name; without them it names the policy. */
  readonly claims?: ClaimNames | undefined;
}

/** Refuses an operation as a whole if the viewer lacks anything that one of its fields asks for. */
export function authorizationPlugin({ guardOf, onRefused, claims }: Authorization): ApolloServerPlugin<GatewayContext> {
  const known = new WeakMap<DocumentNode, WeakMap<OperationDefinitionNode, { readonly guard: Guard; readonly demands: PreparedDemands }>>();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request, contextValue: { scope } }) => {
        if (!operation) return;
        const guard = guardOf(schema);
        if (!guard) throw new Error('Expected to know the rules of the schema');
        const demands = demandsIn(guard, document, operation);
        // The address of a request stands in the logs of every proxy on its way.
        if (request.http?.method === 'GET' && demands.isGuarded) throw asPost();
        const refused = demands.missing(request.variables ?? {}, scope.viewer);
        const [first] = refused;
        if (!first) return;
        const fields = [...new Set(refused.map(({ field }) => field))].toSorted();
        // A refusal stands even if nobody could take account of it.
        await onRefused?.({ ...(scope.viewer && { viewer: scope.viewer }), fields, reason: first.reason, requestId: scope.id })
          .catch((thrown: unknown) => logEvent('error', 'refusal not recorded', { requestId: scope.id, cause: describeCause(thrown) }));
        if (!scope.viewer) throw withoutToken(first.field);
        throw forbidden(first.field, lacking(refused.filter(({ field }) => field === first.field).map(({ rule }) => rule), scope.viewer, claims));
      },
    }),
  };

  function demandsIn(guard: Guard, document: DocumentNode, operation: OperationDefinitionNode): PreparedDemands {
    const operations = known.get(document) ?? new WeakMap<OperationDefinitionNode, { guard: Guard; demands: PreparedDemands }>();
    const before = operations.get(operation);
    if (before?.guard === guard) return before.demands;
    const demands = prepareDemands(guard, document, operation);
    known.set(document, operations.set(operation, { guard, demands }));
    return demands;
  }
}

const asPost = (): GraphQLError => new GraphQLError('Expected a POST request: what is asked for is not for everybody', { extensions: { code: 'BAD_REQUEST', http: { status: 405 } } });

const forbidden = (field: string, lacks: string): GraphQLError =>
  new GraphQLError(`Expected an access token for \`${field}\` with ${lacks}, got one without`, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });

function withoutToken(field: string): GraphQLError {
  // Apollo Server's own form of headers.
  const extensions: Readonly<Record<string, unknown>> = { code: 'UNAUTHENTICATED', http: { status: 401, headers: new HeaderMap([['www-authenticate', 'Bearer']]) } };
  return new GraphQLError(`Expected an access token, which \`${field}\` needs, got none`, { extensions });
}
