import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { FilterError } from '../sources/filterError.ts';
import { errorCodes } from './errors.ts';

/** Errors of the query itself, whose messages name nothing but the query. */
const queryErrors = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE']);

/** Lets through the errors that were made for clients, and turns every other into one that says nothing; the log has the rest. */
export const maskError = (subgraph: string) => (error: GraphQLError): GraphQLFormattedError => {
  // What a resolver threw, without its place in the answer.
  const cause = error.path ? (error.originalError ?? error) : error;
  if (cause instanceof FilterError) return shown(error, cause.message, { code: 'BAD_USER_INPUT', retryable: false });
  const { code } = error.extensions;
  if (queryErrors.has(String(code)) || (cause instanceof GraphQLError && String(code) in errorCodes)) return shown(error, error.message, error.extensions);
  console.error(JSON.stringify({ level: 'error', subgraph, path: error.path, message: cause.message, stack: cause.stack }));
  return shown(error, 'Internal error', { code: 'INTERNAL_SERVER_ERROR', retryable: false });
};

const shown = ({ path, locations }: GraphQLError, message: string, extensions: Record<string, unknown>): GraphQLFormattedError => ({
  message, extensions, ...(path && { path }), ...(locations && { locations }),
});
