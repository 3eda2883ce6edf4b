import { buildSchema } from 'graphql';
import { beforeEach, describe, expect, test } from 'vitest';
import { KnownDocuments } from './knownDocuments.ts';
import type { PreparedOperation, Result } from './preparedOperation.ts';

const schema = buildSchema('type Query { echo(text: String): String self: Node } type Node { name: String self: Node other: Node }');
const echo = schema.getQueryType()?.getFields()['echo'];
if (echo) echo.resolve = (_root, { text }) => text as string;
let documents: KnownDocuments;
beforeEach(() => void (documents = new KnownDocuments(schema)));

function operationOf(text: string, known = documents): PreparedOperation {
  const found = known.find(text, undefined);
  if ('errors' in found) throw new Error(found.errors.map(({ message }) => message).join());
  return found.operation;
}
const run = async (text: string, variables = {}): Promise<unknown> => {
  const { data }: Result = await operationOf(text).run({}, variables);
  return JSON.parse(`{${data?.map(({ name, json }) => `${JSON.stringify(name)}:${json ?? 'null'}`).join() ?? ''}}`) as unknown;
};

describe('a text of an operation', () => {
  test('is prepared once while it is known', () => {
    expect(operationOf('{ echo }')).toBe(operationOf('{ echo }'));
    expect([documents.find('{ nope }', undefined), documents.find('{', undefined)].map((found) => 'errors' in found && found.errors[0]?.extensions['code'])).toEqual(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']);
  });

  test('is data, whatever it says: nothing of it becomes code', async () => {
    // What graphql-jit 0.8.9 runs.
    const texts = ['__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dglobalThis.isTaken=1', '"]; globalThis.isTaken=1; //', "'+(globalThis.isTaken=1)+'", '${globalThis.isTaken=1}', '\u2028globalThis.isTaken=1'];
    for (const text of texts) {
      expect(await run(`{ echo(text: ${JSON.stringify(text)}) }`)).toEqual({ echo: text });
      expect(await run('query ($text: String) { echo(text: $text) }', { text })).toEqual({ echo: text });
    }
    expect(globalThis).not.toHaveProperty('isTaken');
  });

  test('may use names that JavaScript knows', async () => {
    const text = 'query ($__proto__: String, $constructor: String) { __proto__: echo(text: $__proto__) constructor: echo(text: $constructor) toString: echo ...hasOwnProperty } fragment hasOwnProperty on Query { valueOf: echo(text: "v") }';
    expect(await run(text, JSON.parse('{ "__proto__": "p", "constructor": "c" }') as object)).toEqual(JSON.parse('{ "__proto__": "p", "constructor": "c", "toString": null, "valueOf": "v" }'));
    expect(() => operationOf('{ constructor }')).toThrow('Cannot query field "constructor"');
    expect(documents.find('query A { echo }', '__proto__')).toMatchObject({ errors: [{ message: 'Unknown operation named "__proto__".' }] });
  });

  test('that would be as long as the world with its fragments expanded costs what its data has', async () => {
    const fragments = Array.from({ length: 40 }, (_, index) => `fragment F${index} on Node { name self { ...F${index + 1} } other { ...F${index + 1} } }`).join(' ');
    const text = `{ self { ...F0 } } ${fragments} fragment F40 on Node { name }`;
    const self = schema.getQueryType()?.getFields()['self'];
    if (self) self.resolve = () => ({ name: 'a', self: { name: 'b' } });
    expect(await run(text)).toEqual({ self: { name: 'a', self: { name: 'b', self: null, other: null }, other: null } });
    expect(operationOf(text).size).toBe(7);
  });

  test('has a plan for each way of leaving out, and not for every one there could be', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `v${index}`);
    const text = `query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) { ${names.map((name) => `${name}: echo(text: "x") @include(if: $${name})`).join(' ')} }`;
    for (let way = 0; way < 200; way += 1) {
      const variables = Object.fromEntries(names.map((name, index) => [name, ((way >> index) & 1) === 1]));
      expect(await run(text, variables)).toEqual(Object.fromEntries(names.filter((name) => variables[name]).map((name) => [name, 'x'])));
    }
    expect(operationOf(text).size).toBeLessThanOrEqual(16 * names.length);
  });
});

describe('texts are forgotten', () => {
  test('when there are too many, the longest unused first', () => {
    const few = new KnownDocuments(schema, { most: 10 });
    const first = operationOf('{ echo }', few);
    for (let index = 0; index < 100; index += 1) {
      operationOf(`{ a${index}: echo }`, few);
      expect(operationOf('{ echo }', few)).toBe(first);
    }
    expect(few.size).toBe(10);
  });

  test('when they, or their plans, weigh too much', async () => {
    const light = new KnownDocuments(schema, { weight: 20_000 });
    for (let index = 0; index < 100; index += 1) light.find(`{ a${index}: echo(text: "${'x'.repeat(1000)}") }`, undefined);
    expect(light.size).toBe(3);
    const text = `{ ${Array.from({ length: 90 }, (_, index) => `a${index}: echo`).join(' ')} }`;
    const heavy = operationOf(text, light);
    await heavy.run({}, {});
    light.weigh(text);
    expect(operationOf(text, light)).not.toBe(heavy);
  });
});
