import { renameSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startTestIssuer, testAudience } from '../authentication/testing/testIssuer.ts';
import type { TestIssuer } from '../authentication/testing/testIssuer.ts';
import { httpRequest, rawRequest, withoutMoments } from '../http/testing/rawRequest.ts';
import { requestScope } from '../requestScope.ts';
import { compose } from '../testing/testGraph.ts';
import { guarded, startPublicGraph } from './testing/publicGraph.ts';
import type { PublicGraph } from './testing/publicGraph.ts';

let issuer: TestIssuer;
let graph: PublicGraph;
let token: string;
let usual: PublicGraph['said'];
/** Another operation in each test: what others kept doesn't matter. */
let first: string;
let tests = 0;
/** Seconds that have gone by without anybody waiting for them. */
let gone = 0;
const { now } = Date;
const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
const longWays = vi.spyOn(requestScope, 'run');

beforeAll(async () => {
  issuer = await startTestIssuer();
  token = await issuer.token({ claims: { exp: Math.floor(Date.now() / 1000) + 600 } });
  graph = await startPublicGraph({ OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: testAudience });
  usual = { ...graph.said };
});
afterAll(async () => {
  await graph.stop();
  await issuer.stop();
  vi.restoreAllMocks();
});
beforeEach(() => {
  vi.spyOn(Date, 'now').mockImplementation(() => now() + gone * 1000);
  first = `query First${(tests += 1)} { first }`;
  log.mockClear();
});
afterEach(() => void Object.assign(graph.said, usual));

const bearer = () => ({ authorization: `Bearer ${token}` });

/** Asks three times, since the first is answered the long way, and tells which of the answers were new. */
async function newness(query: string, more?: Parameters<PublicGraph['answer']>[1]): Promise<readonly boolean[]> {
  const answers: boolean[] = [];
  for (let times = 0; times < 3; times += 1) answers.push((await graph.answer(query, more)).isNew);
  return answers;
}
const isKept = [true, false, false];
const isNeverKept = [true, true, true];

