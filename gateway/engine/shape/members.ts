import { isInterfaceType, isObjectType } from 'graphql';
import type { FieldNode, GraphQLAbstractType, GraphQLInterfaceType, GraphQLObjectType } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { refuse, refuseUnexplained } from './failures.ts';
import type { Place } from './failures.ts';
import { objectWriter } from './objectWriter.ts';
import type { Variant, Writer } from './variant.ts';

/** The writer of a value of an interface or union: one for each type that is met, made when it is met first. */
export function memberWriter(variant: Variant, abstractType: GraphQLAbstractType, nodes: readonly FieldNode[], place: Place): Writer {
  const { schema } = variant;
  const writers = new Map<unknown, Writer>();
  let ofInterface: Writer | 'no' | undefined;
  const open = (typename: unknown, at: number, value: unknown): number => {
    if (variant.tree.mayLackTypes && isInterfaceType(abstractType) && (typename === undefined || typename === abstractType.name) && typeof value === 'object' && !Array.isArray(value)) {
      ofInterface ??= hasNoPartByType(variant, abstractType, nodes) ? objectWriter(variant, abstractType, nodes, place) : 'no';
      if (ofInterface !== 'no') return ofInterface(value, at);
    }
    if (typeof typename !== 'string') return refuse(place, `Abstract type "${abstractType.name}" must resolve to an Object type at runtime for field "${place.coordinate}".`);
    const type = schema.getType(typename);
    // Whether the type exists is nobody's business: it may be inaccessible.
    if (!isObjectType(type) || !schema.isSubType(abstractType, type)) return (typename === abstractType.name ? refuseUnexplained : refuse)(place, `Abstract type "${abstractType.name}" was resolved to a type that is not a possible type.`);
    const writer = objectWriter(variant, type, nodes, place);
    writers.set(typename, writer);
    return writer(value, at);
  };
  return (value, at) => {
    const typename = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as { readonly __typename?: unknown }).__typename : undefined;
    const writer = writers.get(typename);
    return writer === undefined ? open(typename, at, value) : writer(value, at);
  };
}

/** Whether the same is asked of objects of all types, and not of which they are: a subgraph that has the interface as an object doesn't know. */
function hasNoPartByType({ schema, fragments, conditions }: Variant, type: GraphQLInterfaceType, nodes: readonly FieldNode[]): boolean {
  const fieldsOf = (one: GraphQLInterfaceType | GraphQLObjectType): ReadonlyMap<string, readonly FieldNode[]> => collectSubfields(schema, fragments, conditions, one as GraphQLObjectType, nodes);
  const shared = fieldsOf(type);
  if ([...shared.values()].some(([field]) => field?.name.value === '__typename')) return false;
  return schema.getPossibleTypes(type).every((possible) => {
    const own = fieldsOf(possible);
    return own.size === shared.size && [...own].every(([name, fields]) => fields.length === shared.get(name)?.length);
  });
}
