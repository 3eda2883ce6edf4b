import { buildSchema, graphql, type GraphQLResolveInfo } from 'graphql';
import { describe, expect, it } from 'vitest';
import { selectedFields } from './selectedFields.ts';

const schema = buildSchema(`
  type Query { offers: Offers, offer: Offer, entities: [Any] }
  union Any = Offer | Course
  interface Named { title: String }
  type Offers { nodes: [Offer!], edges: [Edge!] }
  type Edge { node: Offer }
  type Offer implements Named { id: ID title: String area: Area address: Address offers: Offers }
  type Course { name: String }
  type Area { name: String }
  type Address { street: String town: String }
`);

/** What `selectedFields` finds when the root field is resolved. */
async function selected(query: string, read: (info: GraphQLResolveInfo) => ReadonlySet<string>, variableValues?: Record<string, unknown>): Promise<readonly string[]> {
  let found: ReadonlySet<string> = new Set();
  const see = (_args: unknown, _context: unknown, info: GraphQLResolveInfo): null => {
    found = read(info);
    return null;
  };
  const { errors } = await graphql({ schema, source: query, rootValue: { offer: see, offers: see, entities: see }, variableValues: variableValues ?? {} });
  expect(errors).toBeUndefined();
  return [...found].toSorted();
}

const offer = (info: GraphQLResolveInfo): ReadonlySet<string> => selectedFields(info, 'Offer');
const nodes = (info: GraphQLResolveInfo): ReadonlySet<string> => selectedFields(info, 'Offer', ['nodes'], ['edges', 'node']);

describe('the fields that a query selects', () => {
  it('are named without their aliases, embedded ones by their path', async () => {
    expect(await selected('{ offer { a: title address { street } } }', offer)).toEqual(['address', 'address.street', 'title']);
  });

  it('are found in nodes and in edges of a list, and nowhere else', async () => {
    expect(await selected('{ offers { nodes { title } edges { node { id } } } }', nodes)).toEqual(['id', 'title']);
  });

  it('are found through named and inline fragments, of the type and of its interfaces', async () => {
    const query = '{ offer { ...F ... on Named { title } ... { area { name } } } } fragment F on Offer { id }';
    expect(await selected(query, offer)).toEqual(['area', 'area.name', 'id', 'title']);
  });

  it('leave out fragments of another type', async () => {
    expect(await selected('{ entities { ... on Offer { title } ... on Course { name } } }', offer)).toEqual(['title']);
  });

  it('leave out what @skip and @include leave out', async () => {
    const query = 'query ($no: Boolean!) { offer { id title @include(if: $no) ... @skip(if: true) { area { name } } } }';
    expect(await selected(query, offer, { no: false })).toEqual(['id']);
  });

  it('are collected from every place where the same field is asked for', async () => {
    expect(await selected('{ offer { title } ... { offer { address { town } } } }', offer)).toEqual(['address', 'address.town', 'title']);
  });
});
