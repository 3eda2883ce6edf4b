import fc from 'fast-check';
import { buildSchema, defaultFieldResolver, getNamedType, getNullableType, GraphQLScalarType, isEnumType, isInterfaceType, isLeafType, isListType, isNonNullType, isObjectType, isUnionType } from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLOutputType, GraphQLResolveInfo, GraphQLSchema } from 'graphql';

const sdl = `
  scalar Odd
  enum Colour { RED GREEN }
  input Filter { text: String! = "all", most: Int, colours: [Colour!], inner: Filter }
  interface Node { id: ID! name(short: Boolean = false, filter: Filter): String next: Node }
  interface Named implements Node { id: ID! name(short: Boolean = false, filter: Filter): String next: Node colour: Colour! }
  type Place implements Node & Named { id: ID! name(short: Boolean = false, filter: Filter): String next: Place colour: Colour! odd: Odd parts: [Place!]! rows: [[Int!]] thing: Thing }
  type Person implements Node { id: ID! name(short: Boolean = false, filter: Filter): String next: Node age: Int! score: Float friends(first: Int!): [Person] open: Boolean thing: Thing! }
  type Stone { weight: Float! label: String place: Place! stones: [[Stone!]] }
  union Thing = Place | Person | Stone
  type Query { node(id: ID): Node place: Place person: Person! things(filter: Filter = { most: 3 }): [Thing!] named: [Named]! stone: Stone colour: Colour count: Int! }
  type Mutation { one: Int two(n: Int!): Place three: Person! }`;

/** What a field gives: half of all is as it should be, at once or later, the rest is absent, an error, or something else. */
const outcomes = ['right', 'right', 'right', 'right', 'right', 'later', 'later', 'absent', 'absent later', 'throws', 'rejects', 'an error', 'wrong'] as const;

