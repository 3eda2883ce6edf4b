import { setTimeout as wait } from 'node:timers/promises';
import { array, asyncProperty, assert, boolean, constantFrom, jsonValue, property, record, string, uniqueArray } from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { newKey, readKey } from '../../calls/key.ts';
import type { SubgraphCall } from '../engine/subgraphCall.ts';
import { copyOf, joinCalls, takeApart } from './joinedCall.ts';
import type { Subgraphs, SubgraphsOptions } from './openSubgraphs.ts';
import { json, startAnsweringServer } from './testing/answeringServer.ts';
import type { AnsweringServer, Asked } from './testing/answeringServer.ts';
import { entityCall, newScope, openThings, rootCall, unavailableThings } from './testing/calls.ts';
import { answerAll, answerThings, idsOf } from './testing/thingsServer.ts';

const open: Subgraphs[] = [];
let server: AnsweringServer;
const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

beforeAll(async () => {
  server = await startAnsweringServer(() => ({}));
});
beforeEach(() => {
  log.mockClear();
  server.received.length = 0;
  server.answer = answerAll;
});
afterAll(async () => {
  await Promise.all(open.map((subgraphs) => subgraphs.close()));
  await server.stop();
  log.mockRestore();
});

function things(options: Partial<SubgraphsOptions> = {}): Subgraphs {
  const subgraphs = openThings(server.url, options);
  open.push(subgraphs);
  return subgraphs;
}
const namesOf = (answers: readonly { readonly data?: Record<string, unknown> | null }[]) => answers.map(({ data }) => (data?.['_entities'] as ({ name: string } | null)[] | undefined)?.map((entity) => entity && entity.name));
const named = (...ids: string[]) => ids.map((id) => `name of ${id}`);
const askEach = (subgraphs: Subgraphs, calls: readonly (readonly string[])[]) => Promise.all(calls.map((ids) => subgraphs.ask(entityCall(ids), newScope())));

test('calls of the same operation that start together are one request, and each gets its own entities, a representation of several asked once', async () => {
  const answers = await askEach(things(), [['a', 'b'], ['c'], ['b', 'd', 'a'], []]);
  expect(namesOf(answers)).toEqual([named('a', 'b'), named('c'), named('b', 'd', 'a'), []]);
  expect(server.received.map(idsOf)).toEqual([['a', 'b', 'c', 'd']]);
  const all = answers.flatMap(({ data }) => data?.['_entities'] as object[]);
  expect(new Set(all).size).toBe(6);
});

test('representations are repeated where sharing is switched off', async () => {
  expect(namesOf(await askEach(things({ shareFetches: false }), [['a', 'b'], ['b']]))).toEqual([named('a', 'b'), named('b')]);
  expect(server.received.map(idsOf)).toEqual([['a', 'b', 'b']]);
});

test('calls that start apart, of other texts, variables or authorities, or that change something, are requests of their own', async () => {
  const key = readKey(newKey());
  const subgraphs = things({ keyOf: () => key });
  await Promise.all([
    subgraphs.ask(entityCall(['a']), newScope()),
    subgraphs.ask(entityCall(['b'], { text: 'query($representations:[_Any!]!){_entities(representations:$representations){__typename}}' }), newScope()),
    subgraphs.ask(entityCall(['c'], { variables: { n: 1 } }), newScope()),
    subgraphs.ask(entityCall(['d'], { variables: { n: 2 } }), newScope()),
    subgraphs.ask(entityCall(['e'], { variables: { n: 2 } }), newScope({ subject: 'ada' })),
    subgraphs.ask(entityCall(['f'], { variables: { n: 2 } }), newScope({ subject: 'ben' })),
    subgraphs.ask({ ...entityCall(['g']), operation: { ...entityCall([]).operation, kind: 'mutation' } }, newScope()),
    wait(20).then(() => subgraphs.ask(entityCall(['h']), newScope())),
  ]);
  expect(server.received.map(idsOf).toSorted()).toEqual([['a'], ['b'], ['c'], ['d'], ['e'], ['f'], ['g'], ['h']]);
});

