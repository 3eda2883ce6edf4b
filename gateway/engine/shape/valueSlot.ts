import { getNullableType, isAbstractType, isLeafType, isListType, isNonNullType } from 'graphql';
import type { FieldNode, GraphQLOutputType } from 'graphql';
import { nothing, path, refuse } from './failures.ts';
import type { Place } from './failures.ts';
import { memberWriter } from './members.ts';
import { objectWriter } from './objectWriter.ts';
import { output, overflow } from './output.ts';
import { openSlot } from './slot.ts';
import type { Slot } from './slot.ts';
import type { Variant, Writer } from './variant.ts';

/** The slot of the values of a type, with the fields of its objects selected by these nodes; `before` is JSON that stands before each. */
export function valueSlot(variant: Variant, type: GraphQLOutputType, nodes: readonly FieldNode[], place: Place, before: string): Slot {
  return openSlot(type, place, before, contentWriter(variant, getNullableType(type), nodes, place));
}

function contentWriter(variant: Variant, type: GraphQLOutputType, nodes: readonly FieldNode[], place: Place): Writer {
  if (isLeafType(type) || isNonNullType(type)) return noContent;
  if (isListType(type)) return listWriter(place, valueSlot(variant, type.ofType, nodes, { coordinate: place.coordinate, depth: place.depth + 1 }, ''));
  return isAbstractType(type) ? memberWriter(variant, type, nodes, place) : objectWriter(variant, type, nodes, place);
}

const noContent: Writer = () => {
  throw new TypeError('Expected a list or an object');
};

function listWriter(place: Place, slot: Slot): Writer {
  const message = `Expected Iterable, but did not find one for field "${place.coordinate}".`;
  const { write } = slot;
  const { depth } = place;
  return (value, at) => {
    if (!Array.isArray(value)) return refuse(place, message);
    if (at > output.limit) throw overflow;
    const { bytes } = output;
    let end = at;
    bytes[end++] = 91;
    for (let index = 0; index < value.length; index++) {
      if (index > 0) bytes[end++] = 44;
      path[depth] = index;
      end = write(value[index], end, slot);
      if (end < 0) return nothing;
      if (end > output.limit) throw overflow;
    }
    bytes[end] = 93;
    return end + 1;
  };
}
