import type { SubgraphCall } from '../engine/subgraphCall.ts';
import { SubgraphFailure } from './subgraphFailure.ts';

/** The most representations in one request that several calls travel in. */
const maxRepresentations = 500;

/** The most characters of their representations: many servers take no more than 100 kB, and then the calls would have to be made again one by one. */
const maxCharacters = 64_000;

/** What is joined: calls of entities, without the rest of what is known of them. */
interface EntityCall {
  readonly call: SubgraphCall;
  readonly representations: string | undefined;
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

/** Whether two calls differ by their representations alone, so that they can be joined. */
export const canJoin = (one: EntityCall, other: EntityCall): boolean =>
  one.representations !== undefined && other.representations !== undefined && one.call.operation.text === other.call.operation.text && one.call.variablesJson === other.call.variablesJson;

/** As many of the others as fit into one request with a call. */
export function thatFit<Call extends EntityCall>(first: Call, others: readonly Call[]): readonly Call[] {
  let [count, characters] = sizeOf(first);
  const end = others.findIndex((other) => {
    const size = sizeOf(other);
    count += size[0];
    characters += size[1];
    return count > maxRepresentations || characters > maxCharacters;
  });
  return end === -1 ? others : others.slice(0, end);
}

const sizeOf = ({ call, representations = '' }: EntityCall): [number, number] => [call.representations?.length ?? 0, representations.length];

/** Joins calls to one. With `once`, a representation that several have is asked once. */
export function joinCalls(calls: readonly SubgraphCall[], { once }: { readonly once: boolean }): JoinedCall {
  const all: string[] = [];
  const known = new Map<string, number>();
  const places = calls.map(({ representations = [] }) =>
    representations.map((representation) => {
      const place = once ? known.get(representation) : undefined;
      if (place !== undefined) return place;
      known.set(representation, all.length);
      return all.push(representation) - 1;
    }),
  );
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
  const taken = new Set<number>();
  return places.map((own) => {
    const parts = own.map((place) => {
      const entity = entities[place] as unknown;
      if (!taken.has(place)) return void taken.add(place), entity;
      return copyOf(entity);
    });
    const ownErrors = hasErrors ? errorsOf(errors as readonly unknown[], own, count) : [];
    return { data: { _entities: parts }, ...(ownErrors.length > 0 && { errors: ownErrors }), ...(extensions !== undefined && { extensions }) };
  });
}

function errorsOf(errors: readonly unknown[], own: readonly number[], count: number): readonly unknown[] {
  return errors.flatMap((error) => {
    const path = isRecord(error) ? error['path'] : undefined;
    if (!isRecord(error) || !Array.isArray(path) || path[0] !== '_entities' || !isPlace(path[1], count)) return [error];
    const place = own.indexOf(path[1]);
    return place === -1 ? [] : [{ ...error, path: ['_entities', place, ...(path as readonly unknown[]).slice(2)] }];
  });
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
