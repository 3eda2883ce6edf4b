import fc from 'fast-check';
import { execute, NoUnusedFragmentsRule, NoUnusedVariablesRule, OverlappingFieldsCanBeMergedRule, parse, print, specifiedRules, validate, type GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { describe, expect, test } from 'vitest';
import { PreparedOperation, type Result } from './preparedOperation.ts';
import { randomOperation, randomSchema } from './testing/randomGraph.ts';

const runs = Number(process.env['EXECUTION_RUNS'] ?? 150);
/** Both take the first of fields that conflict. */
const spared = new Set<unknown>([NoUnusedFragmentsRule, NoUnusedVariablesRule, OverlappingFieldsCanBeMergedRule]);
const rules = specifiedRules.filter((rule) => !spared.has(rule));
const plain = randomSchema(0, false, () => undefined);

describe('a prepared operation', () => {
  test.each([['without trouble', false], ['with nulls, errors, promises and wrong values anywhere', true]])('answers as graphql-js does, %s', async (_, isTroubled) => {
    let valid = 0;
    await fc.assert(fc.asyncProperty(randomOperation(plain), fc.integer(), async ({ text, variables }, seed) => {
      let calls: string[] = [];
      const schema = randomSchema(seed, isTroubled, (info, args) => void calls.push(told(info, args)));
      const document = parse(text);
      if (validate(schema, document, rules).length > 0) return;
      valid += 1;
      const right = await execute({ schema, document, variableValues: variables });
      const rightCalls = calls.toSorted();
      const [node] = document.definitions;
      if (node?.kind !== 'OperationDefinition') throw new Error('Expected an operation first');
      const operation = new PreparedOperation(schema, document, node);
      // The second run finds the plan of the first.
      for (let run = 0; run < 2; run += 1) {
        calls = [];
        const result = await operation.run(undefined, variables);
        expect(dataOf(result)).toEqual(JSON.stringify(right.data));
        expect(placesOf(result.errors, right.data)).toEqual(placesOf(right.errors ?? [], right.data));
        expect(calls.toSorted()).toEqual(rightCalls);
      }
    }), { numRuns: runs });
    expect(valid).toBeGreaterThan(runs / 3);
  });
});

function dataOf({ data }: Result): string | undefined {
  if (!data) return data === null ? 'null' : undefined;
  return `{${data.map(({ name, json }) => `${JSON.stringify(name)}:${json ?? 'null'}`).join()}}`;
}

/** Which places errors made null, and the errors that are of these places themselves. Of several errors that take the same object, the first is told, and which is first is anybody's guess. */
function placesOf(errors: readonly GraphQLError[], data: unknown): readonly string[] {
  const places = new Set(errors.map((error) => {
    const path = error.path ?? [];
    let value = data;
    let depth = 0;
    while (value !== null && value !== undefined && depth < path.length) value = (value as Record<string | number, unknown>)[path[depth++] ?? ''];
    return depth === path.length ? JSON.stringify(error) : JSON.stringify(path.slice(0, depth));
  }));
  return [...places].toSorted();
}

/** What a resolver is told. */
const told = ({ fieldName, fieldNodes, returnType, parentType, path, fragments, operation, variableValues, rootValue, schema }: GraphQLResolveInfo, args: unknown): string =>
  JSON.stringify([fieldName, fieldNodes.map(print), String(returnType), parentType.name, path, Object.keys(fragments), operation.name?.value, variableValues, rootValue, Boolean(schema), args]);
