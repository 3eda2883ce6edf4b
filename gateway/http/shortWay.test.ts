import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { GraphQLError } from 'graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startTestIssuer, testAudience } from '../authentication/testing/testIssuer.ts';
import type { TestIssuer } from '../authentication/testing/testIssuer.ts';
import { requestScope } from '../requestScope.ts';
import { startTestGraph } from '../testing/testGraph.ts';
import type { TestGraph } from '../testing/testGraph.ts';
import { httpRequest, rawRequest, withoutMoments } from './testing/rawRequest.ts';

const links = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@authenticated"])\n';
let issuer: TestIssuer;
let graph: TestGraph;
let token: string;
let partners: unknown = [];
const longWays = vi.spyOn(requestScope, 'run');
const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

beforeAll(async () => {
  issuer = await startTestIssuer();
  token = await issuer.token({ claims: { exp: Math.floor(Date.now() / 1000) + 600 } });
  graph = await startTestGraph(
    {
      one: {
        sdl: `${links}
          enum Colour { RED GREEN }
          input Filter { and: [Filter!] text: String numbers: [Float!] colour: Colour = RED }
          type Thing @key(fields: "id") { id: ID! name: String note: String! }
          type ThingConnection { nodes: [Thing!]! }
          type Query { first: String text(of: String): String sum(numbers: [Float!]!): Float found(filter: Filter): String colour(is: Colour! = GREEN): Colour broken: String partner: String hidden: String @authenticated things(first: Int): ThingConnection lacking: Thing }
          type Mutation { add(n: Int!): Int }`,
        resolvers: {
          Query: {
            first: () => 'first',
            text: (_: unknown, { of }: { of?: string }) => `« ${of ?? ''} »`,
            sum: (_: unknown, { numbers }: { numbers: number[] }) => numbers.reduce((total, each) => total + each, 0),
            found: (_: unknown, { filter }: { filter: unknown }) => JSON.stringify(filter),
            colour: (_: unknown, { is }: { is: string }) => is,
            broken: () => {
              throw new Error('secret-value');
            },
            partner: () => {
              throw new GraphQLError('The partner `soc` took too long', { extensions: { code: 'PARTNER_TIMEOUT', partner: 'soc', retryable: true } });
            },
            hidden: () => 'hidden',
            things: (_: unknown, { first }: { first?: number }) => ({ nodes: Array.from({ length: first ?? 1 }, (_each, index) => ({ id: String(index), name: `“${index}”`, note: 'n' })) }),
            lacking: () => ({ id: '1' }),
          },
          Mutation: { add: (_: unknown, { n }: { n: number }) => n + 1 },
        },
        extensions: () => ({ partners }),
      },
    },
    { OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: testAudience, MAX_ROWS: '100', REQUEST_MAX_BYTES: '300000' },
  );
  for (const query of Object.values(operations)) await rawRequest(graph.url, post('/graphql', { query, variables: usual[query] ?? {} }, query === operations.hidden ? { Authorization: `Bearer ${token}` } : {}));
  await rawRequest(graph.url, post('/graphql', { query: several, operationName: 'A' }));
  await rawRequest(graph.url, post('/graphql', { query: operations.first, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }));
});
afterAll(async () => {
  await graph.stop();
  await issuer.stop();
  vi.restoreAllMocks();
});
beforeEach(() => void longWays.mockClear());
afterEach(() => void (partners = []));

const several = 'query A { first } query B { text }';
const operations = {
  first: '{ first }',
  text: 'query ($of: String) { text(of: $of) }',
  sum: 'query ($numbers: [Float!]!) { sum(numbers: $numbers) }',
  found: 'query ($filter: Filter) { found(filter: $filter) }',
  colour: 'query ($is: Colour!) { colour(is: $is) }',
  broken: '{ first broken }',
  partner: '{ first partner }',
  hidden: 'query ($with: Boolean = true) { first hidden @include(if: $with) }',
  things: 'query ($first: Int) { things(first: $first) { nodes { id name } } }',
  lacking: '{ lacking { id note } first }',
  add: 'mutation ($n: Int!) { add(n: $n) }',
  typed: '{ __typename first }',
};
const usual: Readonly<Record<string, object>> = { [operations.sum]: { numbers: [1] }, [operations.colour]: { is: 'RED' }, [operations.add]: { n: 1 } };
const hash = createHash('sha256').update(operations.first).digest('hex');

