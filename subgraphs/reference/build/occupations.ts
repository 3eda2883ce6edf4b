import { readTable } from './openData.ts';
import type { CrosswalkRow } from './crosswalk.ts';

/** An ISCO-08 group of `occupations.json`. */
export interface BuiltGroup {
  readonly code: string;
  readonly ca?: string;
  readonly es: string;
  readonly en: string;
}

/** An ESCO occupation: the end of its URI, its unit group, its English label and, where the source has it, its Spanish one. */
export type BuiltEsco = readonly [id: string, group: string, en: string, es?: string];

/** Reads the groups of ISCO-08, by code, and the occupations of ESCO, by URI. */
export function readOccupations(openData: string, crosswalk: readonly CrosswalkRow[]): { groups: readonly BuiltGroup[]; esco: readonly BuiltEsco[] } {
  const catalan = catalanNames(openData, crosswalk);
  const groups = readTable(openData, 'classifications-esco/isco08_groups_es_en.csv').map((row): BuiltGroup => {
    const ca = catalan.get(row.cell('code'));
    return { code: row.cell('code'), ...(ca ? { ca } : {}), es: row.cell('preferredLabel_es'), en: row.cell('preferredLabel_en') };
  });
  checkEnglish(crosswalk, groups);
  return { groups: groups.toSorted((one, other) => (one.code < other.code ? -1 : 1)), esco: escoOccupations(openData) };
}

/** A group's Catalan name is the label of the Spanish classification's group that is exactly the same. */
function catalanNames(openData: string, crosswalk: readonly CrosswalkRow[]): ReadonlyMap<string, string> {
  const labels = new Map(readTable(openData, 'gencat-reference/ocupacions_cco_2011.csv').map((row) => [row.cell('Codi'), row.cell('Descripció')]));
  const wrong = crosswalk.find((row) => (labels.get(row.cno11) ?? '') !== row.catalan);
  if (wrong) throw new Error(`Expected the crosswalk's Catalan label of ${wrong.cno11} to be ${labels.get(wrong.cno11) ?? 'empty'}, got ${wrong.catalan}`);
  const exact = crosswalk.filter((row) => row.match === 'exact' && row.catalan !== '');
  const byCode = Map.groupBy(exact, (row) => row.isco08);
  return new Map([...byCode].flatMap(([code, rows]) => {
    const [label, ...others] = new Set(rows.map((row) => row.catalan));
    return label && others.length === 0 ? [[code, label] as const] : [];
  }));
}

function checkEnglish(crosswalk: readonly CrosswalkRow[], groups: readonly BuiltGroup[]): void {
  const labels = new Map(groups.map((group) => [group.code, group.en]));
  const wrong = crosswalk.find((row) => labels.get(row.isco08) !== row.english);
  if (wrong) throw new Error(`Expected the crosswalk's English label of ${wrong.isco08} to be ${labels.get(wrong.isco08)}, got ${wrong.english}`);
}

/** Version 1.1.1 corrected the group of some occupations, so it wins; Spanish labels are in version 1.0 only. */
function escoOccupations(openData: string): readonly BuiltEsco[] {
  const found = new Map<string, BuiltEsco>();
  const spanish = new Map<string, string>();
  for (const row of readTable(openData, 'classifications-esco/occupations_es_en.csv')) {
    const id = idOf(row.cell('conceptUri'));
    spanish.set(id, row.cell('preferredLabel_es'));
    found.set(id, [id, row.cell('iscoGroup'), row.cell('preferredLabel_en'), row.cell('preferredLabel_es')]);
  }
  for (const row of readTable(openData, 'classifications-esco/occupations_v1_1_1_en.csv')) {
    const id = idOf(row.cell('conceptUri'));
    const es = spanish.get(id);
    found.set(id, es ? [id, row.cell('iscoGroup'), row.cell('preferredLabel_en'), es] : [id, row.cell('iscoGroup'), row.cell('preferredLabel_en')]);
  }
  return [...found.values()].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function idOf(uri: string): string {
  const id = /^http:\/\/data\.europa\.eu\/esco\/occupation\/(.+)$/.exec(uri)?.[1];
  if (!id) throw new Error(`Expected the URI of an ESCO occupation, got ${uri}`);
  return id;
}
