import { readFileSync, readdirSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Kind, getIntrospectionQuery, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { guardedSupergraph } from '../authorization/guardedSupergraph.ts';
import { readExamples } from '../explorer/examples.ts';
import { startGateway } from '../startGateway.ts';
import type { RunningGateway } from '../startGateway.ts';
import { openGraph } from '../supergraph/graph.ts';
import { ask, testSettings } from '../testing/testGraph.ts';
import { operationSize } from './operationSize.ts';

const root = new URL('../../', import.meta.url);
const schema = Supergraph.build(guardedSupergraph(readFileSync(new URL('schema/supergraph.graphql', root), 'utf8')).withoutRules).apiSchema().toGraphQLJSSchema();

const sizeOf = (text: string, variables: Record<string, unknown> = {}) => {
  const document = parse(text);
  return operationSize(schema, document, document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode, variables);
};

/** Each fragment spreads the next one twice: 2^levels fields in a few bytes. */
const bomb = (levels: number) =>
  `{area(id:"a"){...F0}}${Array.from({ length: levels }, (_, level) => `fragment F${level} on Area{a:parent{...F${level + 1}}b:parent{...F${level + 1}}}`).join('')}fragment F${levels} on Area{offerFigures{offers}peopleServed{hidden}facilityFigures{services}trainingFigures{seats}name}`;

test('the size counts fragments as if they were written out', () => {
  const written = sizeOf('{ a { x: b { c } c } y: a { x: b { c } c } }');
  const spread = sizeOf('{ a { ...F } ...G } fragment F on A { x: b { ...C } ...C } fragment C on A { c } fragment G on Query { y: a { ...F } }');
  expect(spread).toEqual(written);
  expect(written).toEqual({ depth: 3, rootFields: 2, aliases: 3, fields: 8, rows: 0, schemaRows: 0 });
});

test('rows are pages times the pages they are nested in', () => {
  expect(sizeOf('{ areas(first: 100) { nodes { offers(first: 20) { nodes { id } } } } }').rows).toBe(100 + 100 * 20);
  expect(sizeOf('query($n: Int = 5) { areas(first: $n) { nodes { id } } }').rows).toBe(5);
  expect(sizeOf('query($n: Int = 5) { areas(first: $n) { nodes { id } } }', { n: 7 }).rows).toBe(7);
  expect(sizeOf('{ areas { edges { node { id } } } }').rows).toBe(20);
  expect(sizeOf('{ areas { ...A } } fragment A on AreaConnection { ... on AreaConnection { nodes { id } } }').rows).toBe(20);
  expect(sizeOf('{ areas(first: 7) { pageInfo { hasNextPage } } }').rows).toBe(7);
  expect(sizeOf('{ areas(first: 7) { totalCount } }').rows).toBe(0);
});

test('a list without pages is as many rows as its kind may have', () => {
  expect(sizeOf('{ area(id: "a") { children { children { id } } } }').rows).toBe(100 + 100 * 100);
  expect(sizeOf('{ area(id: "a") { children(kind: MUNICIPALITY) { id } } }').rows).toBe(1000);
  expect(sizeOf('{ offerStatistics { occupation { names { text } } } }').rows).toBe(1000 + 1000 * 20);
  expect(sizeOf('{ partners { domains languages area { id } } }').rows).toBe(20);
});

test('no `first` makes an operation smaller', () => {
  const rest = 'areas(first: 200) { nodes { id } }';
  expect(sizeOf(`{ z: offers(first: -2000000000) @skip(if: true) { nodes { id } } ${rest} }`).rows).toBe(1 + 200);
  expect(sizeOf(`query($n: Int) { z: offers(first: $n) { nodes { id } } ${rest} }`, { n: -2_000_000_000 }).rows).toBe(1 + 200);
  expect(sizeOf(`query($n: Int = -5) { z: offers(first: $n) { nodes { id } } ${rest} }`).rows).toBe(1 + 200);
  for (const n of ['x', Number.NaN, Number.NEGATIVE_INFINITY, null, [-5], undefined]) expect(sizeOf(`query($n: Int) { z: offers(first: $n) { nodes { id } } ${rest} }`, { n }).rows).toBe(20 + 200);
});

const operations = new URL('tests/operations/', root);
const passing = [
  ...readExamples().map(({ title, query }) => [title, query] as const),
  ...readdirSync(operations).filter((file) => file.endsWith('.graphql')).map((file) => [file, readFileSync(new URL(file, operations), 'utf8')] as const),
  ['the first query', readFileSync(new URL('demo/firstQuery.graphql', root), 'utf8')] as const,
  ['947 municipalities with the figures of four domains', '{ area(id: "es:ca:09") { children(kind: MUNICIPALITY) { id offerFigures { offers } trainingFigures { seatsLeft } facilityFigures { services } peopleServed { peopleServed } } } }'] as const,
];

test.each(passing)('%s is within the limits, with room to spare', (_, query) => {
  const { rows, fields, aliases, depth } = sizeOf(query);
  const settings = testSettings({});
  expect(rows).toBeLessThanOrEqual(settings.maxRows / 5);
  expect(fields <= settings.maxFields && aliases <= settings.maxAliases && depth <= settings.maxDepth).toBe(true);
});

test('a fragment bomb is measured without being expanded', () => {
  // Expanded it would have more fields than any machine could count.
  expect(sizeOf(bomb(200)).fields).toBeGreaterThan(2 ** 200);
});

/** Fields of a type six times, under aliases, each with their types' own. */
const sixTimes = (inner: string) => Array.from({ length: 6 }, (_, index) => `a${index}: fields { type { ${inner} } }`).join(' ');

let gateway: RunningGateway;
const nowhere = Object.fromEntries(['OFFERS', 'TRAINING', 'PEOPLE', 'FACILITIES'].map((name) => [`SUBGRAPH_URL_${name}`, 'http://127.0.0.1:9/graphql']));
beforeAll(async () => {
  gateway = await startGateway(testSettings(nowhere));
});
afterAll(() => gateway.stop());

// The second could be planned by no machine.
test.each([[13, 920], [60, 4000]])('a fragment bomb of %i levels is refused before planning', async (levels, bytes) => {
  const query = bomb(levels);
  expect(query.length).toBeLessThan(bytes);
  await ask(gateway.url, '{ area(id: "a") { id } }');
  const { status, body } = await ask(gateway.url, query);
  expect(status).toBe(400);
  expect(body.errors?.[0].extensions.code).toBe('OPERATION_TOO_LARGE');
});

test.each([
  ['tokens', `{ ${'__typename '.repeat(6000)} }`],
  ['levels of fields', `{ area(id: "a") { ${'parent { '.repeat(17)} id ${'}'.repeat(17)} } }`],
  ['fields at its root', `{ ${'...Q '.repeat(21)} } fragment Q on Query { __typename }`],
  ['aliases', `{ area(id: "a") { ${Array.from({ length: 51 }, (_, index) => `a${index}: id`).join(' ')} } }`],
  ['fields', `{ area(id: "a") { ${'...on Area { id } '.repeat(520)} } }`],
  ['rows in its lists', '{ areas(first: 200) { nodes { offers(first: 200) { nodes { employer { offers(first: 200) { nodes { id } } } } } } } }'],
  ['rows in its lists', '{ z: offers(first: -2000000000) @skip(if: true) { nodes { id } } areas(first: 200) { nodes { offers(first: 200) { nodes { id employer { offers(first: 200) { nodes { id } } } } } } } }'],
  ['rows in its lists', '{ area(id: "es") { children(kind: MUNICIPALITY) { parent(kind: COUNTRY) { children(kind: MUNICIPALITY) { parent(kind: COUNTRY) { children(kind: MUNICIPALITY) { code } } } } } } }'],
  ['rows about the schema', `{ __schema { types { ${sixTimes(sixTimes('name'))} } } }`],
])('an operation of too many %s is refused, and told so', async (what, query) => {
  const { status, body } = await ask(gateway.url, query);
  expect(status).toBe(400);
  expect(body.errors).toHaveLength(1);
  expect(body.errors?.[0].extensions).toEqual({ code: 'OPERATION_TOO_LARGE' });
  expect(body.errors?.[0].message).toContain(what);
});

test.each([{}, { inputValueDeprecation: true, oneOf: true, specifiedByUrl: true, schemaDescription: true, directiveIsRepeatable: true, descriptions: true }])('the standard introspection query passes, also as GraphiQL sends it', async (options) => {
  const { status, body } = await ask(gateway.url, getIntrospectionQuery(options));
  expect([status, body.errors, body.data.__schema.queryType.name]).toEqual([200, undefined, 'Query']);
});

test.each([
  ['a literal', '{ areaNear(latitude: 1e400, longitude: 0, radiusKm: 1) { id } }', ''],
  ['a literal without an exponent', `{ areaNear(latitude: 1${'0'.repeat(400)}, longitude: 0, radiusKm: 1) { id } }`, ''],
  ["a variable's default", 'query ($n: Float! = -1e400) { areaNear(latitude: $n, longitude: 0, radiusKm: 1) { id } }', ''],
  ['a variable', 'query ($n: Float!) { areaNear(latitude: $n, longitude: 0, radiusKm: 1) { id } }', '{"n":1e400}'],
  ['a value deep in a variable', 'query ($f: OfferFilter) { offers(filter: $f) { totalCount } }', `{"f":${'['.repeat(200)}1e400${']'.repeat(200)}}`],
])('a number that is not finite in %s is refused as the mistake of the caller', async (_, query, variables) => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"query":${JSON.stringify(query)},"variables":${variables || '{}'}}` });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ message: expect.stringMatching(/^Expected the numbers of .* to be finite/), extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});

test.each([
  ['lists', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['objects', `${'{"and":['.repeat(1000)}{}${']}'.repeat(1000)}`],
])('a variable of %s nested too deep to be read or passed on is refused as the mistake of the caller', async (_, value) => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"query":"query ($f: OfferFilter) { offers(filter: $f) { totalCount } }","variables":{"f":${value}}}` });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ message: 'Expected variable `$f` to have at most 200 levels, got more', extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});

test('what the limits let through costs the planner no more than a thousand plans weighed', () => {
  const graph = openGraph(readFileSync(new URL('schema/supergraph.graphql', root), 'utf8'));
  for (const levels of [3, 4]) {
    const size = sizeOf(bomb(levels));
    expect(size.fields <= 500 && size.aliases <= 50 && size.depth <= 16).toBe(true);
    expect(graph.plan(parse(bomb(levels)), undefined).weighed).toBeLessThanOrEqual(1000);
  }
});

test('a body over 256 KiB and a batch are refused', async () => {
  const large = await ask(gateway.url, `{ __typename } #${'x'.repeat(300_000)}`);
  expect([large.status, large.body.errors?.[0].extensions.code]).toEqual([413, 'REQUEST_TOO_LARGE']);
  const batch = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[{"query":"{__typename}"}]' });
  expect(batch.status).toBe(400);
});
