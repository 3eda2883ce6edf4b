import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startTestGraph } from '../testing/testGraph.ts';
import type { TestGraph } from '../testing/testGraph.ts';
import { federation } from '../testing/testSubgraph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({ one: { sdl: `${federation} type Query { first: String }`, resolvers: { Query: { first: () => 'first' } } } });
});
afterAll(() => graph.stop());

test('a request id of the client is returned and sent on; one that is none is replaced', async () => {
  const { headers } = await graph.ask('{ first }', { headers: { 'x-request-id': 'abc-1.2_3' } });
  expect(headers.get('x-request-id')).toBe('abc-1.2_3');
  expect(graph.subgraphs['one']?.requests.at(-1)?.['x-request-id']).toBe('abc-1.2_3');
  for (const bad of ['a b', '"><script>', 'x'.repeat(65)]) {
    const made = (await graph.ask('{ first }', { headers: { 'x-request-id': bad } })).headers.get('x-request-id');
    expect(made).toMatch(/^[0-9a-f-]{36}$/);
    expect(graph.subgraphs['one']?.requests.at(-1)?.['x-request-id']).toBe(made);
  }
});

test('nothing else of the client reaches a subgraph', async () => {
  await graph.ask('{ first }', { headers: { cookie: 'a=b', 'x-forwarded-for': '1.2.3.4' } });
  expect(Object.keys(graph.subgraphs['one']?.requests.at(-1) ?? {}).toSorted()).toEqual(['accept', 'connection', 'content-length', 'content-type', 'host', 'x-request-id']);
});

test('connections to a subgraph are kept open', async () => {
  await graph.ask('{ first }');
  expect(graph.subgraphs['one']?.requests.at(-1)?.connection).toBe('keep-alive');
});

test('any site may read, without credentials', async () => {
  const preflight = await fetch(`${graph.url}/graphql`, { method: 'OPTIONS', headers: { origin: 'https://example.org', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  expect((await graph.ask('{ first }', { headers: { origin: 'https://example.org' } })).headers.get('access-control-allow-origin')).toBe('*');
});

test('a page of another site may ask as it needs to, for a fresh answer too, and read what says how fresh it is', async () => {
  const asked = ['authorization', 'content-type', 'cache-control', 'pragma', 'if-none-match', 'x-request-id', 'x-apollo-operation-name', 'apollo-require-preflight'];
  const preflight = await fetch(`${graph.url}/graphql`, { method: 'OPTIONS', headers: { origin: 'https://example.org', 'access-control-request-method': 'GET', 'access-control-request-headers': asked.join(',') } });
  expect(preflight.headers.get('access-control-allow-headers')?.split(',')).toEqual(asked);
  // `cache-control` itself may always be read.
  for (const { headers } of [await graph.ask('{ first }', { headers: { origin: 'https://example.org' } }), await graph.ask('{ nothing }')])
    expect(headers.get('access-control-expose-headers')?.split(',')).toEqual(['x-request-id', 'www-authenticate', 'etag', 'age']);
});

test('every answer carries the security headers and does not name the software', async () => {
  for (const path of ['/', '/healthz', '/readyz', '/explore', '/graphql?query=%7Bfirst%7D', '/nothing']) {
    const { headers } = await fetch(graph.url + path);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  }
});

test('a query by GET is answered, unless another site could have sent it by itself', async () => {
  const query = `${graph.url}/graphql?query=${encodeURIComponent('{ first }')}`;
  const fine = await fetch(query, { headers: { 'apollo-require-preflight': '1', accept: 'application/graphql-response+json' } });
  expect(fine.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  expect(await fine.json()).toEqual({ data: { first: 'first' } });
  const forged = await fetch(query);
  expect(forged.status).toBe(400);
  expect(await forged.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
});

test('a body that is no JSON is told so, in the form of GraphQL', async () => {
  const response = await fetch(`${graph.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query": secret' });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ errors: [{ message: 'The request body is not JSON', extensions: { code: 'BAD_REQUEST' } }] });
});

test('a browser that opens the graph is shown the explorer', async () => {
  const response = await fetch(`${graph.url}/graphql`, { headers: { accept: 'text/html,*/*;q=0.8' }, redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([303, '/explore']);
});

test('the plan of a query is not shown', async () => {
  const { body } = await graph.ask('{ first }', { headers: { 'apollo-query-plan-experimental': '1' } });
  expect(body).toEqual({ data: { first: 'first' } });
});

test('the process is alive even when its subgraphs are not', async () => {
  expect(await (await fetch(`${graph.url}/healthz`)).json()).toEqual({ status: 'alive' });
});

test('a client that goes away ends the request to the subgraph', async () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  let ended = false;
  const slow = await startTestGraph({
    slow: {
      sdl: `${federation} type Query { slow: String }`,
      misbehave: (response) => {
        response.on('close', () => (ended = true));
        return true;
      },
    },
  });
  await expect(fetch(`${slow.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{slow}"}', signal: AbortSignal.timeout(200) })).rejects.toThrow('aborted due to timeout');
  await vi.waitFor(() => expect(ended).toBe(true));
  await slow.stop();
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});
