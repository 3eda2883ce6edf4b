import { readFileSync } from 'node:fs';
import { csvRows } from '../../../demo/generate/csv.ts';

type Row = Record<'cno11' | 'isco08' | 'match', string>;

const crosswalk = csvRows<keyof Row>(readFileSync(new URL('../../../subgraphs/reference/data/crosswalks/cno11-isco08.csv', import.meta.url), 'utf8')) as readonly Row[];
const unitGroups = crosswalk.filter(({ cno11 }) => cno11.length === 4);

const cnoByIsco = new Map(
  [...Map.groupBy(unitGroups, ({ isco08 }) => isco08)].map(([isco08, rows]) => [isco08, (rows.find(({ match }) => match === 'exact') ?? rows[0] as Row).cno11]),
);

/** The CNO-11 code nearest to an ISCO-08 code, as this service records occupations; null where there is none. */
export function cnoOf(isco08: string): string | null {
  return cnoByIsco.get(isco08) ?? null;
}
