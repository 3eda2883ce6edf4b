import type { GraphQLFormattedError } from 'graphql';
import { errorCodes, isErrorCode, maskedError } from '../errors.ts';
import type { ClientError } from '../errors.ts';
import { logEvent } from '../log.ts';
import { isPartnerId } from '../partnerStatuses.ts';
import { fieldsOf } from './fieldsOf.ts';

/** What is believed of a subgraph's answer. `partners` is still as the subgraph said it. */
export interface SubgraphResponse {
  readonly data?: Record<string, unknown>;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly partners?: unknown;
}

/** Where an answer comes from, for the log. */
export interface Source {
  readonly subgraph: string;
  readonly requestId: string;
  /** Of HTTP. */
  readonly status: number;
  /** The operation that was asked. */
  readonly text: string;
}

/** As many errors of one answer as a client can use. */
const maxErrors = 100;

/** Reads the body of a subgraph's answer; its errors become safe to show. Throws if it is no GraphQL answer, or has neither data nor errors. */
export function decodeSubgraphResponse(body: unknown, source: Source): SubgraphResponse {
  const { subgraph, requestId, status } = source;
  if (!isRecord(body)) throw new Error(`Expected a JSON object, got ${body === null ? 'null' : typeof body} with status ${status}`);
  const { data, errors, extensions } = body;
  if (data !== undefined && data !== null && !isRecord(data)) throw new Error('Expected `data` to be an object or null');
  if (errors !== undefined && errors !== null && !Array.isArray(errors)) throw new Error('Expected `errors` to be a list');
  if (errors && errors.length > maxErrors) logEvent('warn', 'subgraph errors left out', { requestId, subgraph, count: errors.length - maxErrors });
  const decoded = (errors as readonly unknown[] | null | undefined)?.slice(0, maxErrors).map((error) => decodeError(error, source));
  if (!data && !decoded?.length) throw new Error(`Expected \`data\` or \`errors\`, got neither with status ${status}`);
  return {
    ...(data ? { data } : {}),
    ...(decoded?.length ? { errors: decoded as readonly GraphQLFormattedError[] } : {}),
    ...(isRecord(extensions) ? { partners: extensions['partners'] } : {}),
  };
}

/** A subgraph's error with a code it may say; any other is logged and masked. The caller's own mistake stays one even where its message, which may repeat the caller's words, isn't shown. */
function decodeError(error: unknown, source: Source): ClientError {
  const { subgraph, requestId, status } = source;
  const { message, path, extensions } = isRecord(error) ? error : {};
  const { code, partner, retryable } = isRecord(extensions) ? extensions : {};
  const safePath = isPath(path) ? path : undefined;
  const said = code === 'BAD_USER_INPUT' && !isSafe(message) ? 'The value given for an argument is not allowed.' : message;
  if (!isErrorCode(code) || !errorCodes[code].fromSubgraph || !isSafe(said)) {
    logEvent('error', 'subgraph error', { requestId, subgraph, status, ...forLog({ message, code, path: safePath }, source) });
    return maskedError(requestId, safePath);
  }
  return {
    message: said,
    ...(safePath ? { path: safePath } : {}),
    extensions: {
      code,
      ...(isPartnerId(partner) ? { partner } : {}),
      retryable: typeof retryable === 'boolean' ? retryable : errorCodes[code].retryable,
    },
  };
}

/**
 * What the log may hold of an error whose code isn't known: such a message may quote what somebody searched for, or a row. Where it came from is told by its length,
 * and by the names of its path that the operation has.
 */
function forLog({ message, code, path }: { readonly message: unknown; readonly code: unknown; readonly path: readonly (string | number)[] | undefined }, { text }: Source): Readonly<Record<string, unknown>> {
  return {
    ...(typeof code === 'string' && /^[A-Z][A-Z0-9_]{0,63}$/.test(code) && { code }),
    ...(typeof message === 'string' && { messageLength: message.length }),
    ...(path && { pathLength: path.length, fields: fieldsOf(path, text) }),
  };
}

/** A last look at a message that a subgraph calls safe: no address, no stack, not a page long. */
const isSafe = (message: unknown): message is string =>
  typeof message === 'string' && message.length <= 1000 && !message.includes('://') && !/\n\s+at /.test(message);

const isPath = (path: unknown): path is readonly (string | number)[] =>
  Array.isArray(path) && path.every((step) => typeof step === 'string' || typeof step === 'number');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
