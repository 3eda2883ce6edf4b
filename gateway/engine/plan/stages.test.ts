import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { composeGraph } from './testing/planGraph.ts';

const area = (id: unknown) => ({ id });
const graph = composeGraph({
  areas: {
    sdl: `
      type Query { area(id: ID!): Area grid: [[Area]] areas(first: Int = 2): [Area!]! }
      type Mutation { count(by: Int! = 1): Int! }
      type Area @key(fields: "id") { id: ID! name: String parent: Area }`,
    resolvers: {
      Query: { area: (_: unknown, { id }: { id: string }) => area(id), grid: () => [[area(1), null, area(2)], null, [], [area(1)]], areas: (_: unknown, { first }: { first: number }) => [1, 2, 3].slice(0, first).map(area) },
      Mutation: { count: (_: unknown, { by }: { by: number }) => (counted += by) },
      Area: { name: ({ id }: { id: string }) => `Area ${id}`, parent: ({ id }: { id: string }) => (Number(id) > 9 ? area(9) : null), __resolveReference: (known: unknown) => known },
    },
  },
  offers: {
    sdl: `
      type Query { newest: Offer }
      type Mutation { double: Int! }
      type Area @key(fields: "id") { id: ID! offers(most: Int = 1): [Offer!] }
      type Offer @key(fields: "id") { id: ID! title: String area: Area }`,
    resolvers: {
      Query: { newest: () => ({ id: 7, title: 'Newest', area: area(3) }) },
      Mutation: { double: () => (counted *= 2) },
      Area: { offers: ({ id }: { id: string }, { most }: { most: number }) => Array.from({ length: most }, (_, index) => ({ id: `${id}-${index}`, title: `Offer ${id}-${index}`, area: area(id) })), __resolveReference: (known: unknown) => known },
    },
  },
});
let counted = 0;

describe('a plan', () => {
  test('that is one fetch is executed as one question', async () => {
    const { data, errors, calls, freshFor } = await graph.ask('{ area(id: 1) { name } }');
    expect(data).toEqual({ area: { name: 'Area 1' } });
    expect(errors).toEqual([]);
    expect(calls.map(({ query }) => query)).toEqual(['{area(id:1){name}}']);
    expect(freshFor).toBe(60);
  });

  test('goes through lists of lists, nulls and empty lists', async () => {
    const { data, calls } = await graph.ask('{ grid { id offers { title } } }');
    const one = { id: '1', offers: [{ title: 'Offer 1-0' }] };
    expect(data).toEqual({ grid: [[one, null, { id: '2', offers: [{ title: 'Offer 2-0' }] }], null, [], [one]] });
    expect(calls[1]?.representations).toEqual([{ __typename: 'Area', id: '1' }, { __typename: 'Area', id: '2' }]);
  });

  test('asks for nothing where there is nothing to ask for', async () => {
    const { data, calls } = await graph.ask('{ areas(first: 0) { offers { title } } }');
    expect(data).toEqual({ areas: [] });
    expect(calls).toHaveLength(1);
  });

  test('sends the variables that a fetch uses and were given, as they were given', async () => {
    const query = 'query ($first: Int = 1, $most: Int) { areas(first: $first) { offers(most: $most) { title } } area(id: 5) { id name @skip(if: true) parent @include(if: false) { id } } }';
    const { data, calls } = await graph.ask(query, { variables: { most: 2 } });
    expect(data.areas).toEqual([{ offers: [{ title: 'Offer 1-0' }, { title: 'Offer 1-1' }] }]);
    expect(calls.map(({ variables }) => Object.keys(variables))).toEqual([[], ['most', 'representations']]);
  });

  test.each([[{}, 1], [{ wanted: false }, 1], [{ wanted: true }, 2]])('of a condition follows the variable: %j asks %i times', async (variables, count) => {
    const { data, calls } = await graph.ask('query ($wanted: Boolean = false) { area(id: 1) { name offers @include(if: $wanted) { id } } }', { variables });
    expect(calls).toHaveLength(count);
    expect('offers' in data.area).toBe(count === 2);
  });

  test('of mutations runs them in the order of the operation', async () => {
    counted = 0;
    const { data, calls } = await graph.ask('mutation { a: count(by: 3) b: double c: count d: double e: double }');
    expect(data).toEqual({ a: 3, b: 6, c: 7, d: 14, e: 28 });
    expect(calls.map(({ subgraph }) => subgraph)).toEqual(['areas', 'offers', 'areas', 'offers']);
  });

  test('runs the branches of a parallel stage without waiting for each other', async () => {
    const order: string[] = [];
    await graph.prepare('{ area(id: 1) { offers { title } } newest { area { name } } }').execute({
      given: {},
      variables: {},
      onWrongShape: (subgraph, reason) => expect.fail(`${subgraph}: ${reason}`),
      ask: async (call) => {
        const slow = call.operation.subgraph === 'areas' && !call.representations;
        order.push(`${call.operation.subgraph} asked`);
        if (slow) await setTimeout(50);
        const answer = await graph.answerFor(call);
        order.push(`${call.operation.subgraph} answered`);
        return answer;
      },
    });
    expect(order.filter((step) => step.endsWith('asked'))).toHaveLength(4);
    expect(order.slice(0, 4)).toEqual(['areas asked', 'offers asked', 'offers answered', 'areas asked']);
  });

  test('without fetches asks nobody and is kept for no time', async () => {
    const { data, calls, freshFor } = await graph.ask('{ __typename kind: __schema { queryType { name } } }');
    expect(data).toEqual({ __typename: 'Query', kind: { queryType: { name: 'Query' } } });
    expect(calls).toEqual([]);
    expect(freshFor).toBe(0);
  });

  test('asks nobody further once nobody waits for the answer', async () => {
    const leaving = new AbortController();
    let asked = 0;
    const { freshFor } = await graph.prepare('{ area(id: 1) { offers { title } } }').execute({
      given: {},
      variables: {},
      signal: leaving.signal,
      onWrongShape: () => expect.fail(),
      ask: async (call) => {
        asked += 1;
        leaving.abort();
        return graph.answerFor(call);
      },
    });
    expect(asked).toBe(1);
    expect(freshFor).toBe(0);
  });

  test('can be executed many times at once', async () => {
    const prepared = graph.prepare('query ($id: ID!) { area(id: $id) { name offers { title } } }');
    const answers = await Promise.all(
      ['1', '2', '3', '4'].map(async (id) => (await prepared.execute({ given: { id }, variables: { id }, ask: (call) => graph.answerFor(call), onWrongShape: () => expect.fail() })).data.toString()),
    );
    expect(answers).toEqual(['1', '2', '3', '4'].map((id) => JSON.stringify({ area: { name: `Area ${id}`, offers: [{ title: `Offer ${id}-0` }] } })));
  });
});
