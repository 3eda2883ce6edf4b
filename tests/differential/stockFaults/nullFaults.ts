import type { StockFault } from './faults.ts';

/** Faults with nulls, and with the places of errors. */
export const nullFaults: readonly StockFault[] = [
  {
    name: 'A null where none may be takes its object away without an error',
    subgraphs: () => ({
      shop: {
        sdl: 'type Query { chair: Chair } type Chair @key(fields: "id") { id: ID! }',
        fields: { 'Query.chair': () => ({ id: '1' }) },
        references: { Chair: (sent) => sent },
      },
      freight: {
        sdl: 'type Chair @key(fields: "id") { id: ID! weight: Int! }',
        references: { Chair: () => null },
      },
    }),
    operation: '{ chair { id weight } }',
    right: { data: { chair: null }, errors: [{ message: 'Cannot return null for non-nullable field Chair.weight.', path: ['chair', 'weight'] }] },
    wrong: { data: { chair: null }, errors: [] },
  },
  {
    name: 'An error is told of another item of a list',
    subgraphs: () => ({
      shop: {
        sdl: 'type Query { things: [Thing] } union Thing = Chair | Lamp type Chair @key(fields: "id") { id: ID! } type Lamp { watts: Int }',
        fields: { 'Query.things': () => [{ __typename: 'Lamp', watts: 5 }, { __typename: 'Chair', id: '1' }] },
        references: { Chair: (sent) => sent },
      },
      freight: {
        sdl: 'type Chair @key(fields: "id") { id: ID! weight: Int }',
        fields: { 'Chair.weight': () => {
          throw new Error('no scales');
        } },
        references: { Chair: (sent) => sent },
      },
    }),
    operation: '{ things { ... on Chair { weight } } }',
    right: { data: { things: [{}, { weight: null }] }, errors: [{ message: 'no scales', path: ['things', 1, 'weight'] }] },
    wrong: { data: { things: [{}, { weight: null }] }, errors: [{ message: 'no scales', path: ['things', 0, 'weight'] }] },
  },
];
