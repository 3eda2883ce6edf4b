import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** One GraphQL request as it came. */
export interface Asked {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: { readonly representations?: readonly { readonly id: string }[] } & Readonly<Record<string, unknown>>;
}

/** One HTTP request as it came. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: Asked | readonly Asked[];
  /** The body as it came. */
  readonly text: string;
  /** Set once whoever asked has gone without the answer. */
  isGone: boolean;
}

/** Answers one HTTP request: with a value, which is sent as JSON; or by itself, and undefined. */
export type Answering = (received: Received, response: ServerResponse, request: IncomingMessage) => unknown;

/** An HTTP server that answers as a test says. */
export interface AnsweringServer {
  readonly url: string;
  readonly port: number;
  readonly received: Received[];
  /** The sockets that are open. */
  readonly sockets: ReadonlySet<Socket>;
  /** How it answers from now on. */
  answer: Answering;
  stop(): Promise<void>;
}

/** Starts a server on a free port. */
export async function startAnsweringServer(answer: Answering): Promise<AnsweringServer> {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const http = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const one: Received = { headers: request.headers, body: JSON.parse(text) as Received['body'], text, isGone: false };
      response.on('close', () => (one.isGone = !response.writableFinished));
      received.push(one);
      void reply(one, response, request);
    });
  });
  http.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const server: AnsweringServer = {
    url: `http://127.0.0.1:${port}/graphql`, port, received, sockets, answer,
    stop: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return server;

  async function reply(one: Received, response: ServerResponse, request: IncomingMessage): Promise<void> {
    const value = await server.answer(one, response, request);
    if (value !== undefined) json(response, value);
  }
}

/** Sends a value as JSON. */
export function json(response: ServerResponse, value: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}