const json = { 'Content-Type': 'application/json' };
const first = { query: operations.first };
type Headers = Readonly<Record<string, string>>;

const post = (path: string, body: unknown, headers: Headers = {}): Buffer => httpRequest('POST', path, { ...json, ...headers }, typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));

/** The same request by the way it takes and by the long way, which an address with an empty query or another slash always takes. */
async function bothWays(make: (path: string) => Buffer): Promise<{ readonly way: 'short' | 'long'; readonly answer: string; readonly long: string }> {
  longWays.mockClear();
  const answer = withoutMoments(await rawRequest(graph.url, make('/graphql')));
  const way = longWays.mock.calls.length === 0 ? 'short' : 'long';
  const long = withoutMoments(await rawRequest(graph.url, make('LONG')));
  expect(longWays).toHaveBeenCalled();
  return { way, answer, long };
}

const posted = (body: unknown, headers: Headers = {}) => bothWays((path) => post(path === 'LONG' ? '/graphql?' : path, body, headers));
const got = (search: string, headers: Headers = {}) => bothWays((path) => httpRequest('GET', `${path === 'LONG' ? '/graphql/' : path}?${search}`, headers));

describe('a known operation is answered the short way, byte for byte as the long way answers it', () => {
  const shortPosts: [string, unknown, Headers?][] = [
    ['plain', first],
    ['with the text of another layout of JSON', ` \n{"variables" : {} ,"query":"{ \\u0066irst }"}\r\n`],
    ['with nothing in variables, extensions and operationName', { ...first, variables: null, extensions: null, operationName: null }],
    ['with fields that mean nothing', { ...first, id: 7, extensions: { clientLibrary: { name: 'x' } } }],
    ['with variables that it has none of', { ...first, variables: { of: 'x', __proto__: 1 } }],
    ['with an id', first, { 'X-Request-Id': 'abc-1.2_3' }],
    ['with an id that is none', first, { 'X-Request-Id': '"><script>' }],
    ['from another site', first, { Origin: 'https://example.org' }],
    ['with cookies and headers of proxies', first, { Cookie: 'a=b', 'X-Forwarded-For': '1.2.3.4', 'Cache-Control': 'no-cache', 'If-None-Match': '"x"' }],
    ['with a character set', first, { 'Content-Type': 'application/json; charset=utf-8' }],
    ['with a connection that ends', first, { Connection: 'close' }],
    ['of several operations', { query: several, operationName: 'A' }],
    ['with a variable', { query: operations.text, variables: { of: 'ç”\u2028\u{1f600}' } }],
    ['with an escaped half of a sign', `{"query":${JSON.stringify(operations.text)},"variables":{"of":"\\ud83d"}}`],
    ['without a variable that may be absent', { query: operations.text }],
    ['with a single value for a list', { query: operations.sum, variables: { numbers: 4 } }],
    ['with an input object and its defaults', { query: operations.found, variables: { filter: { text: 'x', numbers: [1, 2.5] } } }],
    ['with a field that fails inside', { query: operations.broken }, { 'X-Request-Id': 'abc' }],
    ['with a field that a partner fails', { query: operations.partner }],
    ['with a record that lacks what the schema promises', { query: operations.lacking }],
    ['with rows within the limits', { query: operations.things, variables: { first: 100 } }],
    ['with an answer of many kilobytes', { query: operations.text, variables: { of: 'ü'.repeat(8000) } }],
    ['with a field left out that is not for everybody', { query: operations.hidden, variables: { with: false } }],
    ['with `__typename`', { query: operations.typed }],
    ['that changes something', { query: operations.add, variables: { n: 2 } }],
    ['by the hash of its text', { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }],
    ...[
      '*/*', 'application/json', 'application/graphql-response+json', 'application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json;q=0.1, application/json', 'application/*', 'text/html, */*;q=0.1',
      'application/json, text/plain, */*', 'multipart/mixed, application/graphql-response+json, application/json', 'application/json;charset=utf-8', '',
    ].map((accept) => [`for \`accept: ${accept}\``, first, { Accept: accept }] as [string, unknown, Headers]),
  ];

  test.each(shortPosts)('%s, by POST', async (_, body, headers) => {
    const { way, answer, long } = await posted(body, headers);
    expect(answer).toBe(long);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(way).toBe('short');
  });

  const query = `query=${encodeURIComponent(operations.first)}`;
  const preflight = { 'Apollo-Require-Preflight': '1' };
  test.each([
    ['with a header that asks the browser first', query, preflight],
    ['with the name of the operation in a header', query, { 'X-Apollo-Operation-Name': 'x' }],
    ['with a content type', query, json],
    ['that accepts a page too', query, { ...preflight, Accept: 'text/html, application/json;q=0.9' }],
    ['with a variable', `query=${encodeURIComponent(operations.text)}&variables=${encodeURIComponent('{"of":"a+b c&d"}')}`, preflight],
    ['with spaces as plus signs', 'query=%7B+first+%7D&other=1', preflight],
    ['of several operations', `query=${encodeURIComponent(several)}&operationName=A`, preflight],
    ['by the hash of its text', `extensions=${encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }))}`, preflight],
  ] as const)('%s, by GET', async (_, search, headers) => {
    const { way, answer, long } = await got(search, headers);
    expect(answer).toBe(long);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(way).toBe('short');
  });

  test.each([
    ['that anything meets', query, '*', 304],
    ['that is met where something went wrong', `query=${encodeURIComponent(operations.broken)}`, '*', 304],
    ['that no answer meets that is not kept', query, '"x"', 200],
    ['that is none', query, '', 200],
    ['with a sign among others', query, '"x", *', 200],
  ] as const)('with a condition %s, by GET', async (_, search, condition, status) => {
    const { way, answer, long } = await got(search, { ...preflight, 'If-None-Match': condition, 'X-Request-Id': 'abc' });
    expect(answer).toBe(long);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(way).toBe('short');
  });

  test('with a condition that anything meets, but asked anew, by GET', async () => {
    const { way, answer, long } = await got(query, { ...preflight, 'If-None-Match': '*', 'Cache-Control': 'no-cache' });
    expect(answer).toBe(long);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(way).toBe('short');
  });

  test('with an access token', async () => {
    for (const body of [first, { query: operations.hidden }, { query: operations.text, variables: { of: 'x'.repeat(15_000) } }]) {
      const { way, answer, long } = await posted(body, { Authorization: `Bearer ${token}` });
      expect(answer).toBe(long);
      expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\r\nVary: authorization, accept\r\ncache-control: no-store\r\n/);
      expect(way).toBe('short');
    }
    expect((await got(query, { ...preflight, Authorization: `Bearer ${token}` })).way).toBe('short');
  });

  test('where a partner is not well', async () => {
    partners = [{ id: 'soc', status: 'UNAVAILABLE', restsUntil: '2026-01-16T05:00:00Z' }, { id: 'smo-girona', status: 'OK' }];
    const { way, answer, long } = await posted({ query: operations.partner });
    expect(answer).toBe(long);
    expect(answer).toContain('"extensions":{"partners":[{"id":"smo-girona","status":"OK"},{"id":"soc","status":"UNAVAILABLE","restsUntil":"2026-01-16T05:00:00.000Z"}]}');
    expect(way).toBe('short');
  });

  test('sent in pieces, and several on one connection', async () => {
    const whole = post('/graphql', { query: operations.text, variables: { of: 'é' } }).toString('latin1');
    const pieces = whole.match(/[^]{1,40}/g)?.map((piece) => Buffer.from(piece, 'latin1')) ?? [];
    expect(await rawRequest(graph.url, ...pieces)).toContain('{"data":{"text":"« é »"}}');
    const pair = Buffer.concat([post('/graphql', first), post('/graphql', { query: operations.text }), post('/graphql', '{"query": nothing'), post('/graphql', first, { Connection: 'close' })]);
    const answers = await untilClosed(pair);
    expect(longWays).toHaveBeenCalledTimes(1);
    expect(answers.split('HTTP/1.1 ').slice(1).map((answer) => answer.split('\r\n\r\n')[1]?.trimEnd())).toEqual(['{"data":{"first":"first"}}', '{"data":{"text":"«  »"}}', '{"errors":[{"message":"The request body is not JSON","extensions":{"code":"BAD_REQUEST"}}]}', '{"data":{"first":"first"}}']);
  });
});

