import { readFileSync } from 'node:fs';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { defaultUrl } from '../schema/compose.ts';
import { domains } from '../schema/subgraphSdl.ts';
import { startStack, type Answer, type Stack } from './stack.ts';

// The way out of the Elastic License: Hive Gateway, MIT-licensed, over the same supergraph and the same subgraphs.

let stack: Stack;
let other: ReturnType<typeof createGatewayRuntime>;
beforeAll(async () => {
  stack = await startStack(inject('databases'));
  const supergraph = domains.reduce((sdl, domain) => sdl.replaceAll(defaultUrl(domain), stack.subgraphUrls.get(domain) ?? ''), readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8'));
  other = createGatewayRuntime({ supergraph, logging: false });
});
afterAll(async () => {
  await other[Symbol.asyncDispose]();
  await stack.stop();
});

const operation = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

it.each([
  '../demo/firstQuery.graphql',
  'operations/area-across-domains.graphql',
  'operations/course-with-provider-and-instances.graphql',
  'operations/hops-through-areas-and-occupations.graphql',
  'operations/offers-by-month-and-partner.graphql',
])('another gateway gives the same answer to %s', async (name) => {
  const query = operation(name);
  const response = await other.fetch('http://gateway/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const { data, errors } = (await response.json()) as Answer;
  expect(errors).toBeUndefined();
  expect(data).toEqual((await stack.ask(query)).data);
});
