import type { Stack } from '../stack.ts';
import { rolledUp } from './areas.ts';
import { counted } from './counted.ts';
import type { Conditions, Dimension } from './counted.ts';
import type { OpenPartner } from './openPlain.ts';
import type { Entity, Value } from './plainPartner.ts';
import { mayBeShown } from './shown.ts';
import { wholeAnswer } from './wholeAnswer.ts';

/** A statistics field of the graph beside the table that it is counted from. */
interface StatisticsField {
  readonly entity: Entity;
  readonly dimension: string;
  readonly filter: string;
  readonly dimensions: Readonly<Record<string, Dimension>>;
  readonly figures: readonly string[];
  readonly sums: readonly string[];
  /** The figures of so many rows with these sums. */
  readonly shown: (count: number, sums: readonly number[]) => readonly unknown[];
  /** True if figures are changed by chance and others left out. */
  readonly isPublished?: boolean;
}

/** What to ask of a statistics field, and what its filter means. */
export interface StatisticsWanted {
  readonly by: readonly string[];
  readonly areaKind?: string;
  readonly filter?: object;
  readonly where?: Conditions;
}

const month = (date: Value): Value => (typeof date === 'string' ? date.slice(0, 7) : null);
const everywhere = { AREA: { column: 'area' }, PARTNER: { column: 'partner' } };

/** The three statistics fields. */
export const statisticsFields = {
  offerStatistics: {
    entity: 'Offer',
    dimension: 'OfferDimension',
    filter: 'OfferFilter',
    dimensions: {
      ...everywhere, OCCUPATION: { column: 'occupation' }, MONTH: { column: 'datePosted', under: month },
      EMPLOYMENT_TYPE: { column: 'employmentType' }, CONTRACT_TYPE: { column: 'contractType' }, STATUS: { column: 'status' },
    },
    figures: ['offers', 'totalJobOpenings'],
    sums: ['totalJobOpenings'],
    shown: (count, sums) => [count, ...sums],
  },
  trainingStatistics: {
    entity: 'CourseInstance',
    dimension: 'TrainingDimension',
    filter: 'CourseInstanceFilter',
    dimensions: {
      ...everywhere, MONTH: { column: 'startDate', under: month }, PROFESSIONAL_FAMILY: { column: 'professionalFamily' }, MODE: { column: 'mode' }, STATUS: { column: 'status' },
    },
    figures: ['courseInstances', 'seats', 'seatsLeft'],
    sums: ['seats', 'seatsLeft'],
    shown: (count, sums) => [count, ...sums],
  },
  peopleServedStatistics: {
    entity: 'PeopleServedStatistics',
    dimension: 'PeopleServedDimension',
    filter: 'PeopleServedFilter',
    dimensions: {
      ...everywhere, OCCUPATION: { column: 'occupation' }, MONTH: { column: 'month', under: month }, ORGANIZATION: { column: 'organization' }, SEX: { column: 'sex' },
      AGE_GROUP: { column: 'ageGroup' }, EMPLOYMENT_STATUS: { column: 'employmentStatus' }, EDUCATION_LEVEL: { column: 'educationLevel' },
    },
    figures: ['peopleServed', 'hidden'],
    sums: [],
    shown: (count) => [count, false],
    isPublished: true,
  },
} satisfies Record<string, StatisticsField>;

export type StatisticsName = keyof typeof statisticsFields;

/** The rows that the graph answers, each as the values of its dimensions and its figures in JSON, sorted. */
export async function answered(stack: Stack, name: StatisticsName, { by, areaKind, filter }: StatisticsWanted): Promise<readonly string[]> {
  const field: StatisticsField = statisticsFields[name];
  const query = `query ($by: [${field.dimension}!]!, $areaKind: AreaKind, $filter: ${field.filter}) {
    ${name}(by: $by, areaKind: $areaKind, filter: $filter) { ${[...by.map(selection), ...field.figures].join(' ')} }
  }`;
  const { data } = await wholeAnswer(stack, query, { by, areaKind, filter });
  const rows = data[name] as readonly Readonly<Record<string, unknown>>[];
  return sorted(rows.map((row) => [...by.map((dimension) => identity(row[fieldOf(dimension)])), ...field.figures.map((figure) => row[figure])]));
}

/** The same rows as the databases count them; of figures that are changed by chance, the rows answered that may be so, and the true ones in place of the others. */
export async function grouped(plain: readonly OpenPartner[], name: StatisticsName, { by, areaKind, where }: StatisticsWanted, rows: readonly string[]): Promise<readonly string[]> {
  const { entity, dimensions, sums, shown: figures, isPublished }: StatisticsField = statisticsFields[name];
  const columns = by.map((each): Dimension => {
    const dimension = dimensions[each];
    if (!dimension) throw new Error(`Expected a dimension of ${name}, got ${each}`);
    return each === 'AREA' && areaKind !== undefined ? { ...dimension, under: rolledUp(areaKind) } : dimension;
  });
  const groups = await counted(plain, { entity, sums, by: columns, ...(where && { where }) });
  if (!isPublished) return sorted(groups.map((group) => [...group.by, ...figures(group.count, group.sums)]));
  const counts = new Map(groups.map((group) => [JSON.stringify(group.by), group.count]));
  return sorted(rows.map((text) => {
    const row = JSON.parse(text) as readonly unknown[]; // as `answered` wrote it
    const count = counts.get(JSON.stringify(row.slice(0, -2))) ?? 0;
    const [peopleServed, hidden] = row.slice(-2) as [number | null, boolean];
    return mayBeShown({ peopleServed, hidden }, count) ? row : [...row.slice(0, -2), ...figures(count, [])];
  }));
}

const fieldOf = (dimension: string): string => dimension.toLowerCase().replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

function selection(dimension: string): string {
  if (dimension === 'OCCUPATION') return 'occupation { code }';
  return ['AREA', 'PARTNER', 'ORGANIZATION'].includes(dimension) ? `${fieldOf(dimension)} { id }` : fieldOf(dimension);
}

function identity(value: unknown): unknown {
  const { id, code } = Object(value) as { readonly id?: string; readonly code?: string };
  return id ?? code ?? value;
}

const sorted = (rows: readonly (readonly unknown[])[]): readonly string[] => rows.map((row) => JSON.stringify(row)).toSorted();
