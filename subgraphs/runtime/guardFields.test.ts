import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, type GraphQLSchema } from 'graphql';
import { beforeEach, describe, expect, test } from 'vitest';
import { readRules } from '../../calls/rules/readRules.ts';
import type { Viewer } from '../../calls/viewer.ts';
import { guardFields } from './guardFields.ts';

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes", "@policy"])
  type Query { open: Place person: Person nodes: [Node] colour: Colour hello: String @authenticated }
  interface Node { id: ID }
  type Place implements Node @key(fields: "id") { id: ID name: String stamp: Stamp secret: String @policy(policies: [["partner"]]) }
  type Person implements Node @key(fields: "id") @requiresScopes(scopes: [["casework:read"]]) { id: ID name: String }
  type Silent @key(fields: "id") @authenticated { id: ID }
  enum Colour @authenticated { RED }
  scalar Stamp @policy(policies: [["citizen"]])`);

let resolved: string[];
let schema: GraphQLSchema;
beforeEach(() => {
  resolved = [];
  const note = <T>(name: string, value: T) => () => (resolved.push(name), value);
  const place = { __typename: 'Place', id: '1', name: 'p', stamp: 's', secret: 'x' };
  schema = buildSubgraphSchema([{
    typeDefs,
    resolvers: {
      Query: { open: note('open', place), person: note('person', { id: '1', name: 'n' }), nodes: note('nodes', [place]), colour: note('colour', 'RED'), hello: note('hello', 'h') },
      Place: { __resolveReference: note('Place', place), secret: note('secret', 'x') },
      Person: { __resolveReference: note('Person', { id: '1', name: 'n' }) },
    },
  }]);
  guardFields(schema, readRules(typeDefs));
});

const caseWorker: Viewer = { issuer: 'i', subject: 's', scopes: ['casework:read'], partner: 'vila' };
const someone: Viewer = { issuer: 'i', subject: 's', scopes: [] };

/** Asks the subgraph: what came, the codes of errors by path, and which resolvers of the test ran. */
async function ask(source: string, viewer?: Viewer) {
  const { data, errors = [] } = await graphql({ schema, source, contextValue: { viewer } });
  return { data: JSON.parse(JSON.stringify(data ?? null)) as unknown, errors: Object.fromEntries(errors.map(({ path, extensions }) => [path?.join('.'), extensions['code']])), resolved };
}

describe('a subgraph asks again', () => {
  test('for the rule of a field', async () => {
    expect(await ask('{ hello }')).toEqual({ data: { hello: null }, errors: { hello: 'UNAUTHENTICATED' }, resolved: [] });
    expect(await ask('{ hello open { name secret } }', someone)).toEqual({ data: { hello: 'h', open: { name: 'p', secret: null } }, errors: { 'open.secret': 'FORBIDDEN' }, resolved: ['hello', 'open'] });
    expect((await ask('{ open { secret } }', caseWorker)).data).toEqual({ open: { secret: 'x' } });
  });

  test('for the rule of what a field gives: an object, an enum, a scalar', async () => {
    expect(await ask('{ person { __typename } colour open { name stamp } }')).toEqual({
      data: { person: null, colour: null, open: { name: 'p', stamp: null } },
      errors: { person: 'UNAUTHENTICATED', colour: 'UNAUTHENTICATED', 'open.stamp': 'UNAUTHENTICATED' },
      resolved: ['open'],
    });
    expect(await ask('{ person { name } }', { ...caseWorker, scopes: ['audit:read'] })).toMatchObject({ data: { person: null }, errors: { person: 'FORBIDDEN' } });
    expect((await ask('{ person { name } }', caseWorker)).data).toEqual({ person: { name: 'n' } });
  });

  test('for the rules of every type that an interface can be', async () => {
    expect(await ask('{ nodes { __typename } }', someone)).toEqual({ data: { nodes: null }, errors: { nodes: 'FORBIDDEN' }, resolved: [] });
  });

  test('before an entity is looked for, of each alone', async () => {
    const entities = '{ _entities(representations: [{ __typename: "Place", id: "1" }, { __typename: "Person", id: "1" }, { __typename: "Silent", id: "1" }]) { __typename ... on Place { name secret } ... on Person { name } } }';
    expect(await ask(entities)).toEqual({
      data: { _entities: [{ __typename: 'Place', name: 'p', secret: null }, null, null] },
      errors: { '_entities.0.secret': 'UNAUTHENTICATED', '_entities.1': 'UNAUTHENTICATED', '_entities.2': 'UNAUTHENTICATED' },
      resolved: ['Place'],
    });
    expect((await ask(entities, caseWorker)).data).toEqual({ _entities: [{ __typename: 'Place', name: 'p', secret: 'x' }, { __typename: 'Person', name: 'n' }, { __typename: 'Silent' }] });
  });
});

test('a rule that there is nothing for stops the start', () => {
  expect(() => guardFields(schema, readRules(parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"]) type Place { gone: String @authenticated }`)))).toThrow(
    'Expected the rule of `Place.gone` to have a field or a type to be asked at, got none',
  );
});
