import { GraphQLError, SchemaMetaFieldDef, TypeMetaFieldDef } from 'graphql';
import type { FieldNode, GraphQLInterfaceType, GraphQLObjectType } from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { refuse, refuseInput } from './failures.ts';
import type { Place } from './failures.ts';
import { introspectionSlot } from './introspection.ts';
import { literal } from './literal.ts';
import { slotsWriter } from './slotsWriter.ts';
import type { Slot } from './slot.ts';
import { valueSlot } from './valueSlot.ts';
import type { Variant, Writer } from './variant.ts';

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** The writer of objects of a type, with the fields selected by these nodes; of an interface, where objects of all types have the same. */
export function objectWriter(variant: Variant, type: GraphQLObjectType | GraphQLInterfaceType, nodes: readonly FieldNode[], place: Place): Writer {
  const { schema, fragments, conditions } = variant;
  const message = `Expected value of type "${type.name}".`;
  return fieldsWriter(variant, type, place, () => collectSubfields(schema, fragments, conditions, type as GraphQLObjectType, nodes), (write) => (value, at) =>
    typeof value === 'object' && !Array.isArray(value) ? write(value, at) : refuse(place, message),
  );
}

/** The writer of `data`. */
export function rootWriter(variant: Variant, type: GraphQLObjectType): Writer {
  const { schema, fragments, conditions, operation } = variant;
  return fieldsWriter(variant, type, undefined, () => collectFields(schema, fragments, conditions, type, operation.selectionSet), (write) => write);
}

function fieldsWriter(variant: Variant, type: GraphQLObjectType | GraphQLInterfaceType, place: Place | undefined, collect: () => Fields, guarded: (write: Writer) => Writer): Writer {
  let fields: Fields;
  try {
    fields = collect();
  } catch (error) {
    // A variable of `@skip` or `@include` is null.
    if (!(error instanceof GraphQLError)) throw error;
    const { message } = error;
    return () => refuseInput(place, message);
  }
  const slots: Slot[] = [];
  let json = '{';
  for (const [key, nodes] of fields) {
    const name = nodes[0]?.name.value ?? '';
    const before = `${json}${json === '{' ? '' : ','}"${key}":`;
    if (name === '__typename') {
      json = `${before}"${type.name}"`;
      continue;
    }
    const slot = fieldSlot(variant, type, name, nodes, { coordinate: `${type.name}.${name}`, depth: (place?.depth ?? 0) + 1, key }, before);
    if (!slot) continue;
    // The engine may have asked for it under another name, so that the planner mixes nothing up.
    const ownKey = nodes[0] && variant.tree.slots?.get(nodes[0]);
    slots.push(ownKey === undefined ? slot : { ...slot, key: ownKey });
    json = '';
  }
  variant.fields += slots.length;
  return guarded(slotsWriter(slots, literal(`${json}}`)));
}

function fieldSlot(variant: Variant, type: GraphQLObjectType | GraphQLInterfaceType, name: string, nodes: readonly FieldNode[], place: Place, before: string): Slot | undefined {
  if (type === variant.schema.getQueryType() && (name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name)) return introspectionSlot(variant, nodes, place, before);
  const field = type.getFields()[name];
  return field && valueSlot(variant, field.type, nodes, place, before);
}