test('a viewer’s own calls are joined within a request', async () => {
  const key = readKey(newKey());
  const subgraphs = things({ keyOf: () => key });
  const [ada, ben] = [newScope({ subject: 'ada' }), newScope({ subject: 'ben' })];
  await Promise.all([[ada, 'a'], [ben, 'b'], [ada, 'c']].map(([scope, id]) => subgraphs.ask(entityCall([id as string]), scope as typeof ada)));
  expect(server.received.map(idsOf).toSorted()).toEqual([['a', 'c'], ['b']]);
});

test('nothing is joined where it is switched off', async () => {
  await askEach(things({ joinFetches: false }), [['a'], ['b']]);
  expect(server.received).toHaveLength(2);
});

test('no more than 500 representations are joined, and no call of more than 100', async () => {
  const calls = Array.from({ length: 12 }, (_, call) => Array.from({ length: call === 3 ? 600 : call === 5 ? 101 : 90 }, (__, index) => `${call}.${index}`));
  expect(namesOf(await askEach(things(), calls))).toEqual(calls.map((ids) => named(...ids)));
  expect(server.received.map((received) => idsOf(received).length).toSorted((one, other) => one - other)).toEqual([101, 450, 450, 600]);
});

test('what waits for a free connection is joined', async () => {
  const subgraphs = things({ connections: 1 });
  const { promise: isFree, resolve: free } = Promise.withResolvers<void>();
  server.answer = async (received) => (await isFree, answerAll(received));
  const answers = [];
  for (const id of ['a', 'b', 'c']) {
    answers.push(subgraphs.ask(entityCall([id]), newScope()));
    await wait(10);
  }
  free();
  expect(namesOf(await Promise.all(answers))).toEqual([named('a'), named('b'), named('c')]);
  expect(server.received.map(idsOf)).toEqual([['a'], ['b', 'c']]);
});

test('errors go to the calls of their entities, at the places they have there; errors of no entity go to all', async () => {
  server.answer = ({ body }) => ({ ...answerThings(body as Asked), errors: [...((answerThings(body as Asked) as { errors?: object[] }).errors ?? []), { message: 'all', extensions: { code: 'FORBIDDEN' } }] });
  const answers = await askEach(things(), [['a', 'e1'], ['x'], ['b', 'c', 'e2', 'e1']]);
  expect(answers.map(({ errors }) => errors.map(({ message, path }) => [message, path]))).toEqual([
    [['no name for e1', ['_entities', 1, 'name']], ['all', undefined]],
    [['all', undefined]],
    [['no name for e1', ['_entities', 3, 'name']], ['no name for e2', ['_entities', 2, 'name']], ['all', undefined]],
  ]);
  expect(namesOf(answers)).toEqual([['name of a', null], [null], ['name of b', 'name of c', null, null]]);
});

test('an answer with another number of entities is nobody’s', async () => {
  server.answer = () => ({ data: { _entities: [{ name: 'whose' }] } });
  expect(await askEach(things(), [['a'], ['b']])).toEqual([unavailableThings, unavailableThings]);
  expect(server.received).toHaveLength(1);
  expect(log.mock.calls.join()).toContain('Expected 2 entities, got 1');
});

test.each<readonly [string, AnsweringServer['answer']]>([
  ['errors alone', () => ({ data: null, errors: [{ message: 'm', extensions: { code: 'BAD_USER_INPUT' } }] })],
  ['a limit on one request', (received) => ({ data: { _entities: idsOf(received).map(() => null) }, errors: [{ message: 'm', path: ['_entities', 0], extensions: { code: 'TOO_MANY_RECORDS' } }] })],
  ['a status', (_, response) => void response.writeHead(413).end()],
  ['more than is taken', () => ({ data: { _entities: 'x'.repeat(1_000_001) } })],
])('calls that failed together by %s are each asked once more, so that one cannot keep the others from their answers', async (_, failing) => {
  server.answer = (received, response, request) => (idsOf(received).includes('poison') ? failing(received, response, request) : answerAll(received));
  const subgraphs = things();
  const answers = await askEach(subgraphs, [['a'], ['poison'], ['b', 'a']]);
  expect(namesOf([answers[0] ?? {}, answers[2] ?? {}])).toEqual([named('a'), named('b', 'a')]);
  expect(answers[1]?.errors).toHaveLength(1);
  const asked = server.received.map((received) => idsOf(received).join(' '));
  expect([asked[0], ...asked.slice(1).toSorted()]).toEqual(['a poison b', 'a', 'b a', 'poison']);
  server.received.length = 0;
  await askEach(subgraphs, [['c'], ['d']]);
  expect(server.received).toHaveLength(2); // for a while each travels apart
});

