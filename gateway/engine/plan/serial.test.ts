import { beforeEach, describe, expect, test } from 'vitest';
import { composeGraph } from './testing/planGraph.ts';

let count = 0;
beforeEach(() => {
  count = 0;
});
const add = (_: unknown, { by }: { by: number }): unknown => {
  count += by;
  if (count > 100) throw new Error('too many');
  return { id: '1', value: count };
};
const graph = composeGraph({
  here: { sdl: 'type Query { q: Int } type Mutation { add(by: Int): Counter must(by: Int): Counter! } type Counter @key(fields: "id") { id: ID! value: Int }', resolvers: { Mutation: { add, must: add } } },
  there: { sdl: 'type Mutation { double: Int } type Counter @key(fields: "id") { id: ID! now: Int }', resolvers: { Mutation: { double: () => (count *= 2) }, Counter: { __resolveReference: () => ({ now: count }) } } },
});

describe('mutations over several subgraphs', () => {
  test('are each done with all below them before the next is begun', async () => {
    const { data } = await graph.ask('mutation { a: add(by: 1) { now } b: add(by: 2) { value now } double c: add(by: 1) { now } }');
    expect(JSON.stringify(data)).toBe('{"a":{"now":1},"b":{"value":3,"now":3},"double":6,"c":{"now":7}}');
  });

  test.each([[{ early: true, late: true }, { add: { value: 1 }, double: 2 }], [{ early: false, late: true }, { double: 0, add: { value: 1 } }], [{ early: false, late: false }, { double: 0 }]])('keep the order that the conditions make: %j', async (variables, expected) => {
    const { data } = await graph.ask('mutation ($early: Boolean!, $late: Boolean!) { ... @include(if: $early) { add(by: 1) { value } } double add(by: 1) @include(if: $late) { value } }', { variables });
    expect(JSON.stringify(data)).toBe(JSON.stringify(expected));
  });

  test('end with one that may not be null and is', async () => {
    const { data, errors, calls } = await graph.ask('mutation { a: add(by: 1) { now } must(by: 200) { value } double }');
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ message: 'too many', path: ['must'] }]);
    expect(calls.map(({ subgraph }) => subgraph)).toEqual(['here', 'there', 'here']);
  });

  test('of one subgraph that follow one another are one question', async () => {
    const { data, calls } = await graph.ask('mutation { a: add(by: 1) { value } b: add(by: 2) { value } double }');
    expect(data).toEqual({ a: { value: 1 }, b: { value: 3 }, double: 6 });
    expect(calls).toHaveLength(2);
  });
});
