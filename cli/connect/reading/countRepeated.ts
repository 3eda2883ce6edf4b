import type { CatalogueTable } from '../../../subgraphs/sources/engines/catalogue.ts';
import { joined, name } from '../../../subgraphs/sources/statements/dialect.ts';
import { tableName, tryAsking } from './asking.ts';
import type { Asking } from './asking.ts';

/** How columns together identify the rows of a whole table. */
export interface Repeated {
  /** True if one of them is absent in some row. */
  readonly absent: boolean;
  /** How many rows have the same there as another one, of how many. */
  readonly repeated: number;
  readonly of: number;
}

/** Counts in the database which rows columns don't tell apart; undefined where that takes too long. */
export async function countRepeated(asking: Asking, table: CatalogueTable, columns: readonly string[]): Promise<Repeated | undefined> {
  const { dialect } = asking.engine;
  const names = columns.map((column) => name(dialect, column));
  const from = tableName(asking, table);
  const absent = await tryAsking(asking, dialect.query().select(dialect.sql`1 as one`).from(from).whereRaw(joined(dialect, names.map((column) => dialect.sql`${column} is null`), ' or ')).limit(1));
  if (absent && absent.length > 0) return { absent: true, repeated: 0, of: 0 };
  const groups = dialect.query().select(dialect.sql`count(*) as ${name(dialect, 'n')}`).from(from).groupByRaw(joined(dialect, names, ', '));
  const n = name(dialect, 'n');
  const [row] = (await tryAsking(asking, dialect.query().select([dialect.sql`sum(case when ${n} > 1 then ${n} else 0 end) as repeated`, dialect.sql`sum(${n}) as counted`]).from(groups.as('groups_of_rows')))) ?? [];
  return absent && row ? { absent: false, repeated: Number(row[0] ?? 0), of: Number(row[1] ?? 0) } : undefined;
}
