import type { Catalogue } from '../../../subgraphs/sources/engines/catalogue.ts';
import { tableId } from '../samples.ts';
import type { DatabaseSamples } from '../samples.ts';

/** Columns of one table that hold another's key. */
export interface Relation {
  readonly table: string;
  readonly columns: readonly string[];
  readonly in: string;
  readonly references: readonly string[];
  /** From 0 to 1. */
  readonly confidence: number;
  readonly reason: string;
  /** Values that aren't found there though they stand for nothing, such as 0. */
  readonly absent: readonly string[];
}

/** The relations of a database: those that it declares, and those that names and values tell. */
export function relationsOf(catalogue: Catalogue, { inclusions }: DatabaseSamples): readonly Relation[] {
  const declared = catalogue.tables.flatMap((table) => table.foreignKeys.map(({ columns, table: other, references }): Relation => ({
    table: tableId(table.name), columns, in: tableId(other), references, confidence: 0.97, reason: `a foreign key to ${tableId(other)}`, absent: [],
  })));
  const found = inclusions.flatMap(({ likeness, of, found: count, missing, ...relation }): Relation[] => {
    const share = count / of;
    const nothing = missing.filter((value) => /^(?:0+|-1|9{2,})$/.test(value));
    const confidence = confidenceOf(likeness, nothing.length > 0 && of - count === nothing.length ? 1 : share, of);
    return confidence === 0 ? [] : [{ ...relation, confidence, reason: `${share === 1 ? 'all' : `${count} of ${of}`} values are keys of ${relation.in}`, absent: relation.columns.length === 1 ? nothing : [] }];
  });
  const known = new Set(declared.map(nameOf));
  return [...declared, ...found.filter((relation) => !known.has(nameOf(relation)))];
}

function confidenceOf(likeness: number, share: number, values: number): number {
  if (likeness >= 0.9) return share < 0.75 ? 0 : share >= 0.97 ? 0.95 : 0.88;
  if (share < 0.97) return 0;
  if (likeness >= 0.6) return values >= 3 ? 0.92 : 0.87;
  return values >= 3 ? 0.85 : 0.72;
}

const nameOf = ({ table, columns, in: other, references }: Relation): string => JSON.stringify([table, columns, other, references]);
