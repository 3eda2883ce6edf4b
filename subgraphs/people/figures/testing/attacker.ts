import { Reader } from '../../../runtime/reader.ts';
import type { Source } from '../../../sources/source.ts';
import { peopleFigures } from '../peopleFigures.ts';
import type { Exactness } from '../peopleFigures.ts';
import { domain, properties } from './population.ts';
import type { Property, Somebody } from './population.ts';

/** What an attacker was told of the people with certain values: a figure, that it is hidden, or nothing; and how many there are really. */
export interface Told {
  readonly id: string;
  /** By property the value's name, such as a province; others aren't told apart. */
  readonly values: Readonly<Partial<Record<Property, string>>>;
  readonly answer: number | 'hidden' | 'untold';
  readonly truth: number;
}

/** A way to tell values of a property apart: by themselves, or areas by their province. */
interface Split {
  readonly property: Property;
  readonly by: string;
  readonly areaKind?: 'PROVINCE';
}

const splits: readonly Split[] = [
  { property: 'area', by: 'AREA' }, { property: 'area', by: 'AREA', areaKind: 'PROVINCE' }, { property: 'partner', by: 'PARTNER' }, { property: 'sex', by: 'SEX' },
  { property: 'ageGroup', by: 'AGE_GROUP' }, { property: 'employmentStatus', by: 'EMPLOYMENT_STATUS' },
];

const provinceOf = (area: string): string => `es:prov:${area.slice(7, 9)}`;

/** The name of a value as a split tells it. */
const nameOf = ({ property, areaKind }: Split, value: string): string => (property === 'area' && areaKind ? provinceOf(value) : value);

/** Whether somebody has values that were told. */
export function isAmong(somebody: Somebody, values: Told['values']): boolean {
  return properties.every((property) => {
    const wanted = values[property];
    const own: string = domain[property][somebody[property]] ?? '';
    return wanted === undefined || wanted === own || (property === 'area' && wanted === provinceOf(own));
  });
}

/** Asks everything that can be asked, group by group, and of what no row came, one by one. */
export async function askEverything(sources: readonly Source[], people: readonly Somebody[], exactness: Exactness): Promise<readonly Told[]> {
  const read = new Reader(sources, new Map());
  const told: Told[] = [];
  for (const asked of choices(splits)) {
    const besidePartner = asked.filter(({ property }) => property !== 'partner');
    if (new Set(asked.map(({ property }) => property)).size < asked.length || besidePartner.length > exactness.mostDimensions) continue;
    const question = { by: asked.map(({ by }) => by), areaKind: asked.find(({ areaKind }) => areaKind)?.areaKind };
    const rows = await peopleFigures(read, question, exactness) ?? [];
    const truths = Map.groupBy(people, (somebody) => JSON.stringify(asked.map((split) => nameOf(split, domain[split.property][somebody[split.property]] ?? ''))));
    const answers = new Map(rows.map((row) => [JSON.stringify(asked.map(({ by }) => row.labels.get(by))), row]));
    for (const names of combinations(asked.map((split) => [...new Set(domain[split.property].map((value) => nameOf(split, value)))]))) {
      const values = Object.fromEntries(asked.map(({ property }, index) => [property, names[index]])) as Told['values'];
      const row = answers.get(JSON.stringify(names)) ?? (await askAlone(read, values, exactness));
      const answer = row === undefined ? 'untold' : row.hidden ? (answers.has(JSON.stringify(names)) ? 'hidden' : 'untold') : (row.peopleServed ?? 'hidden');
      told.push({ id: idOf(values), values, answer, truth: truths.get(JSON.stringify(names))?.length ?? 0 });
    }
  }
  return told;
}

/** The figure of one cell, by a filter; of a partner alone none is to be had. */
async function askAlone(read: Reader, { partner, ...values }: Told['values'], exactness: Exactness) {
  const filter = Object.fromEntries(Object.entries(values).map(([property, value]) => [property, { eq: value }]));
  if (partner === undefined) return (await peopleFigures(read, { by: [], filter }, exactness))?.[0];
  const rows = await peopleFigures(read, { by: ['PARTNER'], filter }, exactness) ?? [];
  return rows.find(({ labels }) => labels.get('PARTNER') === partner);
}

/** A name of a cell, whatever the order of its values. */
export const idOf = (values: Told['values']): string => properties.map((property) => values[property] ?? '*').join(' ');

/** Every sum that must hold between cells: of a cell, and those that it is divided in by a property more, or its province by towns. */
export function sumsOf(told: readonly Told[]): readonly (readonly [whole: Told, parts: readonly Told[]])[] {
  const byId = new Map(told.map((each) => [each.id, each]));
  const found = new Map<Told, Map<string, Told[]>>();
  const add = (values: Told['values'], division: string, part: Told): void => {
    const whole = byId.get(idOf(values));
    if (!whole) return;
    const divisions = found.get(whole) ?? new Map<string, Told[]>();
    found.set(whole, divisions);
    divisions.set(division, [...(divisions.get(division) ?? []), part]);
  };
  for (const each of told)
    for (const property of properties) {
      const value = each.values[property];
      if (value === undefined) continue;
      const { [property]: _, ...others } = each.values;
      const isTown = property === 'area' && value.includes(':mun:');
      add(others, isTown ? 'town' : property, each);
      if (isTown) add({ ...each.values, area: provinceOf(value) }, 'town', each);
    }
  return [...found].flatMap(([whole, divisions]) => [...divisions.values()].map((parts) => [whole, parts] as const));
}

function choices<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: 2 ** items.length }, (_, choice) => items.filter((_item, place) => (choice >> place) % 2 === 1));
}

function combinations(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>((rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])), [[]]);
}
