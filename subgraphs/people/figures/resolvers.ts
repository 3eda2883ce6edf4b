import type { Resolvers, ResolversParentTypes } from '../types.generated.ts';
import type { PeopleRow } from './answerPeople.ts';
import { forDashboards, forEverybody, peopleFigure, peopleFigures } from './peopleFigures.ts';
import { fieldOf } from './peopleQuestion.ts';

/** Counts of people served as they may be published, and nothing about one person. */
export const resolvers: Pick<Resolvers, 'Query' | 'Area' | 'Occupation' | 'Organization'> = {
  Query: {
    peopleServedStatistics: async (_root, args, { read }) => (await peopleFigures(read, args, forEverybody))?.map(shownRow) ?? null,
    peopleServedDetailStatistics: async (_root, args, { read }) => (await peopleFigures(read, args, forDashboards))?.map(shownRow) ?? null,
  },
  Area: {
    peopleServed: ({ id }, { filter }, { read }) => peopleFigure(read, filter, { field: 'area', value: id }),
  },
  Occupation: {
    peopleServed: ({ code }, { filter }, { read }) => peopleFigure(read, filter, { field: 'occupation', value: code }),
  },
  Organization: {
    peopleServed: ({ id }, { filter }, { read }) => peopleFigure(read, filter, { field: 'organization', value: id }),
  },
};

/** A row as the SDL has it: what it tells of each dimension is a field named after it. */
function shownRow({ labels, peopleServed, hidden }: PeopleRow): ResolversParentTypes['PeopleServedStatistics'] {
  const fields = [...labels].map(([name, value]) => [fieldOf(name), value === null ? null : keyOf(name, value)] as const);
  return { ...Object.fromEntries(fields), peopleServed, hidden };
}

function keyOf(dimension: string, value: string): string | { readonly id: string } | { readonly code: string } {
  if (dimension === 'OCCUPATION') return { code: value };
  return ['AREA', 'PARTNER', 'ORGANIZATION'].includes(dimension) ? { id: value } : value;
}
