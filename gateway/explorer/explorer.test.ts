import { buildClientSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import type { GraphQLSchema, IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGateway } from '../startGateway.ts';
import type { RunningGateway } from '../startGateway.ts';
import { ask, testSettings } from '../testing/testGraph.ts';
import { readExamples } from './examples.ts';

let gateway: RunningGateway;
let schema: GraphQLSchema;
beforeAll(async () => {
  const nowhere = Object.fromEntries(['OFFERS', 'TRAINING', 'PEOPLE', 'FACILITIES'].map((name) => [`SUBGRAPH_URL_${name}`, 'http://127.0.0.1:9/graphql']));
  gateway = await startGateway(testSettings(nowhere));
  schema = buildClientSchema((await ask(gateway.url, getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true, schemaDescription: true }))).body.data as IntrospectionQuery);
});
afterAll(() => gateway.stop());

test.each(readExamples().map((example) => [example.title, example] as const))('the example "%s" fits the schema and the limits', async (_, { query }) => {
  expect(validate(schema, parse(query))).toEqual([]);
  const { status, body } = await ask(gateway.url, query);
  expect(status).toBe(200); // every subgraph is down here, so planned and fetched is as far as it goes
  expect(new Set(body.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
});

test('there is an example for every kind of user and of information', () => {
  const examples = readExamples();
  for (const user of ['dashboard author', 'resource directory site', 'partner developer', "partner's technician", 'case worker']) expect(examples.map((example) => example.user)).toContain(user);
  const domains = examples.map(({ domain }) => domain).join();
  for (const domain of ['offers', 'training', 'people figures', 'facilities', 'zones', 'occupations', 'areaNear', 'statistics', 'paging']) expect(domains).toContain(domain);
});

test('the explorer loads from the gateway alone, under a policy without exceptions', async () => {
  const page = await fetch(`${gateway.url}/explore`);
  const html = await page.text();
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src 'self';");
  const links = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) {
    expect(link).toMatch(/^\//);
    expect((await fetch(gateway.url + link)).status).toBe(200);
  }
  expect(html).not.toMatch(/<script>|<style|style=| on\w+=/);
});
