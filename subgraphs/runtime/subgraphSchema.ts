import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { readRules } from '../../calls/rules/readRules.ts';
import { subgraphSdl, type Domain } from '../../schema/subgraphSdl.ts';
import { referenceResolvers } from '../reference/resolvers.ts';
import type { EntityModel } from '../sources/model.ts';
import { quickenEntities } from './entitiesField.ts';
import { entityResolvers } from './entityResolvers.ts';
import { guardFields } from './guardFields.ts';
import { partnerResolvers } from './partnerResolvers.ts';
import { scalars } from './scalars.ts';

type ResolverMap = Readonly<Record<string, unknown>>;

/** The executable schema of one subgraph: its SDL with what all subgraphs have by construction, and what the domain adds, under the SDL's rules. Throws a `RuleError` if one can't be enforced. */
export function subgraphSchema(domain: Domain, models: ReadonlyMap<string, EntityModel>, own: object): GraphQLSchema {
  const resolvers = mergeResolvers([scalars, referenceResolvers, partnerResolvers, joinPoints(own), entityResolvers(models), own].map((map) => map as ResolverMap));
  const typeDefs = parse(subgraphSdl(domain));
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  quickenEntities(schema);
  guardFields(schema, readRules(typeDefs));
  return schema;
}

/** A type that this domain only adds fields to, such as `Organization` outside facilities: it stands for any id, without a look. */
function joinPoints(own: object): ResolverMap {
  return Object.fromEntries(Object.keys(own).filter((type) => type === 'Organization' || type === 'Facility').map((type) => [type, { __resolveReference: (reference: object) => reference }]));
}

/** Later maps win, field by field. */
function mergeResolvers(maps: readonly ResolverMap[]): ResolverMap {
  const merged: Record<string, unknown> = {};
  for (const map of maps)
    for (const [type, resolver] of Object.entries(map))
      merged[type] = isPlain(resolver) && isPlain(merged[type]) ? { ...merged[type], ...resolver } : resolver;
  return merged;
}

const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
