import { describe, expect, test } from 'vitest';
import { composeGraph } from '../plan/testing/planGraph.ts';
import type { SubgraphCall, Verbatim } from '../subgraphCall.ts';

const graph = composeGraph({
  one: {
    sdl: `
      type Query { thing: Thing things: [Thing!]! named: [Named] one: One! any: Any count: Int share: Float lists: [[Int!]!] text: String! id: ID! isOpen: Boolean! colour: Colour! other: Other }
      type Thing @key(fields: "id") { id: ID! name: String colour: Colour }
      interface Named { name: String! }
      type Person implements Named { name: String! age: Int }
      type Town implements Named { name: String! mayor: Person }
      union One = Person | Town
      enum Colour { RED GREEN HIDDEN @inaccessible }
      type Other @key(fields: "id") { id: ID! }
      scalar Any`,
  },
  two: { sdl: 'type Query { elsewhere: Int } type Mutation { change: Int } type Other @key(fields: "id") { id: ID! price: Int }' },
});

async function callFor(query: string, variables: Record<string, unknown> = {}): Promise<SubgraphCall> {
  let call: SubgraphCall | undefined;
  await graph.prepare(query).execute({ given: variables, variables, onWrongShape: () => {}, ask: (asked) => {
    call = asked;
    return Promise.resolve({ data: {}, errors: [], freshFor: 0 });
  } });
  if (!call) throw new Error('Expected a call');
  return call;
}

async function verbatimFor(query: string, variables?: Record<string, unknown>): Promise<Verbatim> {
  const { verbatim, operation } = await callFor(query, variables);
  if (!verbatim) throw new Error(`Expected answers to ${operation.text} to be passed on`);
  return verbatim;
}

const passed = async (query: string, body: string | Buffer, variables?: Record<string, unknown>): Promise<string | undefined> => (await verbatimFor(query, variables)).read(Buffer.from(body))?.dataJson.toString();

describe('passed on as it came is', () => {
  test.each([
    ['{ thing { id name colour } }', '{"thing":{"id":"a","name":null,"colour":"GREEN"}}'],
    ['{ thing { id name colour } }', '{"thing":null}'],
    ['{ thing { kind: __typename id } }', '{"thing":{"kind":"Thing","id":""}}'],
    ['{ things { id } count }', '{"things":[],"count":-2147483648}'],
    ['{ things { id } count }', '{"things":[{"id":"\\u00e8\\n"},{"id":"’😀"}],"count":2147483647}'],
    ['{ share text id isOpen }', '{"share":41.385063899999997,"text":"","id":"1","isOpen":false}'],
    ['{ share }', '{"share":1.5E-07}'],
    ['{ lists }', '{"lists":[[],[0],[1,2,30]]}'],
    ['{ any }', '{"any":{"a":[1,"x",{"b":null,"c":true}],"d":[],"e":{}}}'],
    ['{ one { __typename ... on Person { name age } ... on Town { mayor { name } } } }', '{"one":{"__typename":"Person","name":"Al","age":null}}'],
    ['{ one { __typename ... on Person { name age } ... on Town { mayor { name } } } }', '{"one":{"__typename":"Town","mayor":{"name":"Al"}}}'],
    ['{ thing { id name __typename } }', '{"thing":{"id":"a","name":null,"__typename":"Thing"}}'],
    ['{ things { id name colour kind: __typename __typename } count }', '{"things":[{"id":"a","name":"b","colour":null,"kind":"Thing","__typename":"Thing"}],"count":1}'],
    ['{ count text things { colour ...More id __typename } share } fragment More on Thing { name ... { id } }', '{"count":1,"text":"","things":[{"colour":null,"name":"b","id":"a","__typename":"Thing"}],"share":2.5}'],
    ['{ named { name __typename } }', '{"named":[{"name":"Al","__typename":"Person"},null,{"name":"Olot","__typename":"Town"}]}'],
    ['{ one { __typename ... on Town { mayor { name age __typename } name } ... on Person { age name } } }', '{"one":{"__typename":"Town","mayor":{"name":"Al","age":1,"__typename":"Person"},"name":"Olot"}}'],
    ['{ first: text second: text colour }', '{"first":"a","second":"b","colour":"RED"}'],
  ])('%s with %s', async (query, data) => {
    expect(await passed(query, `{"data":${data}}`)).toBe(data);
  });

  test('an answer with `extensions` before or after, which are read, and with line ends behind it', async () => {
    const verbatim = await verbatimFor('{ count }');
    expect(verbatim.read(Buffer.from('{"data":{"count":1},"extensions":{"partners":[{"id":"é"}]}}\r\n'))).toEqual({ dataJson: Buffer.from('{"count":1}'), extensions: { partners: [{ id: 'é' }] } });
    expect(verbatim.read(Buffer.from('{"extensions":{"a":[]},"data":{"count":1}} '))).toEqual({ dataJson: Buffer.from('{"count":1}'), extensions: { a: [] } });
  });

  test('a part of the body, which nobody copied', async () => {
    const body = Buffer.from('{"data":{"count":1}}');
    expect((await verbatimFor('{ count }')).read(body)?.dataJson.buffer).toBe(body.buffer);
  });

  test('what `@skip` and `@include` leave of an operation, for each of their values', async () => {
    const query = 'query ($yes: Boolean!) { count thing @include(if: $yes) { id name @skip(if: $yes) } text @skip(if: $yes) }';
    expect(await passed(query, '{"data":{"count":1,"thing":{"id":"a"}}}', { yes: true })).toBeDefined();
    expect(await passed(query, '{"data":{"count":1,"text":"a"}}', { yes: false })).toBeDefined();
    expect(await passed(query, '{"data":{"count":1,"text":"a"}}', { yes: true })).toBeUndefined();
    expect(await passed(query, '{"data":{"count":1,"thing":{"id":"a","name":"b"}}}', { yes: true })).toBeUndefined();
  });
});

