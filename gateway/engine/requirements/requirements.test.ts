import { describe, expect, test } from 'vitest';
import { composeGraph } from '../plan/testing/planGraph.ts';

const heights: Record<string, number> = { cm: 90, mm: 900, m: 1 };
const refer = { __resolveReference: (told: unknown) => told };

const furniture = composeGraph({
  shop: {
    sdl: 'type Query { chairs: [Chair] } type Chair @key(fields: "id") { id: ID! height(unit: String = "cm"): Int maker: Maker } type Maker @key(fields: "id") { id: ID! }',
    resolvers: {
      Query: { chairs: () => [{ id: '1' }, { id: '2' }] },
      Chair: { ...refer, height: (_: unknown, { unit }: { unit: string }) => heights[unit], maker: ({ id }: { id: string }) => ({ id: `m${id}` }) },
    },
  },
  freight: {
    sdl: `type Chair @key(fields: "id") {
      id: ID! height(unit: String = "cm"): Int @external maker: Maker @external
      parcel: String @requires(fields: "height(unit: \\"mm\\")")
      lorry(full: Boolean): String @requires(fields: "height(unit: \\"m\\")")
      note: String @requires(fields: "maker { rating(of: 5) }")
      letter: Letter @requires(fields: "maker { rating(of: 10) }")
    }
    type Maker @key(fields: "id") { id: ID! rating(of: Int): Int @external }
    type Letter { text: String stamp: Stamp } type Stamp @key(fields: "id") { id: ID! }`,
    resolvers: {
      Chair: {
        ...refer,
        parcel: ({ height }: { height: number }) => `${height} mm`,
        lorry: ({ height }: { height: number }, { full }: { full?: boolean }) => `${height} m${full === true ? ', full' : ''}`,
        note: ({ maker }: { maker: { rating: number } }) => `rated ${maker.rating}`,
        letter: ({ maker }: { maker: { rating: number } }) => ({ text: `rated ${maker.rating}`, stamp: { id: 's' } }),
      },
    },
  },
  makers: { sdl: 'type Maker @key(fields: "id") { id: ID! rating(of: Int): Int } type Stamp @key(fields: "id") { id: ID! price: Int }', resolvers: { Maker: { ...refer, rating: (_: unknown, { of }: { of: number }) => of - 1 }, Stamp: { __resolveReference: () => ({ price: 2 }) } } },
});

describe('two fields that require one field with different arguments', () => {
  test.each([
    ['{ chairs { parcel lorry } }', { parcel: '900 mm', lorry: '1 m' }],
    ['{ chairs { height parcel lorry(full: true) tall: height(unit: "m") } }', { height: 90, parcel: '900 mm', lorry: '1 m, full', tall: 1 }],
    ['{ chairs { note letter { text } } }', { note: 'rated 4', letter: { text: 'rated 9' } }],
    ['{ chairs { letter { stamp { price } } parcel: lorry maker { rating(of: 3) } } }', { letter: { stamp: { price: 2 } }, parcel: '1 m', maker: { rating: 2 } }],
    ['query ($yes: Boolean = true, $no: Boolean = false) { chairs { ... @include(if: $yes) { parcel lorry @include(if: $no) } } }', { parcel: '900 mm' }],
  ])('are each told their own: %s', async (query, chair) => {
    const { data, errors } = await furniture.ask(query);
    expect(errors).toEqual([]);
    expect(JSON.stringify(data.chairs)).toBe(JSON.stringify([chair, chair]));
  });

  test('are not asked for where they are left out for good', async () => {
    const { data, calls } = await furniture.ask('{ chairs { height parcel @include(if: false) lorry @skip(if: true) } }');
    expect(data).toEqual({ chairs: [{ height: 90 }, { height: 90 }] });
    expect(calls).toHaveLength(1);
  });

  test('send each their variables', async () => {
    expect((await furniture.ask('query ($full: Boolean) { chairs { lorry(full: $full) parcel } }', { variables: { full: true } })).data.chairs[0]).toEqual({ lorry: '1 m, full', parcel: '900 mm' });
  });
});

test('A required field that itself requires a field of the subgraph that asks for it is told first', async () => {
  const graph = composeGraph({
    east: { sdl: 'type Query { beta: Beta } type Beta @key(fields: "id") { id: ID! a: Int @external b: String @requires(fields: "a") }', resolvers: { Query: { beta: () => ({ id: '1' }) }, Beta: { ...refer, b: ({ a }: { a: number }) => `b of ${a}` } } },
    south: { sdl: 'type Beta @key(fields: "id") { id: ID! a: Int b: String @external c: String @requires(fields: "b") }', resolvers: { Beta: { ...refer, a: () => 7, c: ({ b }: { b: string }) => `c of ${b}` } } },
  });
  expect((await graph.ask('{ beta { c } }')).data).toEqual({ beta: { c: 'c of b of 7' } });
  expect((await graph.ask('{ beta { c b a } }')).data).toEqual({ beta: { c: 'c of b of 7', b: 'b of 7', a: 7 } });
});

