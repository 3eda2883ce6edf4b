import { rollUpArea } from '../reference/rollUpArea.ts';
import { dimensionsOf } from '../runtime/dimensions.ts';
import type { Figure } from '../runtime/loaders/figureLoader.ts';
import { belongingTo, within } from '../runtime/reader.ts';
import type { CourseFigures, Resolvers, ResolversParentTypes, TrainingDimension, TrainingFigures } from './types.generated.ts';

const seats = ['seats', 'seatsLeft'];

/** What the training subgraph adds to the graph: courses and their instances, by area, occupation, organization and facility. */
export const resolvers: Pick<Resolvers, 'Query' | 'Area' | 'Occupation' | 'Organization' | 'Facility' | 'Course'> = {
  Query: {
    course: (_root, { id }, { read }, info) => read.one('Course', id, info),
    courses: (_root, args, { read }, info) => read.list('Course', args, info),
    trainingStatistics: async (_root, args, { read }) => {
      const dimensions = dimensionsOf(args.by, fieldsOf);
      const rows = await read.statistics({ entity: 'CourseInstance', sums: seats, ...dimensions.question, ...rollUpArea(args.areaKind), ...dimensions.filter(args.filter) });
      return rows && rows.map((row) => ({ ...dimensions.present<ResolversParentTypes['TrainingStatistics']>(row), ...seatsOf(row) }));
    },
  },
  Area: {
    courses: ({ id }, args, { read }, info) => read.list('Course', args, info, within('area', id)),
    courseInstances: ({ id }, args, { read }, info) => read.list('CourseInstance', args, info, within('area', id)),
    trainingFigures: async ({ id }, args, { read }) => trainingFigures(await read.figure('CourseInstance', args, seats, within('area', id))),
  },
  Occupation: {
    courses: ({ code }, args, { read }, info) => read.list('Course', args, info, within('occupations', code)),
    courseFigures: async ({ code }, args, { read }) => courseFigures(await read.figure('Course', args, ['hours'], within('occupations', code))),
  },
  Organization: {
    courses: ({ id }, args, { read }, info) => read.list('Course', args, info, belongingTo('provider', id)),
    courseFigures: async ({ id }, args, { read }) => courseFigures(await read.figure('Course', args, ['hours'], belongingTo('provider', id))),
  },
  Facility: {
    courseInstances: ({ id }, args, { read }, info) => read.list('CourseInstance', args, info, belongingTo('facility', id)),
  },
  Course: {
    instances: ({ id }, args, { read }, info) => read.list('CourseInstance', args, info, belongingTo('course', id)),
  },
};

const fieldsOf: Record<Exclude<TrainingDimension, 'PARTNER'>, { readonly field: string; readonly month?: boolean }> = {
  AREA: { field: 'area' },
  MONTH: { field: 'startDate', month: true },
  PROFESSIONAL_FAMILY: { field: 'professionalFamily' },
  MODE: { field: 'mode' },
  STATUS: { field: 'status' },
};

const seatsOf = ({ count, sums }: Figure): Omit<TrainingFigures, '__typename'> => ({ courseInstances: count, seats: sums['seats'] ?? 0, seatsLeft: sums['seatsLeft'] ?? 0 });

const trainingFigures = (figure: Figure | null): TrainingFigures | null => figure && seatsOf(figure);

const courseFigures = (figure: Figure | null): CourseFigures | null => figure && { courses: figure.count, hours: figure.sums['hours'] ?? 0 };
