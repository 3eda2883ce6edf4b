import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AcceptedCall } from '../../../calls/verify.ts';
import type { callDoor } from '../callDoor.ts';
import type { Context } from '../context.ts';
import { answerRequest, changesSomething, type Answering } from './answerRequest.ts';
import { mediaType } from './mediaType.ts';
import { readAddress } from './readAddress.ts';
import { mostInBatch, readOperations } from './readOperations.ts';
import { Refusal } from './refusal.ts';

/** What a subgraph does over HTTP. */
export interface Serving extends Answering {
  readonly subgraph: string;
  readonly open: ReturnType<typeof callDoor>;
  /** Begins a request; `end` is to be called when its connection or its answer is done, with whether it was answered. */
  readonly begin: (call: AcceptedCall) => { readonly context: Context; readonly end: (wasAnswered: boolean) => void };
  /** What `GET` of other paths answers. */
  readonly states: Readonly<Record<string, () => unknown>>;
  /** True while the subgraph stops: connections aren't kept. */
  readonly isStopping: () => boolean;
}

/** `POST /graphql`, and the states, as a listener of `node:http`. */
export function requestListener(serving: Serving): RequestListener {
  return (request, response) => {
    route(request, response, serving).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) return void response.destroy();
      send(response, serving, refusalOf(error, serving.subgraph));
    });
  };
}

async function route(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const { method, url = '/' } = request;
  const end = url.indexOf('?');
  const path = end < 0 ? url : url.slice(0, end);
  if (path === '/graphql') return graphql(request, response, serving);
  const state = Object.hasOwn(serving.states, path) ? serving.states[path] : undefined;
  if (!state) throw new Refusal(404, `Expected one of the paths /graphql, ${Object.keys(serving.states).join(', ')}`);
  if (method !== 'GET' && method !== 'HEAD') throw new Refusal(405, 'Expected GET', { headers: { allow: 'GET, HEAD' } });
  send(response, serving, { status: 200, body: JSON.stringify(state()), headers: { 'cache-control': 'no-store' } });
}

async function graphql(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const { call, body } = await serving.open(request);
  const { method, url = '', headers } = request;
  if (method !== 'POST' && method !== 'GET') throw new Refusal(405, 'Expected GET or POST', { headers: { allow: 'GET, POST' } });
  const type = mediaType(headers.accept);
  if (type === undefined) throw new Refusal(406, 'Expected `Accept` to take application/json or application/graphql-response+json');
  const asked = method === 'POST' ? readOperations(headers['content-type'], body) : readAddress(url.slice('/graphql'.length), headers);
  // Whatever else of it would be wrong.
  if (asked.isReading && changesSomething(asked, serving)) throw new Refusal(405, 'GET requests only support query operations, not mutation operations', { headers: { allow: 'POST' } });
  const { context, end } = serving.begin(call);
  // Whoever asked may be gone already.
  if (response.destroyed) end(false);
  else response.once('close', () => end(response.writableFinished));
  const { status, body: text, maxAge } = await answerRequest(asked, context, serving);
  send(response, serving, { status, body: text, headers: { 'cache-control': maxAge > 0 ? `public, max-age=${maxAge}` : 'no-store', 'graphql-batch': `${mostInBatch}` } }, type);
}

interface Sent {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

function send(response: ServerResponse, { isStopping }: Serving, { status, body, headers }: Sent, type = 'application/json; charset=utf-8'): void {
  if (isStopping()) response.shouldKeepAlive = false;
  const bytes = Buffer.from(body);
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length, ...headers }).end(bytes);
}

function refusalOf(error: unknown, subgraph: string): Sent {
  if (error instanceof Refusal) return { status: error.status, body: error.body, headers: { 'cache-control': 'no-store', ...error.headers } };
  console.error(JSON.stringify({ level: 'error', subgraph, message: error instanceof Error ? error.message : String(error), stack: error instanceof Error ? error.stack : undefined }));
  const { status, body } = new Refusal(500, 'Internal error', { code: 'INTERNAL_SERVER_ERROR' });
  return { status, body, headers: { 'cache-control': 'no-store' } };
}
