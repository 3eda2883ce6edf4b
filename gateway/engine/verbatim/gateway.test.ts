import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startTestGraph } from '../../testing/testGraph.ts';
import type { TestGraph } from '../../testing/testGraph.ts';
import { federation } from '../../testing/testSubgraph.ts';

// A subgraph writes numbers in a way in which this gateway never does: what is passed on has its `2.50`, what is read and written again has `2.5`.

const query = '{ offers { id title hours employer { name } } }';
const row = (index: number, title: string): string => `{"id":"offer-${index}","title":${title},"hours":2.50,"employer":{"name":"Empresa «Cal ${index}», ${'una descripció llarga '.repeat(15)}"}}`;
const rows = (title: (index: number) => string): string => `{"offers":[${Array.from({ length: 1300 }, (_, index) => row(index, title(index))).join(',')}]}`;
const data = rows((index) => `"L\\u2019oferta ${index}"`);
const read = data.replaceAll('2.50', '2.5').replaceAll('\\u2019', '’');

let graph: TestGraph;
let body = '';
let freshFor = 'no-store';
let hold: Promise<void> | undefined;
const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

beforeAll(async () => {
  graph = await startTestGraph({
    offers: {
      sdl: `${federation} type Query { offers(most: Int): [Offer] } type Offer { id: ID! title: String! hours: Float employer: Employer! } type Employer { name: String! }`,
      misbehave: (response) => {
        void answer(response);
        return true;
      },
    },
  });
});
afterAll(async () => {
  await graph.stop();
  log.mockRestore();
});

async function answer(response: ServerResponse): Promise<void> {
  await hold;
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': freshFor }).end(body);
}

test('A list of half a megabyte reaches the client as the subgraph wrote it, on the first way and on the short one', async () => {
  body = `{"data":${data}}\n`;
  expect(body.length).toBeGreaterThan(500_000);
  for (let count = 0; count < 2; count++) expect((await graph.ask(query)).text === body).toBe(true);
});

test('A document as Apollo Client and urql send it, with `__typename` last in every object, is asked so and passed on as it came', async () => {
  const document = 'query Offers($most: Int) { offers(most: $most) { ...Card __typename } } fragment Card on Offer { id title hours employer { name __typename } __typename }';
  body = `{"data":${data.replaceAll(/"\}\}/g, '","__typename":"Employer"},"__typename":"Offer"}')}}`;
  const { text, status } = await graph.ask(document, { variables: { most: 1300 } });
  expect(status).toBe(200);
  expect(text === `${body}\n`).toBe(true);
});

test('An answer with one row that isn’t as promised is read as any other, with the error that it has', async () => {
  body = `{"data":${rows((index) => (index === 650 ? 'null' : `"L\\u2019oferta ${index}"`))}}`;
  const { body: answered, text } = await graph.ask(query);
  expect(answered.errors).toEqual([{ message: 'Cannot return null for non-nullable field Offer.title.', path: ['offers', 650, 'title'], extensions: expect.objectContaining({ code: 'INCOMPLETE_RECORD' }) }]);
  const { offers } = JSON.parse(read) as { offers: unknown[] };
  expect(answered.data).toEqual({ offers: offers.with(650, null) });
  expect(text).not.toContain('2.50');
});

test('An answer with spaces, or with its data after other things, is read as any other', async () => {
  for (const sent of [`{"data": ${data}}`, `{"id":1,"data":${data}}`, JSON.stringify({ data: JSON.parse(data) as unknown }, undefined, 1)]) {
    body = sent;
    expect((await graph.ask(query)).text === `{"data":${read}}\n`).toBe(true);
  }
});

test('Requests that are alike are given the same bytes of one answer', async () => {
  body = `{"data":${data}}`;
  let release = (): void => {};
  hold = new Promise((resolve) => (release = resolve));
  const before = graph.subgraphs['offers']?.requests.length ?? 0;
  const asked = [graph.ask(query), graph.ask(`query Other ${query}`), graph.ask(query)];
  await vi.waitFor(() => expect(graph.subgraphs['offers']?.requests.length).toBeGreaterThanOrEqual(before + 2));
  release();
  hold = undefined;
  for (const { text } of await Promise.all(asked)) expect(text === `${body}\n`).toBe(true);
});

test('Partners that aren’t well are told of, and the answer isn’t kept', async () => {
  freshFor = 'public, max-age=60';
  const partner = { id: 'soc', status: 'UNAVAILABLE' };
  body = `{"data":{"offers":[]},"extensions":{"partners":[${JSON.stringify(partner)}]}}`;
  const { body: answered, headers } = await graph.ask(query);
  expect(answered).toEqual({ data: { offers: [] }, extensions: { partners: [expect.objectContaining(partner)] } });
  expect(headers.get('cache-control')).toBe('no-store');
});

test('An answer that is passed on is kept for as long as its subgraph says, in memory of its own', async () => {
  freshFor = 'public, max-age=60';
  body = `{"data":${data}}`;
  expect((await graph.ask(query)).headers.get('cache-control')).toBe('public, max-age=60');
  const before = graph.subgraphs['offers']?.requests.length;
  body = 'another';
  const { text, headers } = await graph.ask(query);
  expect(text === `{"data":${data}}\n`).toBe(true);
  expect(headers.get('age')).toBe('0');
  expect(graph.subgraphs['offers']?.requests.length).toBe(before);
});
