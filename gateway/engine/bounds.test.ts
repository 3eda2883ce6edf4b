import { parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { composeGraph } from './plan/testing/planGraph.ts';
import type { Outcome, PreparedOperation } from './preparedOperation.ts';
import { Variants } from './shape/variants.ts';

const names = Array.from({ length: 200 }, (_, index) => `field${index}`);
const graph = composeGraph({
  shop: {
    sdl: `type Query { offers: [Offer] } type Offer @key(fields: "id") { id: ID! title: String! place: Place ${names.map((name) => `${name}: Int`).join(' ')} } type Place { street: String! }`,
  },
  prices: { sdl: 'type Offer @key(fields: "id") { id: ID! price: Int! }' },
});

/** Executes an operation that its one subgraph answers so. */
function execute(prepared: PreparedOperation, offers: unknown, variables: Record<string, unknown> = {}): Promise<Outcome> {
  return prepared.execute({ given: variables, variables, ask: async () => ({ data: { offers }, errors: [], freshFor: 60 }), onWrongShape: (_, reason) => expect.unreachable(reason) });
}

describe('a million records that lack what the schema promises', () => {
  const million = (record: unknown): unknown[] => Array.from({ length: 1_000_000 }, () => record);

  test.each([
    ['a leaf', '{ offers { title } }', { title: null }],
    ['something further below', '{ offers { place { street } } }', { place: { street: null } }],
  ])('are told by a thousand errors: %s', async (_, query, bad) => {
    const outcome = await execute(graph.prepare(query), million(bad));
    expect(outcome.errors).toHaveLength(1000);
    expect(outcome.freshFor).toBe(0);
    expect((JSON.parse(outcome.data.toString()) as { offers: unknown[] }).offers).toHaveLength(1_000_000);
  });
});

test('An answer of more than 256 MB is none, and the next one is answered', async () => {
  const prepared = graph.prepare('{ offers { title } }');
  // Written fastest where something in it has to be escaped.
  const large = { title: `"${'a'.repeat(1 << 20)}` };
  await expect(execute(prepared, Array.from({ length: 257 }, () => large))).rejects.toThrow(new RangeError('Expected an answer of at most 268435456 bytes, got more'));
  expect((await execute(prepared, [{ title: 'One' }])).data.toString()).toBe('{"offers":[{"title":"One"}]}');
});

test('Variants of an operation, by its conditions, are kept up to two thousand fields', () => {
  const conditions = Array.from({ length: 5 }, (_, index) => `v${index}`);
  const document = parse(`query (${conditions.map((name) => `$${name}: Boolean!`).join(' ')}) { ${conditions.map((name) => `${name}: __typename @skip(if: $${name})`).join(' ')} }`);
  const made: string[] = [];
  const variants = new Variants<object>(document, document.definitions[0] as OperationDefinitionNode, (given) => (made.push(Object.values(given).join()), { made: {}, size: 200 }));
  const ask = (number: number): object => variants.of(Object.fromEntries(conditions.map((name, bit) => [name, ((number >> bit) & 1) === 1])));
  for (let number = 0; number < 32; number += 1) ask(number);
  expect(new Set(made).size).toBe(32);
  for (let number = 31; number >= 22; number -= 1) ask(number);
  expect(made).toHaveLength(32);
  ask(21);
  expect(made).toHaveLength(33);
});
