import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { FilterError } from '../sources/filterError.ts';
import { errorCodes } from './errors.ts';

/** Errors of the query itself, whose messages name nothing but the query. */
const queryErrors = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE']);

/** Lets through the errors that were made for clients, and turns every other into one that says nothing; the log has the rest. */
export const maskError = (subgraph: string) => (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const cause: unknown = unwrapResolverError(error);
  if (cause instanceof FilterError) return shown(formatted, cause.message, { code: 'BAD_USER_INPUT', retryable: false });
  const code = String(formatted.extensions?.['code']);
  if (queryErrors.has(code) || (cause instanceof GraphQLError && code in errorCodes)) {
    const { stacktrace: _stack, ...extensions } = formatted.extensions ?? {};
    return shown(formatted, formatted.message, extensions);
  }
  console.error(JSON.stringify({ level: 'error', subgraph, path: formatted.path, message: cause instanceof Error ? cause.message : String(cause), stack: cause instanceof Error ? cause.stack : undefined }));
  return shown(formatted, 'Internal error', { code: 'INTERNAL_SERVER_ERROR', retryable: false });
};

const shown = ({ path, locations }: GraphQLFormattedError, message: string, extensions: Record<string, unknown>): GraphQLFormattedError => ({
  message, extensions, ...(path && { path }), ...(locations && { locations }),
});
