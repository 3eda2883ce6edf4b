import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../requestScope.ts';
import type { Settings } from '../settings.ts';
import { checkFiniteNumbers } from './finiteNumbers.ts';
import { operationSize } from './operationSize.ts';

/** The most rows of questions about the schema: three times what the standard introspection query asks for. It is no setting, since tools all send that query. */
const maxSchemaRows = 500_000;

/** Refuses an operation over a limit with `OPERATION_TOO_LARGE` and numbers that can't be passed on with `BAD_USER_INPUT`, after validation and before planning. */
export function limitsPlugin(settings: Settings): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request }) => {
        if (!operation) return;
        checkFiniteNumbers(document, request.variables);
        const size = operationSize(schema, document, operation, request.variables);
        const measures: readonly (readonly [what: string, actual: number, most: number])[] = [
          ['levels of fields', size.depth, settings.maxDepth],
          ['fields at its root', size.rootFields, settings.maxRootFields],
          ['aliases', size.aliases, settings.maxAliases],
          ['fields', size.fields, settings.maxFields],
          ['rows in its lists', size.rows, settings.maxRows],
          ['rows about the schema', size.schemaRows, maxSchemaRows],
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
