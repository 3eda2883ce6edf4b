import { isObjectType } from 'graphql';
import type { Asked, AskedFields } from './asked.ts';
import type { Graph } from './graph.ts';
import { isJsonObject } from './json.ts';
import type { JsonObject } from './json.ts';

/** Merges an adopted object into one of the tree. False where both say of which type they are and disagree: then nothing is merged. */
export type Merge = (target: JsonObject, source: JsonObject, asked: Asked) => boolean;

/** How answers are merged in a graph. */
export function mergeIn(graph: Graph): Merge {
  return merge;

  function merge(target: JsonObject, source: JsonObject, asked: Asked): boolean {
    const said = source['__typename'];
    if (said !== undefined && !isOneType(target['__typename'], said)) return false;
    for (const name in source) {
      const existing = target[name];
      if (existing === undefined) target[name] = source[name];
      else mergeField(target, name, source[name], asked.always ?? asked.of(said ?? target['__typename']));
    }
    return true;
  }

  function mergeField(target: JsonObject, name: string, value: unknown, fields: AskedFields): void {
    const existing = target[name];
    if (value === null || value === undefined) return;
    if (existing === null || typeof existing === 'function') target[name] = value; // JSON has no functions: this one is every object's
    else if (name === '__typename') {
      if (!isConcrete(existing)) target[name] = value;
    } else {
      const below = fields.bySlot.get(name)?.below;
      if (below) mergeBelow(existing, value, below);
      else target[name] = value;
    }
  }

  /** Lists of different lengths are not of the same things: the first is kept. */
  function mergeBelow(existing: unknown, value: unknown, below: Asked): void {
    if (Array.isArray(existing) && Array.isArray(value)) {
      if (existing.length !== value.length) return;
      for (let index = 0; index < value.length; index += 1) {
        if (existing[index] === null) existing[index] = value[index];
        else mergeBelow(existing[index], value[index], below);
      }
    } else if (isJsonObject(existing) && isJsonObject(value) && existing !== value) merge(existing, value, below);
  }

  /** An interface object calls itself by its interface's name until a subgraph says what it is. */
  function isOneType(known: unknown, said: unknown): boolean {
    return known === said || known === undefined || !isConcrete(known) || !isConcrete(said);
  }

  function isConcrete(typename: unknown): boolean {
    return typeof typename === 'string' && isObjectType(graph.schema.getType(typename));
  }
}
