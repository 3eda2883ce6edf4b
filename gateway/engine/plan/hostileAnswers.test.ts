import { describe, expect, test } from 'vitest';
import { composeGraph } from './testing/planGraph.ts';
import type { Answer, SubgraphParts } from './testing/planGraph.ts';

const first: SubgraphParts = {
  sdl: `
    type Query { offer: Offer offers: [Offer!] found: Found }
    type Offer @key(fields: "id") { id: ID! title: String tags: [String!] parts: [[Part]] place: Place }
    type Part { name: String }
    type Place { street: String }
    union Found = Offer | Place`,
  resolvers: {
    Query: { offer: () => ({ id: 1, title: 'One', tags: ['a'], parts: [[{ name: 'p' }]], place: { street: 's' } }), offers: () => [{ id: 1, title: 'One' }, { id: 2, title: 'Two' }], found: () => ({ __typename: 'Place', street: 's' }) },
  },
};
const second: SubgraphParts = {
  sdl: 'type Query { count: Int } type Offer @key(fields: "id") { id: ID! price: Int }',
  resolvers: { Query: { count: () => 1 }, Offer: { __resolveReference: ({ id }: { id: string }) => ({ id, price: Number(id) * 10 }) } },
};

let sent: { readonly first?: unknown; readonly second?: unknown } = {};
const graph = composeGraph({
  first: { ...first, misbehave: (answer) => ('first' in sent ? JSON.parse(JSON.stringify(sent.first)) : answer) },
  second: { ...second, misbehave: (answer) => ('second' in sent ? JSON.parse(JSON.stringify(sent.second)) : answer) },
});

/** Asks while a subgraph answers something else. */
function askWith(query: string, answer: typeof sent): Promise<Answer> {
  sent = answer;
  return graph.ask(query);
}

describe('an answer', () => {
  test('with fields that were not asked for can neither add nor overwrite any', async () => {
    const { data } = await askWith('{ offer { title price } }', { first: { data: { offer: { __typename: 'Offer', price: 666, id: '1', title: 'One', owner: 'me' }, count: 666 } }, second: { data: { _entities: null }, errors: [{ message: 'no' }] } });
    expect(data).toEqual({ offer: { title: 'One', price: null } });
  });

  test('with fields in another order is the same', async () => {
    const { data } = await askWith('{ offer { title place { street } tags price } }', { first: { data: { offer: { tags: ['b'], place: { more: 1, street: 't' }, title: 'One', id: '1', __typename: 'Offer' } } } });
    expect(data).toEqual({ offer: { title: 'One', place: { street: 't' }, tags: ['b'], price: 10 } });
  });

  test('with `__proto__` keys changes no prototype', async () => {
    const ofFirst = JSON.parse('{ "data": { "__proto__": { "count": 666 }, "offer": { "__proto__": { "price": 666 }, "id": "1", "__typename": "Offer", "title": "One" } } }') as unknown;
    const { data } = await askWith('{ offer { title price } }', { first: ofFirst, second: { data: { _entities: [JSON.parse('{ "__proto__": { "price": 666 } }')] } } });
    expect(data).toEqual({ offer: { title: 'One', price: null } });
    expect(({} as { price?: number }).price).toBeUndefined();
  });

  test('for another type than asked is believed only as far as fields were asked of that type', async () => {
    const { data } = await askWith('{ found { ... on Place { street } ... on Offer { title } } }', { first: { data: { found: { __typename: 'Place', title: 'not of a place', street: 's' } } } });
    expect(data).toEqual({ found: { street: 's' } });
  });

  test.each([
    ['a text for the data', { data: 'x' }],
    ['a list for the data', { data: [] }],
    ['neither data nor errors', {}],
    ['null for the data, without an error', { data: null }],
    ['a text for an object', { data: { offer: 'x' } }],
    ['a list for an object', { data: { offer: [] } }],
    ['an object for a list', { data: { offer: { __typename: 'Offer', id: 1, title: 'One', tags: {}, parts: [] } } }],
    ['a list for a list of lists', { data: { offer: { __typename: 'Offer', id: 1, title: 'One', tags: [], parts: [{ name: 'p' }] } } }],
    ['a list of texts for one of objects', { data: { offer: { __typename: 'Offer', id: 1, title: 'One', tags: [], parts: [['p']] } } }],
    ['a number for the name of a type', { data: { offer: { __typename: 1, id: 1 } } }],
  ])('of a wrong root shape or with %s makes its subgraph unavailable', async (_, sent) => {
    const { data, errors, wrongShapes, freshFor } = await askWith('{ offer { title tags parts { name } price } count }', { first: sent });
    expect(data).toEqual({ offer: null, count: 1 });
    expect(errors).toEqual([{ message: 'The subgraph `first` could not answer', extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: true } }]);
    expect(wrongShapes).toHaveLength(1);
    expect(freshFor).toBe(0);
  });

  test.each([
    ['too few', { _entities: [{ price: 1 }] }],
    ['too many', { _entities: [{ price: 1 }, { price: 2 }, { price: 3 }] }],
    ['an object', { _entities: { 0: { price: 1 }, 1: { price: 2 }, length: 2 } }],
    ['nothing', {}],
    ['texts', { _entities: ['a', 'b'] }],
    ['lists', { _entities: [[{ price: 1 }], [{ price: 2 }]] }],
  ])('of %s for two entities is not believed at all', async (_, data) => {
    const answer = await askWith('{ offers { title price } }', { second: { data } });
    expect(answer.data).toEqual({ offers: [{ title: 'One', price: null }, { title: 'Two', price: null }] });
    expect(answer.errors.map(({ extensions }) => extensions?.['code'])).toEqual(['SUBGRAPH_UNAVAILABLE']);
  });

  test.each([
    [['_entities', 7, 'price'], undefined],
    [['_entities', -1, 'price'], undefined],
    [['_entities', '0', 'price'], undefined],
    [['price'], undefined],
    [[], undefined],
    [['_entities', 1, 'password', 0], ['offers', 1]],
    [['_entities', 1, 'price', 0, 'x'], ['offers', 1, 'price']],
    [['_entities', 0, 'price'], ['offers', 0, 'price']],
  ])('with an error at the path %j tells it at %j', async (path, told) => {
    const { errors, data } = await askWith('{ offers { price } }', { second: { data: { _entities: [null, null] }, errors: [{ message: 'no', path }, { message: 'no', path }] } });
    expect(errors).toEqual([{ message: 'no', ...(told ? { path: told } : {}) }]);
    expect(data).toEqual({ offers: [{ price: null }, { price: null }] });
  });

  test('whose error stands for thousands of places tells of a thousand and then once for all', async () => {
    const offers = Array.from({ length: 3000 }, () => ({ __typename: 'Offer', id: '1' }));
    const { errors } = await askWith('{ offers { price } }', { first: { data: { offers } }, second: { data: { _entities: [null] }, errors: [{ message: 'no', path: ['_entities', 0] }] } });
    expect(errors).toHaveLength(1001);
    expect(errors.filter(({ path }) => !path)).toHaveLength(1);
  });
});
