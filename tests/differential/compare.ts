import type { EngineAnswer } from './engines/engine.ts';
import type { MonolithAnswer, PlacedError } from './monolith.ts';

/**
 * How an engine's answer differs from the monolith's, or undefined.
 *
 * The data are alike byte by byte, keys in the same order. Errors are alike by message and path, none twice, in any order, except:
 * 1. Where null went up from a place that may not be null, all that hung below the null that is left is gone, and the
 *    specification lets an executor drop other errors there. There both have at least one error, and the engine's are some of those
 *    that the monolith would have if it looked at all places, or tell of other fields below the same null that they are missing.
 * 2. A field that others require may fail where the client didn't ask for it. The requiring field is told from null then, as the
 *    monolith does. The engine may tell of that error, once for the place, with the path of the requiring object or below it; it
 *    explains a null there, so that no other error need be told of that null.
 *    A subgraph that has an interface as an object is asked for it for objects of other types too, as it can't tell them apart: where it fails is told at the object.
 * 3. A subgraph that fails over an entity is told of once, at the entity, where the monolith fails at each field of it; also where the subgraph is
 *    asked only for what others require, or for the type.
 * 4. Where an object is of a type or a leaf has an enum value that clients don't see, the engine doesn't name it.
 */
export function differenceOf(monolith: MonolithAnswer, engine: EngineAnswer, objectNames: ReadonlyMap<string, string> = new Map()): string | undefined {
  const expected = JSON.stringify(monolith.data ?? null);
  if (engine.dataJson !== expected) return `data: expected ${expected}, got ${engine.dataJson}`;
  const asText = ({ message, path }: PlacedError): string => `${path?.join('.') ?? '(no path)'}: ${coordinateOf(message, objectNames)}`;
  const nulls = new Set(monolith.errors.map(({ path }) => nullAbove(monolith.data, path ?? [])));
  const wanted = new Set(monolith.errors.map(asText));
  const possible = new Set(monolith.everyError.map(asText));
  const got = engine.errors.map(asText);
  const twice = got.find((text, index) => got.indexOf(text) !== index);
  if (twice !== undefined) return `errors: got twice ${twice}`;
  for (const error of engine.errors) {
    const text = asText(error);
    if (wanted.has(text) || isOverEntity(error) || isOfUntold(error)) continue;
    const isBelowNull = (possible.has(text) || isIncomplete(error)) && nulls.has(nullAbove(monolith.data, error.path ?? []));
    if (!isBelowNull && !isRequired(error)) return `errors: didn't expect ${text}; expected ${[...wanted].join('\n') || 'none'}`;
  }
  for (const error of monolith.errors) {
    const place = nullAbove(monolith.data, error.path ?? []);
    const isSure = place === (error.path ?? []).join('.');
    const isTold = isSure ? got.includes(asText(error)) : engine.errors.some(({ path, message }) => possible.has(asText({ path, message })) && nullAbove(monolith.data, path ?? []) === place) || engine.errors.some((other) => isRequired(other) && (error.path ?? []).join('.').startsWith((other.path ?? []).join('.')));
    if (!isTold && !engine.errors.some((other) => isOverEntity(other) && (other.path ?? []).every((step, index) => step === error.path?.[index]))) return `errors: expected ${asText(error)}; got ${got.join('\n') || 'none'}`;
  }
  return undefined;

  /** A subgraph took an object along over one of its fields; of the object as others have it, all the engine knows is that these fields aren't there. */
  function isIncomplete({ message }: PlacedError): boolean {
    return message.startsWith('Cannot return null for');
  }

  /** Whether an error tells, at an entity or what holds it, that a subgraph fails over it. */
  function isOverEntity({ message, path = [] }: PlacedError): boolean {
    return / fails over \w+#\d+$/.test(message) && typeof valueAt(monolith.data, path) === 'object';
  }

  /** Whether an error tells, at an object, of a field that it isn't asked for. */
  function isOfUntold({ message, path = [] }: PlacedError): boolean {
    const value = valueAt(monolith.data, path);
    return objectNames.size > 0 && /#\d+\.\w+.* fails$/.test(message) && typeof value === 'object' && value !== null && !Array.isArray(value);
  }

  function isRequired({ message, path = [] }: PlacedError): boolean {
    return monolith.requiredErrors.some((one) => one.message === message && (one.path ?? []).every((step, index) => step === path[index]));
  }
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : value), data);
}

/** The place at or above a path where the data are null, as text. */
function nullAbove(data: unknown, path: readonly (string | number)[]): string {
  let value: unknown = data;
  const above: (string | number)[] = [];
  for (const step of path) {
    if (typeof value !== 'object' || value === null) break;
    value = (value as Record<string | number, unknown>)[step];
    above.push(step);
  }
  return above.join('.');
}

/** A message in the words that both sides have in common: an interface object's subgraph names the interface where the monolith names the object's type. */
export function coordinateOf(message: string, objectNames: ReadonlyMap<string, string> = new Map()): string {
  return message.replace(/^(Enum "\w+" cannot represent value).*/s, '$1').replace(/^(Abstract type "\w+" was resolved to a type ).*/s, '$1clients don\'t see').replace(/(for non-nullable field )(\w+)/, (_all, before: string, type: string) => `${before}${objectNames.get(type) ?? type}`);
}
