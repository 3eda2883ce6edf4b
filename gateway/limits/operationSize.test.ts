import { readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import fc from 'fast-check';
import { Kind, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { guardedSupergraph } from '../authorization/guardedSupergraph.ts';
import { operationSize, prepareSize } from './operationSize.ts';
import { visitedSize } from './testing/visitedSize.ts';

const schema = Supergraph.build(guardedSupergraph(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8')).withoutRules).apiSchema().toGraphQLJSSchema();

const first = fc.oneof(fc.constantFrom('', '(first: $a)', '(first: $b)', '(first: $c)', '(first: null)'), fc.integer({ min: -10, max: 200 }).map((n) => `(first: ${n})`));

/** Selections on `Area`, of which some spread the fragments `F0` to `F3`, in circles too. */
const { selections } = fc.letrec<{ selections: string; selection: string }>((tie) => ({
  selections: fc.array(tie('selection'), { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
  selection: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom('id', 'x: name', '...F0', '...F1', '...F2', '...F3', 'offers(first: $a) { totalCount }', 'offers(first: $b) { pageInfo { hasNextPage } }'),
    fc.tuple(first, tie('selections')).map(([page, inner]) => `offers${page} { nodes { id area { ${inner} } } }`),
    fc.tuple(first, tie('selections')).map(([page, inner]) => `courses${page} { edges { node { title } } nodes { id } totalCount } parent { ${inner} }`),
    fc.tuple(fc.constantFrom('', '(kind: MUNICIPALITY)', '(kind: $kind)', '(kind: PROVINCE)'), tie('selections')).map(([kind, inner]) => `children${kind} { ${inner} }`),
    tie('selections').map((inner) => `... on Area { y: parent { ${inner} } }`),
  ),
}));

const operations = fc
  .record({ root: fc.array(fc.tuple(first, selections), { minLength: 1, maxLength: 3 }), fragments: fc.tuple(selections, selections, selections, selections), usual: fc.constantFrom('', ' = 7', ' = -3', ' = null') })
  .map(({ root, fragments, usual }) =>
    [
      `query ($a: Int${usual}, $b: Int = 30, $c: Int, $kind: AreaKind) { ${root.map(([page, inner], index) => `r${index}: areas${page} { nodes { ${inner} } }`).join(' ')} ...Q __schema { types { fields { name } } } }`,
      ...fragments.map((inner, index) => `fragment F${index} on Area { ${inner} }`),
      'fragment Q on Query { partners { id } offers(first: $c) { nodes { id } } }',
    ].join('\n'),
  );

const value = fc.oneof(fc.integer({ min: -5, max: 1000 }), fc.constantFrom(null, undefined, 'x', Number.POSITIVE_INFINITY, Number.NaN, 2.5, [3], {}));
const variables = fc.record({ a: value, b: value, c: value, kind: fc.constant('MUNICIPALITY') }, { requiredKeys: [] });

test('the size prepared once tells for all variables what going through the operation tells for each', () => {
  let dependent = 0;
  fc.assert(
    fc.property(operations, fc.array(variables, { minLength: 3, maxLength: 3 }), (text, given) => {
      const document = parse(text);
      const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
      const prepared = prepareSize(schema, document, operation);
      if (!prepared.isFixed) dependent += 1;
      for (const each of given) expect(prepared.sizeFor(each)).toEqual(visitedSize(schema, document, operation, each));
    }),
    { numRuns: 200 },
  );
  expect(dependent).toBeGreaterThan(100);
});

test('a fragment bomb whose pages depend on a variable is told for new variables without being expanded', () => {
  const levels = 200;
  const text = `query ($n: Int) { area(id: "a") { ...F0 } } ${Array.from({ length: levels }, (_, level) => `fragment F${level} on Area { a: parent { ...F${level + 1} } b: parent { ...F${level + 1} } }`).join('\n')} fragment F${levels} on Area { offers(first: $n) { nodes { id } } }`;
  const document = parse(text);
  const { isFixed, sizeFor } = prepareSize(schema, document, document.definitions[0] as OperationDefinitionNode);
  expect(isFixed).toBe(false);
  const start = performance.now();
  for (let n = 1; n <= 100; n += 1) expect(sizeFor({ n }).rows).toBe(n * 2 ** levels);
  expect(performance.now() - start).toBeLessThan(500);
});

test('an operation without variables in its lists has one size', () => {
  const document = parse('query ($id: ID!) { area(id: $id) { offers(first: 5) { nodes { id } } } }');
  const operation = document.definitions[0] as OperationDefinitionNode;
  expect(prepareSize(schema, document, operation).isFixed).toBe(true);
  expect(operationSize(schema, document, operation, { id: 'a' })).toEqual(visitedSize(schema, document, operation, { id: 'a' }));
});
