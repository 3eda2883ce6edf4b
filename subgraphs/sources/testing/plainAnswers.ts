import { within } from '../../reference/areas.ts';
import { occupationWithin } from '../../reference/occupations.ts';
import type { FieldFilter, Filter, FigureQuestion, FigureRow, Order } from '../source.ts';
import { compareText, plain } from './plainRecords.ts';
import type { PlainRecord, PlainValue } from './plainRecords.ts';
import { thing } from './randomThing.ts';

type Leaf = string | number | boolean;

const valueOf = ({ values }: PlainRecord, path: string): PlainValue => values.get(path) ?? null;
const leavesOf = (record: PlainRecord, path: string): readonly Leaf[] => [path === 'id' ? record.id : valueOf(record, path)].flat().filter((value) => value !== null);

/** The records that a filter finds. */
export function matching(records: readonly PlainRecord[], filter: Filter): readonly PlainRecord[] {
  return records.filter((record) =>
    Object.entries(filter).every(([path, condition]) => {
      if (typeof condition !== 'string') return meets(record, path, (condition ?? {}) as FieldFilter);
      const words = condition.split(/\s+/).filter((word) => word !== '');
      return words.every((word) => thing.searches.some((searched) => leavesOf(record, searched).some((text) => plain(String(text)).includes(plain(word)))));
    }),
  );
}

function meets(record: PlainRecord, path: string, { eq, in: list, contains, gte, lte }: FieldFilter): boolean {
  const leaves = leavesOf(record, path);
  const kind = thing.fields.get(path)?.kind;
  const isOne = (wanted: unknown): boolean =>
    leaves.some((leaf) => (kind === 'area' ? within(String(wanted)).has(String(leaf)) : kind === 'occupation' ? occupationWithin(String(wanted)).has(String(leaf)) : leaf === wanted));
  if (eq !== undefined && !isOne(eq)) return false;
  if (list !== undefined && !list.some(isOne)) return false;
  if (contains !== undefined && !leaves.some((leaf) => plain(String(leaf)).includes(plain(contains)))) return false;
  if (gte !== undefined && !leaves.some((leaf) => compare(leaf, gte as Leaf) >= 0)) return false;
  return lte === undefined || leaves.some((leaf) => compare(leaf, lte as Leaf) <= 0);
}

/** Records in order: absent values last, ties by key. */
export function ordered(records: readonly PlainRecord[], { field, direction }: Order): readonly PlainRecord[] {
  const sign = direction === 'DESC' ? -1 : 1;
  return records.toSorted((a, b) => {
    if (field === undefined) return sign * compareKeys(a, b);
    const [one, other] = [orderValue(a, field), orderValue(b, field)];
    if (one === null || other === null) return Number(one === null) - Number(other === null) || compareKeys(a, b);
    return sign * compare(one, other) || compareKeys(a, b);
  });
}

/** What a record is ordered by: of text, the plain letters. */
export function orderValue(record: PlainRecord, field: string): string | number | null {
  const value = valueOf(record, field);
  return thing.fields.get(field)?.kind === 'text' && value !== null ? plain(String(value)) : (value as string | number | null);
}

/** The records of each group. */
export const grouped = (records: readonly PlainRecord[], field: string, values: readonly string[]): readonly (readonly PlainRecord[])[] =>
  values.map((value) => matching(records, { [field]: { eq: typed(field, value) } }));

const typed = (field: string, value: string): Leaf => {
  const kind = thing.fields.get(field)?.kind;
  return kind === 'boolean' ? value === 'true' : kind === 'int' || kind === 'float' ? Number(value) : value;
};

/** Figures by dimension, as text that can be compared: sums to a thousandth. */
export function figures(records: readonly PlainRecord[], { by, sums, groups }: Pick<FigureQuestion, 'by' | 'sums' | 'groups'>): readonly string[] {
  const parts = groups ? grouped(records, groups.field, groups.values) : [records];
  return parts.flatMap((part, group) => {
    const rows = Map.groupBy(part, (record) => JSON.stringify(by.map(({ field, month }) => (month ? (valueOf(record, field) as string | null)?.slice(0, 7) ?? null : valueOf(record, field)))));
    return [...rows].map(([values, same]) => told({ group, by: JSON.parse(values), count: same.length, sums: Object.fromEntries(sums.map((path) => [path, same.reduce((sum, record) => sum + Number(valueOf(record, path) ?? 0), 0)])) }));
  }).toSorted();
}

export const told = ({ group, by, count, sums }: FigureRow): string => JSON.stringify([group, by, count, Object.values(sums).map((sum) => Math.round(sum * 1000))]);

const compareKeys = (a: PlainRecord, b: PlainRecord): number => a.key.reduce<number>((found, part, index) => found || compare(part, b.key[index] ?? ''), 0);
const compare = (a: Leaf, b: Leaf): number => (typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b)));
