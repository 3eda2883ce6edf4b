import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { errorCodes, isErrorCode, maskedError } from './errors.ts';
import type { ClientError } from './errors.ts';
import { describeCause, logEvent } from './log.ts';
import { isPartnerId } from './partnerStatuses.ts';
import { requestScope } from './requestScope.ts';

/** The last step of every error: what has a code of the list keeps its message and path, everything else is logged and masked. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  return clientError(formatted, thrown) as GraphQLFormattedError;
}

function clientError(formatted: GraphQLFormattedError, thrown: unknown): ClientError {
  const { message, path, locations, extensions = {} } = formatted;
  const requestId = requestScope.getStore()?.id;
  const code = /^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message) ? 'OPERATION_TOO_LARGE' : extensions['code'];
  if (!isErrorCode(code) || (code === 'INTERNAL_SERVER_ERROR' && !isMasked(formatted))) {
    const original = unwrapResolverError(thrown);
    logEvent('error', 'internal error', { requestId, path, cause: describeCause(thrown), ...(original === thrown ? {} : { original: describeCause(original) }) });
    return maskedError(requestId, path);
  }
  return {
    message,
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: {
      code,
      ...(isPartnerId(extensions['partner']) ? { partner: extensions['partner'] } : {}),
      ...retryable(extensions['retryable'], errorCodes[code].retryable),
      ...(code === 'INTERNAL_SERVER_ERROR' && requestId !== undefined ? { requestId } : {}),
    },
  };
}

/** Whether an error was masked, and logged, where it came in from a subgraph. */
const isMasked = (error: GraphQLFormattedError): boolean => error.message === maskedError(undefined).message && error.extensions?.['requestId'] !== undefined;

function retryable(said: unknown, byCode: boolean): { readonly retryable?: boolean } {
  if (typeof said === 'boolean') return { retryable: said };
  return byCode ? { retryable: true } : {};
}
