import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { newKey, readKey } from '../../calls/key.ts';
import { CallVerifier } from '../../calls/verify.ts';
import type { SubgraphCall } from '../engine/subgraphCall.ts';
import type { Subgraphs } from './openSubgraphs.ts';
import { json, startAnsweringServer } from './testing/answeringServer.ts';
import type { AnsweringServer } from './testing/answeringServer.ts';
import { entityCall, newScope, openThings, rootCall, unavailableThings } from './testing/calls.ts';

const key = readKey(newKey());
const open: Subgraphs[] = [];
let server: AnsweringServer;
const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

beforeAll(async () => {
  server = await startAnsweringServer(() => ({}));
});
beforeEach(() => {
  log.mockClear();
  server.received.length = 0;
  let count = 0;
  server.answer = async () => (await wait(30), { data: { count: (count += 1), list: [{}] } });
});
afterAll(async () => {
  await Promise.all(open.map((subgraphs) => subgraphs.close()));
  await server.stop();
  log.mockRestore();
});

function things(options: Parameters<typeof openThings>[1] = {}): Subgraphs {
  const subgraphs = openThings(server.url, { joinFetches: false, ...options });
  open.push(subgraphs);
  return subgraphs;
}
const told = { keyOf: () => key, isToldViewer: () => true };
const twoViewers = () => [newScope({ subject: 'ada' }), newScope({ subject: 'ben' })];
const counts = async (subgraphs: Subgraphs, scopes: readonly ReturnType<typeof newScope>[], call: SubgraphCall = rootCall()) => (await Promise.all(scopes.map((scope) => subgraphs.ask(call, scope)))).map(({ data }) => data?.['count']);

test('calls that are alike and at once are made once, and each is given data of its own', async () => {
  const subgraphs = things();
  const scope = newScope();
  const answers = await Promise.all([scope, scope, newScope()].map((each) => subgraphs.ask(rootCall(), each)));
  expect(answers.map(({ data }) => data)).toEqual(Array.from({ length: 3 }, () => ({ count: 1, list: [{}] })));
  delete answers[0]?.data?.['list'];
  expect(answers[1]?.data?.['list']).toEqual([{}]);
  expect(new Set(answers.flatMap(({ data, errors }) => [data, data?.['list'], errors])).size).toBe(9);
  expect(server.received).toHaveLength(1);
  expect(server.received[0]?.headers['x-request-id']).toBe(scope.id);
});

test('a large answer for many is given in turns, in which others are served: data of their own to all, whatever those before did with theirs, and none to who has gone', async () => {
  const subgraphs = things();
  const list = Array.from({ length: 10_000 }, (_, index) => ({ index, of: { text: 'x' } }));
  server.answer = () => ({ data: { list } });
  let turn = 0;
  const count = setInterval(() => (turn += 1), 0);
  const client = new AbortController();
  const scopes = [...Array.from({ length: 20 }, () => newScope()), newScope({ signal: client.signal })];
  const turns = new Set<number>();
  const told = await Promise.all(scopes.map(async (scope) => {
    const { data } = await subgraphs.ask(rootCall(), scope);
    turns.add(turn);
    client.abort();
    const text = JSON.stringify(data);
    for (const item of (data?.['list'] ?? []) as { of: object }[]) item.of = {};
    return text;
  }));
  clearInterval(count);
  expect(told.pop()).toBeUndefined();
  expect(new Set(told)).toEqual(new Set([JSON.stringify({ list })]));
  expect(turns.size).toBeGreaterThan(1);
  expect(server.received).toHaveLength(1);
});

test('calls of entities that begin and end alike, but for one between, are made each; the same one is shared, up to twenty that are so alike', async () => {
  const subgraphs = things();
  const ask = (between: string) => subgraphs.ask(entityCall(['a', between, 'z']), newScope());
  await Promise.all([ask('b'), ask('c'), ask('b'), ask('c'), ask('d')]);
  expect(server.received).toHaveLength(3);
  server.received.length = 0;
  const numbers = Array.from({ length: 25 }, (_, index) => `n${index}`);
  await Promise.all([...numbers, ...numbers].map(ask));
  expect(server.received).toHaveLength(20 + 2 * 5);
});

test('a call that begins while one like it is under way shares its answer; one that begins after it is made anew', async () => {
  const subgraphs = things();
  const { promise: isAsked, resolve: asked } = Promise.withResolvers<void>();
  let count = 0;
  server.answer = async () => (await isAsked, { data: { count: (count += 1) } });
  const first = subgraphs.ask(rootCall(), newScope());
  await vi.waitFor(() => expect(server.received).toHaveLength(1));
  const second = subgraphs.ask(rootCall(), newScope());
  asked();
  expect(await Promise.all([first, second])).toMatchObject([{ data: { count: 1 } }, { data: { count: 1 } }]);
  expect(await subgraphs.ask(rootCall(), newScope())).toMatchObject({ data: { count: 2 } });
});

test.each<readonly [string, SubgraphCall, SubgraphCall]>([
  ['another text', rootCall('{a}'), rootCall('{b}')],
  ['other variables', rootCall('{a}', { variables: { n: 1 } }), rootCall('{a}', { variables: { n: 2 } })],
  ['other representations', entityCall(['a', 'b']), entityCall(['b', 'a'])],
])('a call of %s is another', async (_, one, other) => {
  const subgraphs = things();
  await Promise.all([one, other].map((call) => subgraphs.ask(call, newScope())));
  expect(server.received).toHaveLength(2);
});

