import type { HandwrittenSubgraph } from './handwritten.ts';
import type { StockFault } from './faults.ts';

const pets = (): Readonly<Record<string, HandwrittenSubgraph>> => ({
  pets: {
    sdl: 'type Query { cat: Cat } union Pet = Cat | Dog type Cat { name: String } type Dog { name: String }',
    fields: { 'Query.cat': () => ({ __typename: 'Cat', name: 'Tom' }) },
  },
});

/** Faults with fragments, conditions and aliases. */
export const selectionFaults: readonly StockFault[] = [
  {
    name: 'A fragment on a union within an object loses its fields',
    subgraphs: pets,
    operation: '{ cat { ... on Pet { ... on Cat { name } } } }',
    right: { data: { cat: { name: 'Tom' } }, errors: [] },
    wrong: { data: { cat: {} }, errors: [] },
  },
  {
    name: 'An object all of whose fields are left out is null',
    subgraphs: pets,
    operation: 'query ($withCat: Boolean!, $withName: Boolean!) { cat @include(if: $withCat) { name @include(if: $withName) } }',
    variables: { withCat: true, withName: false },
    right: { data: { cat: {} }, errors: [] },
    wrong: { data: { cat: null }, errors: [] },
  },
];
