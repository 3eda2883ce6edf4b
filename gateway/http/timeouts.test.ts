import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startGateway } from '../startGateway.ts';
import type { RunningGateway } from '../startGateway.ts';
import { ask, startTestGraph, testSettings } from '../testing/testGraph.ts';
import type { TestGraph } from '../testing/testGraph.ts';
import { federation } from '../testing/testSubgraph.ts';
import { httpRequest } from './testing/rawRequest.ts';
import { timeoutsOf } from './timeouts.ts';

let graph: TestGraph;
let hasty: RunningGateway;
let soonIdle: RunningGateway;
let late = 0;
const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
beforeAll(async () => {
  const resolvers = { Query: { first: () => 'first', long: (_: unknown, { length }: { length: number }) => 'x'.repeat(length), slow: () => new Promise((resolve) => setTimeout(resolve, late, 'slow')) } };
  graph = await startTestGraph({ one: { sdl: `${federation} type Query { first: String slow: String long(length: Int!): String }`, resolvers, misbehave: (response) => (response.setHeader('cache-control', 'public, max-age=600'), false) } });
  const settings = testSettings({ SUPERGRAPH: graph.file });
  const bounds = { headersTimeout: 300, requestTimeout: 600, keepAliveTimeout: 300, connectionsCheckingInterval: 50, idleTimeout: 30_000 };
  hasty = await startGateway(settings, {}, bounds);
  soonIdle = await startGateway(settings, {}, { ...bounds, idleTimeout: 800 });
});
afterAll(async () => {
  await Promise.all([hasty.stop(), soonIdle.stop()]);
  await graph.stop();
  vi.restoreAllMocks();
});

/** Opens a connection, sends what it is given every 100 ms, and tells all that came once the gateway has ended it. */
function untilEnded(pieces: readonly (string | Buffer)[], { url, takesAfter }: { readonly url: string; readonly takesAfter: number } = { url: hasty.url, takesAfter: 0 }): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let all = '';
    let sent = 0;
    const socket = connect(Number(port), hostname);
    const sending = setInterval(() => {
      const piece = pieces[sent++];
      if (piece !== undefined && socket.writable) socket.write(piece);
    }, 100);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(sending);
      resolve(all);
    });
    setTimeout(() => socket.on('data', (chunk) => (all += chunk.toString('latin1'))), takesAfter);
  });
}

const body = (query: string) => httpRequest('POST', '/graphql', { 'Content-Type': 'application/json' }, JSON.stringify({ query }));
const letters = (text: string) => [...text];

test.concurrent('a client that sends a request’s headers letter by letter is let go', async () => {
  expect(await untilEnded(letters(`POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${'X'.repeat(600)}`))).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
});

test.concurrent('a client that sends a body letter by letter is let go, by the short way and by the long way', async () => {
  const request = (path: string) => [`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{`, ...letters(' '.repeat(400))];
  for (const answer of await Promise.all(['/graphql', '/graphql?'].map((path) => untilEnded(request(path))))) expect(answer).toMatch(/^(HTTP\/1\.1 408 Request Timeout\r\n|$)/);
});

test.concurrent('a connection on which nothing is asked any more is ended', async () => {
  expect(await untilEnded([body('{ first }')])).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\{"data":\{"first":"first"\}\}\n$/);
});

test.concurrent('a client that doesn’t take its answer is let go', async () => {
  const [length, times] = [4_000_000, 6]; // together more than the buffers of two systems take
  const long = `{ long(length: ${length}) }`;
  await expect.poll(async () => (await ask(soonIdle.url, long)).headers.get('age'), { timeout: 20_000 }).not.toBeNull(); // kept, so that no time goes into making it
  const answer = await untilEnded([Buffer.concat(Array.from({ length: times }, () => body(long)))], { url: soonIdle.url, takesAfter: 4500 }); // what was sent before the end can be read after it
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer.length).toBeLessThan(times * length);
});

test.concurrent('an answer that is long in the making is waited for', async () => {
  late = 1000; // longer than all but one of the bounds
  expect(await untilEnded([body('{ slow }')])).toContain('{"data":{"slow":"slow"}}');
  expect(log).not.toHaveBeenCalled();
});

test('the bounds are longer than a proxy waits for, and than a plan of many steps takes', () => {
  expect(timeoutsOf(testSettings({}))).toEqual({ headersTimeout: 20_000, requestTimeout: 60_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 5000, idleTimeout: 120_000 });
  expect(timeoutsOf(testSettings({ SUBGRAPH_TIMEOUT: '60000' })).idleTimeout).toBe(480_000);
});