describe('what is unusual goes the long way, as if nobody had looked at it', () => {
  test.each<[string, unknown, Headers?]>([
    ['an operation that is not known', { query: '{ first colour }', variables: {} }],
    ['an operation under a name that it has not', { ...first, operationName: 'A' }],
    ['an operation under an empty name', { ...first, operationName: '' }],
    ['a document of several operations without a name', { query: several }],
    ['a name and a text that look like a known key together', { query: 'first }', operationName: '\n{ ' }],
    ['a query that is no text', { query: ['{ first }'] }],
    ['no query', { variables: {} }],
    ['an empty query', { query: '' }],
    ['variables that are a text', { ...first, variables: '{}' }],
    ['variables that are a list', { ...first, variables: [] }],
    ['a name that is a number', { ...first, operationName: 5 }],
    ['extensions that are a list', { ...first, extensions: [] }],
    ['a hash beside the text', { ...first, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }],
    ['a hash of another text', { ...first, extensions: { persistedQuery: { version: 1, sha256Hash: hash.replace(/^./, 'g') } } }],
    ['a hash that is not known', { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }],
    ['a hash of another version', { extensions: { persistedQuery: { version: 2, sha256Hash: hash } } }],
    ['a variable of another type', { query: operations.text, variables: { of: 5 } }],
    ['a variable that is missing', { query: operations.sum, variables: {} }],
    ['a value that an enum does not have', { query: operations.colour, variables: { is: 'BLUE' } }],
    ['an input object with a field that it does not have', { query: operations.found, variables: { filter: { other: 1 } } }],
    ['an input object that is nested too deep', `{"query":${JSON.stringify(operations.found)},"variables":{"filter":${'{"and":['.repeat(25_000)}{}${']}'.repeat(25_000)}}}`],
    ['a number that is not finite', `{"query":${JSON.stringify(operations.sum)},"variables":{"numbers":[1e400]}}`],
    ['more rows than the limits allow', { query: operations.things, variables: { first: 101 } }],
    ['a field that is not for everybody', { query: operations.hidden }],
    ['a batch', [first]],
    ['a body that is no JSON', '{"query": '],
    ['a body that is a text', '"query"'],
    ['a body that is null', 'null'],
    ['a body that begins with a mark of order', Buffer.from(`\u{feff}${JSON.stringify(first)}`)],
    ['an empty body', ''],
    ['a body that is too large', { ...first, other: 'x'.repeat(300_000) }],
    ['a body of forms', 'query=%7Bfirst%7D', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['a body of text', first, { 'Content-Type': 'text/plain' }],
    ['a body of GraphQL', operations.first, { 'Content-Type': 'application/graphql' }],
    ['a body in another character set', Buffer.from(JSON.stringify(first), 'utf16le'), { 'Content-Type': 'application/json; charset=utf-16le' }],
    ['a body in an unknown character set', first, { 'Content-Type': 'application/json; charset=latin1' }],
    ['a body that is packed', gzipSync(JSON.stringify(first)), { 'Content-Encoding': 'gzip' }],
    ['an accept header of nothing that there is', first, { Accept: 'image/png' }],
    ['an accept header of calls back', first, { Accept: 'application/json;callbackSpec=1.0' }],
    ['a token that is none', first, { Authorization: 'Basic abc' }],
    ['a token that is refused', first, { Authorization: 'Bearer abc' }],
    ['an empty authorization header', first, { Authorization: '' }],
  ])('%s', async (_, body, headers) => {
    const { way, answer, long } = await posted(body, headers);
    expect(answer).toBe(long);
    expect(way).toBe('long');
  });

  test('a body in chunks, and a client that waits to be told to go on', async () => {
    const chunked = (path: string) => Buffer.from(`POST ${path === 'LONG' ? '/graphql?' : path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n13\r\n{"query":"{ first }\r\n2\r\n"}\r\n0\r\n\r\n`);
    const { way, answer, long } = await bothWays(chunked);
    expect([way, answer]).toEqual(['long', long]);
    expect(answer).toContain('{"data":{"first":"first"}}');
  });

  test.each([
    ['HEAD', 'HEAD', 'query=%7Bfirst%7D'], ['OPTIONS', 'OPTIONS', ''], ['PUT', 'PUT', ''], ['DELETE', 'DELETE', 'query=%7Bfirst%7D'],
  ])('%s', async (_, method, search) => {
    const headers = { Origin: 'https://example.org', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type', 'Apollo-Require-Preflight': '1', Connection: 'close' };
    const { way, answer, long } = await bothWays((path) => httpRequest(method, `${path === 'LONG' ? '/graphql/' : path}?${search}`, headers));
    expect([way, answer]).toEqual(['long', long]);
  });

  const query = `query=${encodeURIComponent(operations.first)}`;
  const preflight = { 'Apollo-Require-Preflight': '1' };
  test.each<[string, string, Headers]>([
    ['that another site could have sent', query, {}],
    ['with an empty header to ask first', query, { 'Apollo-Require-Preflight': '' }],
    ['with a content type of forms', query, { 'Content-Type': 'text/plain', 'Apollo-Require-Preflight': '1' }],
    ['with a condition that nothing here can meet', query, { ...preflight, 'If-Modified-Since': 'Sat, 01 Nov 2025 00:00:00 GMT' }],
    ['with a query twice', `${query}&${query}`, preflight],
    ['with variables that are no JSON', `${query}&variables=x`, preflight],
    ['with variables that are a list', `${query}&variables=[]`, preflight],
    ['with variables that are null', `${query}&variables=null`, preflight],
    ['with an empty name', `${query}&operationName=`, preflight],
    ['with a half of an escaped sign', 'query=%7Bfirst%7D%', preflight],
    ['without a query', 'variables={}', preflight],
    ['from a browser', 'other=1', { Accept: 'text/html' }],
    ['of a field that is not for everybody', `query=${encodeURIComponent(operations.hidden)}`, { ...preflight }],
    ['that would change something', `query=${encodeURIComponent(operations.add)}&variables=${encodeURIComponent('{"n":1}')}`, preflight],
    ['of a hash that is not known', `extensions=${encodeURIComponent('{"persistedQuery":{"version":1,"sha256Hash":"x"}}')}`, preflight],
  ])('a GET %s', async (_, search, headers) => {
    const { way, answer, long } = await got(search, headers);
    expect(answer).toBe(long);
    expect(way).toBe('long');
  });
});

test('a client that goes away ends the request to the subgraph, and nothing is logged', async () => {
  let ended = 0;
  const slow = await startTestGraph({
    slow: {
      sdl: `${links} type Query { slow(a: Int): String }`,
      resolvers: { Query: { slow: () => 'slow' } },
      misbehave: (response) => {
        if (ended < 0) response.on('close', () => (ended += 2));
        return ended < 0;
      },
    },
  });
  const ask = (signal?: AbortSignal) => fetch(`${slow.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ slow }' }), ...(signal && { signal }) });
  expect(await (await ask()).json()).toEqual({ data: { slow: 'slow' } });
  ended = -1;
  log.mockClear();
  longWays.mockClear();
  await expect(ask(AbortSignal.timeout(200))).rejects.toThrow('aborted due to timeout');
  await vi.waitFor(() => expect(ended).toBe(1));
  expect(longWays).not.toHaveBeenCalled();
  await slow.stop();
  expect(log).not.toHaveBeenCalled();
});

test('a gateway that is stopped answers what is under way', async () => {
  let late = 0;
  const slow = await startTestGraph({ slow: { sdl: `${links} type Query { slow: String }`, resolvers: { Query: { slow: () => new Promise((resolve) => setTimeout(resolve, late, 'slow')) } } } });
  expect((await slow.ask('{ slow }')).text).toBe('{"data":{"slow":"slow"}}\n');
  late = 300;
  longWays.mockClear();
  const answer = slow.ask('{ slow }');
  await vi.waitFor(() => expect(slow.subgraphs['slow']?.requests).toHaveLength(2));
  await Promise.all([slow.stop(), expect(answer.then(({ text }) => text)).resolves.toBe('{"data":{"slow":"slow"}}\n')]);
  expect(longWays).not.toHaveBeenCalled();
});

test('a body that never comes whole costs nothing but its connection', async () => {
  const { hostname, port } = new URL(graph.url);
  const socket = connect(Number(port), hostname);
  socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query"');
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  expect((await graph.ask(operations.first)).body).toEqual({ data: { first: 'first' } });
});

/** Sends bytes and reads all that comes until the connection ends. */
function untilClosed(bytes: Buffer): Promise<string> {
  const { hostname, port } = new URL(graph.url);
  return new Promise((resolve) => {
    let all = '';
    const socket = connect(Number(port), hostname, () => void socket.write(bytes));
    socket.on('data', (chunk) => (all += chunk.toString()));
    socket.on('close', () => resolve(all));
  });
}
