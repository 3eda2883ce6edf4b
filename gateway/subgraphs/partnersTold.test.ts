import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { SubgraphCall } from '../engine/subgraphCall.ts';
import type { RequestScope } from '../requestScope.ts';
import type { Subgraphs, SubgraphsOptions } from './openSubgraphs.ts';
import { json, startAnsweringServer } from './testing/answeringServer.ts';
import type { AnsweringServer, Received } from './testing/answeringServer.ts';
import { entityCall, newScope, openThings, rootCall } from './testing/calls.ts';
import { answerAll } from './testing/thingsServer.ts';

const open: Subgraphs[] = [];
let server: AnsweringServer;
const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

beforeAll(async () => {
  server = await startAnsweringServer(() => ({}));
});
beforeEach(() => {
  server.received.length = 0;
  server.answer = answerReporting;
});
afterAll(async () => {
  await Promise.all(open.map((subgraphs) => subgraphs.close()));
  await server.stop();
  log.mockRestore();
});

/** As subgraphs do: every answer to one HTTP request reports the partners of all of it. The things whose ids begin with `soc` are of a partner that is down. */
function answerReporting(received: Received, response: Parameters<AnsweringServer['answer']>[1]): void {
  const told = answerAll(received);
  const extensions = { partners: [{ id: 'imo', status: 'OK' }, ...(received.text.includes('soc') ? [{ id: 'soc', status: 'UNAVAILABLE' }] : [])] };
  json(response, Array.isArray(told) ? told.map((each: object) => ({ ...each, extensions })) : { ...told, extensions }, { 'graphql-batch': '9' });
}
const things = (options: Partial<SubgraphsOptions> = {}): Subgraphs => {
  const subgraphs = openThings(server.url, options);
  open.push(subgraphs);
  return subgraphs;
};
const askAll = (subgraphs: Subgraphs, calls: readonly (readonly [RequestScope, SubgraphCall])[]) => Promise.all(calls.map(([scope, call]) => subgraphs.ask(call, scope)));
const statusesOf = (...scopes: readonly RequestScope[]) => scopes.map(({ partners }) => partners.get('soc')?.status);
/** The ids of the first HTTP request, then those of the others, which come in any order. */
const asked = () => {
  const [first, ...others] = server.received.map(({ text }) => [...text.matchAll(/"id":"(\w+)"/g)].map(([, id]) => id).join(' '));
  return [first, ...others.toSorted()];
};

test('a request is told of no partner that only another, whose call its own was joined with, asked for', async () => {
  const [one, other] = [newScope(), newScope()];
  const answers = await askAll(things(), [[one, entityCall(['soc', 'a'])], [other, entityCall(['b'])]]);
  expect(statusesOf(one, other)).toEqual(['UNAVAILABLE', undefined]);
  expect(answers).toMatchObject([{ data: { _entities: [{}, { name: 'name of a' }] } }, { data: { _entities: [{ name: 'name of b' }] }, errors: [] }]);
  expect(asked()).toEqual(['soc a b', 'b', 'soc a']);
});

test('nor of one that only another asked for in the same HTTP request', async () => {
  const subgraphs = things({ connections: 1 });
  await subgraphs.ask(rootCall(), newScope());
  server.received.length = 0;
  const scopes = [newScope(), newScope(), newScope()] as const;
  await askAll(subgraphs, [[scopes[0], rootCall('{a}')], [scopes[1], rootCall('{soc}')], [scopes[2], rootCall('{b}')]]);
  expect(statusesOf(...scopes)).toEqual([undefined, 'UNAVAILABLE', undefined]);
  expect(server.received.map(({ body }) => (Array.isArray(body) ? body.length : 1))).toEqual([3, 1, 1, 1]);
});

test('nor who waits for a call of another request, of what that request asked for besides', async () => {
  const subgraphs = things();
  const [one, other] = [newScope(), newScope()];
  await askAll(subgraphs, [[one, entityCall(['a'])], [other, entityCall(['a'])], [one, entityCall(['soc'])]]);
  expect(statusesOf(one, other)).toEqual(['UNAVAILABLE', undefined]);
  expect(asked()).toEqual(['a soc', 'a', 'soc']);
});

test('the calls of one request are not asked again', async () => {
  const scope = newScope();
  await askAll(things(), [[scope, entityCall(['a'])], [scope, entityCall(['soc'])]]);
  expect([statusesOf(scope), asked()]).toEqual([['UNAVAILABLE'], ['a soc']]);
});

test('a call that is asked again in vain is answered with what was known of it', async () => {
  server.answer = (received, response) => (server.received.length === 1 ? answerReporting(received, response) : void response.destroy());
  const scopes = [newScope(), newScope(), newScope()] as const;
  const answers = await askAll(things(), [[scopes[0], entityCall(['soc'])], [scopes[1], entityCall(['a'])], [scopes[2], entityCall(['a'])]]);
  expect(answers).toMatchObject(['soc', 'a', 'a'].map((id) => ({ data: { _entities: [{ name: `name of ${id}` }] }, errors: [], freshFor: 0 })));
  expect(statusesOf(...scopes)).toEqual(['UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE']);
});
