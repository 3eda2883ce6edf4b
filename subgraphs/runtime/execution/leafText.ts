import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString, isEnumType } from 'graphql';
import type { GraphQLLeafType } from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import { quoted } from './text.ts';

/** Turns a value of a leaf type, not null, into JSON; throws what the type's `serialize` throws. Values that need no coercion are spared it. */
export function leafText(type: GraphQLLeafType): (value: unknown) => string {
  const serialized = serializedBy(type);
  if (type === GraphQLString || type === GraphQLID) return (value) => (typeof value === 'string' ? quoted(value) : serialized(value));
  if (type === GraphQLInt) return (value) => (typeof value === 'number' && (value | 0) === value ? `${value}` : serialized(value));
  if (type === GraphQLFloat) return (value) => (typeof value === 'number' && Number.isFinite(value) ? `${value}` : serialized(value));
  if (type === GraphQLBoolean) return (value) => (value === true ? 'true' : value === false ? 'false' : serialized(value));
  if (isEnumType(type)) return remembered(new Map(type.getValues().map(({ value }) => [value, undefined])), serialized);
  return serialized;
}

function serializedBy(type: GraphQLLeafType): (value: unknown) => string {
  return (value) => {
    const plain: unknown = type.serialize(value);
    if (plain === null || plain === undefined) throw new Error(`Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(plain)}`);
    return typeof plain === 'string' ? quoted(plain) : (JSON.stringify(plain) ?? 'null');
  };
}

/** The values of an enum are few and stay. */
function remembered(texts: Map<unknown, string | undefined>, serialized: (value: unknown) => string): (value: unknown) => string {
  return (value) => {
    const known = texts.get(value);
    if (known !== undefined) return known;
    const text = serialized(value);
    if (texts.has(value)) texts.set(value, text);
    return text;
  };
}
