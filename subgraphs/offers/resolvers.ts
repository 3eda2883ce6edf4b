import { belongingTo, within } from '../runtime/reader.ts';
import { rollUpArea } from '../reference/rollUpArea.ts';
import { dimensionsOf } from '../runtime/dimensions.ts';
import type { Figure } from '../runtime/loaders/figureLoader.ts';
import type { OfferDimension, OfferFigures, Resolvers, ResolversParentTypes } from './types.generated.ts';

const openings = 'totalJobOpenings';

/** What the offers subgraph adds to the graph: offers, employers, visits and needs, by area, occupation, organization and employer. */
export const resolvers: Pick<Resolvers, 'Query' | 'Area' | 'Occupation' | 'Organization' | 'Employer' | 'ProspectingVisit'> = {
  Query: {
    offer: (_root, { id }, { read }, info) => read.one('Offer', id, info),
    offers: (_root, args, { read }, info) => read.list('Offer', args, info),
    offerStatistics: async (_root, args, { read }) => {
      const dimensions = dimensionsOf(args.by, fieldsOf);
      const rows = await read.statistics({ entity: 'Offer', sums: [openings], ...dimensions.question, ...rollUpArea(args.areaKind), ...dimensions.filter(args.filter) });
      return rows && rows.map((row) => ({ ...dimensions.present<ResolversParentTypes['OfferStatistics']>(row), offers: row.count, totalJobOpenings: row.sums[openings] ?? 0 }));
    },
  },
  Area: {
    offers: ({ id }, args, { read }, info) => read.list('Offer', args, info, within('area', id)),
    offerFigures: async ({ id }, args, { read }) => figures(await read.figure('Offer', args, [openings], within('area', id))),
    prospectingVisits: ({ id }, args, { read }, info) => read.list('ProspectingVisit', args, info, within('area', id)),
    detectedNeeds: ({ id }, args, { read }, info) => read.list('DetectedNeed', args, info, within('area', id)),
  },
  Occupation: {
    offers: ({ code }, args, { read }, info) => read.list('Offer', args, info, within('occupation', code)),
    offerFigures: async ({ code }, args, { read }) => figures(await read.figure('Offer', args, [openings], within('occupation', code))),
    detectedNeeds: ({ code }, args, { read }, info) => read.list('DetectedNeed', args, info, within('occupation', code)),
  },
  Organization: {
    offers: ({ id }, args, { read }, info) => read.list('Offer', args, info, belongingTo('organization', id)),
    offerFigures: async ({ id }, args, { read }) => figures(await read.figure('Offer', args, [openings], belongingTo('organization', id))),
    prospectingVisits: ({ id }, args, { read }, info) => read.list('ProspectingVisit', args, info, belongingTo('organization', id)),
  },
  Employer: {
    offers: ({ id }, args, { read }, info) => read.list('Offer', args, info, belongingTo('employer', id)),
    prospectingVisits: ({ id }, args, { read }, info) => read.list('ProspectingVisit', args, info, belongingTo('employer', id)),
    detectedNeeds: ({ id }, args, { read }, info) => read.list('DetectedNeed', args, info, belongingTo('employer', id)),
  },
  ProspectingVisit: {
    detectedNeeds: ({ id }, args, { read }, info) => read.list('DetectedNeed', args, info, belongingTo('visit', id)),
  },
};

const fieldsOf: Record<Exclude<OfferDimension, 'PARTNER'>, { readonly field: string; readonly month?: boolean }> = {
  AREA: { field: 'area' },
  OCCUPATION: { field: 'occupation' },
  MONTH: { field: 'datePosted', month: true },
  EMPLOYMENT_TYPE: { field: 'employmentType' },
  CONTRACT_TYPE: { field: 'contractType' },
  STATUS: { field: 'status' },
};

const figures = (figure: Figure | null): OfferFigures | null =>
  figure && { offers: figure.count, totalJobOpenings: figure.sums[openings] ?? 0 };
