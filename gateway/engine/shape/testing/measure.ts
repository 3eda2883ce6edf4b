// How long completion takes, as ratios in one run: `node gateway/engine/shape/testing/measure.ts`.
// `floor` parses and stringifies alone, without looking at the data; `graphql-js` executes the operation on the parsed tree. All end in bytes.
import { buildSchema, execute, parse } from 'graphql';
import type { ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { compileShape } from '../compileShape.ts';

const schema = buildSchema(`
  enum Status { OPEN CLOSED DRAFT }
  scalar Date
  interface Employer { id: ID! name: String! place: String }
  type Organization implements Employer { id: ID! name: String! place: String }
  type Person implements Employer { id: ID! name: String! place: String }
  type Point { latitude: Float! longitude: Float! }
  type Offer {
    id: ID! title: String! description: String status: Status! positions: Int salary: Float isPublic: Boolean! datePosted: Date
    contract: String hours: Float url: String languages: [String!]! employer: Employer! point: Point
  }
  type Query { offers: [Offer!]! }
`);

const list = `{ offers { id title description status positions salary isPublic datePosted contract hours url employer { id name place } } }`;
const map = `{ offers { id title kind: __typename point { latitude longitude } employer { __typename name } } }`;

/** Offers as subgraphs give them: with keys and type names that the client may not have asked for. */
const offers = (count: number, sign: string): string =>
  JSON.stringify({
    offers: Array.from({ length: count }, (_, index) => ({
      __typename: 'Offer',
      id: `offer-${index}`,
      title: `Ajudant de cuina, número ${index}`,
      description: `Es busca una persona per a la cuina d${sign}un restaurant del centre.`,
      status: ['OPEN', 'CLOSED', 'DRAFT'][index % 3],
      positions: (index % 5) + 1,
      salary: index * 1.37 + 0.5,
      isPublic: index % 2 === 0,
      datePosted: `2026-0${(index % 9) + 1}-11`,
      contract: 'PERMANENT',
      hours: index % 2 ? null : 37.5,
      url: `https://example.org/o/${index}`,
      point: { latitude: 42.1 + index / 1000, longitude: 2.5 - index / 1000 },
      employer: { __typename: index % 4 ? 'Organization' : 'Person', id: `employer-${index % 100}`, name: `Empresa ${index % 100}`, place: 'Olot' },
    })),
  });

const only = (names: readonly string[], json: string): string => JSON.stringify(JSON.parse(json, (key, value) => (key === '' || names.includes(key) || /^\d+$/.test(key) ? value : undefined)));
const ofMap = ['offers', 'id', 'title', 'point', 'latitude', 'longitude', 'employer', '__typename', 'name'];
const ofList = ['offers', ...'id title description status positions salary isPublic datePosted contract hours url employer name place __typename'.split(' ')];

const cases: readonly (readonly [string, string, string])[] = [
  ['list of 1,200, Latin letters', list, only(ofList, offers(1200, "'"))],
  ['list of 1,200, typographic apostrophes', list, only(ofList, offers(1200, '’'))],
  ['map of 100', map, only(ofMap, offers(100, "'"))],
  ['map of 5', map, only(ofMap, offers(5, "'"))],
];

for (const [name, text, json] of cases) measure(name, schema, text, json);

function measure(name: string, schema: GraphQLSchema, text: string, json: string): void {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const shape = compileShape(schema, document, operation);
  const execution = { given: {}, variables: {}, errors: [] };
  const ways: Readonly<Record<string, () => unknown>> = {
    parse: () => JSON.parse(json),
    floor: () => Buffer.from(JSON.stringify(JSON.parse(json))),
    shape: () => shape.complete(JSON.parse(json), execution).data,
    'shape, string': () => Buffer.from(shape.complete(JSON.parse(json), execution).dataJson),
    'graphql-js': () => Buffer.from(JSON.stringify((execute({ schema, document, rootValue: JSON.parse(json) }) as ExecutionResult).data)),
  };
  const calls = Math.max(1, Math.round(400_000 / json.length));
  const times = new Map<string, number[]>();
  for (let round = -10; round < 40; round++) {
    for (const [way, run] of Object.entries(ways)) {
      const begun = performance.now();
      for (let call = 0; call < calls; call++) run();
      if (round >= 0) times.set(way, [...(times.get(way) ?? []), (performance.now() - begun) / calls]);
    }
  }
  const least = (way: string): number => (times.get(way) ?? []).toSorted((a, b) => a - b)[3] ?? Number.NaN;
  console.log(`${name}: ${Math.round(json.length / 1000)} kB; ${Object.keys(ways).map((way) => `${way} ${(least(way) * 1000).toFixed(0)} µs (${(least(way) / least('floor')).toFixed(2)})`).join(', ')}`);
}
