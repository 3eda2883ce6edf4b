import { getNullableType, isAbstractType, isEnumType, isLeafType, isListType, isNonNullType, isObjectType, Kind } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLObjectType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import type { Choices } from './choices.ts';

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** How often, of a hundred, a value is wrong and null stands where it may not or may. */
export interface Faults {
  readonly wrong: number;
  readonly lost: number;
  readonly absent: number;
}

const usual: Readonly<Record<string, readonly unknown[]>> = {
  String: ['text', '', 'a "quoted"\n\\line\u0007', 'àèò ’€ 日本 😀', 'lone \ud83d surrogate', 5, true, 1.5],
  Int: [7, 0, -0, -5, 2_147_483_647, '12', '0x10', ' 3 ', true, 4.0],
  Float: [1.5, 7, 1e21, -2.25e-7, '2.5', false, 0.1],
  Boolean: [true, false, 0, 1],
  ID: ['id', 7, '42', 1e21],
  Any: ['any', 5, [1, { x: null }], { __proto__: null, toJSON: 'x' }, false, Number.POSITIVE_INFINITY],
};
const wrong: readonly unknown[] = ['wrong', 5.5, true, {}, [], { valueOf: 5 }, [['x']], '', Number.POSITIVE_INFINITY, 2_147_483_648, 'RED', { __typename: 'Town' }, { __typename: 5 }, { __typename: 'Hidden' }];

/** A tree of answers to a query, keyed by response name, with nulls and wrong values. */
export function randomTree(choose: Choices, schema: GraphQLSchema, document: DocumentNode, variables: Readonly<Record<string, unknown>>, faults: Faults): Record<string, unknown> {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;

  const value = (type: GraphQLOutputType, nodes: readonly FieldNode[], depth: number): unknown => {
    if (choose.percent(faults.wrong)) return choose.of(wrong);
    if (choose.percent(isNonNullType(type) ? faults.lost : faults.absent)) return choose.of([null, undefined]);
    const inner = getNullableType(type);
    if (isListType(inner)) return Array.from({ length: choose.below(4) }, () => value(inner.ofType, nodes, depth));
    if (isEnumType(inner)) return choose.of(inner.getValues()).name;
    if (isLeafType(inner)) return choose.of(usual[inner.name] ?? []);
    if (isObjectType(inner)) return object(inner, nodes, depth);
    if (!isAbstractType(inner)) throw new TypeError('Expected every type to be an output type');
    const possible = schema.getPossibleTypes(inner);
    return possible.length === 0 ? null : object(choose.of(possible), nodes, depth, true);
  };
  const object = (type: GraphQLObjectType, nodes: readonly FieldNode[], depth: number, isTyped = false): Record<string, unknown> => {
    let fields: Fields = new Map();
    try {
      if (depth < 8) fields = collectSubfields(schema, fragments, variables, type, nodes);
    } catch {
      // A condition is null.
    }
    return filled(type, fields, depth + 1, isTyped || choose.percent(10) ? { __typename: type.name } : {});
  };
  const filled = (type: GraphQLObjectType, fields: Fields, depth: number, into: Record<string, unknown>): Record<string, unknown> => {
    for (const [name, nodes] of fields) {
      const field = type.getFields()[nodes[0]?.name.value ?? ''];
      if (!field) continue;
      const made = value(field.type, nodes, depth);
      if (made !== undefined || choose.percent(50)) Object.defineProperty(into, name, { value: made, enumerable: true, configurable: true, writable: true });
    }
    if (choose.percent(10)) into['unasked'] = choose.of(wrong);
    return into;
  };
  const query = schema.getQueryType();
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!query || !operation) throw new Error('Expected a query');
  try {
    return filled(query, collectFields(schema, fragments, variables, query, operation.selectionSet), 0, {});
  } catch {
    return {};
  }
}
