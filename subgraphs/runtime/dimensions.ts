import type { Dimension, Filter } from '../sources/source.ts';
import { badInput } from './errors.ts';
import type { StatisticsRow } from './statistics.ts';

/** The most dimensions that one question may group by. */
export const maxDimensions = 4;

/** A question's dimensions, and how a row of its answer is shown. */
export interface Dimensions {
  readonly question: { readonly by: readonly Dimension[]; readonly byPartner: boolean };
  /** The filter of the question, if there is one. */
  readonly filter: (filter: object | null | undefined) => { readonly filter?: Filter };
  /** The fields of the row that tell its group: `area: { id }`, `month`, `partner: { id }` and so on, named after the dimension. */
  readonly present: <Row>(row: StatisticsRow) => Row;
}

/** Reads `by`: which field each dimension groups by. Refuses a dimension named twice and more than four. */
export function dimensionsOf(by: readonly string[], fields: Readonly<Record<string, Dimension>>): Dimensions {
  if (by.length > maxDimensions || new Set(by).size < by.length)
    throw badInput(`Expected \`by\` to name up to ${maxDimensions} different dimensions, got ${by.join(', ')}.`);
  const grouped = by.filter((name) => name !== 'PARTNER');
  const dimensions = grouped.map((name) => fields[name]).filter((dimension) => dimension !== undefined);
  return {
    question: { by: dimensions, byPartner: by.includes('PARTNER') },
    filter: (filter) => (filter ? { filter: filter as Filter } : {}),
    present: <Row>(row: StatisticsRow) =>
      Object.fromEntries([
        ...grouped.map((name, index) => [camelCase(name), shown(fields[name]?.field, row.by[index] ?? null)]),
        ['partner', row.partner === null ? null : { id: row.partner }],
      ]) as Row,
  };
}

const camelCase = (name: string): string => name.toLowerCase().replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());

function shown(field: string | undefined, value: StatisticsRow['by'][number]): unknown {
  if (value === null) return null;
  if (field === 'occupation') return { code: value };
  return field === 'area' || field === 'organization' ? { id: value } : value;
}
