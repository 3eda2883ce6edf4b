import { describe, expect, test } from 'vitest';
import { composeGraph } from './testing/planGraph.ts';
import type { SubgraphParts } from './testing/planGraph.ts';

const shops = (offers: unknown): SubgraphParts => ({
  sdl: `
    type Query { offers: [Offer] }
    type Offer @key(fields: "id") { id: ID! employer: Employer place: Place }
    type Employer @key(fields: "id") { id: ID }
    type Place @key(fields: "town { code } street") { town: Town street: String }
    type Town { code: Int }`,
  resolvers: { Query: { offers: () => offers } },
});
const people: SubgraphParts = {
  sdl: `
    type Employer @key(fields: "id") { id: ID name: String people: [Person!] }
    type Person { name: String }
    type Place @key(fields: "town { code } street") { town: Town @external street: String @external label: String }
    type Town { code: Int @external }`,
  resolvers: {
    Employer: {
      __resolveReference: async ({ id }: { id: string }) => {
        if (id === 'bad') throw new Error('no such employer here');
        return id === 'gone' ? null : { id, name: `Employer ${id}`, people: [{ name: `Head of ${id}` }] };
      },
    },
    Place: { __resolveReference: ({ town, street }: { town: { code: number }; street: string }) => ({ town, street, label: `${street}, ${town.code}` }) },
  },
};
const employed = (...ids: (string | null)[]) => ids.map((id, index) => ({ id: index, employer: { id } }));

describe('entities', () => {
  test('that are alike are asked for once and stand at all their places', async () => {
    const { data, calls } = await composeGraph({ shops: shops(employed('a', 'b', 'a', 'a')), people }).ask('{ offers { employer { name people { name } } } }');
    expect(calls[1]?.representations).toEqual([{ __typename: 'Employer', id: 'a' }, { __typename: 'Employer', id: 'b' }]);
    expect(data.offers.map((offer: { employer: { name: string } }) => offer.employer.name)).toEqual(['Employer a', 'Employer b', 'Employer a', 'Employer a']);
    expect(data.offers[3].employer.people).toEqual([{ name: 'Head of a' }]);
  });

  test('whose key is null are not asked for; their fields are null', async () => {
    const { data, errors, calls } = await composeGraph({ shops: shops([...employed('a', null), { id: 3, employer: null }, null]), people }).ask('{ offers { employer { id name } } }');
    expect(data.offers).toEqual([{ employer: { id: 'a', name: 'Employer a' } }, { employer: { id: null, name: null } }, { employer: null }, null]);
    expect(errors).toEqual([]);
    expect(calls[1]?.representations).toHaveLength(1);
  });

  test('of nested keys are written whole, and not asked for where a part of the key is null', async () => {
    const offers = [{ id: 1, place: { town: { code: 8 }, street: 'Carrer "Nou"' } }, { id: 2, place: { town: null, street: 'x' } }, { id: 3, place: { town: { code: null }, street: 'x' } }, { id: 4, place: { town: { code: 8 }, street: null } }];
    const { data, calls } = await composeGraph({ shops: shops(offers), people }).ask('{ offers { place { label } } }');
    expect(calls[1]?.representations).toEqual([{ __typename: 'Place', town: { code: 8 }, street: 'Carrer "Nou"' }]);
    expect(data.offers.map((offer: { place: { label: string } }) => offer.place.label)).toEqual(['Carrer "Nou", 8', null, null, null]);
  });

  test('that are not found and ones that fail are kept apart from those beside them', async () => {
    const { data, errors, freshFor } = await composeGraph({ shops: shops(employed('a', 'gone', 'bad', 'b', 'bad')), people }).ask('{ offers { employer { name } } }');
    expect(data.offers.map((offer: { employer: { name: string } }) => offer.employer.name)).toEqual(['Employer a', null, null, 'Employer b', null]);
    expect(errors).toEqual([2, 4].map((index) => ({ message: 'no such employer here', path: ['offers', index, 'employer'] })));
    expect(freshFor).toBe(0);
  });

  test('that are not found keep the answer from being kept', async () => {
    const { errors, freshFor } = await composeGraph({ shops: shops(employed('a', 'gone')), people }).ask('{ offers { employer { name } } }');
    expect(errors).toEqual([]);
    expect(freshFor).toBe(0);
  });

  test('answered for the least of the times that their subgraphs tell', async () => {
    const query = '{ offers { employer { name } } }';
    expect((await composeGraph({ shops: shops(employed('a')), people: { ...people, freshFor: 5 } }).ask(query)).freshFor).toBe(5);
    expect((await composeGraph({ shops: { ...shops(employed('a')), freshFor: 0 }, people }).ask(query)).freshFor).toBe(0);
  });

  test('of several types are told apart', async () => {
    const graph = composeGraph({
      first: {
        sdl: 'type Query { found: [Found] } union Found = Book | Film type Book @key(fields: "id") { id: ID! } type Film @key(fields: "code") { code: Int! }',
        resolvers: { Query: { found: () => [{ __typename: 'Book', id: '1' }, { __typename: 'Film', code: 1 }, null, { __typename: 'Book', id: '1' }] } },
      },
      second: {
        sdl: 'type Book @key(fields: "id") { id: ID! title: String } type Film @key(fields: "code") { code: Int! minutes: Int length: Int }',
        resolvers: { Book: { __resolveReference: ({ id }: { id: string }) => ({ id, title: `Book ${id}` }) }, Film: { __resolveReference: ({ code }: { code: number }) => ({ code, length: code, minutes: 90 }) } },
      },
    });
    const { data, calls } = await graph.ask('{ found { ... on Book { title } ... on Film { number: length length: minutes } } }');
    expect(data.found).toEqual([{ title: 'Book 1' }, { number: 1, length: 90 }, null, { title: 'Book 1' }]);
    expect(calls[1]?.representations).toEqual([{ __typename: 'Book', id: '1' }, { __typename: 'Film', code: 1 }]);
  });
});