/** A schema with everything that execution knows, whose resolvers give by chance what `seed` says, alike at each place whenever asked. `onResolve` is told each call. */
export function randomSchema(seed: number, isTroubled: boolean, onResolve: (info: GraphQLResolveInfo, args: unknown) => void): GraphQLSchema {
  const schema = buildSchema(sdl);
  const odd = schema.getType('Odd');
  if (odd instanceof GraphQLScalarType) odd.serialize = (value) => (value === 'Odd-throws' ? fail('odd') : value === 'Odd-undefined' ? undefined : { odd: value });
  const stone = schema.getType('Stone');
  if (isObjectType(stone)) stone.isTypeOf = (value, _context, info) => ((chance(seed, `is ${placeOf(info)}`) % 8 === 0 ? Promise.resolve(kindOf(value) === 'Stone') : kindOf(value) === 'Stone'));
  const thing = schema.getType('Thing');
  if (isUnionType(thing)) thing.resolveType = (value, _context, info) => (chance(seed, `as ${placeOf(info)}`) % 3 === 0 ? Promise.resolve(kindOf(value)) : kindOf(value));
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      // Some fields are left to the default resolver, where a method tells what is there.
      const give = (args: unknown, info: GraphQLResolveInfo): unknown => {
        onResolve(info, args);
        return valueAt(field.type, placeOf(info), isTroubled ? outcomes[chance(seed, placeOf(info)) % outcomes.length] : 'right');
      };
      if (chance(seed, `${type.name}.${field.name}`) % 3 > 0) field.resolve = (_source, args, _context, info) => give(args, info);
      else field.resolve = chance(seed, field.name) % 2 ? (undefined as unknown as NonNullable<GraphQLField<unknown, unknown>['resolve']>) : (_source, args, context, info) => defaultFieldResolver({ [field.name]: (given: unknown, _context: unknown, at: GraphQLResolveInfo) => give(given, at) }, args, context, info);
    }
  }
  return schema;

  function valueAt(type: GraphQLOutputType, place: string, outcome: (typeof outcomes)[number] | undefined): unknown {
    if (outcome === 'absent') return chance(seed, place) % 2 ? null : undefined;
    if (outcome === 'throws') return fail(place);
    if (outcome === 'rejects') return later(place, undefined, new Error(`rejected ${place}`));
    if (outcome === 'an error') return new Error(`returned ${place}`);
    if (outcome === 'later' || outcome === 'absent later') return later(place, outcome === 'later' ? right(type, place) : null);
    if (outcome === 'wrong') return [{}, 'text', 1.5, [], Number.NaN, { __typename: 'Query' }, { __typename: 5 }, { __typename: 'Nope' }, 'Odd-throws', 'Odd-undefined'][chance(seed, `${place}!`) % 10];
    return right(type, place);
  }

  function right(type: GraphQLOutputType, place: string): unknown {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const itemType = nullable.ofType as GraphQLOutputType;
      const given = Array.from({ length: chance(seed, `${place}[]`) % 4 }, (_, index) => `${place}/${index}`).map((item) => safely(() => valueAt(itemType, item, isTroubled ? outcomes[chance(seed, item) % outcomes.length] : 'right')));
      // graphql-js leaves rejections that nobody handles where one item throws while another is waited for.
      const isWaiting = isTroubled && isNonNullType(itemType) && (!isLeafType(getNullableType(itemType)) || given.some((item) => item instanceof Promise));
      const items = isWaiting ? given.map((item) => later(place, item)) : given;
      return chance(seed, `${place}set`) % 5 === 0 ? new Set(items) : items;
    }
    return isLeafType(nullable) ? leaf(nullable, place) : objectOf(getNamedType(nullable as GraphQLOutputType), place);
  }

  function objectOf(type: GraphQLNamedType, place: string): object {
    const possible = isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : [type];
    const own = possible[chance(seed, `${place}type`) % possible.length];
    const values: Record<string, unknown> = { __typename: own?.name };
    if (isObjectType(own))
      for (const field of Object.values(own.getFields())) {
        const inner = `${place}.${field.name}`;
        // No object is given whole: what it holds is found out when it is asked for.
        if (!field.resolve) Object.defineProperty(values, field.name, { get: () => safely(() => valueAt(field.type, inner, isTroubled ? outcomes[chance(seed, inner) % outcomes.length] : 'right')) });
      }
    return values;
  }

  function leaf(type: GraphQLNamedType, place: string): unknown {
    const number = chance(seed, `${place}leaf`);
    if (isEnumType(type)) return ['RED', 'GREEN'][number % 2];
    return { Int: number % 1000, Float: (number % 1000) / 7, Boolean: number % 2 === 0, ID: number % 2 ? `id-${place}` : number % 100, Odd: number % 3 ? [number % 9, 'ò"'] : 'plain' }[type.name] ?? ['text', `"quoted" \\ ${place}`, 'line\nàé\u{1F600}\ud800', number % 10, true][number % 5];
  }
}

const kindOf = (value: unknown): string | undefined => (value as { readonly __typename?: string } | null)?.__typename;
const placeOf = ({ path }: GraphQLResolveInfo): string => {
  const keys: (string | number)[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at; at = at.prev) keys.push(at.key);
  return keys.toReversed().join('.');
};

function safely(make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    return error;
  }
}

function fail(place: string): never {
  throw new Error(`thrown ${place}`);
}

/** A promise nobody may look at. */
function later(place: string, value: unknown, error?: Error): Promise<unknown> {
  const promise = new Promise((resolve, reject) => {
    const settle = (): void => (error ? reject(error) : resolve(value));
    if (place.length % 2) queueMicrotask(settle);
    else settle();
  });
  promise.catch(() => undefined);
  return promise;
}

