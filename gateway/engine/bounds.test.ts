import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { composeGraph } from './plan/testing/planGraph.ts';
import type { Outcome, PreparedOperation } from './preparedOperation.ts';

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

/** Milliseconds of processor time. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('a million records that lack what the schema promises', () => {
  const million = (record: unknown): unknown[] => Array.from({ length: 1_000_000 }, () => record);

  test.each([
    ['a leaf', '{ offers { title } }', { title: 'One' }, { title: null }],
    ['something further below', '{ offers { place { street } } }', { place: { street: 'Gran Via' } }, { place: { street: null } }],
  ])('are told by a thousand errors and take little longer than good ones: %s', async (_, query, good, bad) => {
    const prepared = graph.prepare(query);
    await execute(prepared, million(good).slice(0, 1000));
    const goodTime = await processorTime(() => execute(prepared, million(good)));
    let outcome: Outcome | undefined;
    const badTime = await processorTime(async () => {
      outcome = await execute(prepared, million(bad));
    });
    expect(outcome?.errors).toHaveLength(1000);
    expect(outcome?.freshFor).toBe(0);
    expect((JSON.parse(outcome?.data.toString() ?? '') as { offers: unknown[] }).offers).toHaveLength(1_000_000);
    expect(badTime).toBeLessThan(100 + goodTime * 6);
  });
});

test('An answer of more than 256 MB is none, and the next one is answered', async () => {
  const prepared = graph.prepare('{ offers { title } }');
  // Written fastest where something in it has to be escaped.
  const large = { title: `"${'a'.repeat(1 << 20)}` };
  await expect(execute(prepared, Array.from({ length: 257 }, () => large))).rejects.toThrow(new RangeError('Expected an answer of at most 268435456 bytes, got more'));
  expect((await execute(prepared, [{ title: 'One' }])).data.toString()).toBe('{"offers":[{"title":"One"}]}');
});

test('Variants of an operation, by its conditions, are kept up to two thousand fields', async () => {
  const conditions = Array.from({ length: 5 }, (_, index) => `v${index}`);
  const fields = names.map((name, index) => (index < conditions.length ? `${name} @skip(if: $v${index})` : name)).join(' ');
  const prepared = graph.prepare(`query (${conditions.map((name) => `$${name}: Boolean!`).join(' ')}) { offers { ${fields} } }`);
  const variant = (number: number): Promise<Outcome> => execute(prepared, [{ field9: 1 }], Object.fromEntries(conditions.map((name, bit) => [name, ((number >> bit) & 1) === 1])));
  await variant(0);
  const before = heapUsed();
  for (let number = 1; number < 8; number += 1) await variant(number);
  const ofSeven = heapUsed() - before;
  for (let number = 8; number < 32; number += 1) await variant(number);
  // Ten of its variants have two thousand fields; thirty-two would be over six thousand.
  expect(heapUsed() - before).toBeLessThan(ofSeven * 2.2);
});

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
