import fc from 'fast-check';
import { Kind, execute, getNamedType, isAbstractType, isCompositeType, isLeafType, isObjectType, parse, type DocumentNode, type GraphQLNamedType, type OperationDefinitionNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { compose } from '../testing/testGraph.ts';
import { demandsOf } from './demands.ts';
import { guardedSupergraph } from './guardedSupergraph.ts';
import { isSelected } from './isSelected.ts';

const imports = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external", "@authenticated", "@requiresScopes", "@policy"])';

// Fields of one name are of one type everywhere, so that any selections can be merged.
const { guard } = guardedSupergraph(
  compose({
    one: {
      url: 'http://127.0.0.1:9',
      sdl: `${imports}
        type Query { nodes: [Node] anything: [Anything] person: Person place: Place open: String closed: String @authenticated secretly: Colour }
        interface Node { id: ID name: String place: Place nodes: [Node] }
        interface Named { name: String colour: Colour }
        union Anything = Person | Place | Case
        type Person implements Node & Named { id: ID name: String @policy(policies: [["citizen"]]) place: Place nodes: [Node] @authenticated colour: Colour cases: [Case] }
        type Place implements Node & Named { id: ID name: String place: Place nodes: [Node] colour: Colour stamp: Stamp anything: [Anything] }
        type Case implements Node @requiresScopes(scopes: [["casework:read"]]) { id: ID name: String place: Place nodes: [Node] person: Person note: String @policy(policies: [["partner"]]) }
        enum Colour @requiresScopes(scopes: [["colour"], ["casework:read", "all"]]) { RED }
        scalar Stamp @policy(policies: [["partner"]])`,
    },
  }),
);
const { schema, rules } = guard;
const [query, node] = [schema.getType('Query'), schema.getType('Node')];
if (!query || !node) throw new Error('Expected the types of the schema');

/** The coordinates that an operation demands rules of with these variables. */
function demanded(document: DocumentNode, variables: Record<string, unknown> = {}): ReadonlySet<string> {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('Expected an operation');
  const touched = new Set(demandsOf(guard, document, operation).filter((demand) => isSelected(demand, operation, variables)).map(({ rule }) => rule));
  return new Set([...rules].filter(([, rule]) => touched.has(rule)).map(([coordinate]) => coordinate));
}

/** The coordinates with a rule that are touched when an operation is executed over lists with an object of every possible type. */
function touched(document: DocumentNode, variables: Record<string, unknown>): ReadonlySet<string> {
  const seen = new Set<string>();
  const valueOf = (type: GraphQLNamedType): unknown => {
    if (isAbstractType(type)) return schema.getPossibleTypes(type).map(valueOf);
    seen.add(type.name);
    return isLeafType(type) ? 'RED' : { __typename: type.name };
  };
  const result = execute({
    schema, document, variableValues: variables,
    fieldResolver: (_source, _args, _context, { parentType, fieldName, returnType }) => {
      seen.add(`${parentType.name}.${fieldName}`);
      const value = valueOf(getNamedType(returnType));
      return String(returnType).startsWith('[') && !Array.isArray(value) ? [value] : value;
    },
    typeResolver: (value: { readonly __typename: string }) => value.__typename,
  });
  expect(result).toMatchObject({ data: expect.anything() });
  expect(result).not.toHaveProperty('errors');
  return new Set([...seen].filter((coordinate) => rules.has(coordinate)));
}

const condition = fc.oneof({ weight: 5, arbitrary: fc.constant('') }, fc.constantFrom('@include(if: $a)', '@skip(if: $a)', '@include(if: $b) @skip(if: $a)', '@skip(if: $c)', '@include(if: true)', '@include(if: false)', '@skip(if: true)'));
const fragments = { OnNode: 'Node', OnNamed: 'Named', OnCase: 'Case', OnPlace: 'Place' } as const;

/** A random selection on a type; `spreads`: the fragments that it may spread. */
function selectionOn(type: GraphQLNamedType, depth: number, spreads: readonly (keyof typeof fragments)[]): fc.Arbitrary<string> {
  const possible = new Set(isAbstractType(type) ? schema.getPossibleTypes(type) : [type]);
  const fits = (name: string): boolean => {
    const other = schema.getType(name);
    return isObjectType(other) ? possible.has(other) : isAbstractType(other) && schema.getPossibleTypes(other).some((each) => possible.has(each));
  };
  const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
  const field = fields.flatMap(({ name, type: returned }) => {
    const inner = getNamedType(returned);
    const alias = fc.constantFrom('', `${name}Again: `);
    if (!isCompositeType(inner)) return [fc.tuple(alias, condition).map(([again, when]) => `${again}${name} ${when}`)];
    return depth === 0 ? [] : [fc.tuple(alias, condition, selectionOn(inner, depth - 1, spreads)).map(([again, when, below]) => `${again}${name} ${when} ${below}`)];
  });
  const narrower = depth === 0 ? [] : ['Node', 'Named', 'Person', 'Place', 'Case'].filter(fits).map((name) => fc.tuple(condition, selectionOn(schema.getType(name) ?? type, depth - 1, spreads)).map(([when, below]) => `... on ${name} ${when} ${below}`));
  const spread = spreads.filter((name) => fits(fragments[name])).map((name) => condition.map((when) => `...${name} ${when}`));
  return fc.array(fc.oneof(fc.constant('__typename'), ...field, ...narrower, ...spread), { minLength: 1, maxLength: 4 }).map((selections) => `{ ${selections.join(' ')} }`);
}

const names = Object.keys(fragments) as (keyof typeof fragments)[];
// A fragment spreads only those before it.
const definitions = fc.tuple(...names.map((name, index) => selectionOn(schema.getType(fragments[name]) ?? node, 2, names.slice(0, index)).map((selection) => `fragment ${name} on ${fragments[name]} ${selection}`)));
const operations = fc.tuple(selectionOn(query, 3, []).chain((one) => fc.tuple(fc.constant(one), selectionOn(node, 2, names))), definitions)
  .map(([[root, below], defined]) => `query ($a: Boolean!, $b: Boolean = true, $c: Boolean! = false) { ...Root nodes ${below} } fragment Root on Query ${root} ${defined.join(' ')}`);
const values = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean() }, { requiredKeys: ['a'] });