test('A subgraph is told what a field requires by a key that it resolves', async () => {
  const graph = composeGraph({
    freight: { sdl: 'type Query { chair: Chair } type Chair @key(fields: "id", resolvable: false) @key(fields: "code") { id: ID! code: String! weight: Int @external cost: Int @requires(fields: "weight") }', resolvers: { Query: { chair: () => ({ id: '1', code: 'c' }) }, Chair: { ...refer, cost: ({ weight }: { weight: number }) => weight * 2 } } },
    stock: { sdl: 'type Chair @key(fields: "code") { code: String! weight: Int }', resolvers: { Chair: { ...refer, weight: () => 5 } } },
  });
  const { data, calls } = await graph.ask('{ chair { cost } }');
  expect(data).toEqual({ chair: { cost: 10 } });
  expect(calls.at(-1)?.representations).toEqual([{ __typename: 'Chair', code: 'c', weight: 5 }]);
});

test('A subgraph that has an interface as an object is asked for entities of each type only for what is asked of these', async () => {
  const graph = composeGraph({
    zoo: { sdl: 'type Query { animals: [Animal!]! } interface Animal @key(fields: "id") { id: ID! } type Cat implements Animal @key(fields: "id") { id: ID! } type Owl implements Animal @key(fields: "id") { id: ID! }', resolvers: { Query: { animals: () => [{ __typename: 'Cat', id: '1' }, { __typename: 'Owl', id: '2' }] } } },
    vet: { sdl: 'type Animal @interfaceObject @key(fields: "id") { id: ID! weight(withFur: Boolean): Int! age: Int }', resolvers: { Animal: { ...refer, age: () => 3, weight: ({ id }: { id: string }, { withFur }: { withFur?: boolean }) => (withFur && id === '2' ? null : 5) } } },
  });
  const { data, errors, calls } = await graph.ask('query ($fur: Boolean) { animals { weight ... on Cat { all: weight(withFur: $fur) } ... on Owl { age } } }', { variables: { fur: true } });
  expect(errors).toEqual([]);
  expect(data).toEqual({ animals: [{ weight: 5, all: 5 }, { weight: 5, age: 3 }] });
  expect(calls.slice(1).map(({ query, representations }) => [/all/.test(query), /age/.test(query), representations?.length])).toEqual([[true, false, 1], [false, true, 1]]);
});

describe('an interface that a subgraph has as an object', () => {
  const animals = composeGraph({
    zoo: {
      sdl: 'type Query { animals: [Animal] } interface Animal @key(fields: "id") { id: ID! sound: String } interface Furry { fur: String } type Cat implements Animal & Furry @key(fields: "id") { id: ID! sound: String fur: String } type Owl implements Animal @key(fields: "id") { id: ID! sound: String }',
      resolvers: { Query: { animals: () => [{ __typename: 'Cat', id: '1', sound: 'miaow', fur: 'red' }, { __typename: 'Owl', id: '2', sound: 'hoo' }] }, Animal: { __resolveReference: ({ id }: { id: string }) => (id === '1' ? { __typename: 'Cat', id, sound: 'miaow', fur: 'red' } : { __typename: 'Owl', id, sound: 'hoo' }), __resolveType: ({ __typename }: { __typename: string }) => __typename }, Cat: { __resolveReference: ({ id }: { id: string }) => ({ id, sound: 'miaow', fur: 'red' }) } },
    },
    vet: {
      sdl: 'type Query { patients: [Animal] } type Animal @interfaceObject @key(fields: "id") { id: ID! sound: String @external diagnosis: String @requires(fields: "sound") }',
      resolvers: { Query: { patients: () => [{ id: '1' }, { id: '2' }] }, Animal: { ...refer, diagnosis: ({ sound }: { sound: string }) => `says ${sound}` } },
    },
  });

  test.each([
    ['{ animals { diagnosis ... on Cat { again: diagnosis } } }', { animals: [{ diagnosis: 'says miaow', again: 'says miaow' }, { diagnosis: 'says hoo' }] }],
    ['{ patients { ... on Owl { diagnosis } } }', { patients: [{}, { diagnosis: 'says hoo' }] }],
    ['{ patients { ... on Furry { fur } } }', { patients: [{ fur: 'red' }, {}] }],
    ['{ patients { __typename: diagnosis kind: __typename } }', { patients: [{ __typename: 'says miaow', kind: 'Cat' }, { __typename: 'says hoo', kind: 'Owl' }] }],
  ])('answers %s', async (query, data) => {
    expect(await animals.ask(query)).toMatchObject({ data, errors: [] });
  });
});