/** The same number for the same seed and text (FNV-1a). */
function chance(seed: number, text: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** An operation on the schema, most of them valid, with variables, some of them wrong. */
export const randomOperation = (schema: GraphQLSchema): fc.Arbitrary<{ readonly text: string; readonly variables: Record<string, unknown> }> => {
  const directive = fc.oneof({ weight: 6, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom('@skip(if: $yes)', '@include(if: $yes)', '@include(if: $no)', '@skip(if: true)', '@include(if: $maybe)', '@skip(if: $no) @include(if: $yes)') });
  const value = fc.constantFrom('$text', '"a"', 'null');
  const filter = fc.constantFrom('{ text: $text }', '$filter', '{}', '{ most: $most, colours: [RED, $colour] }', '{ most: 5, inner: { text: "x" } }', 'null');
  const alias = fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom('a: ', 'b: ', '__proto__: ', 'constructor: ', 'toString: ') });
  const argumentsOf = (field: GraphQLField<unknown, unknown>): fc.Arbitrary<string> =>
    field.args.length === 0 ? fc.constant('') : fc.tuple(...field.args.map(({ name, type }) => {
      const given = name === 'filter' ? filter : name === 'short' ? fc.constantFrom('$yes', '$maybe', 'true') : isNonNullType(type) ? fc.constantFrom('$n', '2') : value;
      return fc.oneof(given.map((text) => `${name}: ${text}`), isNonNullType(type) ? given.map((text) => `${name}: ${text}`) : fc.constant(''));
    })).map((texts) => (texts.some(Boolean) ? `(${texts.filter(Boolean).join(', ')})` : ''));
  const selection = (type: GraphQLNamedType, depth: number): fc.Arbitrary<string> => {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const pieces: fc.Arbitrary<string>[] = [fc.constant('__typename')];
    for (const field of fields) {
      const inner = getNamedType(field.type);
      if (isLeafType(inner)) pieces.push(fc.tuple(alias, argumentsOf(field), directive).map(([name, args, extra]) => `${name}${field.name}${args} ${extra}`));
      else if (depth > 0) pieces.push(fc.tuple(alias, argumentsOf(field), directive, fc.constant(inner)).chain(([name, args, extra, of]) => selection(of, depth - 1).map((below) => `${name}${field.name}${args} ${extra} ${below}`)));
    }
    const conditions = isUnionType(type) || isInterfaceType(type) ? [...schema.getPossibleTypes(type), type] : isObjectType(type) ? [type, ...type.getInterfaces()] : [];
    if (depth > 0) for (const condition of conditions) pieces.push(fc.tuple(directive, fc.constant(condition)).chain(([extra, on]) => selection(on, depth - 1).map((below) => `... on ${on.name} ${extra} ${below}`)));
    for (const name of ['Place', 'Node', 'Person'] as const)
      if (depth > 1 && (isUnionType(type) || type.name === 'Node' || type.name === name)) pieces.push(directive.map((extra) => `...${name}Fragment ${extra}`));
    return fc.array(fc.oneof(...pieces), { minLength: 1, maxLength: 5 }).map((texts) => `{ ${texts.join(' ')} }`);
  };
  const typeOf = (name: string): GraphQLNamedType => schema.getType(name) ?? fail(name);
  const variables = fc.record({
    yes: fc.constant(true), no: fc.constant(false), maybe: fc.constantFrom(true, false, null), text: fc.constantFrom('t', 5, null), n: fc.constantFrom(1, 2, 3, '3'), most: fc.constantFrom(1, 2.5, null),
    colour: fc.constantFrom('RED', 'BLUE'), filter: fc.constantFrom({ text: 'f' }, { most: 1, inner: { text: 'g', most: 2 } }, { nope: 1 }, {}, null), extra: fc.constant(1),
  }, { requiredKeys: ['yes', 'no'] });
  return fc.tuple(
    fc.constantFrom('query', 'query', 'query', 'mutation'),
    fc.tuple(...['Place', 'Node', 'Person'].map((name) => selection(typeOf(name), 1).map((below) => `fragment ${name}Fragment on ${name} ${below}`))),
    variables,
  ).chain(([kind, fragments, given]) => selection(typeOf(kind === 'query' ? 'Query' : 'Mutation'), 3).map((below) => ({
    text: `${kind} Op($yes: Boolean!, $no: Boolean!, $maybe: Boolean = true, $text: String = "d", $n: Int! = 2, $most: Int, $colour: Colour! = GREEN, $filter: Filter) ${below} ${fragments.join(' ')}`,
    variables: given,
  })));
};
