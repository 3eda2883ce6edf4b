import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { errorCodes, isErrorCode, maskedError } from './errors.ts';
import type { ClientError } from './errors.ts';
import { describeCause, logEvent } from './log.ts';
import { PlanningFailure } from './operations/planningFailure.ts';
import { isPartnerId } from './partnerStatuses.ts';
import { requestScope } from './requestScope.ts';

/** The last step of every error: what has a code of the list keeps its message and path, everything else is logged and masked. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  return clientError(formatted, thrown, requestScope.getStore()?.id) as GraphQLFormattedError;
}

/** The same for a request that is known by its id. */
export function clientError(formatted: GraphQLFormattedError, thrown: unknown, requestId: string | undefined): ClientError {
  const { path, locations, extensions = {} } = formatted;
  const { message, code } = ownWords(formatted.message, extensions['code']);
  if (!isErrorCode(code) || (code === 'INTERNAL_SERVER_ERROR' && !isMasked(formatted))) {
    const original = unwrapResolverError(thrown);
    logEvent('error', 'internal error', { requestId, path, cause: describeCause(thrown), ...(original === thrown ? {} : { original: describeCause(original) }) });
    return maskedError(requestId, path);
  }
  if (thrown instanceof PlanningFailure) logEvent('error', 'operation not planned', { requestId, cause: thrown.forLog });
  return {
    message,
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: {
      code,
      ...(isPartnerId(extensions['partner']) ? { partner: extensions['partner'] } : {}),
      ...retryable(extensions['retryable'], errorCodes[code].retryable),
      ...((code === 'INTERNAL_SERVER_ERROR' || code === 'OPERATION_NOT_PLANNABLE') && requestId !== undefined ? { requestId } : {}),
    },
  };
}

/** The errors of libraries that have no code of the list, or no clear words. */
function ownWords(message: string, code: unknown): { readonly message: string; readonly code: unknown } {
  if (/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message)) return { message, code: 'OPERATION_TOO_LARGE' };
  if (message === 'Unsupported persisted query version') return { message: 'Expected `persistedQuery.version` to be 1', code: 'BAD_REQUEST' };
  if (message === 'provided sha does not match query') return { message: 'Expected `persistedQuery.sha256Hash` to be the SHA-256 of `query`', code: 'BAD_REQUEST' };
  const [, incremental] = /^Unknown directive "@(defer|stream)"/.exec(message) ?? [];
  return incremental === undefined ? { message, code } : { message: `Expected an operation without \`@${incremental}\`: the gateway answers in one piece`, code };
}

/** Whether an error was masked, and logged, where it came in from a subgraph. */
const isMasked = (error: GraphQLFormattedError): boolean => error.message === maskedError(undefined).message && error.extensions?.['requestId'] !== undefined;

function retryable(said: unknown, byCode: boolean): { readonly retryable?: boolean } {
  if (typeof said === 'boolean') return { retryable: said };
  return byCode ? { retryable: true } : {};
}
