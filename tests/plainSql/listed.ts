import { meets } from './counted.ts';
import type { Conditions } from './counted.ts';
import type { OpenPartner } from './openPlain.ts';
import { meant } from './plainPartner.ts';
import type { Entity, PlainTable, Value } from './plainPartner.ts';
import type { RawValue } from './plainDatabase.ts';

/** What to list. Without `by`, by id. */
export interface ListWanted {
  readonly entity: Entity;
  readonly by?: string;
  readonly direction?: 'ASC' | 'DESC';
  /** Whether `by` is a text, in which case and accents don't count. */
  readonly folded?: boolean;
  readonly where?: Conditions;
  /** Texts that must each occur in one of the columns, whatever the case and the accents. */
  readonly words?: { readonly columns: readonly string[]; readonly all: readonly string[] };
}

/** A row of a list. */
export interface Listed {
  readonly id: string;
  readonly value: Value;
}

type Row = Readonly<Record<string, RawValue>>;

/** Every partner's rows in one list: by value, absent last, then by partner, then in the order of the partner's own key. */
export async function listed(partners: readonly OpenPartner[], wanted: ListWanted): Promise<readonly Listed[]> {
  const lists = await Promise.all(partners.map((partner) => ownList(partner, wanted)));
  if (wanted.by === undefined) return wanted.direction === 'DESC' ? lists.flat().toReversed() : lists.flat();
  const sign = wanted.direction === 'DESC' ? -1 : 1;
  return lists.flat().toSorted((one, other) => inOrder(one.value, other.value, sign));
}

/** A text as lists are ordered by it and words are looked for in it. */
export const folded = (text: string): string => text.normalize('NFD').replaceAll(/[\u0300-\u036f·]/g, '').replaceAll(/[’‘]/g, "'").toLowerCase().trim();

async function ownList({ id, tables, database }: OpenPartner, { entity, by, folded: isFolded, where = {}, words }: ListWanted): Promise<readonly Listed[]> {
  const table = tables[entity];
  if (!table) return [];
  const rows = await database.rows(`${table.select} order by ${table.keyOrder}`);
  const value = (row: Row): Value => (by === undefined ? null : orderedBy(table, by, row, isFolded ?? false));
  return rows
    .filter((row) => Object.entries(where).every(([column, condition]) => meets(meant(table, column, row[column]), condition)))
    .filter((row) => words?.all.every((word) => words.columns.some((column) => folded(String(row[column] ?? '')).includes(folded(word)))) ?? true)
    .map((row) => ({ id: `${id}:${row['key']}`, value: value(row) }));
}

function orderedBy(table: PlainTable, column: string, row: Row, isFolded: boolean): Value {
  const value = meant(table, column, row[column]) as Value; // lists have no order
  return isFolded && typeof value === 'string' ? folded(value) || null : value;
}

/** Text goes by its bytes. */
function inOrder(one: Value, other: Value, sign: 1 | -1): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
  return sign * Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other)));
}
