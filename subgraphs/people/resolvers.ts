import { rollUpArea } from '../reference/rollUpArea.ts';
import { dimensionsOf } from '../runtime/dimensions.ts';
import { belongingTo, within } from '../runtime/reader.ts';
import { disclose } from './disclosure.ts';
import type { PeopleServedDimension, Resolvers, ResolversParentTypes } from './types.generated.ts';

const entity = 'PeopleServedStatistics';

/** What the people subgraph adds to the graph: counts of people served, with small ones hidden, and nothing about one person. */
export const resolvers: Pick<Resolvers, 'Query' | 'Area' | 'Occupation' | 'Organization'> = {
  Query: {
    peopleServedStatistics: async (_root, args, { read }) => {
      const dimensions = dimensionsOf(args.by, fieldsOf);
      const rows = await read.statistics({ entity, sums: [], ...dimensions.question, ...rollUpArea(args.areaKind), ...dimensions.filter(args.filter) });
      return rows && rows.map((row) => ({ ...dimensions.present<ResolversParentTypes['PeopleServedStatistics']>(row), ...disclose(row.count) }));
    },
  },
  Area: {
    peopleServed: async ({ id }, args, { read }) => disclose((await read.figure(entity, args, [], within('area', id)))?.count),
  },
  Occupation: {
    peopleServed: async ({ code }, args, { read }) => disclose((await read.figure(entity, args, [], within('occupation', code)))?.count),
  },
  Organization: {
    peopleServed: async ({ id }, args, { read }) => disclose((await read.figure(entity, args, [], belongingTo('organization', id)))?.count),
  },
};

const fieldsOf: Record<Exclude<PeopleServedDimension, 'PARTNER'>, { readonly field: string; readonly month?: boolean }> = {
  AREA: { field: 'area' },
  OCCUPATION: { field: 'occupation' },
  MONTH: { field: 'month', month: true },
  ORGANIZATION: { field: 'organization' },
  SEX: { field: 'sex' },
  AGE_GROUP: { field: 'ageGroup' },
  EMPLOYMENT_STATUS: { field: 'employmentStatus' },
  EDUCATION_LEVEL: { field: 'educationLevel' },
};
