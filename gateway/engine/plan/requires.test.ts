import { describe, expect, test } from 'vitest';
import { composeGraph } from './testing/planGraph.ts';

const prices: Record<string, number> = { USD: 2, EUR: 3 };
const graph = composeGraph({
  goods: {
    sdl: `
      type Query { good: Good }
      type Good @key(fields: "id") { id: ID! name: String weight: Int price(currency: String = "EUR"): Int owner(kind: Int): Person }
      type Person @key(fields: "id") { id: ID! label: String }`,
    resolvers: {
      Query: { good: () => ({ id: 'g', name: 'Lamp', weight: null }) },
      Good: { price: (_: unknown, { currency }: { currency: string }) => prices[currency], owner: (_: unknown, { kind }: { kind: number }) => ({ id: `p${kind}`, label: `Owner ${kind}` }) },
    },
  },
  shipping: {
    sdl: `
      type Good @key(fields: "id") {
        id: ID! weight: Int @external price(currency: String = "EUR"): Int @external owner(kind: Int): Person @external
        shipping: String @requires(fields: "weight price(currency: \\"USD\\")")
        ownership: String @requires(fields: "owner(kind: 1) { id tax }")
      }
      type Person @key(fields: "id") { id: ID! tax: String @external }`,
    resolvers: {
      Good: {
        __resolveReference: (known: unknown) => known,
        shipping: ({ weight, price }: { weight: number | null; price: number }) => `${weight} for ${price}`,
        ownership: ({ owner }: { owner: { id: string; tax: string } }) => `${owner.id} by ${owner.tax}`,
      },
    },
  },
  taxes: { sdl: 'type Person @key(fields: "id") { id: ID! tax: String }', resolvers: { Person: { __resolveReference: ({ id }: { id: string }) => ({ id, tax: `tax of ${id}` }) } } },
});

describe('what a subgraph requires', () => {
  test.each([
    ['{ good { shipping } }', { shipping: 'null for 2' }],
    ['{ good { price shipping } }', { price: 3, shipping: 'null for 2' }],
    ['{ good { shipping price(currency: "EUR") } }', { shipping: 'null for 2', price: 3 }],
    ['{ good { price(currency: "USD") shipping } }', { price: 2, shipping: 'null for 2' }],
    ['{ good { price: name shipping } }', { price: 'Lamp', shipping: 'null for 2' }],
    ['{ good { id: name name: id shipping } }', { id: 'Lamp', name: 'g', shipping: 'null for 2' }],
    ['{ good { weight: shipping shipping: weight } }', { weight: 'null for 2', shipping: null }],
    ['{ good { owner(kind: 2) { id label tax } ownership } }', { owner: { id: 'p2', label: 'Owner 2', tax: 'tax of p2' }, ownership: 'p1 by tax of p1' }],
    ['{ good { ...F ... on Good { price: shipping } } } fragment F on Good { id: price(currency: "USD") }', { id: 2, price: 'null for 2' }],
    ['{ good { __typename: name type: __typename constructor: name __proto__: id } }', JSON.parse('{ "__typename": "Lamp", "type": "Good", "constructor": "Lamp", "__proto__": "g" }')],
  ])('is not mixed up with what the client calls alike: %s', async (query, good) => {
    const { data, errors } = await graph.ask(query);
    expect(errors).toEqual([]);
    expect(JSON.stringify(data.good)).toBe(JSON.stringify(good));
  });

  test('with arguments that the client gives by a variable is still what is required', async () => {
    const { data } = await graph.ask('query ($currency: String) { good { price(currency: $currency) shipping } }', { variables: { currency: 'EUR' } });
    expect(data).toEqual({ good: { price: 3, shipping: 'null for 2' } });
  });

  test('is asked for under the names of the client where nothing can be mixed up', async () => {
    const { calls } = await graph.ask('{ good { title: name shipping } }');
    expect(calls[0]?.query).toBe('{good{__typename id title:name weight price(currency:"USD")}}');
  });

  test('keeps the client from the names it is planned under, in errors too', async () => {
    const failing = composeGraph({
      goods: { sdl: 'type Query { good: Good } type Good @key(fields: "id") { id: ID! name: [String] }', resolvers: { Query: { good: () => ({ id: 1, name: ['a', () => { throw new Error('no name'); }] }) } } },
      other: { sdl: 'type Good @key(fields: "id") { id: ID! other: Int }' },
    });
    const { data, errors } = await failing.ask('{ good { id: name other } }');
    expect(data).toEqual({ good: { id: ['a', null], other: null } });
    expect(errors[0]).toMatchObject({ path: ['good', 'id', 1] });
  });
});
