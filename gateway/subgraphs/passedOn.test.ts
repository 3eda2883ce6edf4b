import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Verbatim } from '../engine/subgraphCall.ts';
import type { Subgraphs } from './openSubgraphs.ts';
import { startAnsweringServer } from './testing/answeringServer.ts';
import type { AnsweringServer } from './testing/answeringServer.ts';
import { newScope, openThings, rootCall } from './testing/calls.ts';

const body = '{"data":{"things":1},"extensions":{"partners":[{"id":"soc","status":"OK"}]}}';
let server: AnsweringServer;
let subgraphs: Subgraphs;

beforeAll(async () => {
  server = await startAnsweringServer(() => undefined);
  subgraphs = openThings(server.url);
});
beforeEach(() => {
  server.received.length = 0;
  server.answer = (_, response) => void response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=60' }).end(body);
});
afterAll(async () => {
  await subgraphs.close();
  await server.stop();
});

/** Recognises every answer, and counts how often it is asked. */
function anything(partners: unknown = [{ id: 'soc', status: 'OK' }]): Verbatim & { readonly bodies: Buffer[] } {
  const bodies: Buffer[] = [];
  return { bodies, read: (bytes) => (bodies.push(bytes), { dataJson: bytes.subarray(8, 20), extensions: { partners } }) };
}

test('An answer that is recognised is passed on, and its partners are told of', async () => {
  const scope = newScope();
  const { dataJson, ...rest } = await subgraphs.ask({ ...rootCall(), verbatim: anything() }, scope);
  expect(dataJson?.toString()).toBe('{"things":1}');
  expect(rest).toEqual({ errors: [], freshFor: 60 });
  expect([...scope.partners.keys()]).toEqual(['soc']);
});

test('Nobody keeps an answer for which a partner isn’t well', async () => {
  const { freshFor } = await subgraphs.ask({ ...rootCall(), verbatim: anything([{ id: 'soc', status: 'UNAVAILABLE' }]) }, newScope());
  expect(freshFor).toBe(0);
});

test('An answer that isn’t recognised is read', async () => {
  expect(await subgraphs.ask({ ...rootCall(), verbatim: { read: () => undefined } }, newScope())).toEqual({ data: { things: 1 }, errors: [], freshFor: 60 });
});

test('Those who wait for the same answer are given the same bytes, which are looked at once for each form, and each its partners', async () => {
  const [one, other] = [anything(), anything()];
  const scopes = [newScope(), newScope(), newScope()];
  const answers = await Promise.all([one, one, other].map((verbatim, index) => subgraphs.ask({ ...rootCall(), verbatim }, scopes[index] ?? newScope())));
  expect(server.received).toHaveLength(1);
  expect(answers.map(({ dataJson }) => dataJson?.toString())).toEqual(Array.from(answers, () => '{"things":1}'));
  expect([one.bodies.length, other.bodies.length]).toEqual([1, 1]);
  expect(one.bodies[0]).toBe(other.bodies[0]);
  expect(scopes.map(({ partners }) => partners.size)).toEqual([1, 1, 1]);
});

test('Who can’t take an answer as it came is given one of its own, and costs nobody else theirs', async () => {
  const answers = await Promise.all([anything(), undefined, { read: () => undefined }, anything()].map((verbatim) => subgraphs.ask({ ...rootCall(), verbatim }, newScope())));
  expect(server.received).toHaveLength(1);
  expect(answers.map(({ dataJson, data }) => dataJson?.toString() ?? data)).toEqual(['{"things":1}', { things: 1 }, { things: 1 }, '{"things":1}']);
  expect(answers[1]?.data).not.toBe(answers[2]?.data);
});

test('An answer to several calls at once is read', async () => {
  server.answer = ({ body: asked }, response) => void response.writeHead(200, { 'content-type': 'application/json', 'graphql-batch': '20' }).end(Array.isArray(asked) ? `[${asked.map(() => body).join(',')}]` : body);
  await subgraphs.ask(rootCall('{first}'), newScope());
  const scope = newScope();
  const verbatim = anything();
  const answers = await Promise.all(['{a}', '{b}'].map((text) => subgraphs.ask({ ...rootCall(text), verbatim }, scope)));
  expect(server.received).toHaveLength(2);
  expect(verbatim.bodies).toEqual([]);
  expect(answers.map(({ data }) => data)).toEqual([{ things: 1 }, { things: 1 }]);
});

test('To who joins while the answer is under way, it is as much older', async () => {
  const held = Promise.withResolvers<void>();
  server.answer = (_, response) => void held.promise.then(() => response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=60' }).end(body));
  const first = subgraphs.ask({ ...rootCall(), verbatim: anything() }, newScope());
  await vi.waitFor(() => expect(server.received).toHaveLength(1));
  const now = performance.now();
  const clock = vi.spyOn(performance, 'now').mockReturnValue(now + 5000);
  const second = subgraphs.ask({ ...rootCall(), verbatim: anything() }, newScope());
  clock.mockRestore();
  held.resolve();
  expect((await Promise.all([first, second])).map(({ freshFor }) => freshFor)).toEqual([60, 55]);
  expect(server.received).toHaveLength(1);
});