describe('an answer is kept', () => {
  test('for everybody, as long as the subgraphs say', async () => {
    const answer = await graph.answer(first);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=30');
    const again = await graph.answer(first);
    expect([again.isNew, again.text]).toEqual([false, answer.text]);
    expect(Object.fromEntries(again.headers)).toMatchObject({ 'cache-control': 'public, max-age=30', age: '0', etag: answer.headers.get('etag') });
  });

  test('for the shortest time that a subgraph says', async () => {
    const { headers } = await graph.answer(`${first.slice(0, -1)} second }`);
    expect(headers.get('cache-control')).toBe('public, max-age=30');
  });

  test('for a day at most, whatever a subgraph says', async () => {
    for (const [words, seconds] of [['public, max-age=999999999', 86_400], ['public, max-age=86401', 86_400], ['public, max-age=86399', 86_399]] as const) {
      graph.said.one = words;
      const { headers } = await graph.answer(`query Long${(tests += 1)} { first }`);
      expect(headers.get('cache-control')).toBe(`public, max-age=${seconds}`);
    }
    const query = `query Long${tests} { first }`;
    gone += 86_398;
    expect((await graph.answer(query)).isNew).toBe(false);
    gone += 1;
    expect((await graph.answer(query)).isNew).toBe(true);
  });

  test('until it is no longer fresh', async () => {
    graph.said.one = 'public, max-age=60';
    expect(await newness(first)).toEqual(isKept);
    gone += 30;
    const older = await graph.answer(first);
    expect([older.isNew, older.headers.get('age'), older.headers.get('cache-control')]).toEqual([false, expect.stringMatching(/^3\d$/), 'public, max-age=60']);
    gone += 30;
    expect((await graph.answer(first)).isNew).toBe(true);
  });

  test('where partners tell that they are well', async () => {
    graph.said.partners = [{ id: 'soc', status: 'OK' }];
    expect(await newness(first)).toEqual(isKept);
  });

  test('under the text of its operation and its name', async () => {
    const both = `query A${tests} { first } query B${tests} { first }`;
    const named = async (operationName: string) => (await (await fetch(`${graph.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: both, operationName }) })).json()) as { data: { first: number } };
    const [one, other, again] = [await named(`A${tests}`), await named(`B${tests}`), await named(`A${tests}`)];
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  test('for a query of either way and either method', async () => {
    const posted = await graph.answer(first);
    const path = `/graphql?query=${encodeURIComponent(first)}`;
    for (const request of [httpRequest('POST', '/graphql?', { 'Content-Type': 'application/json' }, JSON.stringify({ query: first })), httpRequest('GET', path, { 'Apollo-Require-Preflight': '1' }), httpRequest('GET', path.replace('?', '/?'), { 'Apollo-Require-Preflight': '1' })])
      expect(await rawRequest(graph.url, request)).toContain(`\r\n\r\n${posted.text}`);
  });
});

describe('an answer is never kept', () => {
  test.each([['nothing', undefined], ['`no-store`', 'no-store'], ['`private`', 'private, max-age=30'], ['no time', 'public'], ['no time that is left', 'public, max-age=0']])('where a subgraph says %s', async (_, words) => {
    graph.said.one = words;
    expect(await newness(`${first.slice(0, -1)} second }`)).toEqual(isNeverKept);
    expect((await graph.answer(first)).headers.get('cache-control')).toBe('no-store');
  });

  test('of a mutation', async () => {
    expect(await newness(`mutation Add${tests} { add }`)).toEqual(isNeverKept);
    expect((await graph.answer(`mutation Add${tests} { add }`)).headers.get('cache-control')).toBe('no-store');
  });

  test('with an error', async () => {
    const query = `${first.slice(0, -1)} broken }`;
    expect(await newness(query)).toEqual(isNeverKept);
    const { headers } = await graph.answer(query);
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
  });

  test.each(['DRIFT', 'TIMEOUT', 'UNAVAILABLE'])('where a partner is not well: %s', async (status) => {
    graph.said.partners = [{ id: 'soc', status: 'OK' }, { id: 'smo-girona', status }];
    expect(await newness(first)).toEqual(isNeverKept);
    expect((await graph.answer(first)).headers.get('cache-control')).toBe('no-store');
    graph.said.partners = [];
    expect(await newness(first)).toEqual(isKept);
  });

  test('where a subgraph is down', async () => {
    const query = `${first.slice(0, -1)} second }`;
    graph.said.up = false;
    expect((await graph.answer(query)).body.errors?.[0].extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
    graph.said.up = true;
    const { body, isNew } = await graph.answer(query);
    expect([isNew, body.errors]).toEqual([true, undefined]);
  });

  test('of what somebody asks, nor is it read', async () => {
    const query = `${first.slice(0, -1)} second }`;
    expect(await newness(query, { headers: bearer() })).toEqual(isNeverKept);
    expect(await newness(query)).toEqual(isKept);
    const own = await graph.answer(query, { headers: bearer() });
    expect([own.isNew, own.headers.get('cache-control'), own.headers.get('etag')]).toEqual([true, 'no-store', null]);
  });

  test('with fields that are not for everybody, also where they are left out', async () => {
    const query = `query Own${tests}($with: Boolean!) { first own @include(if: $with) }`;
    expect((await graph.answer(query, { variables: { with: true }, headers: bearer() })).body.data.own).toMatch('own');
    expect(await newness(query, { variables: { with: false } })).toEqual(isNeverKept);
    expect((await graph.answer(query, { variables: { with: true } })).status).toBe(401);
    expect((await graph.answer(query, { variables: { with: false } })).headers.get('cache-control')).toBe('no-store');
  });

  test('where it is larger than an eighth of the memory, though others may keep it', async () => {
    const small = await startPublicGraph({ RESPONSE_CACHE_MAX_BYTES: '8192' });
    const long = async (length: number) => (await small.answer('query ($length: Int!) { long(length: $length) }', { variables: { length } })).isNew;
    expect([await long(900), await long(900), await long(1100), await long(1100)]).toEqual([true, false, true, true]);
    expect((await small.answer('{ long(length: 1100) }')).headers.get('cache-control')).toBe('public, max-age=30');
    for (let length = 800; length < 820; length += 1) await long(length);
    expect([await long(819), await long(800)]).toEqual([false, true]);
    await small.stop();
  });

  test('where the setting is `off`, though others may keep it', async () => {
    const off = await startPublicGraph({ RESPONSE_CACHE: 'off' });
    for (let times = 0; times < 3; times += 1) {
      const { isNew, headers } = await off.answer('{ first }');
      expect([isNew, headers.get('cache-control'), headers.get('etag')]).toEqual([true, 'public, max-age=30', null]);
    }
    await off.stop();
  });
});

describe('what a client says of freshness', () => {
  test.each([['cache-control', 'no-cache'], ['cache-control', 'max-age=0'], ['cache-control', 'Max-Age=0, must-revalidate'], ['cache-control', 'max-age=soon'], ['pragma', 'no-cache']])('with `%s: %s` it is answered anew, and others get that answer', async (name, value) => {
    await newness(first);
    const anew = await graph.answer(first, { headers: { [name]: value } });
    expect(anew.isNew).toBe(true);
    const { isNew, text } = await graph.answer(first);
    expect([isNew, text]).toEqual([false, anew.text]);
  });

  test('with `no-store` it is answered anew, and nobody else gets that answer', async () => {
    const kept = await graph.answer(first);
    const anew = await graph.answer(first, { headers: { 'cache-control': 'no-store' } });
    expect(anew.text).not.toBe(kept.text);
    expect((await graph.answer(first)).text).toBe(kept.text);
    const other = `query Other${tests} { first }`;
    expect(await newness(other, { headers: { 'cache-control': 'no-store' } })).toEqual(isNeverKept);
    expect((await graph.answer(other)).isNew).toBe(true);
  });

  test('with `max-age` it is given what is younger', async () => {
    await newness(first);
    gone += 10;
    expect((await graph.answer(first, { headers: { 'cache-control': 'max-age=20' } })).isNew).toBe(false);
    expect((await graph.answer(first, { headers: { 'cache-control': 'max-stale, max-age=10' } })).isNew).toBe(true);
    expect((await graph.answer(first, { headers: { 'cache-control': 'max-age=10' } })).isNew).toBe(false);
  });

  test('with other words it is given what is kept', async () => {
    await newness(first);
    for (const headers of [{ 'cache-control': 'no-transform' }, { 'cache-control': 'only-if-cached' }, { pragma: 'x' }, { 'cache-control': 'max-stale', pragma: 'no-cache' }]) expect((await graph.answer(first, { headers })).isNew).toBe(false);
  });
});

describe('a kept answer', () => {
  test('is given under the id of who asks', async () => {
    await newness(first, { headers: { 'x-request-id': 'one' } });
    expect((await graph.answer(first, { headers: { 'x-request-id': 'other' } })).headers.get('x-request-id')).toBe('other');
    expect((await graph.answer(first, { headers: { 'x-request-id': '"><' } })).headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });

  test('does not depend on headers that the answer does not depend on', async () => {
    const headers = { 'x-forwarded-host': 'evil.example.org', cookie: 'a=b', origin: 'https://evil.example.org', 'accept-language': 'it', host: 'evil.example.org' };
    const made = await graph.answer(first, { headers });
    const { isNew, headers: given, text } = await graph.answer(first);
    expect([isNew, text]).toEqual([false, made.text]);
    expect(JSON.stringify([...given])).not.toContain('evil');
  });

  test('is of the type that its client accepts', async () => {
    await newness(first);
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const { isNew, headers } = await graph.answer(first, { headers: { accept } });
      expect([isNew, headers.get('content-type')]).toEqual([false, `${accept}; charset=utf-8`]);
    }
  });

  test('is the same by the long way and the short way, byte for byte', async () => {
    await newness(first);
    const body = JSON.stringify({ query: first });
    const headers = { 'Content-Type': 'application/json', 'X-Request-Id': 'abc' };
    longWays.mockClear();
    const short = withoutMoments(await rawRequest(graph.url, httpRequest('POST', '/graphql', headers, body)));
    expect(longWays).not.toHaveBeenCalled();
    expect(withoutMoments(await rawRequest(graph.url, httpRequest('POST', '/graphql?', headers, body)))).toBe(short);
    expect(longWays).toHaveBeenCalled();
    expect(short).toMatch(/\r\nAccess-Control-Expose-Headers: x-request-id,www-authenticate,etag,age\r\nVary: authorization, accept\r\ncache-control: public, max-age=30\r\netag: "[\w-]{43}"\r\nage: \d\r\nContent-Type: application\/json; charset=utf-8\r\n/);
  });

  test('is told to be unchanged by GET, the same way by both ways', async () => {
    const etag = (await graph.answer(first)).headers.get('etag') ?? '';
    const get = async (path: string, headers: Readonly<Record<string, string>>) => withoutMoments(await rawRequest(graph.url, httpRequest('GET', `${path}?query=${encodeURIComponent(first)}`, { 'Apollo-Require-Preflight': '1', 'X-Request-Id': 'abc', ...headers })));
    await get('/graphql', {});
    longWays.mockClear();
    for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const short = await get('/graphql', { 'If-None-Match': condition });
      expect(short).toMatch(/^HTTP\/1\.1 304 Not Modified\r\n[^]*\r\netag: "/);
      expect(short).not.toMatch(/\r\ncontent-(type|length):/i);
      expect(longWays).not.toHaveBeenCalled();
      expect(await get('/graphql/', { 'If-None-Match': condition })).toBe(short);
      longWays.mockClear();
    }
    for (const headers of [{ 'If-None-Match': '"other"' }, { 'If-None-Match': etag, 'Cache-Control': 'no-cache' }]) expect(await get('/graphql', headers)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect((await graph.answer(first, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  test('is not given for another request that a key could be confused with', async () => {
    const text = `query Text${tests}($of: String, $number: Float) { text(of: $of, number: $number) }`;
    const seen = new Set<string>();
    const bodies = [
      {}, { of: null }, { of: '' }, { of: 'null' }, { of: '","number":1' }, { of: 'x' }, { number: 1 }, { number: null }, { of: 'x', number: 1 }, { of: 'x', number: null },
    ];
    for (const variables of bodies) {
      const { isNew, body } = await graph.answer(text, { variables });
      expect(isNew).toBe(true);
      seen.add(body.data.text);
    }
    expect(seen.size).toBe(bodies.length);
    for (const variables of bodies) expect((await graph.answer(text, { variables })).isNew).toBe(false);
    expect((await graph.answer(text, { variables: { other: 1, number: 1, of: 'x' } })).isNew).toBe(false);
  });

  test('is not given for variables that would be refused', async () => {
    const text = `query Text${tests}($of: String, $number: Float) { text(of: $of, number: $number) }`;
    const post = (variables: string) => fetch(`${graph.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"query":${JSON.stringify(text)},"variables":${variables}}` });
    for (const variables of ['{"number":null}', '{"of":"x"}', '{}']) for (let times = 0; times < 3; times += 1) expect((await post(variables)).status).toBe(200);
    for (const variables of ['{"number":1e400}', '{"of":["x"]}', '{"other":1e400}', '[]', '"{}"', `{"number":${'['.repeat(5000)}${']'.repeat(5000)}}`]) expect((await post(variables)).status).toBe(400);
  });

  test('is not given for a body that looks like the address of one', async () => {
    const path = `/graphql?query=${encodeURIComponent(first)}`;
    for (let times = 0; times < 3; times += 1) await rawRequest(graph.url, httpRequest('GET', path, { 'Apollo-Require-Preflight': '1' }));
    for (const body of [path, `GET ${path}`]) expect(await rawRequest(graph.url, httpRequest('POST', '/graphql', { 'Content-Type': 'application/json' }, body))).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('the same question, asked by many at once', () => {
  const many = (query: string, more?: Parameters<PublicGraph['ask']>[1]) => Promise.all(Array.from({ length: 20 }, () => graph.ask(query, more)));

  /** How many requests the subgraphs get for it. */
  async function costOf(work: () => Promise<unknown>): Promise<number> {
    const before = graph.asked();
    await work();
    return graph.asked() - before;
  }

  test('is answered once, if its answer was kept the last time', async () => {
    await newness(first);
    gone += 30;
    graph.said.time = 200;
    const before = graph.asked();
    const answers = await many(first);
    expect(graph.asked() - before).toBe(1);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(20);
  });

  test('is answered to each where it is not known to be kept', async () => {
    graph.said.one = 'no-store';
    await newness(first);
    graph.said.time = 20;
    expect(await costOf(() => many(first))).toBe(20);
  });

  test('is answered to each where the answer under way turns out not to be for everybody', async () => {
    const text = `query Text${tests}($of: String) { text(of: $of) }`;
    await newness(text, { variables: { of: 'a' } });
    Object.assign(graph.said, { time: 30, partners: [{ id: 'soc', status: 'UNAVAILABLE' }] });
    expect(await costOf(() => many(text, { variables: { of: 'b' } }))).toBe(20);
  });

  test('is answered to each who says who they are', async () => {
    await newness(first);
    graph.said.time = 30;
    const cost = await costOf(async () => {
      for (const { headers } of await many(first, { headers: bearer() })) expect(headers.get('cache-control')).toBe('no-store');
    });
    expect(cost).toBe(20);
  });

  test('is answered to who goes on, when the first of them goes away', async () => {
    const text = `query Text${tests}($of: String) { text(of: $of) }`;
    await newness(text, { variables: { of: 'a' } });
    graph.said.time = 300;
    const left = fetch(`${graph.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: text, variables: { of: 'b' } }), signal: AbortSignal.timeout(100) });
    await wait(30);
    const [{ body }, { status }] = await Promise.all([graph.ask(text, { variables: { of: 'b' } }), left.catch(() => ({ status: 'gone' }))]);
    expect([status, body.data.text]).toEqual(['gone', expect.stringMatching(/^b /)]);
    expect((await graph.answer(text, { variables: { of: 'b' } })).isNew).toBe(false);
  });
});

test('a new supergraph makes all answers forgotten, also where another follows that was there before', async () => {
  const own = await startPublicGraph();
  const before = compose({ one: { sdl: `${guarded} type Query { first: Int }`, url: own.subgraphs['one']?.url ?? '' } });
  const after = compose({ one: { sdl: `${guarded} type Query { first: Int text: String }`, url: own.subgraphs['one']?.url ?? '' } });
  const answered = new Set<string>();
  for (const text of [before, after, before]) {
    writeFileSync(`${own.file}.new`, text);
    renameSync(`${own.file}.new`, own.file);
    await vi.waitFor(async () => expect((await own.ask('{ second }')).status === 400 && (await own.ask('{ __type(name: "Query") { fields { name } } }')).body.data.__type.fields).toHaveLength(text === after ? 2 : 1), { timeout: 5000, interval: 50 });
    answered.add((await own.ask('{ first }')).text);
    answered.add((await own.ask('{ first }')).text);
  }
  expect(answered.size).toBe(3);
  await own.stop();
});
