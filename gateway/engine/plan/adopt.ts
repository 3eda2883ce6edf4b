import type { Asked, AskedFields } from './asked.ts';
import type { JsonObject } from './json.ts';

/**
 * Checks an object of a subgraph's answer and takes out every field that was not asked of that subgraph: else it could overwrite one that belongs to another.
 * Gives the object itself where nothing has to be taken out. `typename` is the type of an object that doesn't say it.
 * Throws `WrongShape` where an object or a list was asked for and something else came.
 */
export function adopt(object: JsonObject, asked: Asked, typename?: string): JsonObject {
  const fields = asked.always ?? asked.of(object['__typename'] ?? typename);
  if (fields.isRenamed) return copy(object, fields, 0);
  const { names, checks } = fields;
  // Subgraphs answer in the order they were asked in, so that names need no looking up.
  let position = 0;
  for (const name in object) {
    if (names[position] !== name) return copy(object, fields, position);
    const check = checks[position];
    position += 1;
    if (check === undefined) continue;
    const value = object[name];
    if (value === null) continue;
    const adopted = check(value);
    if (adopted !== value) object[name] = adopted;
  }
  return object;
}

/** Takes over what was asked for. The first fields, as many as `checked`, are already as they should be. */
function copy(object: JsonObject, { names, byName }: AskedFields, checked: number): JsonObject {
  const kept: JsonObject = {};
  for (const name of Object.keys(object)) {
    const field = byName.get(name);
    if (!field) continue;
    const value = object[name];
    kept[field.slot] = value === null || field.check === undefined || names.indexOf(name) < checked ? value : field.check(value);
  }
  return kept;
}