test('calls that failed together because the subgraph is late or gone are not repeated', async () => {
  server.answer = () => undefined;
  expect(await askEach(things({ timeout: 100 }), [['a'], ['b']])).toEqual([unavailableThings, unavailableThings]);
  server.answer = (_, response) => void response.destroy();
  expect(await askEach(things(), [['c'], ['d']])).toEqual([unavailableThings, unavailableThings]);
  expect(server.received.map(idsOf)).toEqual([['a', 'b'], ['c', 'd']]);
});

test('once a partner is not well, requests are not joined: none waits for another’s partner, or is told of it', async () => {
  const subgraphs = things();
  server.answer = (received) => ({ ...answerAll(received), extensions: { partners: [{ id: 'soc', status: idsOf(received).includes('soc') ? 'TIMEOUT' : 'OK' }] } });
  await subgraphs.ask(entityCall(['soc']), newScope());
  server.received.length = 0;
  const [one, other] = [newScope(), newScope()];
  await Promise.all([[one, 'soc'], [other, 'a'], [one, 'b']].map(([scope, id]) => subgraphs.ask(entityCall([id as string]), scope as typeof one)));
  expect([one, other].map(({ partners }) => partners.get('soc')?.status)).toEqual(['TIMEOUT', 'OK']);
  expect(server.received.map(idsOf).toSorted()).toEqual([['a'], ['soc', 'b']]);
});

test('a client that has gone ends its part; the request ends with the last', async () => {
  const subgraphs = things();
  const clients = [new AbortController(), new AbortController()];
  server.answer = () => undefined;
  const answers = clients.map(({ signal }, index) => subgraphs.ask(entityCall([`${index}`]), newScope({ signal })));
  await vi.waitFor(() => expect(server.received).toHaveLength(1));
  clients[0]?.abort();
  expect(await answers[0]).toEqual(unavailableThings);
  expect(server.received[0]?.isGone).toBe(false);
  clients[1]?.abort();
  await vi.waitFor(() => expect(server.received[0]?.isGone).toBe(true));
  expect(log).not.toHaveBeenCalled();
});

