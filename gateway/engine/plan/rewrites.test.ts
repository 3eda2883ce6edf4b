import { describe, expect, test } from 'vitest';
import { composeGraph } from './testing/planGraph.ts';

const known = (entity: unknown) => entity;

describe('an interface object', () => {
  const titles: Record<string, object> = { b: { __typename: 'Book', id: 'b', title: 'A book', pages: 10 }, f: { __typename: 'Film', id: 'f', title: 'A film' } };
  const graph = composeGraph({
    library: {
      sdl: `
        type Query { media: [Media] }
        interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String }`,
      resolvers: { Query: { media: () => Object.values(titles) }, Media: { __resolveReference: ({ id }: { id: string }) => titles[id] ?? null } },
    },
    reviews: {
      sdl: 'type Query { reviewed: [Media!] } type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int text(length: Int): String }',
      resolvers: { Query: { reviewed: () => ['b', 'gone', 'f'].map((id) => ({ id })) }, Media: { __resolveReference: known, stars: ({ id }: { id: string }) => id.length, text: (_: unknown, { length }: { length: number }) => 'x'.repeat(length) } },
    },
  });

  test('is told to its subgraph by the name of the interface', async () => {
    const { data, calls } = await graph.ask('{ media { __typename stars ... on Book { pages } } }');
    expect(data).toEqual({ media: [{ __typename: 'Book', stars: 1, pages: 10 }, { __typename: 'Film', stars: 1 }] });
    expect(calls[1]?.representations).toEqual([{ __typename: 'Media', id: 'b' }, { __typename: 'Media', id: 'f' }]);
  });

  test('gets its type from a subgraph that knows it; one that none knows is null', async () => {
    const { data, freshFor } = await graph.ask('{ reviewed { __typename stars ... on Film { title } } }');
    expect(data.reviewed).toBeNull();
    expect(freshFor).toBe(0);
  });

  test('needs no type where only its own fields are asked for', async () => {
    const { data, calls } = await graph.ask('{ reviewed { id stars } }');
    expect(data.reviewed).toEqual(['b', 'gone', 'f'].map((id) => ({ id, stars: id.length })));
    expect(calls).toHaveLength(1);
  });

  test('answers each type by what was asked of it, though it be called alike', async () => {
    const { data } = await graph.ask('{ media { ... on Book { x: text(length: 1) } ... on Film { x: text(length: 2) y: stars } } }');
    expect(data).toEqual({ media: [{ x: 'x' }, { x: 'xx', y: 1 }] });
  });
});

describe('fields of one name and different types', () => {
  const graph = composeGraph({
    animals: {
      sdl: `
        type Query { animals: [Animal] }
        union Animal = Cat | Dog
        type Cat @key(fields: "id") { id: ID! name: String! size: Size }
        type Dog @key(fields: "id") { id: Int! name: String sizes: [Size!] }
        type Size { value: Int }`,
      resolvers: { Query: { animals: () => [{ __typename: 'Cat', id: 'c', name: 'Tom', size: { value: 1 } }, { __typename: 'Dog', id: 1, name: null, sizes: [{ value: 2 }] }] } },
    },
    ages: { sdl: 'type Cat @key(fields: "id") { id: ID! age: Int } type Dog @key(fields: "id") { id: Int! age: Int }', resolvers: { Cat: { __resolveReference: known, age: () => 3 }, Dog: { __resolveReference: known, age: ({ id }: { id: number }) => id } } },
  });

  test('are asked for under names of their own and come back under the right one', async () => {
    const { data, calls } = await graph.ask('{ animals { ... on Cat { name age } ... on Dog { called: name age } } }');
    expect(data).toEqual({ animals: [{ name: 'Tom', age: 3 }, { called: null, age: 1 }] });
    expect(calls[0]?.query).toContain('__alias_');
    expect(calls[1]?.representations).toEqual([{ __typename: 'Cat', id: 'c' }, { __typename: 'Dog', id: 1 }]);
  });

  test('are told apart also where the planner forgets to, behind @skip and @include', async () => {
    const { data, errors } = await graph.ask('query ($yes: Boolean = true) { animals { ... on Cat { ... @include(if: $yes) { age } age } ... on Dog { ... @include(if: $yes) { age } age ... @skip(if: false) { age } } } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({ animals: [{ age: 3 }, { age: 1 }] });
  });
});

describe('a context', () => {
  const graph = composeGraph({
    shops: {
      sdl: `
        type Query { shops: [Shop!]! }
        type Shop @key(fields: "id") @context(name: "shop") { id: ID! currency: String goods: [Good!] best: Good }
        type Good @key(fields: "id") { id: ID! price(currency: String @fromContext(field: "$shop { currency }"), double: Boolean = false): String }`,
      resolvers: {
        Query: { shops: () => [{ id: 1, currency: 'EUR', goods: [{ id: 7 }, { id: 8 }], best: { id: 7 } }, { id: 2, currency: 'USD', goods: [{ id: 7 }] }, { id: 3, currency: null, best: { id: 8 } }] },
        Good: { __resolveReference: known, price: ({ id }: { id: string }, { currency, double }: { currency: string | null; double: boolean }) => `${id} ${currency}${double ? ' twice' : ''}` },
      },
    },
    other: { sdl: 'type Shop @key(fields: "id") { id: ID! name: String }', resolvers: { Shop: { __resolveReference: known, name: ({ id }: { id: string }) => `Shop ${id}` } } },
  });

  test('is told by the object it is of, so that one entity is asked for once in each', async () => {
    const { data, calls } = await graph.ask('query ($double: Boolean) { shops { name goods { price(double: $double) } } }', { variables: { double: true } });
    expect(data.shops.map(({ goods }: { goods: unknown }) => goods)).toEqual([[{ price: '7 EUR twice' }, { price: '8 EUR twice' }], [{ price: '7 USD twice' }], null]);
    expect(calls.filter(({ query }) => query.includes('price')).map(({ representations }) => representations?.length)).toEqual([2, 1]);
  });

  test('may be null', async () => {
    const { data } = await graph.ask('{ shops { best { price } } }');
    expect(data.shops).toEqual([{ best: { price: '7 EUR' } }, { best: null }, { best: { price: '8 null' } }]);
  });
});

describe('what is required', () => {
  const graph = composeGraph({
    goods: { sdl: 'type Query { goods: [Good] } union Good = Lamp | Chair type Lamp @key(fields: "id") { id: ID! watts: Int } type Chair @key(fields: "id") { id: ID! }', resolvers: { Query: { goods: () => [{ __typename: 'Lamp', id: 'l', watts: 5 }, { __typename: 'Chair', id: 'c' }] } } },
    power: { sdl: 'type Lamp @key(fields: "id") { id: ID! watts: Int @external cost: Int @requires(fields: "watts") colour: String }', resolvers: { Lamp: { __resolveReference: known, cost: ({ watts }: { watts: number }) => watts * 2, colour: () => 'red' } } },
  });

  test('keeps nothing else of the entity from being asked for where it is missing', async () => {
    const { data, calls } = await graph.ask('query ($no: Boolean = false) { goods { ... on Lamp { cost @include(if: $no) colour ... @include(if: $no) { cost } } } }');
    expect(data).toEqual({ goods: [{ colour: 'red' }, {}] });
    expect(calls[1]?.representations).toEqual([{ __typename: 'Lamp', id: 'l' }]);
  });
});