describe('not passed on is an answer', () => {
  const deep = (levels: number): string => `{"data":{"any":${'['.repeat(levels)}${']'.repeat(levels)}}}`;

  test.each<readonly [string, string, string | Buffer]>([
    ['with errors', '{ count }', '{"data":{"count":1},"errors":[{"message":"x"}]}'],
    ['with errors before its data', '{ count }', '{"errors":[{"message":"x"}],"data":{"count":1}}'],
    ['with an empty list of errors', '{ count }', '{"errors":[],"data":{"count":1}}'],
    ['without data', '{ count }', '{"errors":[{"message":"x"}]}'],
    ['of null', '{ count }', '{"data":null}'],
    ['of nothing', '{ count }', ''],
    ['with data twice', '{ count }', '{"data":{"count":1},"data":{"count":2}}'],
    ['with extensions twice', '{ count }', '{"extensions":{},"data":{"count":1},"extensions":{}}'],
    ['that is cut off', '{ count }', '{"data":{"count":1}'],
    ['with something behind it', '{ count }', '{"data":{"count":1}}x'],
    ['with a byte order mark', '{ count }', '\ufeff{"data":{"count":1}}'],
    ['with spaces around a value', '{ count }', '{"data":{"count": 1}}'],
    ['with spaces in its envelope', '{ count }', '{ "data":{"count":1}}'],
    ['with a key that is escaped', '{ count }', '{"data":{"c\\u006funt":1}}'],
    ['with a key that wasn’t asked for', '{ count }', '{"data":{"count":1,"more":2}}'],
    ['with a type that wasn’t asked for', '{ thing { id } }', '{"data":{"thing":{"__typename":"Thing","id":"a"}}}'],
    ['without one of its keys', '{ count text }', '{"data":{"count":1}}'],
    ['with a key twice', '{ thing { id } }', '{"data":{"thing":{"id":"a","id":"b"}}}'],
    ['in another order', '{ count text }', '{"data":{"text":"a","count":1}}'],
    ['with null where none may be', '{ text }', '{"data":{"text":null}}'],
    ['with null in a list of none', '{ things { id } }', '{"data":{"things":[null]}}'],
    ['with an object for a list', '{ things { id } }', '{"data":{"things":{"id":"a"}}}'],
    ['with a list for an object', '{ thing { id } }', '{"data":{"thing":[{"id":"a"}]}}'],
    ['with a comma too many', '{ lists }', '{"data":{"lists":[[1,],[]]}}'],
    ['with a number for a text', '{ text }', '{"data":{"text":1}}'],
    ['with a number for an ID', '{ id }', '{"data":{"id":1}}'],
    ['with a text for a number', '{ count }', '{"data":{"count":"1"}}'],
    ['with 1 for true', '{ isOpen }', '{"data":{"isOpen":1}}'],
    ['with a whole number that is written as another', '{ count }', '{"data":{"count":1.0}}'],
    ['with a whole number with an exponent', '{ count }', '{"data":{"count":1e2}}'],
    ['with a whole number with a zero before it', '{ count }', '{"data":{"count":01}}'],
    ['with a whole number that is too large', '{ count }', '{"data":{"count":2147483648}}'],
    ['with a whole number of very many digits', '{ count }', '{"data":{"count":10000000000}}'],
    ['with minus zero', '{ count }', '{"data":{"count":-0}}'],
    ['with minus zero among decimal numbers', '{ share }', '{"data":{"share":-0.00}}'],
    ['with a number near infinity', '{ share }', '{"data":{"share":1e308}}'],
    ['with a number beyond infinity', '{ share }', '{"data":{"share":1e999}}'],
    ['with a number of very many digits', '{ share }', `{"data":{"share":${'1'.repeat(400)}}}`],
    ['with a number that ends too early', '{ share }', '{"data":{"share":1.}}'],
    ['with a number in words', '{ share }', '{"data":{"share":NaN}}'],
    ['with a control character in a text', '{ text }', '{"data":{"text":"a\nb"}}'],
    ['with an unknown escape', '{ text }', '{"data":{"text":"\\x"}}'],
    ['with half an escape', '{ text }', '{"data":{"text":"\\u12"}}'],
    ['with a text that doesn’t end', '{ text }', '{"data":{"text":"a}}'],
    ['that isn’t UTF-8', '{ text }', Buffer.concat([Buffer.from('{"data":{"text":"'), Buffer.of(0xed, 0xa0, 0x80), Buffer.from('"}}')])],
    ['that isn’t UTF-8 outside its data', '{ text }', Buffer.concat([Buffer.from('{"data":{"text":""},"extensions":{"a":"'), Buffer.of(0xff), Buffer.from('"}}')])],
    ['with a name that an enum hasn’t', '{ colour }', '{"data":{"colour":"BLUE"}}'],
    ['with a name of an enum that clients don’t see', '{ colour }', '{"data":{"colour":"HIDDEN"}}'],
    ['with a name of an enum that is cut off', '{ colour }', '{"data":{"colour":"RED'],
    ['with a type that it can’t be of', '{ one { __typename } }', '{"data":{"one":{"__typename":"Thing"}}}'],
    ['with a type as another calls it', '{ thing { __typename id } }', '{"data":{"thing":{"__typename":"Named","id":"a"}}}'],
    ['with a type that it can’t be of, last', '{ named { name __typename } }', '{"data":{"named":[{"name":"Al","__typename":"Thing"}]}}'],
    ['with its type before other fields than asked', '{ thing { id __typename } }', '{"data":{"thing":{"__typename":"Thing","id":"a"}}}'],
    ['with the fields of another type', '{ one { __typename ... on Person { age } ... on Town { name } } }', '{"data":{"one":{"__typename":"Person","name":"Al"}}}'],
    ['with a name twice in a value of any form', '{ any }', '{"data":{"any":{"a":1,"a":2}}}'],
    ['with minus zero in a value of any form', '{ any }', '{"data":{"any":[-0]}}'],
    ['with a value of any form that is nested deeply', '{ any }', deep(65)],
    ['with a value of any form that is nested as deeply as there are bytes', '{ any }', deep(400_000)],
    ['with extensions that are nested deeply', '{ count }', `{"data":{"count":1},"extensions":${'{"a":'.repeat(70)}1${'}'.repeat(70)}}`],
  ])('%s', async (_, query, body) => {
    expect(await passed(query, body)).toBeUndefined();
  });
});

