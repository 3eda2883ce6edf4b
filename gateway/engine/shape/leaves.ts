import { GraphQLScalarType, isSpecifiedScalarType } from 'graphql';
import type { GraphQLEnumType, GraphQLLeafType } from 'graphql';
import { refuse } from './failures.ts';
import type { Place } from './failures.ts';
import { writeBoolean } from './literal.ts';
import { writeJson, writeNumber, writeText } from './text.ts';

/** Writes a value that isn't null as a leaf type serialises it, or refuses it. */
export type LeafWriter = (value: unknown, at: number, place: Place) => number;

/** The writer of a leaf type, for values of every kind. */
export function leafWriter(type: GraphQLLeafType): LeafWriter {
  if (!(type instanceof GraphQLScalarType)) return enumWriter(type);
  if (isSpecifiedScalarType(type)) return builtIn[type.name as keyof typeof builtIn];
  return isUnchanged(type) ? writeAny : serializedWriter(type);
}

/** The scalars of the specification, by the rules of `serialize` in graphql-js. */
const builtIn = {
  Int: (value, at, place) => {
    const number = asNumber(value);
    if (!Number.isInteger(number)) return refuse(place, 'Int cannot represent non-integer value.');
    if (number > 2_147_483_647 || number < -2_147_483_648) return refuse(place, 'Int cannot represent non 32-bit signed integer value.');
    return writeNumber(number, at);
  },
  Float: (value, at, place) => {
    const number = asNumber(value);
    return Number.isFinite(number) ? writeNumber(number, at) : refuse(place, 'Float cannot represent non numeric value.');
  },
  String: (value, at, place) => {
    if (typeof value === 'string') return writeText(value, at);
    if (typeof value === 'boolean' || Number.isFinite(value)) return writeText(String(value), at);
    return refuse(place, 'String cannot represent value.');
  },
  Boolean: (value, at, place) => {
    if (typeof value === 'boolean') return writeBoolean(value, at);
    return Number.isFinite(value) ? writeBoolean(value !== 0, at) : refuse(place, 'Boolean cannot represent a non boolean value.');
  },
  ID: (value, at, place) => {
    if (typeof value === 'string') return writeText(value, at);
    return Number.isInteger(value) ? writeText(String(value), at) : refuse(place, 'ID cannot represent value.');
  },
} as const satisfies Readonly<Record<string, LeafWriter>>;

/** A value as the number that it stands for, or not a number. */
function asNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' && value !== '' ? Number(value) : Number.NaN;
}

function enumWriter(type: GraphQLEnumType): LeafWriter {
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value, at, place) => (names.has(value) ? writeText(value as string, at) : refuse(place, `Enum "${type.name}" cannot represent value.`));
}

/** Writes any JSON value as it is. */
const writeAny: LeafWriter = (value, at) => (typeof value === 'string' ? writeText(value, at) : writeJson(JSON.stringify(value), at));

/** What scalars without a `serialize` of their own have. */
const unchanged = new GraphQLScalarType({ name: 'Unchanged' }).serialize;

/** Whether a scalar that isn't of the specification has no `serialize` of its own. */
export const isUnchanged = ({ serialize }: GraphQLScalarType): boolean => serialize === unchanged;

function serializedWriter(type: GraphQLScalarType): LeafWriter {
  return (value, at, place) => {
    let serialized: unknown;
    try {
      serialized = type.serialize(value);
    } catch {
      // What it says may quote the value.
    }
    return serialized === undefined || serialized === null ? refuse(place, `${type.name} cannot represent value.`) : writeAny(serialized, at, place);
  };
}
