import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { formatError } from '../formatError.ts';
import { startGateway } from '../startGateway.ts';
import type { RunningGateway } from '../startGateway.ts';
import { prepareGateway } from '../supergraph/loadGateway.ts';
import { ask, testSettings } from '../testing/testGraph.ts';
import { operationSize } from './operationSize.ts';

const sizeOf = (text: string, variables: Record<string, unknown> = {}) => {
  const document = parse(text);
  return operationSize(document, document.definitions[0] as OperationDefinitionNode, variables);
};

/** Each fragment spreads the next one twice: 2^levels fields in a few bytes. */
const bomb = (levels: number) =>
  `{area(id:"a"){...F0}}${Array.from({ length: levels }, (_, level) => `fragment F${level} on Area{a:parent{...F${level + 1}}b:parent{...F${level + 1}}}`).join('')}fragment F${levels} on Area{offerFigures{offers}peopleServed{hidden}facilityFigures{services}trainingFigures{seats}name}`;

test('the size counts fragments as if they were written out', () => {
  const written = sizeOf('{ a { x: b { c } c } y: a { x: b { c } c } }');
  const spread = sizeOf('{ a { ...F } ...G } fragment F on A { x: b { ...C } ...C } fragment C on A { c } fragment G on Query { y: a { ...F } }');
  expect(spread).toEqual(written);
  expect(written).toEqual({ depth: 3, rootFields: 2, aliases: 3, fields: 8, rows: 0 });
});

test('rows are pages times the pages they are nested in', () => {
  expect(sizeOf('{ areas(first: 100) { nodes { offers(first: 20) { nodes { id } } } } }').rows).toBe(100 + 100 * 20);
  expect(sizeOf('query($n: Int = 5) { areas(first: $n) { nodes { id } } }').rows).toBe(5);
  expect(sizeOf('query($n: Int = 5) { areas(first: $n) { nodes { id } } }', { n: 7 }).rows).toBe(7);
  expect(sizeOf('{ areas { edges { node { id } } } }').rows).toBe(20);
});

test('a fragment bomb is measured without being expanded', () => {
  const start = performance.now();
  expect(sizeOf(bomb(200)).fields).toBeGreaterThan(2 ** 200);
  expect(performance.now() - start).toBeLessThan(100);
});

let gateway: RunningGateway;
const nowhere = Object.fromEntries(['OFFERS', 'TRAINING', 'PEOPLE', 'FACILITIES'].map((name) => [`SUBGRAPH_URL_${name}`, 'http://127.0.0.1:9/graphql']));
beforeAll(async () => {
  gateway = await startGateway(testSettings(nowhere));
});
afterAll(() => gateway.stop());

test('a 0.9 KB fragment bomb is refused before planning', async () => {
  const query = bomb(13);
  expect(query.length).toBeLessThan(920);
  await ask(gateway.url, '{ area(id: "a") { id } }');
  const start = performance.now();
  const { status, body } = await ask(gateway.url, query);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(status).toBe(400);
  expect(body.errors?.[0].extensions.code).toBe('OPERATION_TOO_LARGE');
});

test.each([
  ['tokens', `{ ${'__typename '.repeat(6000)} }`],
  ['levels of fields', `{ area(id: "a") { ${'parent { '.repeat(17)} id ${'}'.repeat(17)} } }`],
  ['fields at its root', `{ ${'...Q '.repeat(21)} } fragment Q on Query { __typename }`],
  ['aliases', `{ area(id: "a") { ${Array.from({ length: 51 }, (_, index) => `a${index}: id`).join(' ')} } }`],
  ['fields', `{ area(id: "a") { ${'...on Area { id } '.repeat(520)} } }`],
  ['rows in its pages', '{ areas(first: 200) { nodes { offers(first: 200) { nodes { employer { offers(first: 200) { nodes { id } } } } } } } }'],
])('an operation of too many %s is refused, and told so', async (what, query) => {
  const { status, body } = await ask(gateway.url, query);
  expect(status).toBe(400);
  expect(body.errors).toHaveLength(1);
  expect(body.errors?.[0].extensions).toEqual({ code: 'OPERATION_TOO_LARGE' });
  expect(body.errors?.[0].message).toContain(what);
});

test('what the limits let through costs the planner no more than a thousand plans weighed', async () => {
  const prepared = prepareGateway(testSettings(nowhere));
  const server = new ApolloServer({ gateway: prepared.gateway, formatError });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  for (const levels of [3, 4]) {
    const size = sizeOf(bomb(levels));
    expect(size.fields <= 500 && size.aliases <= 50 && size.depth <= 16).toBe(true);
    await server.executeOperation({ query: bomb(levels) }, { contextValue: { scope: { id: 'test', signal: new AbortController().signal, partners: new Map() } } });
    expect(prepared.gateway.__testing().queryPlanner?.lastGeneratedPlanStatistics()?.evaluatedPlanCount).toBeLessThanOrEqual(1000);
  }
  vi.restoreAllMocks();
  await server.stop();
  await prepared.close();
});

test('a body over 256 KiB and a batch are refused', async () => {
  const large = await ask(gateway.url, `{ __typename } #${'x'.repeat(300_000)}`);
  expect([large.status, large.body.errors?.[0].extensions.code]).toEqual([413, 'REQUEST_TOO_LARGE']);
  const batch = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[{"query":"{__typename}"}]' });
  expect(batch.status).toBe(400);
});
