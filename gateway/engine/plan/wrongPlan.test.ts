import type { PlanNode } from '@apollo/query-planner';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { graphOf } from './graph.ts';
import { refuseLateFetch } from './lateFetch.ts';
import { composeGraph } from './testing/planGraph.ts';
import { WrongPlan, refuseWrongPlan } from './wrongPlan.ts';

const graph = composeGraph({
  east: { sdl: 'type Query { beta: Beta } type Beta @key(fields: "id") { id: ID! a: Int @external b: String @requires(fields: "a") }' },
  south: { sdl: 'type Beta @key(fields: "id") { id: ID! a: Int b: String @external c: String @requires(fields: "b") }' },
});

const pointed = composeGraph({
  freight: { sdl: 'type Query { chair: Chair } type Chair @key(fields: "id", resolvable: false) @key(fields: "code") { id: ID! code: String! weight: Int @external cost: Int @requires(fields: "weight") }' },
  stock: { sdl: 'type Chair @key(fields: "code") { code: String! weight: Int }' },
});

describe('a plan', () => {
  test('that asks a subgraph by a key that it doesn\'t resolve is refused', () => {
    expect(() => refuseWrongPlan(graphOf(pointed.supergraph), pointed.plan(parse('{ chair { cost } }')))).toThrow(new WrongPlan('Expected `freight` to be asked for `Chair` by a key that it resolves'));
    expect(() => refuseWrongPlan(graphOf(pointed.supergraph), pointed.plan(parse('{ chair { weight } }')))).not.toThrow();
  });

  test('that asks a subgraph for another\'s field is refused', () => {
    expect(() => refuseWrongPlan(graphOf(graph.supergraph), graph.plan(parse('{ beta { c } }')))).toThrow(new WrongPlan('Expected `east` to be asked for its own fields, got `Beta.a`'));
  });

  test('that tells each subgraph what it requires is not', () => {
    expect(() => refuseWrongPlan(graphOf(graph.supergraph), graph.plan(parse('{ beta { id a b } }')))).not.toThrow();
  });
});

test('A plan that tells a subgraph what is asked for only afterwards is refused', () => {
  const fetch = (serviceName: string, operation: string, requires: readonly string[]): PlanNode => ({ kind: 'Flatten' as const, path: ['beta'], node: { kind: 'Fetch' as const, serviceName, operation, operationName: undefined, operationKind: 'query' as never, variableUsages: [], requires: [{ kind: 'InlineFragment' as const, typeCondition: 'Beta', selections: requires.map((name) => ({ kind: 'Field' as const, name })) }] } });
  const b = fetch('east', 'query($representations:[_Any!]!){_entities(representations:$representations){...on Beta{b}}}', ['__typename', 'id', 'a']);
  const a = fetch('south', 'query($representations:[_Any!]!){_entities(representations:$representations){...on Beta{a}}}', ['__typename', 'id']);
  expect(() => refuseLateFetch({ kind: 'QueryPlan', node: { kind: 'Sequence', nodes: [b, a] } })).toThrow(new WrongPlan('Expected `east` to be asked after `beta.a`, which it is told'));
  expect(() => refuseLateFetch({ kind: 'QueryPlan', node: { kind: 'Sequence', nodes: [a, b] } })).not.toThrow();
});
