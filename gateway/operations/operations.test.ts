import { createHash } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { QueryPlanner } from '@apollo/query-planner';
import { buildSchema, execute, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { kindRefusal } from '../operationPlugin.ts';
import { requestScope } from '../requestScope.ts';
import { openGraph } from '../supergraph/graph.ts';
import { compose, startTestGraph, testSettings } from '../testing/testGraph.ts';
import type { TestGraph } from '../testing/testGraph.ts';
import { federation } from '../testing/testSubgraph.ts';
import { KnownOperations } from './knownOperations.ts';

const sdl = (more = '') => `${federation} type Query { first: String text(of: String): String ${more} }`;
const resolvers = { Query: { first: () => 'first', text: (_: unknown, { of }: { of?: string }) => of ?? null, extra: () => 'extra' } };
const plans = vi.spyOn(QueryPlanner.prototype, 'buildQueryPlan');
const longWays = vi.spyOn(requestScope, 'run');
const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({ one: { sdl: sdl('extra: String'), resolvers } }, { KNOWN_OPERATIONS: '20' });
});
afterAll(async () => {
  await graph.stop();
  vi.restoreAllMocks();
});
beforeEach(() => {
  plans.mockClear();
  longWays.mockClear();
});

/** Posts a body; the status, what came, and whether it came the short way. */
async function posted(body: object) {
  longWays.mockClear();
  const response = await fetch(`${graph.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown>, cacheControl: response.headers.get('cache-control'), isShort: longWays.mock.calls.length === 0 };
}

/** Puts another supergraph in place, and waits until it is in use and knows what the one before knew. */
async function replace(more: string): Promise<void> {
  writeFileSync(`${graph.file}.new`, compose({ one: { sdl: `${sdl(more)}\n# ${Math.random()}`, url: graph.subgraphs['one']?.url ?? '' } }).replace('type Query', `"""${Math.random()}"""\ntype Query`));
  const seen = log.mock.calls.length;
  renameSync(`${graph.file}.new`, graph.file);
  const isLogged = (event: string) => log.mock.calls.slice(seen).some(([line]) => String(line).includes(event));
  await expect.poll(() => isLogged('supergraph taken over') && isLogged('operations taken over'), { timeout: 10_000 }).toBe(true);
}

describe('an operation', () => {
  test('is planned once, however many ask it first at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => graph.ask('query Once($of: String) { text(of: $of) first }', { variables: { of: String(index) } })));
    expect(answers.map(({ body }) => body.data.text)).toEqual(Array.from({ length: 20 }, (_, index) => String(index)));
    expect(plans).toHaveBeenCalledTimes(1);
  });

  test('is known by its text and by the name that was asked', async () => {
    const query = 'query A { first } query B { text(of: "b") }';
    for (const isShort of [false, true]) {
      expect(await posted({ query, operationName: 'A' })).toMatchObject({ body: { data: { first: 'first' } }, isShort });
      expect(await posted({ query, operationName: 'B' })).toMatchObject({ body: { data: { text: 'b' } }, isShort });
    }
    expect(await posted({ query: `${query} ` , operationName: 'A' })).toMatchObject({ body: { data: { first: 'first' } }, isShort: false });
  });

  test.each([
    ['{ first }', '', 'Unknown operation named "".'],
    ['query A { first }', 'B', 'Unknown operation named "B".'],
    ['query A { first } query B { first }', '', 'Unknown operation named "".'],
    ['query A { first } query B { first }', undefined, 'Expected `operationName` to be one of `A`, `B`, got none'],
  ])('that a document has not is told so: %s under %j', async (query, operationName, message) => {
    expect(await posted({ query, operationName })).toMatchObject({ status: 400, body: { errors: [{ message, extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }] } });
    if (operationName === undefined) return;
    const { errors } = await execute({ schema: buildSchema('type Query { first: String }'), document: parse(query), operationName });
    expect(errors?.[0]?.message).toBe(message);
  });

  test('that was refused is not known', async () => {
    for (const query of ['{ nothing }', '{ first', 'query ($of: Int) { text(of: $of) }', '{ __schema { queryType { name } } }']) for (let times = 0; times < 2; times += 1) expect((await posted({ query })).isShort).toBe(false);
    expect(plans).not.toHaveBeenCalled();
  });

  test('makes room for others when it was asked longest ago', async () => {
    const query = (number: number) => `{ number${number}: first }`;
    await posted({ query: query(0) });
    for (let number = 1; number < 20; number += 1) await posted({ query: query(number) });
    expect((await posted({ query: query(0) })).isShort).toBe(true);
    await posted({ query: query(20) });
    expect([(await posted({ query: query(0) })).isShort, (await posted({ query: query(1) })).isShort]).toEqual([true, false]);
  });
});

