import { Agent, createServer, request } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { app } from '../http/app.ts';
import type { GatewayContext } from '../requestScope.ts';
import { startTestGraph, testSettings } from '../testing/testGraph.ts';
import type { TestGraph } from '../testing/testGraph.ts';
import { federation } from '../testing/testSubgraph.ts';
import { openAuthenticator } from './authenticator.ts';
import { startTestIssuer, testAudience } from './testing/testIssuer.ts';
import type { TestIssuer } from './testing/testIssuer.ts';

let issuer: TestIssuer;
let graph: TestGraph;
let closed: TestGraph;
const cacheControl = 'public, max-age=60';
const parts = {
  one: {
    sdl: `${federation} type Query { first: String }`,
    resolvers: { Query: { first: () => 'first' } },
    misbehave: (response: ServerResponse) => {
      response.setHeader('cache-control', cacheControl);
      return false;
    },
  },
};
let log: { readonly mock: { readonly calls: readonly (readonly unknown[])[] } };
beforeAll(async () => {
  issuer = await startTestIssuer();
  [graph, closed] = await Promise.all([startTestGraph(parts, { OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: testAudience }), startTestGraph(parts)]);
});
afterAll(() => Promise.all([graph.stop(), closed.stop(), issuer.stop()]));
beforeEach(() => {
  log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => void vi.restoreAllMocks());

const logged = () => log.mock.calls.map(([line]) => JSON.parse(String(line)) as { readonly event: string; readonly reason?: string; readonly requestId?: string });
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const refusal = { errors: [{ message: 'The access token is not accepted', extensions: { code: 'UNAUTHENTICATED' } }] };

test('a good token is answered, and the answer is kept by no cache', async () => {
  const { status, body, headers } = await graph.ask('{ first }', bearer(await issuer.token()));
  expect([status, body]).toEqual([200, { data: { first: 'first' } }]);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('vary')?.toLowerCase()).toContain('authorization');
  expect(log).not.toHaveBeenCalled();
});

test('nobody is answered as before, and a cache learns that someone may get another answer', async () => {
  const { status, body, headers } = await graph.ask('{ first }');
  expect([status, body]).toEqual([200, { data: { first: 'first' } }]);
  expect(headers.get('cache-control')).toBe(cacheControl);
  expect(headers.get('vary')?.toLowerCase()).toContain('authorization');
});

test('a token that is refused is told so and not why; the log has the reason and nothing of the token', async () => {
  const token = await issuer.token({ claims: { aud: 'elsewhere', sub: 'secret-subject' } });
  const { status, body, headers } = await graph.ask('{ first }', { headers: { authorization: `Bearer ${token}`, 'x-request-id': 'request-1' } });
  expect([status, body]).toEqual([401, refusal]);
  expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(logged()).toEqual([{ time: expect.anything(), level: 'warn', event: 'access token refused', requestId: 'request-1', reason: 'audience' }]);
  expect(log.mock.calls.join()).not.toMatch(/secret-subject|eyJ/);
});

test('every refusal is the same to whoever sent the token', async () => {
  const good = await issuer.token();
  const wrong = [await issuer.token({ claims: { exp: 1 } }), await issuer.token({ header: { kid: 'unknown' } }), await issuer.token({ header: { typ: 'JWT' } }), `${good.slice(0, -6)}AAAAAA`, 'garbage', 'x'.repeat(9000)];
  const answers = await Promise.all(wrong.map((token) => graph.ask('{ first }', bearer(token))));
  for (const { status, body, headers } of answers) {
    expect([status, body]).toEqual([401, refusal]);
    expect(Object.fromEntries([...headers].filter(([name]) => !['date', 'x-request-id'].includes(name)))).toEqual(Object.fromEntries([...(answers[0]?.headers ?? [])].filter(([name]) => !['date', 'x-request-id'].includes(name))));
  }
  expect(logged().map(({ reason }) => reason).toSorted()).toEqual(['expired', 'no signed token', 'signature', 'too long', 'type', 'unknown key']);
});

test.each(['', 'Bearer', 'Bearer ', 'Basic dXNlcjpwYXNzd29yZA==', 'Teixit e30.e30.e30', 'e30.e30.e30', 'Bearer a b', 'Bearer a, Bearer b', 'Bearer é', 'Bearertoken'])('the header `%s` is refused', async (authorization) => {
  expect(await withHeaders({ authorization })).toMatchObject({ status: 401, body: refusal });
});

test('the word Bearer may be in small letters', async () => {
  expect((await graph.ask('{ first }', { headers: { authorization: `bearer ${await issuer.token()}` } })).status).toBe(200);
});

test('two headers are refused, even with the same good token', async () => {
  const header = `Bearer ${await issuer.token()}`;
  expect(await withHeaders({ authorization: [header, header] })).toMatchObject({ status: 401, body: refusal });
  expect(logged().map(({ reason }) => reason)).toEqual(['several authorization headers']);
});

