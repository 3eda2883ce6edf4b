import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { startTestGraph } from '../testing/testGraph.ts';
import { federation } from '../testing/testSubgraph.ts';
import { prune } from './prune.ts';

test('only what was asked for is left, in lists, under aliases and in fragments', () => {
  const data = { a: [{ id: 1, name: 'x', secret: 1 }, null], b: { deep: { n: 1, m: 2 }, json: { any: 'thing' } }, extra: true };
  prune(data, parse('{ a: list { id ... on T { name } } b { ...F json } } fragment F on B { deep { n } }'));
  expect(data).toEqual({ a: [{ id: 1, name: 'x' }, null], b: { deep: { n: 1 }, json: { any: 'thing' } } });
});

test("a subgraph cannot overwrite another's field", async () => {
  const graph = await startTestGraph({
    one: { sdl: `${federation} type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! owned: String }`, resolvers: { Query: { thing: () => ({ id: '1', owned: 'mine' }) } } },
    two: {
      sdl: `${federation} type Query { other: String } type Thing @key(fields: "id") { id: ID! more: String }`,
      misbehave: (response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: { _entities: [{ __typename: 'Thing', more: 'more', owned: 'taken' }] } }));
        return true;
      },
    },
  });
  expect((await graph.ask('{ thing { owned more } }')).body).toEqual({ data: { thing: { owned: 'mine', more: 'more' } } });
  await graph.stop();
});
