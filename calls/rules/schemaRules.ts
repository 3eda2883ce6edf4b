import { getNamedType, isAbstractType, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Rules } from './readRules.ts';
import type { Rule } from './rule.ts';

/** What showing a value of a type asks: the type's own rule, and those of every object type that the value can be of. */
export function rulesOfType(schema: GraphQLSchema, rules: Rules, type: GraphQLNamedType): readonly Rule[] {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  return rulesAt(rules, [type.name, ...possible.map(({ name }) => name)]);
}

/** What selecting a field of a type asks: its own rule, that of the same field of every object type the value can be of, and those of the type it gives. */
export function rulesOfField(schema: GraphQLSchema, rules: Rules, parent: string, possible: Iterable<GraphQLObjectType>, field: GraphQLField<unknown, unknown>): readonly Rule[] {
  const owners = new Set([parent, ...[...possible].map(({ name }) => name)]);
  return [...rulesAt(rules, [...owners].map((owner) => `${owner}.${field.name}`)), ...rulesOfType(schema, rules, getNamedType(field.type))];
}

const rulesAt = (rules: Rules, coordinates: readonly string[]): readonly Rule[] => coordinates.flatMap((coordinate) => rules.get(coordinate) ?? []);