test('a token anywhere else counts for nothing', async () => {
  const token = await issuer.token({ claims: { exp: 1 } });
  const headers = { 'content-type': 'application/json', cookie: `access_token=${token}`, 'proxy-authorization': `Bearer ${token}`, 'x-authorization': `Bearer ${token}`, 'x-forwarded-user': 'someone' };
  const response = await fetch(`${graph.url}/graphql?access_token=${token}`, { method: 'POST', headers, body: JSON.stringify({ query: '{ first }', access_token: token }) });
  expect([response.status, await response.json(), response.headers.get('cache-control')]).toEqual([200, { data: { first: 'first' } }, cacheControl]);
});

test('a token beyond all measure is refused before anything is done with it', async () => {
  expect((await withHeaders({ authorization: `Bearer ${'x'.repeat(40_000)}` })).status).toBe(431);
});

test('a bad token is refused before the body is read', async () => {
  const response = await fetch(`${graph.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer x' }, body: '{"query":' });
  expect(response.status).toBe(401);
});

test('pages, health and readiness need no token and look at none', async () => {
  for (const path of ['/', '/healthz', '/explore']) expect((await fetch(graph.url + path, bearer('x'))).status).toBe(200);
});

test('without an issuer every token is refused, a good one too', async () => {
  expect((await closed.ask('{ first }')).status).toBe(200);
  expect(await closed.ask('{ first }', bearer(await issuer.token()))).toMatchObject({ status: 401, body: refusal });
  expect(logged().map(({ reason }) => reason)).toEqual(['no issuer is trusted']);
});

test('while the issuer is unreachable from the start, what is public is answered and a token is worth trying again', async () => {
  const gone = await startTestIssuer();
  const token = await gone.token();
  await gone.stop();
  const waiting = await startTestGraph(parts, { OIDC_ISSUER: gone.url, OIDC_AUDIENCE: testAudience });
  const { status, body, headers } = await waiting.ask('{ first }', bearer(token));
  expect([status, body]).toEqual([503, { errors: [{ message: 'Access tokens cannot be checked at the moment', extensions: { code: 'ISSUER_UNAVAILABLE', retryable: true } }] }]);
  expect([headers.get('retry-after'), headers.get('cache-control')]).toEqual(['10', 'no-store']);
  expect((await waiting.ask('{ first }')).body).toEqual({ data: { first: 'first' } });
  await waiting.stop();
});

test('a page of another site may send a token that it has, and reads why it is refused', async () => {
  const preflight = await fetch(`${graph.url}/graphql`, { method: 'OPTIONS', headers: { origin: 'https://example.org', 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type', authorization: 'Bearer x' } });
  expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, expect.stringContaining('authorization')]);
  const { status, headers } = await graph.ask('{ first }', { headers: { authorization: 'Bearer x', origin: 'https://example.org' } });
  expect([status, headers.get('access-control-allow-origin'), headers.get('access-control-expose-headers')]).toEqual([401, '*', expect.stringContaining('www-authenticate')]);
});

test('the token reaches no subgraph', async () => {
  const token = await issuer.token();
  await graph.ask('{ first }', bearer(token));
  expect(JSON.stringify(graph.subgraphs['one']?.requests.at(-1))).not.toContain(token);
});

test('of many requests at once over the same connections, each has its own viewer', async () => {
  const door = await doorToViewers();
  const agent = new Agent({ keepAlive: true, maxSockets: 3 });
  const subjects = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? undefined : `viewer-${index}`));
  const tokens = await Promise.all(subjects.map((sub) => sub && issuer.token({ claims: { sub } })));
  const answers = await Promise.all(tokens.map((token) => withHeaders(token ? { authorization: `Bearer ${token}` } : {}, door.url, agent)));
  expect(answers.map(({ body }) => body)).toEqual(subjects.map((subject) => ({ data: { first: subject ?? 'nobody' } })));
  agent.destroy();
  await door.stop();
});

/** The gateway's front door before a server that answers who asks. */
async function doorToViewers(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const settings = testSettings({ OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: testAudience });
  const authenticator = openAuthenticator(settings.oidc);
  const server = new ApolloServer<GatewayContext>({
    typeDefs: 'type Query { first: String }',
    resolvers: { Query: { first: async (_: unknown, __: unknown, { scope }: GatewayContext) => scope.viewer?.subject ?? 'nobody' } },
  });
  await server.start();
  const http = createServer(app({ settings, server, authenticator, readiness: () => Promise.reject(new Error('Not asked for')), schema: () => undefined, reload: () => { throw new Error('Not asked for'); } }));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    authenticator.close();
    await server.stop();
    await new Promise((resolve) => http.close(resolve));
  };
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, stop };
}

/** Posts a query with headers as they are, several of one name too, which `fetch` would join. */
function withHeaders(headers: Record<string, string | string[]>, url = graph.url, agent?: Agent): Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: unknown }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/graphql`, { method: 'POST', ...(agent && { agent }), headers: { 'content-type': 'application/json', ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : text }));
    });
    sent.on('error', reject).end(JSON.stringify({ query: '{ first }' }));
  });
}
