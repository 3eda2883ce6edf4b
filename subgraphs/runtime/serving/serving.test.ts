import { request as httpRequest } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { newKey, readKey } from '../../../calls/key.ts';
import { readRules } from '../../../calls/rules/readRules.ts';
import { signCall } from '../../../calls/sign.ts';
import { SourceError } from '../../sources/source.ts';
import type { Context } from '../context.ts';
import type { DomainPart } from '../domainPart.ts';
import { quickenEntities } from '../entitiesField.ts';
import { badInput } from '../errors.ts';
import { guardFields } from '../guardFields.ts';
import { startSubgraph, type Subgraph } from '../startSubgraph.ts';

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"])
  directive @cacheControl(maxAge: Int, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT
  type Query { hello(name: String! = "you"): String kept(n: Int): Place @cacheControl(maxAge: 60) list: [Place!] secret: String @authenticated @cacheControl(maxAge: 60) fails: String wrong: String must: String! slow: String context: String ill: Place }
  type Mutation { change: Int }
  type Place @key(fields: "id") @cacheControl(maxAge: 30) { id: ID! name: String part: Part other: Other }
  type Part @cacheControl(inheritMaxAge: true) { name: String }
  type Other { name: String }`);
const seen: Context[] = [];
let aborted = 0;
const waiting: { wakeUp?: (() => void) | undefined } = {};
const wakeUp = (): void => waiting.wakeUp?.();
const place = (id: string) => ({ __typename: 'Place', id, name: `p${id}`, part: { name: 'x' }, other: { name: 'y' } });

function graph(): GraphQLSchema {
  const Query = {
    hello: (_root: unknown, { name }: { readonly name: string }) => `hello ${name}`, kept: () => place('1'), list: () => [place('1'), place('2')], secret: () => 's',
    fails: () => { throw badInput('Expected better'); }, wrong: () => { throw new Error('postgres://secret'); }, must: () => null,
    context: (_root: unknown, _args: unknown, context: Context) => (seen.push(context), 'seen'),
    ill: async (_root: unknown, _args: unknown, { read }: Context) => {
      await read.report.ask({ partner: { id: 'alfa' } } as never, async () => { throw new SourceError('alfa', 'TIMEOUT', 'slow'); }).catch(() => undefined);
      return null;
    },
    slow: (_root: unknown, _args: unknown, { read }: Context) => new Promise((resolve) => {
      waiting.wakeUp = () => resolve('late');
      void read;
    }),
  };
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: { Query, Mutation: { change: () => 1 }, Place: { __resolveReference: async ({ id }: { readonly id: string }) => (id === '9' ? null : place(id)) } } as never }]);
  quickenEntities(schema);
  guardFields(schema, readRules(typeDefs));
  return schema;
}

const partners = { lend: () => ({ partners: new Map(), sources: [], giveBack: () => undefined }), refused: () => [], close: async () => undefined };
const part: DomainPart = {
  begin: ({ signal }) => void signal.addEventListener('abort', () => (aborted += 1)),
  end: async (_own, answers) => answers.map((answer) => ({ ...answer, data: answer.data?.map((root) => (root.name === 'hidden' ? { ...root, json: null } : root)) ?? null })),
  close: async () => undefined,
};
let own: Subgraph;
let apollo: { readonly url: string; readonly stop: () => Promise<void> };
beforeAll(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  own = await startSubgraph({ domain: 'offers', host: '127.0.0.1', port: 0, keys: [], partners, models: new Map(), schema: graph() });
  const server = new ApolloServer({ schema: graph(), includeStacktraceInErrorResponses: false, plugins: [ApolloServerPluginInlineTraceDisabled()] });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' }, context: async () => ({ read: { report: { ask: async () => undefined } } }) });
  apollo = { url, stop: () => server.stop() };
});
afterAll(async () => {
  await own.stop();
  await apollo.stop();
  vi.restoreAllMocks();
});
beforeEach(() => void (seen.length = 0));

const json = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Record<string, string> = {}, url = own.url): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { ...json, ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
const found = async (response: Response) => ({ status: response.status, type: response.headers.get('content-type'), allow: response.headers.get('allow'), body: (await response.json()) as { readonly errors?: readonly { message: string; extensions: { code: string } }[]; readonly data?: unknown } });

describe('as Apollo Server does, a subgraph answers', () => {
  test.each<[string, unknown, Record<string, string>?]>([
    ['a query', { query: '{ hello kept { name part { name } } }' }],
    ['a query with variables', { query: 'query ($name: String!) { hello(name: $name) }', variables: { name: 'à"\u2028' } }],
    ['one of several operations', { query: 'query A { hello } query B { list { id } }', operationName: 'B' }],
    ['a mutation', { query: 'mutation { change }' }],
    ['entities', { query: 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Place { name } } }', variables: { r: [{ __typename: 'Place', id: '1' }, { __typename: 'Place', id: '9' }] } }],
    ['its SDL', { query: '{ _service { sdl } }' }],
    ['its schema', { query: '{ __schema { types { name fields { name type { name ofType { name } } } } } __type(name: "Place") { name } __typename }' }],
    ['in the other media type', { query: '{ hello }' }, { accept: 'application/graphql-response+json' }],
    ['in the media type preferred', { query: '{ hello }' }, { accept: 'text/html;q=0.9, application/graphql-response+json;q=0.8, application/json;q=0.5' }],
    ['whatever is asked of extensions', { query: '{ hello }', extensions: { other: 1 } }],
    ['nothing that is not there', { query: '{ nope }' }],
    ['no text that is none', { query: '{ hello' }],
    ['no empty text', { query: '' }],
    ['no wrong variable', { query: 'query ($name: String!) { hello(name: $name) }', variables: { name: 5 } }],
    ['no missing variable', { query: 'query ($name: String!) { hello(name: $name) }' }],
    ['no unknown operation', { query: 'query A { hello }', operationName: 'B' }],
    ['none of several operations', { query: 'query A { hello } query B { hello }' }],
    ['no list of variables', { query: '{ hello }', variables: [1] }],
    ['no text of variables', { query: '{ hello }', variables: 'x' }],
    ['no number of an operation', { query: '{ hello }', operationName: 5 }],
    ['no query that is an object', { query: { a: 1 } }],
    ['nothing', {}],
    ['no `@defer`', { query: '{ ... @defer { hello } }' }],
    ['an error of a resolver', { query: '{ hello fails }' }],
    ['no null where there must be none', { query: '{ hello must }' }],
    ['no other media type', { query: '{ hello }' }, { accept: 'text/csv' }],
  ])('%s', async (_, body, headers) => {
    const [ours, theirs] = await Promise.all([found(await post(body, headers)), found(await post(body, headers, apollo.url))]);
    expect([ours.status, ours.type]).toEqual([theirs.status, theirs.type]);
    expect(ours.body.data).toEqual(theirs.body.data);
    const codes = ({ body: { errors } }: typeof ours): unknown => errors?.map((error) => ({ ...error, message: error.extensions.code === 'BAD_REQUEST' || error.extensions.code === 'INTERNAL_SERVER_ERROR' ? '' : error.message, extensions: { code: error.extensions.code } }));
    expect(codes(ours)).toEqual(codes(theirs));
  });

  test('a question in the address, but no change, and none that a page of another site could have asked', async () => {
    const ask = async (search: string, headers: Record<string, string>, url: string) => {
      const { status, allow, body } = await found(await fetch(`${url.replace(/\/$/, '')}${search}`, { headers }));
      return { status, allow, data: body.data };
    };
    const preflight = { 'apollo-require-preflight': 'yes' };
    const questions: readonly (readonly [string, Record<string, string>])[] = [['?query={hello}', preflight], ['?query={hello}', json], ['?query={hello}', {}], ['?query={hello}', { 'content-type': 'text/plain', ...preflight }], ['?query=mutation{change}', preflight], ['?query={hello}&query={hello}', preflight], ['?query={hello}&variables={', preflight], ['', preflight]];
    for (const [search, headers] of questions)
      expect([search, headers, await ask(search, headers, own.url)]).toEqual([search, headers, await ask(search, headers, apollo.url)]);
  });
});

describe('a subgraph', () => {
  test('refuses other methods, paths, media types, and bodies that are none, too long or packed', async () => {
    expect(await found(await fetch(own.url, { method: 'PUT', body: '{}', headers: json }))).toMatchObject({ status: 405, allow: 'GET, POST' });
    expect((await fetch(new URL('/other', own.url))).status).toBe(404);
    expect((await fetch(new URL('/healthz', own.url), { method: 'POST' })).status).toBe(405);
    expect((await found(await post('{ "query": ', {}))).status).toBe(400);
    expect((await found(await post({ query: '{ hello }' }, { 'content-type': 'text/plain' }))).status).toBe(400);
    expect((await found(await post({ query: '{ hello }' }, { 'content-encoding': 'gzip' }))).status).toBe(415);
    expect((await post({ query: '{ hello }', variables: { x: 'x'.repeat(11 << 20) } })).status).toBe(413);
    expect((await post({ query: `{ ${'hello '.repeat(60_000)} }` })).status).toBe(400);
    expect((await post({ query: `${'{ kept '.repeat(20_000)}` })).status).toBe(400);
  });

  test('hides what went wrong inside, and says which partners did not answer', async () => {
    const { body } = await found(await post({ query: '{ wrong fails }' }));
    expect(body.errors).toEqual([
      { message: 'Internal error', locations: [{ line: 1, column: 3 }], path: ['wrong'], extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false } },
      { message: 'Expected better', locations: [{ line: 1, column: 9 }], path: ['fails'], extensions: { code: 'BAD_USER_INPUT', retryable: false } },
    ]);
    expect(await (await post({ query: '{ ill { name } hello }' })).json()).toEqual({ data: { ill: null, hello: 'hello you' }, extensions: { partners: [{ id: 'alfa', status: 'TIMEOUT' }] } });
  });

  test('answers several operations of a request in order, in one context, each by itself', async () => {
    const response = await post([{ query: '{ context }' }, { query: '{ nope }' }, { query: 'query ($name: String!) { hello(name: $name) }' }, { query: '{ a: context hello }' }]);
    const answers = (await response.json()) as readonly { readonly data?: unknown; readonly errors?: readonly unknown[] }[];
    expect([response.status, response.headers.get('graphql-batch')]).toEqual([200, '20']);
    expect(answers.map(({ data, errors = [] }) => [data, errors.length])).toEqual([[{ context: 'seen' }, 0], [undefined, 1], [undefined, 1], [{ a: 'seen', hello: 'hello you' }, 0]]);
    expect(seen[0]?.read === seen[1]?.read).toBe(true);
    expect((await post([])).status).toBe(400);
    expect((await post(Array.from({ length: 21 }, () => ({ query: '{ hello }' })))).status).toBe(400);
    expect((await post([5])).status).toBe(400);
    expect(await (await post([{ query: 'mutation { change }' }, { query: '{ hello }' }])).json()).toEqual([{ data: { change: 1 } }, { data: { hello: 'hello you' } }]);
  });

  test('says for how long an answer holds for everybody', async () => {
    const held = async (body: unknown): Promise<string | null> => (await post(body)).headers.get('cache-control');
    const entities = (selection: string): object => ({ query: `{ _entities(representations: [{ __typename: "Place", id: "1" }]) { ${selection} } }` });
    expect(await held({ query: '{ kept { id name part { name } } }' })).toBe('public, max-age=60');
    expect(await held({ query: '{ kept { ...F } list { id } } fragment F on Place { part { name } }' })).toBe('public, max-age=30');
    expect(await held([{ query: '{ kept { id } }' }, { query: '{ list { id } }' }])).toBe('public, max-age=30');
    expect(await held(entities('... on Place { name }'))).toBe('public, max-age=30');
    for (const query of ['{ kept { other { name } } }', '{ hello }', '{ __typename }', '{ kept { id } secret }', '{ kept { id } fails }', '{ list { id } ill { id } }', '{ kept(n: "x") { id } }', 'mutation { change }', '{ _service { sdl } }', '{ __schema { queryType { name } } kept { id } }'])
      expect([query, await held({ query })]).toEqual([query, 'no-store']);
    expect(await held(entities('__typename'))).toBe('no-store');
    expect(await held(entities('... on Place { other { name } }'))).toBe('no-store');
    expect(await held([{ query: '{ kept { id } }' }, { query: '{ hello }' }])).toBe('no-store');
    expect((await fetch(new URL('/healthz', own.url))).headers.get('cache-control')).toBe('no-store');
  });

  test('keeps nothing for anybody where it knows who asks, and lets its part change what leaves', async () => {
    const key = readKey(newKey());
    if (!key) throw new Error('Expected a key');
    const guarded = await startSubgraph({ domain: 'people', host: '127.0.0.1', port: 0, keys: [key], partners, models: new Map(), schema: graph(), part });
    const body = JSON.stringify({ query: '{ kept { id } hidden: hello }' });
    const ask = (viewer?: { readonly issuer: string; readonly subject: string; readonly scopes: readonly string[] }): Promise<Response> =>
      post(body, { authorization: signCall({ key, audience: 'people', method: 'POST', path: '/graphql', body, requestId: 'r', viewer }) }, guarded.url);
    const response = await ask({ issuer: 'i', subject: 's', scopes: [] });
    expect([response.headers.get('cache-control'), await response.json()]).toEqual(['no-store', { data: { kept: { id: '1' }, hidden: null } }]);
    await guarded.stop();
  });

  test('tells resolvers when nobody waits any more, and ends what is under way before it stops', async () => {
    const stopping = await startSubgraph({ domain: 'people', host: '127.0.0.1', port: 0, keys: [], partners, models: new Map(), schema: graph(), part });
    aborted = 0;
    waiting.wakeUp = undefined;
    const gone = httpRequest(stopping.url, { method: 'POST', headers: json });
    gone.on('error', () => undefined).end(JSON.stringify({ query: '{ slow }' }));
    await vi.waitFor(() => expect(waiting.wakeUp).toBeDefined());
    gone.destroy();
    await vi.waitFor(() => expect(aborted).toBe(1));
    waiting.wakeUp = undefined;
    const answer = post({ query: '{ slow }' }, {}, stopping.url);
    await vi.waitFor(() => expect(waiting.wakeUp).toBeDefined());
    const stopped = stopping.stop();
    wakeUp();
    const response = await answer;
    expect([response.headers.get('connection'), await response.json()]).toEqual(['close', { data: { slow: 'late' } }]);
    await stopped;
    await expect(post({ query: '{ hello }' }, {}, stopping.url)).rejects.toThrow('fetch failed');
    expect(aborted).toBe(1);
  });
});
