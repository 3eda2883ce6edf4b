import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../requestScope.ts';
import type { Settings } from '../settings.ts';
import { operationSize } from './operationSize.ts';

/** Refuses an operation over a limit with `OPERATION_TOO_LARGE`, after validation and before planning. */
export function limitsPlugin(settings: Settings): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request }) => {
        if (!operation) return;
        const size = operationSize(document, operation, request.variables);
        const measures: readonly (readonly [what: string, actual: number, most: number])[] = [
          ['levels of fields', size.depth, settings.maxDepth],
          ['fields at its root', size.rootFields, settings.maxRootFields],
          ['aliases', size.aliases, settings.maxAliases],
          ['fields', size.fields, settings.maxFields],
          ['rows in its pages', size.rows, settings.maxRows],
        ];
        const over = measures.find(([, actual, most]) => actual > most);
        if (over) throw tooLarge(...over);
      },
    }),
  };
}

function tooLarge(what: string, actual: number, most: number): GraphQLError {
  return new GraphQLError(`Expected an operation of at most ${most} ${what}, got ${actual}`, {
    extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } },
  });
}
