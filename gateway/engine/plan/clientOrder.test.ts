import { expect, test } from 'vitest';
import type { SubgraphCall } from '../subgraphCall.ts';
import { composeGraph } from './testing/planGraph.ts';

const graph = composeGraph({
  homes: {
    sdl: `
      type Query { home(id: ID!, as: String): Home homes: [Home] places: [Place] other: Other }
      type Home implements Place { id: ID! name: String rooms(least: Int): Int owner: Owner }
      type Park implements Place { id: ID! name: String trees: Int }
      interface Place { id: ID! name: String }
      type Owner { name: String age: Int homes: [Home] }
      type Other @key(fields: "id") { id: ID! }`,
  },
  prices: { sdl: 'type Other @key(fields: "id") { id: ID! price: Int }' },
});

async function asked(query: string, variables: Record<string, unknown> = {}): Promise<readonly string[]> {
  const calls: SubgraphCall[] = [];
  await graph.prepare(query).execute({ given: variables, variables, onWrongShape: () => {}, ask: async (call) => {
    calls.push(call);
    return { data: { other: { __typename: 'Other', id: '1' }, _entities: [{ price: 1 }] }, errors: [], freshFor: 0 };
  } });
  return calls.map(({ operation }) => operation.text);
}

test.each([
  ['one that has `__typename` last in every object', '{ homes { owner { name homes { id __typename } __typename } id __typename } }', '{homes{owner{name homes{id __typename}__typename}id __typename}}'],
  ['one with aliases, arguments and variables', 'query ($id: ID!, $least: Int) { b: home(id: $id) { few: rooms(least: $least) id } a: home(as: "x", id: $id) { name id __typename } }', 'query($id:ID!$least:Int){b:home(id:$id){few:rooms(least:$least)id}a:home(as:"x" id:$id){name id __typename}}'],
  ['one with fragments, of which a field counts where it first stands', '{ homes { ...All name __typename } } fragment All on Home { ... on Place { rooms: name } owner { ...Who age } } fragment Who on Owner { name }', '{homes{rooms:name owner{name age}name __typename}}'],
  ['one that asks for something only of objects of some types', '{ places { __typename ... on Park { trees id } ... on Home { rooms id } } }', '{places{__typename ...on Park{trees id}...on Home{rooms id}}}'],
])('A subgraph that answers alone is asked in the order of the client: %s', async (_, query, text) => {
  expect(await asked(query, { id: '1', least: 2 })).toEqual([text]);
});

test('What the client leaves to conditions stays conditional', async () => {
  const [text = ''] = await asked('query ($yes: Boolean!) { homes { name @include(if: $yes) owner @skip(if: $yes) { name __typename } id __typename } }', { yes: true });
  expect(text).toMatch(/^query\(\$yes:Boolean!\)\{homes\{name@include\(if:\$yes\)owner@skip\(if:\$yes\)\{name __typename\}id __typename\}\}$/);
});

test('A subgraph is asked as planned where others answer as well', async () => {
  expect(await asked('{ other { price __typename } }')).toEqual(['{other{__typename id}}', expect.stringContaining('_entities')]);
});
