import { buildClientSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import type { GraphQLSchema, IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuerIsKnown } from '../authentication/testing/issuerIsKnown.ts';
import { startTestIssuer, testAudience } from '../authentication/testing/testIssuer.ts';
import type { TestIssuer } from '../authentication/testing/testIssuer.ts';
import { startGateway } from '../startGateway.ts';
import type { RunningGateway } from '../startGateway.ts';
import { ask, startTestGraph, testSettings } from '../testing/testGraph.ts';
import { federation } from '../testing/testSubgraph.ts';
import { readExamples } from './examples.ts';

let issuer: TestIssuer;
let gateway: RunningGateway;
let schema: GraphQLSchema;
const bearer = async () => ({ headers: { authorization: `Bearer ${await issuer.token({ claims: { scope: 'casework:read', teixit_partner: 'soc' } })}` } });
beforeAll(async () => {
  const nowhere = Object.fromEntries(['OFFERS', 'TRAINING', 'PEOPLE', 'FACILITIES'].map((name) => [`SUBGRAPH_URL_${name}`, 'http://127.0.0.1:9/graphql']));
  issuer = await startTestIssuer();
  gateway = await startGateway(testSettings({ ...nowhere, OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: testAudience }));
  await issuerIsKnown(gateway, issuer);
  schema = buildClientSchema((await ask(gateway.url, getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true, schemaDescription: true }))).body.data as IntrospectionQuery);
});
afterAll(async () => {
  await gateway.stop();
  await issuer.stop();
});

test.each(readExamples().map((example) => [example.title, example] as const))('the example "%s" fits the schema and the limits', async (_, { query, needs }) => {
  expect(validate(schema, parse(query))).toEqual([]);
  const { status, body } = await ask(gateway.url, query, needs === undefined ? {} : await bearer());
  expect(status).toBe(200); // every subgraph is down here, so planned and fetched is as far as it goes
  expect(new Set(body.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
});

test('an example says so if it needs a token, and is for nobody without', async () => {
  for (const { name, query, needs } of readExamples()) {
    const { status, body } = await ask(gateway.url, query);
    expect({ name, status, code: body.errors?.[0].extensions.code }).toEqual({ name, ...(needs === undefined ? { status: 200, code: 'SUBGRAPH_UNAVAILABLE' } : { status: 401, code: 'UNAUTHENTICATED' }) });
  }
  expect(readExamples().flatMap(({ domain, needs }) => (needs === undefined ? [] : [[domain, needs]]))).toEqual([['people served', 'an access token with the scope `casework:read` and a partner']]);
});

test('there is an example for every kind of user and of information', () => {
  const examples = readExamples();
  for (const user of ['dashboard author', 'resource directory site', 'partner developer', "partner's technician", 'case worker']) expect(examples.map((example) => example.user)).toContain(user);
  const domains = examples.map(({ domain }) => domain).join();
  for (const domain of ['offers', 'training', 'people figures', 'people served', 'facilities', 'zones', 'occupations', 'areaNear', 'statistics', 'paging']) expect(domains).toContain(domain);
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

const shown = async (url: string) => ((await (await fetch(`${url}/explore/examples.json`)).json()) as { readonly name: string; readonly query: string }[]).map(({ name }) => name);

test('the explorer shows every example on the graph that they are written for', async () => {
  expect(await shown(gateway.url)).toEqual(readExamples().map(({ name }) => name));
});

test('on another graph it shows those alone that this one can answer', async () => {
  const foreign = await startTestGraph({ one: { sdl: `${federation} type Query { first: String }` } });
  expect(await shown(foreign.url)).toEqual([]);
  expect((await fetch(`${foreign.url}/explore`)).status).toBe(200);
  await foreign.stop();
  const alike = await startTestGraph({
    one: {
      sdl: `${federation}
        type Query { partners: [Partner!]! offers(first: Int, orderBy: Order): Offers! }
        input Order { field: By! } enum By { ID }
        type Partner { id: ID! name: String domains: [String!] languages: [String!] area: Area url: String }
        type Area { id: ID! name: String }
        type Offers { nodes: [Offer!]! }
        type Offer { id: ID! originalCodes: [Code!] source: Source } type Code { field: String code: String } type Source { updatedAt: String partner: Partner }`,
    },
  });
  expect(await shown(alike.url)).toEqual(['partners-and-provenance']);
  await alike.stop();
});
