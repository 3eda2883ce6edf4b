import type { Group } from '../runtime/loaders/groupedQuestion.ts';
import type { Context } from '../runtime/context.ts';

/** What resolvers of `FacilityFigures` start from: whose figures they are, for each entity counted. Undefined where the figure makes no sense. */
export interface FacilityFiguresParent {
  readonly group: Group;
  readonly countsOrganizations: boolean;
}

type Resolve = (parent: FacilityFiguresParent, args: object, context: Context) => Promise<number | null>;

/** Each figure is counted by the databases only when it is selected. */
export const figures: Record<'facilities' | 'services' | 'organizations', Resolve> = {
  facilities: ({ group }, _args, { read }) => count(read.figure('Facility', {}, [], group)),
  services: ({ group }, _args, { read }) => count(read.figure('Service', {}, [], group)),
  organizations: async ({ group, countsOrganizations }, _args, { read }) =>
    countsOrganizations ? await count(read.figure('Organization', {}, [], group)) : null,
};

const count = async (figure: Promise<{ readonly count: number } | null>): Promise<number | null> => (await figure)?.count ?? null;
