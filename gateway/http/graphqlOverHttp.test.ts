import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestGraph } from '../testing/testGraph.ts';
import type { TestGraph } from '../testing/testGraph.ts';
import { federation } from '../testing/testSubgraph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({ one: { sdl: `${federation} type Query { first: String }`, resolvers: { Query: { first: () => 'first' } } } });
});
afterAll(() => graph.stop());

test('the audit of GraphQL over HTTP finds no error and at most three warnings', async () => {
  // The audit's GET requests carry no content type, which cross-site request forgery prevention asks for.
  const fetchFn = (url: string, options: RequestInit = {}) => fetch(url, { ...options, headers: { 'apollo-require-preflight': '1', ...(options.headers as Record<string, string>) } });
  const results = await auditServer({ url: `${graph.url}/graphql`, fetchFn });
  const of = (status: string) => results.filter((result) => result.status === status);
  console.log(`GraphQL over HTTP: ${of('ok').length} ok, ${of('notice').length} notices, ${of('warn').length} warnings, ${of('error').length} errors`);
  for (const result of [...of('warn'), ...of('error')]) console.log(`- ${result.name}: ${'reason' in result ? result.reason : ''}`);
  expect(of('error')).toEqual([]);
  expect(of('warn').length).toBeLessThanOrEqual(3);
});
