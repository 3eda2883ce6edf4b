import { isObjectType } from 'graphql';
import type { GraphQLCompositeType } from 'graphql';

interface Use {
  readonly signature: string;
  readonly type: GraphQLCompositeType;
  readonly shape: string;
}

/** Response names that are taken, so that selections that meet in one object mean one field. */
export class Taken {
  readonly #uses = new Map<string, Use[]>();

  /** Whether the name may be used here; object types that no object has both of may use it each for another field of the same shape. */
  take(path: readonly string[], use: Use): boolean {
    const place = path.join('.');
    const uses = this.#uses.get(place) ?? [];
    const isFree = uses.every((other) => other.signature === use.signature && other.shape === use.shape ? true : isObjectType(other.type) && isObjectType(use.type) && other.type !== use.type && other.shape === use.shape);
    if (isFree) this.#uses.set(place, [...uses, use]);
    return isFree;
  }
}
