import type { GraphQLFormattedError } from 'graphql';
import { explanations } from './explanations.ts';
import type { Explains } from './explanations.ts';

/** Where a value of the operation stands: every value that the same selection gives stands at the same place. */
export interface Place {
  /** The field, as `Type.field`. */
  readonly coordinate: string;
  /** How many steps its path has. */
  readonly depth: number;
  /** The last step of its path; none for an item of a list, whose index the path holds already. */
  readonly key?: string;
}

/** What a writer returns in place of an end: there is no value, and null has to stand for it or for what it is part of. */
export const nothing = -1;

/** The path of the value that is being written; steps beyond its depth are left over from others. */
export const path: (string | number)[] = [];

let given: readonly GraphQLFormattedError[] = [];
let found: GraphQLFormattedError[] = [];
let explains: Explains | undefined;
let isRootLost = false;

/** As many errors of one completion as a client can use: a subgraph may answer with millions of records that lack what the schema promises. */
const mostFound = 1000;

function tell(error: GraphQLFormattedError): number {
  if (found.length < mostFound) found.push(error);
  return nothing;
}

/** Begins a completion of data that came with these errors; `isWithoutRoot` where they took root fields along. */
export function beginFailures(errors: readonly GraphQLFormattedError[], isWithoutRoot = false): void {
  given = errors;
  isRootLost = isWithoutRoot;
  found = [];
  explains = undefined;
}

/** The errors that the data came with and those that its completion found. */
export function allFailures(): readonly GraphQLFormattedError[] {
  const all = found.length === 0 ? given : [...given, ...found];
  beginFailures([]);
  return all;
}

/** Null stands where the schema allows none: an error, unless another explains it. */
export function lost(place: Place): number {
  const steps = pathOf(place);
  if (found.length >= mostFound || (isRootLost && steps.length === 1) || isExplained(steps)) return nothing;
  return tell({ message: `Cannot return null for non-nullable field ${place.coordinate}.`, path: steps, extensions: { code: 'INCOMPLETE_RECORD' } });
}

/** A value is not what the schema says: an error. The message must not tell the value. */
export function refuse(place: Place, message: string): number {
  return tell({ message, path: pathOf(place), extensions: { code: 'INCOMPLETE_RECORD' } });
}

/** The same, unless another error explains that it is so: where an entity couldn't be told of, its type may not be known either. */
export function refuseUnexplained(place: Place, message: string): number {
  return isExplained(pathOf(place)) ? nothing : refuse(place, message);
}

/** The client's variables or arguments don't allow an answer; `at`: where, if not everywhere. */
export function refuseInput(at: Place | undefined, message: string): number {
  return tell({ message, ...(at ? { path: pathOf(at) } : {}), extensions: { code: 'BAD_USER_INPUT' } });
}

function isExplained(steps: readonly (string | number)[]): boolean {
  explains ??= explanations(given);
  return explains(steps);
}

function pathOf({ depth, key }: Place): readonly (string | number)[] {
  if (key !== undefined) path[depth - 1] = key;
  return path.slice(0, depth);
}
