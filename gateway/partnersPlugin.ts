import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { logEvent } from './log.ts';
import { partnersExtension } from './partnerStatuses.ts';
import type { GatewayContext } from './requestScope.ts';

/** The last touch on an answer: `extensions.partners` when some partner isn't well, nothing else in the extensions, and one error for each subgraph that is down. */
export function partnersPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body }, contextValue: { scope } }) => {
        if (body.kind !== 'single') return;
        const result = body.singleResult;
        // The gateway's note of nulls where the schema allows none: a reference to a record that its subgraph doesn't know.
        const completion = result.extensions?.['valueCompletion'];
        if (Array.isArray(completion)) logEvent('warn', 'null where the schema allows none', { requestId: scope.id, count: completion.length, first: String(completion[0]) });
        delete result.extensions;
        const partners = partnersExtension(scope.partners);
        if (partners) result.extensions = { partners };
        if (result.errors) result.errors = oncePerSubgraph(result.errors);
      },
    }),
  };
}

function oncePerSubgraph(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  const seen = new Set<string>();
  return errors.filter(({ message, extensions }) => {
    if (extensions?.['code'] !== 'SUBGRAPH_UNAVAILABLE') return true;
    if (seen.has(message)) return false;
    seen.add(message);
    return true;
  });
}
