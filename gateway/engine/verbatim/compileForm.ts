import { getNullableType, GraphQLError, isAbstractType, isEnumType, isLeafType, isListType, isNonNullType, isSpecifiedScalarType } from 'graphql';
import type { FieldNode, FragmentDefinitionNode, GraphQLAbstractType, GraphQLLeafType, GraphQLObjectType, GraphQLOutputType, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import type { Asked, AskedField, AskedFields } from '../plan/asked.ts';
import { isUnchanged } from '../shape/leaves.ts';
import type { Form } from './form.ts';
import { steps } from './form.ts';
import { FormWriter } from './formWriter.ts';
import { NotVerbatim } from './notVerbatim.ts';

/** An operation with its `@skip` and `@include` decided. */
export interface OperationVariant {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly conditions: Readonly<Record<string, unknown>>;
}

type Fields = ReadonlyMap<string, readonly FieldNode[]>;
type Pairs = readonly (readonly [string, readonly FieldNode[]])[];

/** The most objects and lists one in the other. */
const mostLevels = 100;

/**
 * The form of `data`, where what one subgraph is asked for is what the client asks for: the same fields under the same names in the same order.
 * Undefined where it can't be told beforehand: an object of several types of which not the same is asked has to say its own first.
 */
export function compileForm({ schema, operation, fragments, conditions }: OperationVariant, asked: Asked): Form | undefined {
  const writer = new FormWriter();
  const root = schema.getRootType(operation.operation);
  if (!root) return undefined;
  try {
    objectForm(root, collectFields(schema, fragments, conditions, root, operation.selectionSet), asked, 1);
    return writer.done();
  } catch (thrown) {
    // A variable of `@skip` or `@include` may be null, which is told when the answer is completed.
    if (thrown instanceof NotVerbatim || thrown instanceof GraphQLError) return undefined;
    throw thrown;
  }

  function objectForm(type: GraphQLObjectType, fields: Fields, from: Asked, level: number): void {
    const own = from.always ?? from.of(type.name);
    refuseOtherOrder(fields, own);
    writer.expect('{');
    fieldForms(type, [...fields], own, level);
  }

  /** The fields of an object after its opening brace or after a field before them. `names`: those of the types that it may be of, where it isn't of this one. */
  function fieldForms(type: GraphQLObjectType, fields: Pairs, asked: AskedFields, level: number, { isFirst = true, names }: { readonly isFirst?: boolean; readonly names?: number | undefined } = {}): void {
    for (const [index, [key, nodes]] of fields.entries()) {
      const name = nodes[0]?.name.value ?? '';
      const askedField = asked.byName.get(key);
      if (askedField?.field !== name || askedField.slot !== key) throw new NotVerbatim();
      writer.expect(`${isFirst && index === 0 ? '' : ','}"${key}":`);
      if (name !== '__typename') valueForm(type.getFields()[name]?.type, nodes, askedField, level);
      else if (names === undefined) writer.expect(`"${type.name}"`);
      else {
        writer.expect('"');
        writer.step(steps.name, { operand: names });
      }
    }
    writer.expect('}');
  }

  function valueForm(type: GraphQLOutputType | undefined, nodes: readonly FieldNode[], asked: AskedField, level: number): void {
    if (!type || level > mostLevels) throw new NotVerbatim();
    const isNullable = !isNonNullType(type);
    const inner = getNullableType(type);
    if (isLeafType(inner)) return leafForm(inner, isNullable);
    if (isListType(inner)) return listForm(inner.ofType, isNullable, nodes, asked, level + 1);
    const { below } = asked;
    if (!below) throw new NotVerbatim();
    const start = isNullable ? writer.step(steps.nullable, { isNullable }) : undefined;
    if (isAbstractType(inner)) abstractForm(inner, nodes, below, level + 1);
    else objectForm(inner, collectSubfields(schema, fragments, conditions, inner, nodes), below, level + 1);
    if (start !== undefined) writer.aim(start, writer.here());
  }

  function listForm(type: GraphQLOutputType, isNullable: boolean, nodes: readonly FieldNode[], asked: AskedField, level: number): void {
    const start = writer.step(steps.list, { isNullable });
    const item = writer.here();
    valueForm(type, nodes, asked, level);
    writer.step(steps.next, { operand: item });
    writer.aim(start, writer.here());
  }

  function abstractForm(type: GraphQLAbstractType, nodes: readonly FieldNode[], asked: Asked, level: number): void {
    const types = schema.getPossibleTypes(type);
    const names = writer.names(types.map(({ name }) => name));
    const fieldsOf = types.map((possible) => [...collectSubfields(schema, fragments, conditions, possible, nodes)]);
    const [some] = types;
    const [same] = fieldsOf;
    if (some && same?.some(([key]) => key === '__typename') && asked.always && types.every((possible, index) => areAlike(some, same, possible, fieldsOf[index] ?? []))) {
      refuseOtherOrder(new Map(same), asked.always);
      writer.expect('{');
      return fieldForms(some, same, asked.always, level, { names });
    }
    writer.expect('{"__typename":"');
    writer.step(steps.type, { operand: names });
    const jumps = types.map((possible, index) => {
      const fields = fieldsOf[index] ?? [];
      const [first, ...others] = fields;
      if (first?.[0] !== '__typename' || first[1][0]?.name.value !== '__typename') throw new NotVerbatim();
      const own = asked.always ?? asked.of(possible.name);
      refuseOtherOrder(new Map(fields), own);
      writer.branch(names);
      fieldForms(possible, others, own, level, { isFirst: false });
      return writer.step(steps.jump);
    });
    for (const jump of jumps) writer.aim(jump, writer.here());
  }

  function leafForm(type: GraphQLLeafType, isNullable: boolean): void {
    if (isEnumType(type)) {
      if (!isNullable) writer.expect('"');
      writer.step(steps.name, { isNullable, operand: writer.names(type.getValues().map(({ name }) => name)) });
    } else if (isSpecifiedScalarType(type)) {
      const step = stepOf[type.name as keyof typeof stepOf];
      if (step === steps.text && !isNullable) writer.expect('"');
      writer.step(step, { isNullable });
    } else {
      if (!isUnchanged(type)) throw new NotVerbatim();
      writer.step(steps.any, { isNullable });
    }
  }
}

/** Whether the same is asked of objects of two types, and may be answered. */
function areAlike(one: GraphQLObjectType, fieldsOfOne: Pairs, other: GraphQLObjectType, fieldsOfOther: Pairs): boolean {
  const typeOf = (type: GraphQLObjectType, [node]: readonly FieldNode[]): string => String(node && type.getFields()[node.name.value]?.type);
  return fieldsOfOne.length === fieldsOfOther.length && fieldsOfOne.every(([key, nodes], index) => {
    const [otherKey, otherNodes] = fieldsOfOther[index] ?? [];
    return key === otherKey && nodes.length === otherNodes?.length && nodes.every((node, position) => node === otherNodes[position]) && typeOf(one, nodes) === typeOf(other, otherNodes);
  });
}

const stepOf = { String: steps.text, ID: steps.text, Int: steps.int, Float: steps.number, Boolean: steps.boolean } as const;

/**
 * Every answer would be of another form where the subgraph is asked for the fields in another order, or for the type of an object besides.
 * Other fields that it is asked for and the client isn't are those that `@skip` and `@include` leave out.
 */
function refuseOtherOrder(fields: Fields, { names }: AskedFields): void {
  let before = -1;
  for (const key of fields.keys()) {
    const position = names.indexOf(key);
    if (position <= before) throw new NotVerbatim();
    before = position;
  }
  if (names.includes('__typename') && !fields.has('__typename')) throw new NotVerbatim();
}
