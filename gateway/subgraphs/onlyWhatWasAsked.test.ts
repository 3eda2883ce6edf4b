import { expect, test, vi } from 'vitest';
import { startTestGraph } from '../testing/testGraph.ts';
import { federation } from '../testing/testSubgraph.ts';

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

test.each([
  ['a text for a list', { nodes: 'str' }],
  ['a number among objects', { nodes: [{ name: 'a' }, 5, null] }],
  ['a yes for an object', true],
  ['an object for a list', { nodes: { name: 'a' } }],
  ['a text for a list of texts', { nodes: [{ name: 'a', words: 'b' }] }],
  ['a number for the name of a type', { __typename: 7 }],
])('%s costs the fields of its subgraph alone', async (_, things) => {
  const graph = await startTestGraph({
    one: { sdl: `${federation} type Query { fine: String }`, resolvers: { Query: { fine: () => 'fine' } } },
    two: {
      sdl: `${federation} type Query { things: Things } type Things { nodes: [Thing] } type Thing { name: String words: [String!] }`,
      misbehave: (response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: { things } }));
        return true;
      },
    },
  });
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { status, body } = await graph.ask('{ fine things { __typename ...T } } fragment T on Things { nodes { name words } }');
  expect(status).toBe(200);
  expect(body).toEqual({
    data: { fine: 'fine', things: null },
    errors: [{ message: 'The subgraph `two` could not answer', extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: true } }],
  });
  expect(log.mock.calls.join()).toContain('to be null or a');
  log.mockRestore();
  await graph.stop();
});
