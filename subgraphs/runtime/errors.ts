import { GraphQLError } from 'graphql';
import { SourceError, type SourceStatus } from '../sources/source.ts';

/** Every code that a subgraph's answer may carry, and whether asking again later can help. */
export const errorCodes = {
  BAD_USER_INPUT: { retryable: false },
  TOO_MANY_RECORDS: { retryable: false },
  PARTNER_UNAVAILABLE: { retryable: true },
  PARTNER_TIMEOUT: { retryable: true },
  PARTNER_DRIFT: { retryable: false },
  UNAUTHENTICATED: { retryable: false },
  FORBIDDEN: { retryable: false },
  TOO_MANY_SEARCHES: { retryable: true },
  AUDIT_UNAVAILABLE: { retryable: true },
} as const;

/** A code of the closed list. */
export type ErrorCode = keyof typeof errorCodes;

/** The caller asked for something that can't be: says where, what was expected and what came. */
export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', retryable: false } });

/** More records belong to one than a plain list may hold; never cut silently. */
export const tooMany = (entity: string, most: number): GraphQLError =>
  new GraphQLError(`Expected at most ${most} records of ${entity} to belong to one, got more.`, { extensions: { code: 'TOO_MANY_RECORDS', retryable: false } });

/** Nobody is known to ask, and what is asked for isn't for everybody. */
export const unauthenticated = (): GraphQLError =>
  new GraphQLError('This needs an access token.', { extensions: { code: 'UNAUTHENTICATED', retryable: false } });

/** What is asked for isn't for who asks. The message must tell nothing of what there is. */
export const forbidden = (message = 'This needs an access token that allows it.'): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'FORBIDDEN', retryable: false } });

/** Personal data isn't answered where the answer can't be recorded. */
export const auditUnavailable = (): GraphQLError =>
  new GraphQLError("Personal data can't be answered now, since the answer can't be recorded.", { extensions: { code: 'AUDIT_UNAVAILABLE', retryable: true } });

/** Somebody has looked for too many people; `wait` is in milliseconds. */
export const tooManySearches = (wait: number): GraphQLError =>
  new GraphQLError(`You have looked for too many people. Try again in ${Math.max(1, Math.ceil(wait / 60_000))} minutes.`, { extensions: { code: 'TOO_MANY_SEARCHES', retryable: true } });

const partnerCodes: Record<Exclude<SourceStatus, 'OK'>, ErrorCode> = {
  UNAVAILABLE: 'PARTNER_UNAVAILABLE',
  TIMEOUT: 'PARTNER_TIMEOUT',
  DRIFT: 'PARTNER_DRIFT',
};

/** What a client sees when the one partner that could answer didn't: who, and nothing of how. The cause stays for the log. */
export function partnerFailed(error: SourceError): GraphQLError {
  const code = partnerCodes[error.status];
  return new GraphQLError(`The database of partner "${error.partner}" can't answer now.`, {
    originalError: error,
    extensions: { code, partner: error.partner, retryable: errorCodes[code].retryable },
  });
}
