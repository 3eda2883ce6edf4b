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

/** The relations of a database: those that it declares, and those that names and values tell. Of the latter some are too doubtful for more than a hint. */
export function relationsOf(catalogue: Catalogue, { inclusions }: DatabaseSamples): readonly Relation[] {
  const declared = catalogue.tables.flatMap((table) => table.foreignKeys.map(({ columns, table: other, references }): Relation => ({
    table: tableId(table.name), columns, in: tableId(other), references, confidence: 0.97, reason: `a foreign key to ${tableId(other)}`, absent: [],
  })));
  const found = inclusions.flatMap(({ likeness, of: all, found: count, missing, ...relation }): Relation[] => {
    const nothing = relation.columns.length === 1 ? missing.filter((value) => /^(?:0+|-1|9{2,})$/.test(value)) : [];
    const of = all - nothing.length;
    const confidence = of === 0 ? 0 : confidenceOf(likeness, count / of, of);
    return confidence === 0 ? [] : [{ ...relation, confidence, reason: of === 1 ? `the one sampled value is a key of ${relation.in}` : `${count === of ? `all ${of}` : `${count} of ${of}`} sampled values are keys of ${relation.in}`, absent: nothing }];
  });
  const known = new Set(declared.map(nameOf));
  return [...declared, ...found.filter((relation) => !known.has(nameOf(relation)))];
}

/** The shares of values that must be found for a relation to be sure, to be proposed, and to be a hint. Where the columns' names don't speak for it, it is one step less, and with too few different values it isn't sure. */
const shares = { sure: 0.98, proposed: 0.75, hint: 0.5 } as const;
const hint = 0.55;

function confidenceOf(likeness: number, share: number, values: number): number {
  const named = likeness >= 0.6;
  if (share < (named ? shares.hint : shares.proposed)) return 0;
  if (share < (named ? shares.proposed : shares.sure)) return hint;
  if (share < shares.sure) return 0.8;
  if (values < 3) return named ? 0.82 : 0.72;
  return likeness >= 0.9 ? 0.95 : named ? 0.92 : 0.85;
}

const nameOf = ({ table, columns, in: other, references }: Relation): string => JSON.stringify([table, columns, other, references]);
