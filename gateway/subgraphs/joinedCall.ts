import type { SubgraphCall } from '../engine/subgraphCall.ts';
import { SubgraphFailure } from './subgraphFailure.ts';

/** The most representations in one request that several calls travel in. */
const maxRepresentations = 500;

/** The most characters of the questions in one request: many servers take no more than 100 kB, and then the calls would have to be made again one by one. */
export const maxCharacters = 64_000;

/** The most representations of a call that is joined: to go through those of greater ones costs more than the requests that it saves. */
const mostOfOne = 100;

/** What is joined: calls of entities, without the rest of what is known of them. */
interface EntityCall {
  readonly call: SubgraphCall;
}

/** Several calls of entities as one. */
export interface JoinedCall {
  /** The representations of all as members of a list. */
  readonly representations: string;
  /** How many there are. */
  readonly count: number;
  /** Where in the joint list each call's representations are, in the call's own order. */
  readonly places: readonly (readonly number[])[];
}

/** Whether a call may be joined with others at all. */
export const isJoinable = ({ call: { representations } }: EntityCall): boolean => representations !== undefined && representations.length <= mostOfOne;

/** Whether two calls that may be joined differ by their representations alone. */
export const canJoin = (one: EntityCall, other: EntityCall): boolean => isJoinable(other) && one.call.operation.text === other.call.operation.text && one.call.variablesJson === other.call.variablesJson;

/** As many of the others as fit into one request with a call, in so many characters. */
export function thatFit<Call extends EntityCall>(first: Call, others: readonly Call[], room: number): readonly Call[] {
  let [count, characters] = sizeOf(first);
  const end = others.findIndex((other) => {
    const size = sizeOf(other);
    count += size[0];
    characters += size[1];
    return count > maxRepresentations || characters > room;
  });
  return end === -1 ? others : others.slice(0, end);
}

function sizeOf({ call: { representations = [] } }: EntityCall): [number, number] {
  let characters = 0;
  for (const { length } of representations) characters += length + 1;
  return [representations.length, characters];
}

/** Joins calls to one. With `once`, a representation that several have is asked once. */
export function joinCalls(calls: readonly SubgraphCall[], { once }: { readonly once: boolean }): JoinedCall {
  const all: string[] = [];
  const known = new Map<string | number, number>();
  // The values that representations differ by are short, and what a map looks them up by is known already.
  const around = calls[0]?.leaves?.around;
  const areLeaves = around !== undefined && calls.every(({ leaves }) => leaves?.around === around);
  const places = calls.map(({ representations = [], leaves }) => {
    const keys = areLeaves && leaves ? leaves.values : representations;
    const own: number[] = [];
    for (let index = 0; index < representations.length; index += 1) {
      const key = keys[index] as string | number;
      let place = once ? known.get(key) : undefined;
      if (place === undefined) {
        place = all.push(representations[index] as string) - 1;
        if (once) known.set(key, place);
      }
      own.push(place);
    }
    return own;
  });
  return { representations: all.join(','), count: all.length, places };
}

/**
 * The answer to each of the calls, as if it had been asked alone: its part of `_entities`, and of the errors those of its own entities, at its own places, and those of none.
 * No two share an object. Throws if the answer is another's: without as many entities as were asked for, whose is which can't be told.
 */
export function takeApart(body: unknown, { count, places }: JoinedCall): readonly Readonly<Record<string, unknown>>[] {
  if (!isRecord(body)) throw new SubgraphFailure('Expected a JSON object, got something else');
  const { data, errors, extensions } = body;
  const entities = isRecord(data) ? data['_entities'] : undefined;
  const hasErrors = Array.isArray(errors) && errors.length > 0;
  // All is lost through what may be one call's own fault.
  if (hasErrors && (entities === undefined || entities === null)) throw new SubgraphFailure('Expected entities, got errors alone', { mayBeOfOne: true });
  if (!Array.isArray(entities) || entities.length !== count) throw new SubgraphFailure(`Expected ${count} entities, got ${Array.isArray(entities) ? entities.length : 'none'}`);
  if (errors !== undefined && errors !== null && !Array.isArray(errors)) throw new SubgraphFailure('Expected `errors` to be a list');
  const taken = new Uint8Array(count);
  const errorsAt = hasErrors ? byPlace(errors as readonly unknown[], count) : undefined;
  return places.map((own) => {
    const parts: unknown[] = [];
    for (const place of own) {
      const entity = entities[place] as unknown;
      parts.push(taken[place] === 0 ? entity : copyOf(entity));
      taken[place] = 1;
    }
    const ownErrors = errorsAt ? errorsOf(errorsAt, own) : [];
    return { data: { _entities: parts }, ...(ownErrors.length > 0 && { errors: ownErrors }), ...(extensions !== undefined && { extensions }) };
  });
}

/** The most errors that are kept of each place, and of none: of an answer no more are told. */
const mostErrors = 101;

/** An error of an answer, and which it was. */
interface Told {
  readonly error: unknown;
  readonly turn: number;
}

/** The errors by the place of their entity; those of none under -1. Goes through them once, however many calls there are. */
function byPlace(errors: readonly unknown[], count: number): ReadonlyMap<number, readonly Told[]> {
  const found = new Map<number, Told[]>();
  for (const [turn, error] of errors.entries()) {
    const path = isRecord(error) ? error['path'] : undefined;
    const place = Array.isArray(path) && path[0] === '_entities' && isPlace(path[1], count) ? path[1] : -1;
    const known = found.get(place);
    if (!known) found.set(place, [{ error, turn }]);
    else if (known.length < mostErrors) known.push({ error, turn });
  }
  return found;
}

/** Those of a call's own entities, at the call's own places, and those of none, in their order. */
function errorsOf(errorsAt: ReadonlyMap<number, readonly Told[]>, own: readonly number[]): readonly unknown[] {
  const told = [...(errorsAt.get(-1) ?? [])];
  for (const [index, place] of own.entries()) {
    for (const { error, turn } of errorsAt.get(place) ?? []) told.push({ turn, error: { ...(error as object), path: ['_entities', index, ...(error as { readonly path: readonly unknown[] }).path.slice(2)] } });
  }
  return told.toSorted((one, other) => one.turn - other.turn).slice(0, mostErrors).map(({ error }) => error);
}

const isPlace = (value: unknown, count: number): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) < count;

/** The same JSON value in objects of its own, ten times as fast as by its text. A spread keeps a key `__proto__` as one of the object's own. */
export function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const copy: Record<string, unknown> = { ...value };
  for (const key in copy) {
    const inner = copy[key];
    if (typeof inner === 'object' && inner !== null) copy[key] = copyOf(inner);
  }
  return copy;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