describe('answers are never passed on to an operation', () => {
  test.each([
    ['that changes something', 'mutation { change }'],
    ['that asks for things of several subgraphs', '{ count elsewhere }'],
    ['of which another subgraph has to complete the answer', '{ other { price } }'],
    ['that the schema answers in part', '{ count __schema { queryType { name } } }'],
    ['that asks for the type of the root', '{ __typename count }'],
    ['where an object may be of several types and the client doesn’t ask which first', '{ one { ... on Person { name } } }'],
    ['where an object may be of several types, of which something else is asked, and says its own last', '{ one { ... on Person { name __typename } ... on Town { mayor { age } __typename } __typename } }'],
    ['where an object may be of several types and says its own under another name', '{ one { kind: __typename } }'],
    ['that calls something by a name that would be mixed up', '{ other { id: __typename } }'],
  ])('%s: %s', async (_, query) => {
    expect((await callFor(query)).verbatim).toBeUndefined();
  });

  test('whose form would be too large', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `a${index}: one { __typename ... on Person { name age } ... on Town { name mayor { name age } } }`);
    expect((await callFor(`{ ${names.slice(0, 30).join(' ')} }`)).verbatim).toBeDefined();
    expect((await callFor(`{ ${names.join(' ')} }`)).verbatim).toBeUndefined();
  });
});
