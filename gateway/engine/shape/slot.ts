import { getNullableType, isEnumType, isLeafType, isNonNullType, isSpecifiedScalarType } from 'graphql';
import type { GraphQLLeafType, GraphQLOutputType } from 'graphql';
import { lost, path } from './failures.ts';
import type { Place } from './failures.ts';
import { leafWriter } from './leaves.ts';
import type { LeafWriter } from './leaves.ts';
import { literal, writeBoolean, writeLiteral, writeNull } from './literal.ts';
import type { Literal } from './literal.ts';
import { writeNumber, writeText } from './text.ts';
import type { Writer } from './variant.ts';

/** A field of an object or the items of a list: what stands before the value, and how it is written. */
export interface Slot {
  /** The name in the tree, which may be another than the answer's. */
  readonly key: string;
  readonly place: Place;
  readonly before: Literal;
  readonly isNullable: boolean;
  /** Writes what stands before and the value, or null where it may be; else returns `nothing`. */
  readonly write: SlotWriter;
  /** For a leaf, whatever comes. */
  readonly leaf: LeafWriter;
  /** For a list or object that isn't null. */
  readonly content: Writer;
}

/** How the values of a slot are written. */
export type SlotWriter = (item: unknown, at: number, slot: Slot) => number;

/** A slot of a type; `content` writes its lists or objects. */
export function openSlot(type: GraphQLOutputType, place: Place, before: string, content: Writer): Slot {
  const inner = getNullableType(type);
  const isLeaf = isLeafType(inner);
  return {
    key: place.key ?? '',
    place,
    before: literal(before),
    isNullable: !isNonNullType(type),
    write: isLeaf ? usualWriter(inner) : place.key === undefined ? writeItem : writeComposite,
    leaf: isLeaf ? leafWriter(inner) : noLeaf,
    content,
  };
}

const noLeaf: LeafWriter = () => {
  throw new TypeError('Expected a leaf');
};

function usualWriter(type: GraphQLLeafType): SlotWriter {
  if (isEnumType(type) || !isSpecifiedScalarType(type)) return writeLeaf;
  return usualWriters[type.name as keyof typeof usualWriters];
}

const writeTextSlot: SlotWriter = (item, at, slot) => (typeof item === 'string' ? writeText(item, writeLiteral(slot.before, at)) : writeLeaf(item, at, slot));

const usualWriters = {
  String: writeTextSlot,
  ID: writeTextSlot,
  Int: (item, at, slot) => (((item as number) | 0) === item ? writeNumber(item, writeLiteral(slot.before, at)) : writeLeaf(item, at, slot)),
  Float: (item, at, slot) => (typeof item === 'number' && item - item === 0 ? writeNumber(item, writeLiteral(slot.before, at)) : writeLeaf(item, at, slot)),
  Boolean: (item, at, slot) => (typeof item === 'boolean' ? writeBoolean(item, writeLiteral(slot.before, at)) : writeLeaf(item, at, slot)),
} as const satisfies Readonly<Record<string, SlotWriter>>;

const writeLeaf: SlotWriter = (item, at, slot) => {
  const begin = writeLiteral(slot.before, at);
  if (item === null || item === undefined) return slot.isNullable ? writeNull(begin) : lost(slot.place);
  const end = slot.leaf(item, begin, slot.place);
  return end < 0 && slot.isNullable ? writeNull(begin) : end;
};

const writeComposite: SlotWriter = (item, at, slot) => {
  path[slot.place.depth - 1] = slot.place.key ?? '';
  return writeItem(item, at, slot);
};

const writeItem: SlotWriter = (item, at, slot) => {
  const begin = writeLiteral(slot.before, at);
  if (item === null || item === undefined) return slot.isNullable ? writeNull(begin) : lost(slot.place);
  const end = slot.content(item, begin);
  return end < 0 && slot.isNullable ? writeNull(begin) : end;
};