describe('what an operation demands', () => {
  test('is what executing it touches, neither less nor more, whatever its fragments, aliases and conditions', () => {
    let guarded = 0;
    fc.assert(
      fc.property(operations, values, (text, variables) => {
        const document = parse(text);
        const [asked, shown] = [demanded(document, variables), touched(document, variables)];
        guarded += shown.size;
        expect([...shown].filter((coordinate) => !asked.has(coordinate))).toEqual([]);
        // What the composer says of an interface stands for its object types.
        const ofObjects = [...asked].filter((coordinate) => !isAbstractType(schema.getType(coordinate.replace(/\..*/, ''))));
        expect(ofObjects.filter((coordinate) => !shown.has(coordinate))).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(guarded).toBeGreaterThan(150);
  });

  test.each<[string, string, readonly string[]]>([
    ['nothing where nothing is guarded', '{ open place { name } }', []],
    ['the rule of a field, also under an alias', '{ open: closed }', ['Query.closed']],
    ['the rule of a type, if only its name is asked for', '{ person { cases { __typename } } }', ['Case']],
    ['the rule of an enum and of a scalar', '{ secretly place { stamp } }', ['Colour', 'Stamp']],
    ['the rules of every type that a union can be', '{ anything { __typename } }', ['Case']],
    ['the rules of a field at every type that an interface can be', '{ nodes { name } }', ['Case', 'Node', 'Node.name', 'Person.name']],
    ['no more of an interface inside a type that it is', '{ place { ... on Node { name } } }', ['Node.name']],
    ['nothing for what is never selected', '{ closed @skip(if: true) person @include(if: false) { name } open }', []],
    ['nothing about the schema', '{ __schema { types { name } } __type(name: "Case") { name } __typename }', []],
  ])('is %s', (_, query, coordinates) => {
    expect([...demanded(parse(query))].toSorted()).toEqual(coordinates);
  });

  test('is everything a variable could select if its value is neither true nor false', () => {
    const document = parse('query ($a: Boolean) { closed @include(if: $a) secretly @skip(if: $a) }');
    expect([...demanded(document, { a: true })]).toEqual(['Query.closed']);
    expect([...demanded(document, { a: false })]).toEqual(['Colour']);
    for (const a of [null, 'true', 1, undefined]) expect([...demanded(document, { a })].toSorted()).toEqual(['Colour', 'Query.closed']);
    expect([...demanded(document, Object.create({ a: true }) as Record<string, unknown>)].toSorted()).toEqual(['Colour', 'Query.closed']);
  });

  test('is computed in no time for fragments that spread fragments', () => {
    const chain = Array.from({ length: 60 }, (_, level) => `fragment F${level} on Node { ...F${level + 1} ... on Node { ...F${level + 1} } }`).join(' ');
    // Written out they would be 2^60 fields, which no machine ends with.
    expect(demanded(parse(`{ nodes { ...F0 } } ${chain} fragment F60 on Node { id }`)).has('Case')).toBe(true);
  });

  test('includes what the planner has to fetch for a field that requires others', () => {
    const { guard: requiring } = guardedSupergraph(
      compose({
        one: { url: 'http://one', sdl: `${imports} type Query { person: Person } type Person @key(fields: "id") { id: ID! secret: String @authenticated }` },
        two: { url: 'http://two', sdl: `${imports} type Person @key(fields: "id") { id: ID! secret: String @external derived: String @requires(fields: "secret") @authenticated }` },
      }).replace(/(derived: .*) @authenticated/, '$1'),
    );
    const document = parse('{ person { derived } }');
    const [operation] = document.definitions as readonly OperationDefinitionNode[];
    expect(operation && demandsOf(requiring, document, operation).map(({ field }) => field)).toEqual(['Person.secret']);
  });
});