test('operations that spread few words over many fields make room sooner than their texts tell', () => {
  const wide = openGraph(compose({ one: { sdl: `${federation} type Query { thing: Thing } type Thing { thing: Thing a: Int b: Int c: Int d: Int e: Int f: Int g: Int h: Int }`, url: 'http://127.0.0.1:1' } }));
  const operations = new KnownOperations(wide, testSettings({}), 20);
  const query = (number: number) => `{ thing { ${Array.from({ length: 45 }, (_, index) => `x${index}: thing { ...F }`).join(' ')} } } fragment F on Thing { number${number}: a b c d e f g h }`;
  for (let number = 0; number < 20; number += 1) operations.learn({ text: query(number), operationName: undefined });
  const known = Array.from({ length: 20 }, (_, number) => operations.find(query(number), undefined) !== undefined);
  expect(known.filter(Boolean).length).toBeLessThan(15);
  expect(known.at(-1)).toBe(true);
});

describe('an operation that no plan is found for', () => {
  const query = '{ unplanned: text(of: "sought-after") }';
  const ask = (id: string) => graph.ask(query, { headers: { 'x-request-id': id } });
  const refused = (requestId: string) => ({ errors: [{ message: 'No way was found to ask the parts of the graph for this operation', extensions: { code: 'OPERATION_NOT_PLANNABLE', requestId } }] });
  const logged = () => log.mock.calls.map(([line]) => String(line)).filter((line) => line.includes('operation not planned'));
  beforeEach(() => {
    log.mockClear();
    plans.mockImplementation(() => {
      throw new TypeError('Was not able to plan { text(of: "sought-after", alike: """sought\n-after""", number: 600123456) first(first: 20) }');
    });
  });
  afterEach(() => void plans.mockReset());

  test('is refused with a code of its own, every time, and the log says why without the values in it', async () => {
    for (const id of ['one', 'other']) {
      const { status, body, text } = await ask(id);
      expect([status, body]).toEqual([500, refused(id)]);
      expect(text).not.toContain('plan {');
    }
    const lines = logged();
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { level: 'error', requestId: 'one', cause: { name: 'TypeError', message: 'Was not able to plan { text(of: "…", alike: "…", number: …) first(first: 20) }', at: expect.arrayContaining([expect.stringMatching(/^ +at /)]) } },
      { requestId: 'other' },
    ]);
    expect(lines.join()).not.toMatch(/sought|600123/);
  });

  test('is looked at once in a while, so that whoever repeats it keeps nobody waiting', async () => {
    const repeated = '{ repeated: text(of: "a") }';
    await graph.ask(repeated);
    const looked = plans.mock.calls.length;
    expect([(await graph.ask(repeated)).status, plans.mock.calls.length]).toEqual([500, looked]);
    plans.mockReset();
    expect((await graph.ask(repeated)).status).toBe(500);
  });

  test('is not known, so that another of the same meaning is answered once it can be planned', async () => {
    expect((await ask('one')).status).toBe(500);
    plans.mockReset();
    expect((await graph.ask(`${query} `)).body).toEqual({ data: { unplanned: 'sought-after' } });
  });
});

