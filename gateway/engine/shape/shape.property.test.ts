import fc from 'fast-check';
import { execute, getVariableValues, isObjectType, parse } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { afterEach, expect, test } from 'vitest';
import { compileShape } from './compileShape.ts';
import type { Shape } from './compileShape.ts';
import { generation } from './slotsWriter.ts';
import { choices } from './testing/choices.ts';
import type { Choices } from './testing/choices.ts';
import { randomOperation, randomVariables } from './testing/randomOperation.ts';
import { randomSchema } from './testing/randomSchema.ts';
import { randomTree } from './testing/randomTree.ts';

/** Schemas, each with several operations of several trees. */
const runs = Number(process.env['SHAPE_RUNS'] ?? 30);

const { after } = generation;
afterEach(() => {
  generation.after = after;
});

test('Random data is completed as graphql-js completes it, errors and their paths alike', () => {
  const seen = { answers: 0, errors: 0, data: 0, refused: 0 };
  fc.assert(
    fc.property(choices(), (begin) => {
      const choose = begin();
      for (const { schema, document, shape, given, variables, trees } of examples(choose)) {
        // Both ways of writing objects are compared, also where the one takes over from the other.
        generation.after = choose.of([0, 1, 2, 4, after]);
        for (const tree of trees) {
          const expected = executed(schema, document, tree, given);
          const { dataJson, errors } = shape.complete(tree, { given, variables, errors: [] });
          expect(dataJson).toBe(JSON.stringify(expected.data));
          expect(errors.map(({ path, message }) => ({ path, kind: kindOf(message) }))).toEqual((expected.errors ?? []).map(({ path, message }) => ({ path, kind: kindOf(message) })));
          seen.answers++;
          seen.errors += errors.length;
          seen.data += dataJson.length;
          seen.refused += errors.some(({ extensions }) => extensions?.['code'] === 'BAD_USER_INPUT') ? 1 : 0;
        }
      }
    }),
    { numRuns: runs },
  );
  expect(seen.answers).toBeGreaterThan(runs * 3);
  expect(seen.errors).toBeGreaterThan(seen.answers / 10);
  expect(seen.data).toBeGreaterThan(seen.answers * 50);
  expect(seen.refused).toBeGreaterThan(0);
});

test('An error at, above or below a null, or one without a path, explains it, and no other does', () => {
  fc.assert(
    fc.property(choices(), (begin) => {
      const choose = begin();
      for (const { shape, given, variables, trees } of examples(choose)) {
        for (const tree of trees) {
          const bare = shape.complete(tree, { given, variables, errors: [] });
          const errors = Array.from({ length: choose.below(6) }, () => randomError(choose, bare.errors));
          const explained = shape.complete(tree, { given, variables, errors });
          const isExplained = ({ message, path = [] }: GraphQLFormattedError): boolean =>
            message.startsWith('Cannot return null') && errors.some(({ path: other = [] }) => other.slice(0, path.length).every((step, index) => step === path[index]));
          expect(explained.dataJson).toBe(bare.dataJson);
          expect(explained.errors).toEqual([...errors, ...bare.errors.filter((error) => !isExplained(error))]);
        }
      }
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
});

interface Example {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly shape: Shape;
  readonly given: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly trees: readonly Record<string, unknown>[];
}

function* examples(choose: Choices): Generator<Example> {
  const schema = randomSchema(choose);
  for (let operations = 0; operations < 4; operations++) {
    const document = parse(randomOperation(choose, schema));
    const operation = document.definitions[0] as OperationDefinitionNode;
    const shape = compileShape(schema, document, operation);
    for (let variants = 0; variants < 2; variants++) {
      const given = randomVariables(choose);
      const { coerced: variables } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
      if (variables) yield { schema, document, shape, given, variables, trees: faults.map((fault) => randomTree(choose, schema, document, variables, fault)) };
    }
  }
}

const faults = [
  { wrong: 0, lost: 0, absent: 0 },
  { wrong: 1, lost: 1, absent: 5 },
  { wrong: 0, lost: 5, absent: 20 },
  { wrong: 10, lost: 2, absent: 2 },
];

/** An error that has to do with one of these, or none. */
function randomError(choose: Choices, found: readonly GraphQLFormattedError[]): GraphQLFormattedError {
  const path = choose.of([[], ...found.map((error) => error.path ?? [])]);
  const cut = choose.of([path.length, path.length, path.length - 1, path.length - 2]);
  if (cut <= 0) return choose.percent(20) ? { message: 'without a path' } : { message: 'elsewhere', path: ['elsewhere'] };
  return { message: 'at a path', path: [...path.slice(0, cut), ...choose.of([[], [], ['below', 0]])] };
}

/** What graphql-js makes of the tree, where objects must be objects. */
function executed(schema: GraphQLSchema, document: DocumentNode, tree: unknown, variableValues: Readonly<Record<string, unknown>>): ExecutionResult {
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  for (const type of Object.values(schema.getTypeMap())) if (isObjectType(type) && !type.name.startsWith('__')) type.isTypeOf = isObject;
  return execute({
    schema,
    document,
    rootValue: tree,
    variableValues,
    fieldResolver: (source, _given, _context, { path: { key } }) => (Object.hasOwn(source, key) ? source[key] : undefined),
    typeResolver: (value) => (isObject(value) ? value.__typename : undefined),
  }) as ExecutionResult;
}

/** A message without the values that graphql-js tells in it. */
function kindOf(message: string): string {
  if (/^(Abstract|Runtime Object) type /.test(message)) return 'runtime type';
  return message.replace(/( cannot represent [a-z0-9 -]*value|^Expected value of type "\w+").*$/s, '$1');
}
