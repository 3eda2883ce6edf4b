import { adopt } from './adopt.ts';
import type { Asked } from './asked.ts';
import type { JsonObject } from './json.ts';
import { wrongShape } from './wrongShape.ts';

/** Checks a value of a subgraph's answer that isn't null and gives what to keep of it. Throws `WrongShape`. */
export type Check = (value: unknown) => unknown;

/** The check of a field: by how many lists are around its value (undefined: unknown), and what is asked of the objects in them. Nothing for a plain leaf. */
export function checkOf(name: string, lists: number | undefined, below: Asked | undefined): Check | undefined {
  if (lists === undefined) return below && ((value) => adoptAny(value, below, name));
  if (lists === 0) return below && ((value) => adoptOne(value, below, name));
  if (lists === 1 && below) return (value) => adoptList(value, below, name);
  const inner = checkOf(name, lists - 1, below);
  return (value) => checkList(value, inner, name);
}

/** The name of a type is a text. */
export const checkTypename: Check = (value) => {
  if (typeof value !== 'string') throw wrongShape('__typename', 'a text', value);
  return value;
};

function adoptOne(value: unknown, below: Asked, name: string): JsonObject {
  if (typeof value !== 'object' || Array.isArray(value)) throw wrongShape(name, 'an object', value);
  return adopt(value as JsonObject, below);
}

function adoptList(value: unknown, below: Asked, name: string): unknown {
  if (!Array.isArray(value)) throw wrongShape(name, 'a list', value);
  for (let index = 0; index < value.length; index += 1) {
    const item: unknown = value[index];
    if (item === null) continue;
    if (typeof item !== 'object' || Array.isArray(item)) throw wrongShape(name, 'a list of objects', item);
    const adopted = adopt(item as JsonObject, below);
    if (adopted !== item) value[index] = adopted;
  }
  return value;
}

function checkList(value: unknown, inner: Check | undefined, name: string): unknown {
  if (!Array.isArray(value)) throw wrongShape(name, 'a list', value);
  if (!inner) return value;
  for (let index = 0; index < value.length; index += 1) {
    const item: unknown = value[index];
    if (item !== null) value[index] = inner(item);
  }
  return value;
}

function adoptAny(value: unknown, below: Asked, name: string): unknown {
  return Array.isArray(value) ? checkList(value, (item) => adoptAny(item, below, name), name) : adoptOne(value, below, name);
}
