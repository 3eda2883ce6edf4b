import type { OpenPartner } from './openPlain.ts';
import { meant } from './plainPartner.ts';
import type { Entity, PlainTable, Value } from './plainPartner.ts';
import type { RawValue } from './plainDatabase.ts';

/** A column to group by, and what its values count under. The column `partner` is there for all. */
export interface Dimension {
  readonly column: string;
  readonly under?: (value: Value) => Value;
}

/** What rows are counted; of a list, one value must meet the condition. */
export type Conditions = Readonly<Record<string, (value: Value) => boolean>>;

/** What to count. */
export interface CountWanted {
  readonly entity: Entity;
  readonly by?: readonly Dimension[];
  readonly sums?: readonly string[];
  readonly where?: Conditions;
}

/** A group of rows: a value for each dimension, the number of rows and the sums. */
export interface Counted {
  readonly by: readonly Value[];
  readonly count: number;
  readonly sums: readonly number[];
}

/** Counts with GROUP BY at each partner, by raw values, and adds up what has the same meaning. */
export async function counted(partners: readonly OpenPartner[], wanted: CountWanted): Promise<readonly Counted[]> {
  const parts = await Promise.all(partners.map((partner) => countedBy(partner, wanted)));
  const groups = Map.groupBy(parts.flat(), ({ by }) => JSON.stringify(by));
  return [...groups.values()].map((group) => total(group, group[0]?.by ?? [], wanted.sums ?? []));
}

/** The rows and sums of all together. */
export async function countedAll(partners: readonly OpenPartner[], wanted: Omit<CountWanted, 'by'>): Promise<Counted> {
  return total(await counted(partners, wanted), [], wanted.sums ?? []);
}

/** Whether a value, or one of a list, meets a condition. */
export function meets(value: Value | readonly Value[], condition: (value: Value) => boolean): boolean {
  return isList(value) ? value.some(condition) : condition(value);
}

async function countedBy({ id, tables, database }: OpenPartner, { entity, by = [], sums = [], where = {} }: CountWanted): Promise<readonly Counted[]> {
  const table = tables[entity];
  if (!table) return [];
  const rows = await database.rows(groupBy(table, [...by.map(({ column }) => column), ...Object.keys(where)], sums));
  const valueOf = (column: string, row: Readonly<Record<string, RawValue>>): Value => {
    const value = column === 'partner' ? id : meant(table, column, row[column]);
    if (isList(value)) throw new Error(`Expected ${column} to have one value, got a list`);
    return value;
  };
  return rows
    .filter((row) => Object.entries(where).every(([column, condition]) => meets(meant(table, column, row[column]), condition)))
    .map((row) => ({
      by: by.map(({ column, under = (value) => value }) => under(valueOf(column, row))),
      count: Number(row['rows']),
      sums: sums.map((column) => Number(row[`sum of ${column}`])),
    }));
}

function groupBy({ select }: PlainTable, columns: readonly string[], sums: readonly string[]): string {
  const grouped = [...new Set(columns)].filter((column) => column !== 'partner').map((column) => `"${column}"`);
  const figures = ['count(*) as "rows"', ...sums.map((column) => `sum("${column}") as "sum of ${column}"`)];
  return `select ${[...grouped, ...figures].join(', ')} from (${select}) as plain ${grouped.length > 0 ? `group by ${grouped.join(', ')}` : ''}`;
}

function total(groups: readonly Counted[], by: readonly Value[], sums: readonly string[]): Counted {
  return {
    by,
    count: groups.reduce((sum, group) => sum + group.count, 0),
    sums: sums.map((_, index) => groups.reduce((sum, group) => sum + (group.sums[index] ?? 0), 0)),
  };
}

const isList = (value: Value | readonly Value[]): value is readonly Value[] => Array.isArray(value);
