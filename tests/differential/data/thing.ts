import type { SelectionSetNode } from 'graphql';
import type { FieldModel, Model } from '../model/model.ts';
import { namedIn, typeOf } from '../model/model.ts';

/** An object of the graph as resolvers hand it on: an entity, a value within one, or a root. */
export interface Thing {
  /** Its object type, also where a subgraph knows only the interface. */
  readonly type: string;
  readonly space: string;
  readonly index: number;
  /** Tells it from every other; values are told from it. */
  readonly identity: string;
  /** What the gateway sent of it, in a subgraph that was asked for it by reference. */
  readonly representation?: Readonly<Record<string, unknown>>;
  /** External fields that the subgraph may answer because the field that led here provides them. */
  readonly provided?: SelectionSetNode;
}

/** The entity of a space with an index. */
export function entityOf(model: Model, space: string, index: number): Thing | undefined {
  const type = model.types.find((one) => one.kind === 'entity' && one.space === space && one.indices.includes(index));
  return type && { type: type.name, space, index, identity: `${space}#${index}` };
}

/** The value of a key's field: of its place in the space alone, so that no two are alike; null where the entity lacks it. */
export function keyValue(model: Model, { space, index }: Thing, field: FieldModel): unknown {
  if (field.lackedBy?.includes(index)) return null;
  const named = namedIn(field.type);
  if (named === 'Int') return index * 10 + field.name.length;
  if (named === 'String') return `${field.name}-${index}`;
  // Servers answer with both where an ID is due.
  if (named === 'ID') return index % 2 === 0 ? index : `${space.toLowerCase()}-${index}`;
  const type = typeOf(model, named);
  if (type?.kind === 'entity') return entityOf(model, type.space, index);
  return { type: named, space: named, index, identity: `${space}#${index}.${field.name}` } satisfies Thing;
}
