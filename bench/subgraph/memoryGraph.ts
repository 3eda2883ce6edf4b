import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { quickenEntities } from '../../subgraphs/runtime/entitiesField.ts';

/** Rows as a database gives them, in memory. */
const rows = Array.from({ length: 100 }, (_, index) => ({
  __typename: 'Offer', id: `soc:${index}`, title: `Mosso/a de magatzem ${index}`, description: `Preparació de comandes i "càrrega" de camions, torn ${index % 3}.`.repeat(3),
  datePosted: '2025-11-15', totalJobOpenings: index % 7, baseSalary: index / 3, status: index % 2 ? 'OPEN' : 'CLOSED', isRemote: index % 5 === 0,
  area: { __typename: 'Area', id: `es:mun:${17000 + index}`, name: 'Girona' }, jobLocation: { streetAddress: `Carrer Nou, ${index}`, postalCode: '17001', addressLocality: 'Girona' },
}));
const byId = new Map(rows.map((row) => [row.id, row]));

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  enum Status { OPEN CLOSED }
  type Area @key(fields: "id") { id: ID! name: String }
  type Address { streetAddress: String postalCode: String addressLocality: String }
  type Offer @key(fields: "id") {
    id: ID! title: String description: String datePosted: String totalJobOpenings: Int baseSalary: Float status: Status isRemote: Boolean area: Area jobLocation: Address
  }
  type Query { offers: [Offer!] }`);

/** The same graph for both: `isOwn` has what this project adds to the schema that `@apollo/subgraph` builds. */
export function memoryGraph(isOwn: boolean): GraphQLSchema {
  const resolvers = { Query: { offers: () => rows }, Offer: { __resolveReference: async ({ id }: { readonly id: string }) => byId.get(id) ?? null } };
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  if (isOwn) quickenEntities(schema);
  return schema;
}

const selection = '__typename id title description datePosted totalJobOpenings baseSalary status isRemote area { id name } jobLocation { streetAddress postalCode addressLocality }';

/** What is asked: a list of 100 rows, and 100 representations. */
export const memoryQuestions: Readonly<Record<string, { readonly query: string; readonly variables?: object }>> = {
  list: { query: `{ offers { ${selection} } }` },
  representations: {
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Offer { ${selection} } } }`,
    variables: { representations: rows.map(({ id }) => ({ __typename: 'Offer', id })) },
  },
};
