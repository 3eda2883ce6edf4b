import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { askReadiness } from './askReadiness.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** Asks a server that answers GraphQL, and `/readyz` in a way of its own. */
async function asked(readyz: (response: ServerResponse) => void, graphql = 200): Promise<unknown> {
  server = createServer((request, response) => (request.method === 'POST' ? response.writeHead(graphql).end('{"data":{"__typename":"Query"}}') : readyz(response)));
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return askReadiness(`http://127.0.0.1:${(listening.address() as AddressInfo).port}/graphql`);
}

test('what /readyz says is believed, also that it is not ready', async () => {
  expect(await asked((response) => response.end('{"status":"degraded"}'))).toEqual({ status: 'degraded' });
  expect(await asked((response) => response.writeHead(503).end('{"status":"unavailable"}'))).toBeUndefined();
});

test.each([
  ['no such path', (response: ServerResponse) => response.writeHead(404).end()],
  ['that the request is bad, as Apollo Server does', (response: ServerResponse) => response.writeHead(400).end('CSRF')],
  ['a page for people', (response: ServerResponse) => response.end('<!doctype html>')],
  ['a redirect', (response: ServerResponse) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
])('a subgraph that answers there with %s is ready if it answers GraphQL', async (_, readyz) => {
  expect(await asked(readyz)).toEqual({});
  expect(await asked(readyz, 500)).toBeUndefined();
});
