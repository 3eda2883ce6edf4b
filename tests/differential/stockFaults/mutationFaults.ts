import type { HandwrittenSubgraph } from './handwritten.ts';
import type { StockFault } from './faults.ts';

function counters(): Readonly<Record<string, HandwrittenSubgraph>> {
  let count = 0;
  const add = (_source: unknown, { by }: { by?: number }): number => (count += by ?? 1);
  return {
    here: { sdl: 'type Query { here: Int } type Mutation { add(by: Int): Int reset: Int }', fields: { 'Mutation.add': add, 'Mutation.reset': () => (count = 0) } },
    there: { sdl: 'type Mutation { addThere(by: Int): Int }', fields: { 'Mutation.addThere': add } },
  };
}

/** Faults with mutations, whose order counts. */
export const mutationFaults: readonly StockFault[] = [
  {
    name: 'Mutations in a fragment are done before those that stand before it',
    subgraphs: counters,
    operation: 'mutation { add(by: 1) ...Rest } fragment Rest on Mutation { reset again: add(by: 1) }',
    right: { data: { add: 1, reset: 0, again: 1 }, errors: [] },
    wrong: { data: { add: 2, reset: 0, again: 1 }, errors: [] },
  },
  {
    name: 'A mutation selected twice is done twice',
    subgraphs: counters,
    operation: 'mutation ($again: Boolean!) { add(by: 1) addThere(by: 1) add(by: 1) @include(if: $again) }',
    variables: { again: true },
    right: { data: { add: 1, addThere: 2 }, errors: [] },
    wrong: { data: { add: 3, addThere: 2 }, errors: [] },
  },
];
