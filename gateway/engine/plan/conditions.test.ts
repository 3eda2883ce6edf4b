import { describe, expect, test } from 'vitest';
import { composeGraph } from './testing/planGraph.ts';

const refer = { __resolveReference: (told: unknown) => told };
const graph = composeGraph({
  pets: {
    sdl: 'type Query { cat: Cat pets: [Pet] } interface Pet { owner: Person } type Cat implements Pet { name: String owner: Person } type Dog implements Pet { owner: Person } type Person @key(fields: "id") { id: ID! }',
    resolvers: { Query: { cat: () => ({ name: 'Tom' }), pets: () => [{ __typename: 'Cat', owner: { id: '1' } }, { __typename: 'Dog', owner: { id: '2' } }, { __typename: 'Cat', owner: { id: '2' } }] } },
  },
  people: { sdl: 'type Person @key(fields: "id") { id: ID! name: String phone(short: Boolean): String }', resolvers: { Person: { ...refer, name: ({ id }: { id: string }) => `Person ${id}`, phone: (_: unknown, { short }: { short?: boolean }) => (short === true ? '1' : '123') } } },
}, { typeConditionedFetching: true });

describe('an object of which everything is left out', () => {
  test.each([
    ['query ($no: Boolean = false, $yes: Boolean = true) { cat @include(if: $yes) { name @include(if: $no) } }', { cat: {} }],
    ['query ($no: Boolean = false) { cat { ... @include(if: $no) { name } } }', { cat: {} }],
    ['query ($yes: Boolean = true) { cat @include(if: $yes) { name @skip(if: true) again: name } }', { cat: { again: 'Tom' } }],
    ['{ cat @skip(if: true) { name } }', {}],
  ])('is there: %s', async (query, data) => {
    expect(await graph.ask(query)).toMatchObject({ data, errors: [] });
  });
});

test('Entities at a place are fetched by the types above them, if the planner tells these apart', async () => {
  const { data, calls } = await graph.ask('{ pets { ... on Cat { owner { phone(short: true) } } ... on Dog { owner { phone: name } } } }');
  expect(data.pets).toEqual([{ owner: { phone: '1' } }, { owner: { phone: 'Person 2' } }, { owner: { phone: '1' } }]);
  expect(JSON.stringify(graph.prepare('{ pets { ... on Cat { owner { phone(short: true) } } ... on Dog { owner { name } } } }').plan)).toContain('|[Cat]');
  expect(calls.slice(1).map(({ representations }) => representations?.length)).toEqual([2, 1]);
});
