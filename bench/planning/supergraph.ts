import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const typesEach = 4;
const fieldsEach = 50;
const sharedFields = 8;
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

/**
 * A supergraph of so many subgraphs, each with four entities of fifty fields. `Thing<n>` is of subgraph n and leads to the next one's; `Area` has a field in every
 * subgraph; `Thing0` has fields that every subgraph but its own answers alike.
 */
export function supergraphOf(count: number): string {
  const result = composeServices(Array.from({ length: count }, (_, index) => ({ name: `part${index}`, url: `http://127.0.0.1:1/${index}`, typeDefs: parse(subgraph(index, count)) })));
  if (result.errors) throw new AggregateError(result.errors);
  return result.supergraphSdl;
}

function subgraph(index: number, count: number): string {
  const next = (index + 1) % count;
  const own = [`Thing${index}`, ...Array.from({ length: typesEach - 1 }, (_, other) => `Part${index}x${other}`)];
  return [
    link,
    `type Query { thing${index}: Thing${index} ${index === 0 ? 'area(id: ID!): Area' : ''} }`,
    ...own.map((name) => `type ${name} @key(fields: "id") { id: ID! ${numbered(fieldsEach, (field) => `f${field}: String`)} ${name.startsWith('Thing') ? `next: Thing${next}` : ''} }`),
    `type Thing${next} @key(fields: "id"${next === 0 ? '' : ', resolvable: false'}) { id: ID! ${next === 0 ? shared : ''} }`,
    ...(index === 0 || next === 0 ? [] : [`type Thing0 @key(fields: "id") { id: ID! ${shared} }`]),
    `type Area @key(fields: "id") { id: ID! figure${index}: Int }`,
  ].join('\n');
}

const shared = numbered(sharedFields, (field) => `s${field}: Int @shareable`);

/** So many texts, from 0 on. */
export function numbered(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(' ');
}