describe('a text under its hash', () => {
  const query = '{ hashed: first }';
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const persisted = { extensions: { persistedQuery: { version: 1, sha256Hash } } };

  test('is asked for in the way of Apollo’s clients: first the hash, then hash and text, then the hash', async () => {
    expect(await posted(persisted)).toEqual({ status: 200, body: { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] }, cacheControl: 'private, no-cache, must-revalidate', isShort: false });
    expect(await posted({ query, ...persisted })).toMatchObject({ status: 200, body: { data: { hashed: 'first' } } });
    expect(await posted(persisted)).toMatchObject({ status: 200, body: { data: { hashed: 'first' } }, isShort: true });
    const address = `${graph.url}/graphql?extensions=${encodeURIComponent(JSON.stringify(persisted.extensions))}`;
    expect(await (await fetch(address, { headers: { 'apollo-require-preflight': '1' } })).json()).toEqual({ data: { hashed: 'first' } });
    expect((await fetch(address)).status).toBe(400);
  });

  test.each([
    ['another text', { version: 1, sha256Hash: sha256Hash.replace(/^./, 'x') }, 'Expected `persistedQuery.sha256Hash` to be the SHA-256 of `query`'],
    ['another version', { version: 2, sha256Hash }, 'Expected `persistedQuery.version` to be 1'],
  ])('of %s is refused, and told so', async (_, persistedQuery, message) => {
    expect(await posted({ query, extensions: { persistedQuery } })).toMatchObject({ status: 400, body: { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] } });
  });

  test.each([['none', {}], ['an empty one', { sha256Hash: '' }], ['a number', { sha256Hash: 7 }], ['null', { sha256Hash: null }]])('that is %s is no request, by POST and by GET', async (_, hash) => {
    const extensions = { persistedQuery: { version: 1, ...hash } };
    const refused = { errors: [{ message: 'Expected `persistedQuery.sha256Hash` to be the SHA-256 of `query`', extensions: { code: 'BAD_REQUEST' } }] };
    expect(await posted({ extensions })).toMatchObject({ status: 400, body: refused });
    expect(await posted({ query, extensions })).toMatchObject({ status: 400, body: refused });
    const got = await fetch(`${graph.url}/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`, { headers: { 'apollo-require-preflight': '1' } });
    expect([got.status, await got.json()]).toEqual([400, refused]);
  });

  test('is not kept if its operation is refused', async () => {
    const refused = '{ nothing }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(refused).digest('hex') } };
    expect((await posted({ query: refused, extensions })).status).toBe(400);
    expect((await posted({ extensions })).body).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
  });

  test('outlives the graph', async () => {
    await posted({ query, ...persisted });
    await replace('extra: String');
    expect((await posted(persisted)).body).toEqual({ data: { hashed: 'first' } });
  });
});

describe('a new graph', () => {
  test('knows the operations that were used most, before they are asked again, and forgets those that it can’t answer', async () => {
    const [kept, gone] = ['{ kept: first }', '{ gone: extra }'];
    for (let times = 0; times < 5; times += 1) for (const query of [kept, gone]) expect((await posted({ query })).status).toBe(200);
    plans.mockClear();
    await replace('');
    expect(plans.mock.calls.length).toBeGreaterThan(0);
    plans.mockClear();
    expect(await posted({ query: kept })).toMatchObject({ status: 200, isShort: true });
    expect(await posted({ query: gone })).toMatchObject({ status: 400, isShort: false, body: { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] } });
    expect(plans).not.toHaveBeenCalled();
    await replace('extra: String');
  });
});

describe('what comes in pieces is refused, and told so', () => {
  test.each([
    ['a subscription of a graph without any', 'subscription { first }', 'Expected a query, got a subscription: the graph has none'],
    ['@defer', '{ ... @defer { first } }', 'Expected an operation without `@defer`: the gateway answers in one piece'],
    ['@stream', '{ first @stream }', 'Expected an operation without `@stream`: the gateway answers in one piece'],
  ])('%s', async (_, query, message) => {
    expect(await posted({ query })).toMatchObject({ status: 400, body: { errors: [{ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] } });
  });
});

test('a subscription is refused also where the graph has some', () => {
  const document = parse('subscription { first }');
  const refusal = kindRefusal(buildSchema('type Query { first: String } type Subscription { first: String }'), document.definitions[0] as OperationDefinitionNode);
  expect(refusal?.message).toBe('Expected a query or a mutation, got a subscription: the gateway answers none');
});
