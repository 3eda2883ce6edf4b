import { buildSchema, execute, getVariableValues, parse, visit } from 'graphql';
import type { ExecutionResult, FieldNode, GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { compileShape } from './compileShape.ts';

const schema = buildSchema(`
  enum Colour { RED GREEN }
  scalar Any
  interface Named { name: String! }
  type Person implements Named { name: String! age: Int height: Float isWell: Boolean id: ID colour: Colour any: Any friend: Person friends: [Person!] grid: [[Int!]] }
  type Town implements Named { name: String! mayor: Person! }
  union Either = Person | Town
  type Query { person: Person people: [Person!]! maybe: [Person] named: Named either: Either town: Town must: Person! }
  type Mutation { add: Person }
`);

function complete(text: string, tree: Record<string, unknown> | null, { given = {}, errors = [] }: { given?: Record<string, unknown>; errors?: readonly GraphQLFormattedError[] } = {}) {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  return compileShape(schema, document, operation).complete(tree, { given, variables: coerced, errors });
}

const incomplete = { code: 'INCOMPLETE_RECORD' };

test('Fields stand in the order of the operation, merged over fragments in fragments, and what was not asked for is left out', () => {
  const { dataJson, errors } = complete(
    `{ ...A person { age } } fragment A on Query { person { name ...B } } fragment B on Person { kind: __typename friend { name } ... { friend { age } } }`,
    { person: { secret: 1, friend: { age: 3, name: 'Bo', id: 'x' }, age: 1, name: 'Al', __typename: 'Person' } },
  );
  expect(dataJson).toBe('{"person":{"name":"Al","kind":"Person","friend":{"name":"Bo","age":3},"age":1}}');
  expect(errors).toEqual([]);
});

test('Skip and include follow variables and their defaults, and skip comes first', () => {
  const text = `query ($yes: Boolean = true, $no: Boolean! = false) { person { a: name @include(if: $yes) b: name @skip(if: $yes) c: name @skip(if: $no) @include(if: $yes) ... @include(if: $no) { d: name } } }`;
  const tree = { person: { a: 'a', b: 'b', c: 'c', d: 'd' } };
  expect(complete(text, tree).dataJson).toBe('{"person":{"a":"a","c":"c"}}');
  expect(complete(text, tree, { given: { yes: false, no: true } }).dataJson).toBe('{"person":{"b":"b","d":"d"}}');
});

test('A condition that is null makes its object null, as an error of the client', () => {
  const { dataJson, errors } = complete(`query ($yes: Boolean = true) { person { name @include(if: $yes) } }`, { person: { name: 'Al' } }, { given: { yes: null } });
  expect(dataJson).toBe('{"person":null}');
  expect(errors).toEqual([{ message: 'Argument "if" of non-null type "Boolean!" must not be null.', path: ['person'], extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('Every combination of many conditions gives its own answer, however many there are', () => {
  const names = Array.from({ length: 9 }, (_, index) => `v${index}`);
  const document = parse(`query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) { person { ${names.map((name) => `${name}: age @include(if: $${name})`).join(' ')} } }`);
  const shape = compileShape(schema, document, document.definitions[0] as OperationDefinitionNode);
  const person = Object.fromEntries(names.map((name, index) => [name, index]));
  for (let mask = 0; mask < 512; mask += 7) {
    const variables = Object.fromEntries(names.map((name, index) => [name, (mask & (1 << index)) !== 0]));
    const expected = Object.fromEntries(names.flatMap((name, index) => (variables[name] ? [[name, index]] : [])));
    expect(shape.complete({ person }, { given: variables, variables, errors: [] }).dataJson).toBe(JSON.stringify({ person: expected }));
  }
});

test('An object of an abstract type is shaped by its type name', () => {
  const text = `{ named { name ... on Town { mayor { name } } ... on Person { age } } either { ... on Named { name } __typename } }`;
  const { dataJson } = complete(text, { named: { __typename: 'Town', name: 'Olot', mayor: { name: 'Al' }, age: 3 }, either: { __typename: 'Person', name: 'Bo' } });
  expect(dataJson).toBe('{"named":{"name":"Olot","mayor":{"name":"Al"}},"either":{"name":"Bo","__typename":"Person"}}');
});

test.each([[{ __typename: 'Hidden' }], [{ __typename: 'Query' }], [{ __typename: 'Colour' }], [{ __typename: 7 }], [{}], ['Town'], [[]]])('A type that the schema does not have there is null and an error that does not tell it: %j', (either) => {
  const { dataJson, errors } = complete('{ either { __typename } }', { either });
  expect(dataJson).toBe('{"either":null}');
  expect(errors).toEqual([{ message: expect.stringContaining('Abstract type "Either"'), path: ['either'], extensions: incomplete }]);
  expect(errors[0]?.message).not.toMatch(/Hidden|Query"|Colour/);
});

test('Null goes up to the nearest field that may be null, with one error at the place where it is missing', () => {
  const { dataJson, errors } = complete('{ person { friends { name } } maybe { name age } }', { person: { friends: [{ name: 'Al' }, {}, {}] }, maybe: [{ name: 'Bo', age: 1 }, null, { age: 2 }] });
  expect(dataJson).toBe('{"person":{"friends":null},"maybe":[{"name":"Bo","age":1},null,null]}');
  expect(errors).toEqual([
    { message: 'Cannot return null for non-nullable field Person.name.', path: ['person', 'friends', 1, 'name'], extensions: incomplete },
    { message: 'Cannot return null for non-nullable field Person.name.', path: ['maybe', 2, 'name'], extensions: incomplete },
  ]);
});

test('Null at the root is data that is null', () => {
  expect(complete('{ must { name } }', { must: null })).toMatchObject({ dataJson: 'null', errors: [{ path: ['must'] }] });
  expect(complete('{ person { name } }', null).dataJson).toBe('{"person":null}');
});

test('Items of lists of lists are null where they may be', () => {
  const { dataJson, errors } = complete('{ person { grid } }', { person: { grid: [[1, 2], null, [3, null], []] } });
  expect(dataJson).toBe('{"person":{"grid":[[1,2],null,null,[]]}}');
  expect(errors.map(({ path }) => path)).toEqual([['person', 'grid', 2, 1]]);
});

test.each([
  ['above', ['people', 1]],
  ['at', ['people', 1, 'name']],
  ['below', ['people', 1, 'name', 'first']],
  ['without', undefined],
])('A null that an error explains is not told of again: %s', (_, path) => {
  const errors = [{ message: 'not well', ...(path ? { path } : {}) }];
  const completed = complete('{ people { name } }', { people: [{ name: 'Al' }, { name: null }] }, { errors });
  expect(completed.dataJson).toBe('null');
  expect(completed.errors).toEqual(errors);
});

test('A null that no error explains is told of beside the others', () => {
  const errors = [{ message: 'not well', path: ['people', 0, 'name'] }];
  expect(complete('{ people { name } }', { people: [{ name: 'Al' }, { name: null }] }, { errors }).errors).toEqual([...errors, expect.objectContaining({ path: ['people', 1, 'name'] })]);
});

test('Leaves are serialised as graphql-js does', () => {
  const text = '{ person { age height isWell id name colour any } }';
  expect(complete(text, { person: { age: '5', height: '1.5', isWell: 0, id: 7, name: true, colour: 'RED', any: { a: [1, null] } } }).dataJson).toBe(
    '{"person":{"age":5,"height":1.5,"isWell":false,"id":"7","name":"true","colour":"RED","any":{"a":[1,null]}}}',
  );
});

test('A leaf that is not of its type is null and an error that does not tell the value', () => {
  const { dataJson, errors } = complete('{ person { age big: age height isWell id friend { name } colour } }', {
    person: { age: 'secret', big: 2 ** 31, height: 'secret', isWell: 'secret', id: 1.5, friend: { name: ['secret'] }, colour: 'SECRET' },
  });
  expect(dataJson).toBe('{"person":{"age":null,"big":null,"height":null,"isWell":null,"id":null,"friend":null,"colour":null}}');
  expect(errors.map(({ message, path }) => `${path?.join('.')}: ${message}`)).toEqual([
    'person.age: Int cannot represent non-integer value.',
    'person.big: Int cannot represent non 32-bit signed integer value.',
    'person.height: Float cannot represent non numeric value.',
    'person.isWell: Boolean cannot represent a non boolean value.',
    'person.id: ID cannot represent value.',
    'person.friend.name: String cannot represent value.',
    'person.colour: Enum "Colour" cannot represent value.',
  ]);
});

test('A value of another shape than the schema says is null and an error', () => {
  const { dataJson, errors } = complete('{ person { name } maybe { name } }', { person: 'Al', maybe: { name: 'Bo' } });
  expect(dataJson).toBe('{"person":null,"maybe":null}');
  expect(errors.map(({ message }) => message)).toEqual(['Expected value of type "Person".', 'Expected Iterable, but did not find one for field "Query.maybe".']);
});

test('Names that every object inherits are names like others', () => {
  const tree = JSON.parse('{"__proto__": {"constructor": "Al", "toString": null}, "valueOf": null}') as Record<string, unknown>;
  const { dataJson } = complete('{ __proto__: person { constructor: name toString: age hasOwnProperty: age __proto__: age } valueOf: person { name } }', tree);
  expect(dataJson).toBe('{"__proto__":{"constructor":"Al","toString":null,"hasOwnProperty":null,"__proto__":null},"valueOf":null}');
});

test('Text is escaped as JSON.stringify does, and long answers are whole', () => {
  const texts = ['"\\/\b\f\n\r\t\u0001\u007f\u2028', 'à é ’ € 日本 😀', 'lone \ud83d and \ude00', 'x'.repeat(200_000), '\u0000é'.repeat(100_000), ...Array.from({ length: 3000 }, (_, index) => `${index} ’`.repeat(index % 50))];
  const people = texts.map((name) => ({ name }));
  expect(complete('{ people { name } }', { people }).dataJson).toBe(JSON.stringify({ people }));
  const many = Array.from({ length: 90 }, () => ({ name: 'x'.repeat(100_000) }));
  expect(complete('{ people { name } }', { people: many }).dataJson).toBe(JSON.stringify({ people: many }));
});

test('Questions about the schema are answered beside data, alone and with variables', () => {
  const text = `query ($name: String!) { person { name } __schema { ...S } t: __type(name: $name) { name fields { name } } none: __type(name: "None") { name } __typename } fragment S on __Schema { queryType { name } }`;
  const given = { name: 'Town' };
  const { data } = execute({ schema, document: parse(text), rootValue: { person: { name: 'Al' } }, variableValues: given }) as ExecutionResult;
  for (let time = 0; time < 2; time++) expect(complete(text, { person: { name: 'Al' } }, { given }).dataJson).toBe(JSON.stringify(data));
  expect(complete('{ __schema { queryType { name } } }', {}).dataJson).toBe('{"__schema":{"queryType":{"name":"Query"}}}');
});

test('A mutation is shaped by its own root', () => {
  expect(complete('mutation { __typename add { name } }', { add: { name: 'Al' } }).dataJson).toBe('{"__typename":"Mutation","add":{"name":"Al"}}');
});

test('Fields may have other names in the tree than in the answer, and errors have those of the answer', () => {
  const document = parse('{ person { name friend { name } } }');
  const operation = document.definitions[0] as OperationDefinitionNode;
  const slots = new Map<FieldNode, string>();
  visit(document, { Field: (node) => void (node.name.value === 'friend' && slots.set(node, 'friend_1')) });
  const shape = compileShape(schema, document, operation, { slots });
  const execution = { given: {}, variables: {}, errors: [] };
  expect(shape.complete({ person: { name: 'Al', friend_1: { name: 'Bo' }, friend: 'not asked for' } }, execution).dataJson).toBe('{"person":{"name":"Al","friend":{"name":"Bo"}}}');
  expect(shape.complete({ person: { name: 'Al', friend_1: {} } }, execution).errors).toMatchObject([{ path: ['person', 'friend', 'name'] }]);
});
