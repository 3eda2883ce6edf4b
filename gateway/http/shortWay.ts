import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Viewer } from '../../calls/viewer.ts';
import type { Answers } from '../answers/answers.ts';
import { callerOf } from '../answers/caller.ts';
import { notToBeKept } from '../answers/execute.ts';
import type { Answer } from '../answers/execute.ts';
import { isUnchanged } from '../answers/unchanged.ts';
import type { Authenticator } from '../authentication/authenticator.ts';
import { bearerToken } from '../authentication/bearerToken.ts';
import type { SubgraphAnswer, SubgraphCall } from '../engine/subgraphCall.ts';
import { maskedError } from '../errors.ts';
import { describeCause, logEvent } from '../log.ts';
import type { KnownOperation } from '../operations/knownOperation.ts';
import type { KnownOperations } from '../operations/knownOperations.ts';
import type { PersistedTexts } from '../operations/persistedTexts.ts';
import type { RequestScope } from '../requestScope.ts';
import { accepted } from './acceptedType.ts';
import { commonHeaders } from './commonHeaders.ts';
import { requestOfBody, requestOfSearch } from './graphqlRequest.ts';
import type { GraphqlRequest } from './graphqlRequest.ts';
import { bodyLength, isPlainGet } from './plainRequest.ts';
import { readBody } from './readBody.ts';
import { idOf, scopeOf } from './scopeOf.ts';

/** What the short way works with. */
export interface ShortWayParts {
  readonly requestMaxBytes: number;
  /** The operations of the graph in use. */
  readonly operations: () => KnownOperations | undefined;
  readonly texts: PersistedTexts;
  readonly answers: Answers;
  readonly authenticator: Authenticator;
  readonly ask: (call: SubgraphCall, scope: RequestScope) => Promise<SubgraphAnswer>;
  /** Answers whatever doesn't come by the short way. */
  readonly longWay: RequestListener;
}

/**
 * Answers plain requests for operations that are known, with the same bytes as the long way; those of the same words as one before at once,
 * if that answer was kept. Whatever is unusual about a request, and whatever would be refused, goes the long way as if nobody had looked at it.
 */
export function shortWay({ requestMaxBytes, operations, texts, answers, authenticator, ask, longWay }: ShortWayParts): RequestListener {
  return (request, response) => {
    if (request.method === 'POST') return byPost(request, response);
    if (request.method === 'GET' && isPlainGet(request)) return byGet(request, response);
    longWay(request, response);
  };

  function byPost(request: IncomingMessage, response: ServerResponse): void {
    const length = bodyLength(request);
    if (length === undefined || length > requestMaxBytes) return longWay(request, response);
    readBody(request, length, (body) => {
      const goLong = (): void => {
        request.unshift(body);
        longWay(request, response);
      };
      const { type } = accepted(request.headers.accept);
      const words = `POST ${body.toString('latin1')}`;
      if (isAnswered(words, type, request, response)) return;
      const asked = requestOfBody(body, texts);
      const known = asked && operations()?.find(asked.text, asked.operationName);
      if (!asked || !known || type === undefined) return goLong();
      if (request.headers.authorization === undefined) return answer({ asked, known, words, type, request, response, goLong }, scopeOf(request, response));
      request.unshift(body); // now, as it may have ended when the viewer is known
      void identify({ asked, known, words, type, request, response, goLong: () => longWay(request, response) });
    });
  }

  function byGet(request: IncomingMessage, response: ServerResponse): void {
    const goLong = (): void => longWay(request, response);
    const { type, prefersPage } = accepted(request.headers.accept);
    const words = `GET ${request.url}`;
    if (!prefersPage && isAnswered(words, type, request, response)) return;
    const asked = requestOfSearch((request.url ?? '').slice('/graphql'.length), texts);
    const known = asked && operations()?.find(asked.text, asked.operationName);
    if (!asked || !known || type === undefined || (asked.isByHash && prefersPage) || known.kind !== 'query' || known.demands.isGuarded) return goLong();
    if (request.headers.authorization === undefined) return answer({ asked, known, words, type, request, response, goLong }, scopeOf(request, response));
    void identify({ asked, known, words, type, request, response, goLong });
  }

  /** Answers a request of the same words as one before, if its answer was kept. */
  function isAnswered(words: string, type: string | undefined, request: IncomingMessage, response: ServerResponse): boolean {
    const kept = type === undefined ? undefined : answers.recall(words, callerOf(request.headers), operations());
    if (kept && type !== undefined) write({ request, response, type }, 200, idOf(request), kept);
    return kept !== undefined;
  }

  /** Goes on with the viewer whom the access token is of. */
  async function identify(step: Step): Promise<void> {
    const scope = scopeOf(step.request, step.response); // from here on it is known when the client is gone
    const viewer = await viewerOf(step.request).catch(() => undefined);
    if (viewer) answer(step, { ...scope, viewer });
    else step.goLong(); // which refuses the token, says so and notes it
  }

  async function viewerOf(request: IncomingMessage): Promise<Viewer | undefined> {
    const token = bearerToken(request.headersDistinct['authorization']);
    return token === undefined ? undefined : authenticator.viewer(token);
  }

  function answer(step: Step, scope: RequestScope): void {
    const { asked: { given }, known, words, request, goLong } = step;
    const variables = admitted(known, given, scope.viewer);
    if (!variables) return goLong();
    if (scope.viewer) request.resume(); // past the body that was given back
    answers.answerFor({ known, given, variables, scope, caller: callerOf(request.headers), words }, (call) => ask(call, scope)).then(
      (answered) => write(step, 200, scope.id, answered),
      (thrown: unknown) => write(step, 500, scope.id, failure(scope, thrown)),
    );
  }
}

/** A request on the short way. */
interface Step {
  readonly asked: GraphqlRequest;
  readonly known: KnownOperation;
  /** All that it said besides its headers. */
  readonly words: string;
  /** The type of the answer. */
  readonly type: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Leaves the short way. */
  readonly goLong: () => void;
}

/** The variables, coerced, if there is nothing about them or the viewer to refuse. */
function admitted({ coerce, limits, demands }: KnownOperation, given: GraphqlRequest['given'], viewer: Viewer | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const { coerced } = coerce(given);
    if (!coerced || limits.refusal(given)) return undefined;
    return demands.isGuarded && demands.missing(given, viewer).length > 0 ? undefined : coerced;
  } catch {
    return undefined; // such as variables nested deeper than there is room for
  }
}

const mostJoined = 16_384;

function write({ request, response, type }: Pick<Step, 'request' | 'response' | 'type'>, status: number, id: string, { body, headers, etag }: Answer): void {
  if (response.destroyed) return;
  if (status === 200 && request.method === 'GET' && isUnchanged(request.headers, etag)) return void response.writeHead(304, ['x-request-id', id, ...commonHeaders, ...headers]).end();
  response.writeHead(status, ['x-request-id', id, ...commonHeaders, ...headers, 'Content-Type', type, 'Content-Length', String(body.length)]);
  // One write for headers and body where copying is cheaper: bytes as a text of so many signs, which node:http joins to the headers.
  if (body.length < mostJoined) response.end(body.toString('latin1'), 'latin1');
  else response.end(body);
}

function failure({ id }: RequestScope, thrown: unknown): Answer {
  logEvent('error', 'internal error', { requestId: id, cause: describeCause(thrown) });
  return { body: Buffer.from(`${JSON.stringify({ errors: [maskedError(id)] })}\n`), headers: notToBeKept };
}
