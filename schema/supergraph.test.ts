import { readFileSync } from 'node:fs';
import { composeServices } from '@theguild/federation-composition';
import { buildSchema, GraphQLError, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSupergraph, defaultUrl } from './compose.ts';
import { domains, subgraphSdl } from './subgraphSdl.ts';
import { buildSubgraphSchema } from '@apollo/subgraph';

const committed = readFileSync(new URL('supergraph.graphql', import.meta.url), 'utf8');

describe('the supergraph', () => {
  it('is committed as composition writes it', () => {
    expect(composeSupergraph(defaultUrl)).toBe(committed);
  });

  it('is accepted by the MIT-licensed composer too', () => {
    const result = composeServices(domains.map((name) => ({ name, url: defaultUrl(name), typeDefs: parse(subgraphSdl(name)) })));
    expect(result.errors?.map((error: GraphQLError) => error.message) ?? []).toEqual([]);
    expect(buildSchema(result.supergraphSdl ?? '', { assumeValidSDL: true }).getQueryType()?.getFields()).toHaveProperty('offers');
  });

  it('has every root field of the design', () => {
    const fields = Object.keys(buildSchema(committed, { assumeValidSDL: true }).getQueryType()?.getFields() ?? {});
    expect(fields.toSorted()).toEqual([
      'area', 'areaNear', 'areas', 'casework', 'course', 'courses', 'facilities', 'facility', 'myAccessLog', 'myData', 'occupation', 'occupations', 'offer', 'offerStatistics', 'offers',
      'organization', 'organizations', 'partners', 'peopleServedDetailStatistics', 'peopleServedStatistics', 'service', 'services', 'trainingStatistics',
    ]);
  });
});

describe.each(domains)('the SDL of %s', (domain) => {
  const schema = buildSubgraphSchema([{ typeDefs: parse(subgraphSdl(domain)) }]);
  const own = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('_') && !type.name.startsWith('link__') && !type.name.startsWith('federation__') && !isSpecifiedScalarType(type));

  it('describes every type, field, argument, value and directive', () => {
    const silent = own.flatMap((type) => {
      const parts: [string, { description?: string | null | undefined }][] = [];
      // `Query` is described by its fields.
      if (type.name !== 'Query') parts.push([type.name, type]);
      if (isObjectType(type) || isInterfaceType(type))
        for (const field of Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'))) {
          parts.push([`${type.name}.${field.name}`, field]);
          for (const argument of field.args) parts.push([`${type.name}.${field.name}(${argument.name})`, argument]);
        }
      if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) parts.push([`${type.name}.${field.name}`, field]);
      if (isEnumType(type)) for (const value of type.getValues()) parts.push([`${type.name}.${value.name}`, value]);
      return parts.filter(([, { description }]) => !description?.trim()).map(([name]) => name);
    });
    expect(silent).toEqual([]);
  });

  it('links federation v2.9', () => {
    expect(subgraphSdl(domain)).toContain('https://specs.apollo.dev/federation/v2.9');
  });
});
