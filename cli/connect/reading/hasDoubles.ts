import type { CatalogueTable } from '../../../subgraphs/sources/engines/catalogue.ts';
import { joined, name } from '../../../subgraphs/sources/statements/dialect.ts';
import { tableName, tryAsking } from './asking.ts';
import type { Asking } from './asking.ts';

/** True unless columns together are different, and present, in every row of a whole table. Where that takes too long to know, the sample is believed. */
export async function hasDoubles(asking: Asking, table: CatalogueTable, columns: readonly string[]): Promise<boolean> {
  const { dialect } = asking.engine;
  const names = columns.map((column) => name(dialect, column));
  const from = tableName(asking, table);
  const absent = dialect.query().select(dialect.sql`1 as one`).from(from).whereRaw(joined(dialect, names.map((column) => dialect.sql`${column} is null`), ' or ')).limit(1);
  const twice = dialect.query().select(dialect.sql`1 as one`).from(from).groupByRaw(joined(dialect, names, ', ')).havingRaw(dialect.sql`count(*) > 1`).limit(1);
  for (const query of [absent, twice]) {
    const rows = await tryAsking(asking, query);
    if (rows && rows.length > 0) return true;
  }
  return false;
}