test('mutations are never shared, and after one nothing is answered with what was asked before it', async () => {
  const subgraphs = things();
  const change = rootCall('mutation{change}', { kind: 'mutation' });
  expect(new Set(await counts(subgraphs, [newScope(), newScope()], change)).size).toBe(2);
  server.received.length = 0;
  const { promise: isChanged, resolve: changed } = Promise.withResolvers<void>();
  server.answer = async ({ text }) => (await (text.includes('mutation') ? undefined : isChanged), { data: {} });
  const before = subgraphs.ask(rootCall(), newScope());
  await subgraphs.ask(change, newScope());
  const after = subgraphs.ask(rootCall(), newScope());
  changed();
  await Promise.all([before, after]);
  expect(server.received).toHaveLength(3);
});

test('a subgraph that is told who asks is asked by each viewer, once in each request', async () => {
  const subgraphs = things(told);
  const [ada, ben] = twoViewers();
  if (!ada || !ben) throw new Error('Expected two');
  const answered = await counts(subgraphs, [ada, ada, ben, newScope({ subject: 'ada' }), newScope(), newScope()]);
  expect(answered[0]).toBe(answered[1]);
  expect(answered[4]).toBe(answered[5]);
  expect(new Set(answered).size).toBe(4);
  const verifier = new CallVerifier({ keys: key ? [key] : [], audience: 'things', startedAt: 0 });
  const claims = server.received.map(({ headers, text }) => verifier.verify({ header: headers.authorization, method: 'POST', path: '/graphql', body: Buffer.from(text) }));
  expect(claims.map(({ viewer }) => viewer?.subject).toSorted()).toEqual(['ada', 'ada', 'ben', undefined]);
});

test.each([
  ['has no key', {}],
  ['has nothing but what is for everybody', { keyOf: () => key, isToldViewer: () => false }],
])('a subgraph that %s is asked once for several viewers, in nobody’s name', async (_, options) => {
  const subgraphs = things(options);
  expect(await counts(subgraphs, twoViewers())).toEqual([1, 1]);
  expect(server.received).toHaveLength(1);
  const [{ authorization } = {}] = server.received.map(({ headers }) => headers);
  if (authorization !== undefined) expect(new CallVerifier({ keys: key ? [key] : [], audience: 'things', startedAt: 0 }).examine({ header: authorization, method: 'POST', path: '/graphql' })).not.toHaveProperty('viewer');
  else expect(options).toEqual({});
});

test('the answer ends for a client that has gone, and goes on for those who wait', async () => {
  const subgraphs = things();
  const client = new AbortController();
  const { promise: isGone, resolve: gone } = Promise.withResolvers<void>();
  server.answer = async () => (await isGone, { data: { count: 1 } });
  const answers = [newScope({ signal: client.signal }), newScope()].map((scope) => subgraphs.ask(rootCall(), scope));
  await vi.waitFor(() => expect(server.received).toHaveLength(1));
  client.abort();
  await wait(10);
  gone();
  expect(await Promise.all(answers)).toMatchObject([unavailableThings, { data: { count: 1 } }]);
  expect(server.received[0]?.isGone).toBe(false);
});

test('the call ends when all who waited have gone, and the next is made anew', async () => {
  const subgraphs = things();
  const clients = [new AbortController(), new AbortController()];
  const { answer } = server;
  server.answer = () => undefined;
  const answers = clients.map(({ signal }) => subgraphs.ask(rootCall(), newScope({ signal })));
  await vi.waitFor(() => expect(server.received).toHaveLength(1));
  for (const client of clients) client.abort();
  expect(await Promise.all(answers)).toEqual([unavailableThings, unavailableThings]);
  await vi.waitFor(() => expect(server.received[0]?.isGone).toBe(true));
  server.answer = answer;
  expect(await subgraphs.ask(rootCall(), newScope())).toMatchObject({ data: {} });
});

test('how the partners stand reaches every request, errors carry the id of each, and a failure is logged under each', async () => {
  const subgraphs = things();
  server.answer = (_received, response) => json(response, { data: {}, errors: [{ message: 'm' }], extensions: { partners: [{ id: 'soc', status: 'UNAVAILABLE' }] } });
  const scopes = [newScope(), newScope()];
  const answers = await Promise.all(scopes.map((scope) => subgraphs.ask(rootCall(), scope)));
  expect(answers.map(({ errors }) => errors[0]?.extensions?.['requestId'])).toEqual(scopes.map(({ id }) => id));
  expect(scopes.map(({ partners }) => partners.get('soc')?.status)).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
  log.mockClear();
  server.answer = (_received, response) => void response.writeHead(502).end();
  await Promise.all(scopes.map((scope) => subgraphs.ask(rootCall(), scope)));
  expect(log.mock.calls.map(([line]) => (JSON.parse(String(line)) as { requestId: string }).requestId)).toEqual(scopes.map(({ id }) => id));
});

test('nothing is shared where it is switched off', async () => {
  const subgraphs = things({ shareFetches: false });
  const scope = newScope();
  expect(new Set(await counts(subgraphs, [scope, scope, newScope()])).size).toBe(3);
});
