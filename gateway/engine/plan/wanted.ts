import type { Leaves } from '../subgraphCall.ts';
import type { JsonObject } from './json.ts';
import { leafText } from './representation.ts';
import type { Representation, RepresentationOf } from './representation.ts';

/** The entities that a fetch asks for: each once, and all the objects of the tree that stand for them. */
export interface Wanted {
  readonly texts: readonly string[];
  /** Where one leaf is all that the texts differ by. */
  readonly leaves: Leaves | undefined;
  readonly targets: readonly JsonObject[];
  /** For each target, which of the texts. */
  readonly indexes: readonly number[];
  /** Objects that have a key but not all that is required, by the names of what is missing, with commas between. */
  readonly incomplete: ReadonlyMap<string, readonly JsonObject[]> | undefined;
}

/** Finds out what to ask for on behalf of objects of the tree. Objects that can't be asked for are left out. */
export function wantedOf(found: readonly JsonObject[], representationOf: RepresentationOf): Wanted {
  const texts: string[] = [];
  const values: (string | number)[] = [];
  let around: string | undefined;
  const targets: JsonObject[] = [];
  const indexes: number[] = [];
  const byText = new Map<string, number>();
  const byLeafOfType = new Map<unknown, Map<unknown, number>>();
  let typename: unknown = null;
  let representation: Representation | undefined;
  let byLeaf: Map<unknown, number> = new Map();
  let incomplete: Map<string, JsonObject[]> | undefined;
  for (const target of found) {
    const own = target['__typename'];
    if (own !== typename) {
      typename = own;
      representation = representationOf(own);
      byLeaf = byLeafOfType.get(own) ?? new Map<unknown, number>();
      byLeafOfType.set(own, byLeaf);
    }
    if (!representation) continue;
    const { only } = representation;
    const leaf = only && target[only.slot];
    let index: number | undefined;
    // The value of the one leaf tells entities apart as well as the text, which needn't be written for each object then.
    if (only && (typeof leaf === 'string' || typeof leaf === 'number')) {
      index = byLeaf.get(leaf);
      if (index === undefined) {
        index = texts.push(only.before + leafText(leaf) + only.after) - 1;
        values.push(leaf);
        around ??= only.around;
        // Of another type: told apart by the whole texts alone.
        if (around !== only.around) around = '';
        byLeaf.set(leaf, index);
      }
    } else {
      const text = representation.write(target);
      if (text === undefined) {
        const missing = representation.missing(target)?.join(',');
        if (missing) {
          incomplete ??= new Map();
          const alike = incomplete.get(missing);
          if (alike) alike.push(target);
          else incomplete.set(missing, [target]);
        }
        continue;
      }
      index = byText.get(text);
      if (index === undefined) {
        index = texts.push(text) - 1;
        byText.set(text, index);
      }
    }
    targets.push(target);
    indexes.push(index);
  }
  return { texts, leaves: around && values.length === texts.length ? { around, values } : undefined, targets, indexes, incomplete };
}