test('joined answers equal those of calls asked alone', async () => {
  const joining = things();
  const alone = things({ joinFetches: false, shareFetches: false });
  const repeating = things({ shareFetches: false });
  const call = record({ ids: uniqueArray(constantFrom('a', 'b', 'c', 'd', 'e1', 'e2', 'x1', 'x2', '__proto__').chain((id) => string({ maxLength: 1 }).map((more) => id + more)), { maxLength: 6 }), isFirst: boolean() });
  await assert(
    asyncProperty(array(call, { minLength: 1, maxLength: 6 }), async (calls) => {
      const scopes = [newScope(), newScope()];
      const ask = async (subgraphs: Subgraphs) =>
        (await Promise.all(calls.map(({ ids, isFirst }) => subgraphs.ask(entityCall(ids), scopes[isFirst ? 0 : 1] as (typeof scopes)[0])))).map(({ errors, ...rest }) => ({ ...rest, errors: errors.toSorted((one, other) => Number(one.path?.[1]) - Number(other.path?.[1])) }));
      const expected = await ask(alone);
      expect(await ask(joining)).toEqual(expected);
      expect(await ask(repeating)).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

test('different calls of a request travel together to a subgraph that takes several, as many as it takes', async () => {
  const subgraphs = things();
  server.answer = (received, response) => json(response, answerAll(received), { 'graphql-batch': '3', 'cache-control': 'public, max-age=9' });
  const ask = (scope = newScope()) => Promise.all([...Array.from({ length: 4 }, (_, index) => rootCall(`{root${index}}`)), entityCall(['a', 'e1']), entityCall(['b'])].map((call) => subgraphs.ask(call, scope)));
  await ask();
  expect(server.received.map(({ body }) => Array.isArray(body))).toEqual([false, false, false, false, false]); // it hadn't said so yet
  server.received.length = 0;
  const answers = await ask();
  expect(server.received.map(({ body }) => (body as readonly Asked[]).map(({ query }) => query.slice(0, 6)))).toEqual([['{root0', '{root1', '{root2'], ['{root3', 'query(']]);
  expect(namesOf(answers)).toEqual([[], [], [], [], ['name of a', null], named('b')]);
  expect(answers.map(({ errors, freshFor }) => [errors.length, freshFor])).toEqual([[0, 9], [0, 9], [0, 9], [0, 9], [1, 0], [0, 9]]);
  server.received.length = 0;
  await Promise.all([1, 2].map((n) => subgraphs.ask(rootCall(`{root${n}}`), newScope())));
  expect(server.received.map(({ body }) => Array.isArray(body))).toEqual([false, false]); // of different requests
});

test('different requests travel together where they would have to wait; changes and viewers never do', async () => {
  const key = readKey(newKey());
  const subgraphs = things({ connections: 1, keyOf: () => key });
  server.answer = async (received, response) => (await wait(20), json(response, answerAll(received), { 'graphql-batch': '9' }));
  await subgraphs.ask(rootCall(), newScope());
  server.received.length = 0;
  await Promise.all([
    ...[1, 2, 3].map((n) => subgraphs.ask(rootCall(`{root${n}}`), newScope())),
    subgraphs.ask(rootCall('{root4}'), newScope({ subject: 'ada' })),
    subgraphs.ask(rootCall('mutation{change}', { kind: 'mutation' }), newScope()),
  ]);
  expect(server.received.map(({ body }) => (Array.isArray(body) ? body.length : 1)).toSorted()).toEqual([1, 1, 3]);
});

test('the same, asked by different requests with other variables, travels together to a busy subgraph', async () => {
  const subgraphs = things();
  const late = Promise.withResolvers<void>();
  server.answer = async (received, response) => {
    if (received.text.includes('slow')) await late.promise;
    return json(response, answerAll(received), { 'graphql-batch': '9' });
  };
  await subgraphs.ask(rootCall(), newScope());
  const ask = () => Promise.all([1, 2, 3].map((n) => subgraphs.ask(rootCall('query($n:Int){root(n:$n)}', { variables: { n } }), newScope())));
  const sizes = () => server.received.map(({ body }) => (Array.isArray(body) ? body.length : 1));
  server.received.length = 0;
  await ask();
  expect(sizes()).toEqual([1, 1, 1]);
  const slow = [1, 2, 3, 4].map((n) => subgraphs.ask(rootCall(`{slow${n}}`), newScope()));
  await vi.waitFor(() => expect(server.received).toHaveLength(7));
  server.received.length = 0;
  await ask();
  expect(sizes()).toEqual([3]);
  late.resolve();
  await Promise.all(slow);
});

test('what travels together is no larger than many servers take', async () => {
  const subgraphs = things();
  server.answer = (received, response) => json(response, answerAll(received), { 'graphql-batch': '9' });
  await subgraphs.ask(rootCall(), newScope());
  server.received.length = 0;
  const scope = newScope();
  const long = 'l'.repeat(20_000);
  await Promise.all([1, 2, 3, 4, 5].map((n) => subgraphs.ask(rootCall(`{root${n}}`, { variables: { long } }), scope)));
  expect(server.received.map(({ body }) => (Array.isArray(body) ? body.length : 1))).toEqual([3, 2]);
});

test('representations that are one value in the same words are told apart by it, a number from a text', async () => {
  const call = (around: string, ...values: (string | number)[]): SubgraphCall => ({ ...entityCall([]), representations: values.map((value) => `{"__typename":"${around}","id":${JSON.stringify(value)}}`), leaves: { around, values } });
  const subgraphs = things();
  server.answer = ({ body }) => ({ data: { _entities: (body as Asked).variables?.representations } });
  const ask = async (calls: readonly SubgraphCall[]) => (await Promise.all(calls.map((each) => subgraphs.ask(each, newScope())))).map(({ data }) => data?.['_entities']);
  const one = (id: string | number, type = 'One') => ({ __typename: type, id });
  expect(await ask([call('One', 'a', 1), call('One', '1', 'a'), call('One', 1)])).toEqual([[one('a'), one(1)], [one('1'), one('a')], [one(1)]]);
  expect(server.received.map(idsOf)).toEqual([['a', 1, '1']]);
  expect(await ask([call('One', 'a'), call('Two', 'a', 'b')])).toEqual([[one('a')], [one('a', 'Two'), one('b', 'Two')]]);
  expect(server.received).toHaveLength(2);
});

test.each<readonly [string, AnsweringServer['answer']]>([
  ['one answer', () => ({ data: {} })],
  ['too few', () => [{ data: {} }]],
])('several calls that are answered with %s are unavailable, and the next travel apart', async (_, failing) => {
  const subgraphs = things();
  server.answer = (received, response) => json(response, answerAll(received), { 'graphql-batch': '9' });
  await subgraphs.ask(rootCall(), newScope());
  const ask = (scope = newScope()) => Promise.all([1, 2].map((n) => subgraphs.ask(rootCall(`{root${n}}`), scope)));
  server.answer = failing;
  expect(await ask()).toEqual([unavailableThings, unavailableThings]);
  server.received.length = 0;
  await ask();
  expect(server.received).toHaveLength(2);
});

test('several calls that are refused together, as by their size, are each asked once more, so that one cannot keep the others from their answers', async () => {
  const subgraphs = things();
  server.answer = (received, response) => json(response, answerAll(received), { 'graphql-batch': '9' });
  await subgraphs.ask(rootCall(), newScope());
  server.answer = (received, response) => (received.text.includes('poison') ? json(response, { errors: [{ message: 'too large' }] }, {}, 413) : answerAll(received));
  const scope = newScope();
  const answers = await Promise.all([entityCall(['a']), entityCall(['poison'], { variables: { other: 1 } }), rootCall('{root}')].map((call) => subgraphs.ask(call, scope)));
  expect(namesOf([answers[0] ?? {}])).toEqual([named('a')]);
  expect(answers.map(({ errors }) => errors.length)).toEqual([0, 1, 0]);
  expect(server.received.slice(1).map(({ body }) => Array.isArray(body))).toEqual([true, false, false, false]);
});

test('one bad answer of several is that call’s alone', async () => {
  const subgraphs = things();
  server.answer = (received, response) => json(response, answerAll(received), { 'graphql-batch': '9' });
  await subgraphs.ask(rootCall(), newScope());
  server.answer = () => [5, { data: { fine: true } }];
  const scope = newScope();
  expect(await Promise.all([1, 2].map((n) => subgraphs.ask(rootCall(`{root${n}}`), scope)))).toEqual([unavailableThings, { data: { fine: true }, errors: [], freshFor: 0 }]);
});

test('errors of no entity are each joined call’s only as far as they can be told, and that there were more', () => {
  const calls = Array.from({ length: 50 }, (_, index) => entityCall([`e${index}`]));
  const parts = takeApart({ data: { _entities: Array(50).fill(null) }, errors: Array(50_000).fill(1) }, joinCalls(calls, { once: true }));
  expect(new Set(parts.map(({ errors }) => (errors as unknown[]).length))).toEqual(new Set([101]));
});

test('a copy is equal to what it is a copy of and shares no object with it, whatever its keys', () => {
  assert(
    property(jsonValue(), (value) => {
      const original: unknown = JSON.parse(JSON.stringify(value));
      const copy = copyOf(original);
      expect(JSON.stringify(copy)).toBe(JSON.stringify(original));
      const objects = new Set(objectsIn(original));
      expect(objectsIn(copy).filter((object) => objects.has(object))).toEqual([]);
    }),
  );
  const named = copyOf(JSON.parse('{"__proto__":{"a":1}}')) as object;
  expect([JSON.stringify(named), Object.getPrototypeOf(named)]).toEqual(['{"__proto__":{"a":1}}', Object.prototype]);
});

const objectsIn = (value: unknown): readonly object[] => (typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : []);
