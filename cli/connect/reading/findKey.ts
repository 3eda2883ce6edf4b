import type { Catalogue, CatalogueTable } from '../../../subgraphs/sources/engines/catalogue.ts';
import { candidateKeys } from '../keys/candidateKeys.ts';
import type { FoundKey } from '../samples.ts';
import type { Asking } from './asking.ts';
import { countRepeated } from './countRepeated.ts';
import type { SampledRows } from './sampleRows.ts';

/** How many keys are tried on a whole table. */
const mostKeys = 6;

/** In a column that is named like a key at most one row in so many may have a value that another has too, by mistake. */
const fewOf = 10;

/** The columns by which a table without a primary key is best known, all its rows counted: in the sample if they are all there, else in the database. Where that takes too long, the sample is believed. */
export async function findKey(asking: Asking, catalogue: Catalogue, table: CatalogueTable, sample: SampledRows): Promise<FoundKey | undefined> {
  let mistaken: FoundKey | undefined;
  for (const { columns, isNamed } of candidateKeys(catalogue, table, sample.rows).slice(0, mostKeys)) {
    if (mistaken && !isNamed) break;
    const counted = sample.complete ? undefined : await countRepeated(asking, table, columns);
    if (counted?.absent === true) continue;
    const { repeated, of } = counted ?? repeatedIn(table, sample.rows, columns);
    const found = { columns, repeated, of, whole: sample.complete || counted !== undefined };
    if (repeated === 0) return found;
    if (isNamed && columns.length === 1 && repeated <= of / fewOf) mistaken ??= found;
  }
  return mistaken;
}

function repeatedIn(table: CatalogueTable, rows: SampledRows['rows'], columns: readonly string[]): { readonly repeated: number; readonly of: number } {
  const places = columns.map((column) => table.columns.findIndex(({ name }) => name === column));
  const groups = [...Map.groupBy(rows, (row) => JSON.stringify(places.map((place) => row[place] ?? null))).values()];
  return { repeated: groups.filter(({ length }) => length > 1).flat().length, of: rows.length };
}
