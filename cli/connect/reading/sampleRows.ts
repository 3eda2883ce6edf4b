import type { Knex } from 'knex';
import type { CatalogueTable } from '../../../subgraphs/sources/engines/catalogue.ts';
import { name, verbatim } from '../../../subgraphs/sources/statements/dialect.ts';
import { columnText, tableName, tryAsking } from './asking.ts';
import type { Asking } from './asking.ts';

/** Rows of a table, as text, and whether they are all. */
export interface SampledRows {
  readonly rows: readonly (readonly (string | null)[])[];
  readonly complete: boolean;
}

/** A table is counted so far to find where to look in it, and read in so many places. */
const countedRows = 50_000;
const places = 5;

/** Rows spread over a table: all of a small one, else some at equal distances, by number where the table has one, else by place. A wide table gives fewer rows. */
export async function sampleRows(asking: Asking, table: CatalogueTable): Promise<SampledRows> {
  const wanted = Math.max(50, Math.min(asking.rows, Math.floor(30_000 / Math.max(1, table.columns.length))));
  const first = await tryAsking(asking, selected(asking, table).limit(wanted + 1));
  if (!first || first.length <= wanted) return { rows: first ?? [], complete: first !== undefined };
  const each = Math.ceil(wanted / places);
  const spread = (await byNumber(asking, table, each)) ?? (await byPlace(asking, table, each));
  return { rows: spread.length >= wanted / 2 ? spread : first.slice(0, wanted), complete: false };
}

function selected(asking: Asking, table: CatalogueTable): Knex.QueryBuilder {
  const { dialect } = asking.engine;
  return dialect.query().select(table.columns.map((column, index) => dialect.sql`${columnText(asking, column)} as ${name(dialect, `c${index}`)}`)).from(tableName(asking, table));
}

/** Rows from a few places between the least and the greatest key, where that is a whole number, which an index finds in no time. */
async function byNumber(asking: Asking, table: CatalogueTable, each: number): Promise<SampledRows['rows'] | undefined> {
  const { dialect } = asking.engine;
  const [column, ...others] = table.primaryKey;
  if (column === undefined || others.length > 0 || table.columns.find((found) => found.name === column)?.holds !== 'integer') return undefined;
  const key = name(dialect, column);
  const [range] = (await tryAsking(asking, dialect.query().select([dialect.sql`min(${key}) as least`, dialect.sql`max(${key}) as most`]).from(tableName(asking, table)))) ?? [];
  const [least, most] = (range ?? []).map(Number);
  if (least === undefined || most === undefined || !Number.isSafeInteger(least) || !Number.isSafeInteger(most)) return undefined;
  const found: (readonly (string | null)[])[] = [];
  for (let place = 0; place < places; place += 1) {
    const from = least + Math.floor(((most - least) * place) / places);
    const until = least + Math.floor(((most - least) * (place + 1)) / places);
    const rows = await tryAsking(asking, selected(asking, table).whereRaw(dialect.sql`${key} >= ${verbatim(dialect, String(from))}`).whereRaw(dialect.sql`${key} < ${verbatim(dialect, String(place === places - 1 ? most + 1 : until))}`).orderByRaw(key).limit(each));
    if (!rows) return undefined;
    found.push(...rows);
  }
  return found;
}

async function byPlace(asking: Asking, table: CatalogueTable, each: number): Promise<SampledRows['rows']> {
  const count = await countUpTo(asking, table);
  const found: (readonly (string | null)[])[] = [];
  for (let place = 0; place < places; place += 1) {
    const rows = await tryAsking(asking, selected(asking, table).limit(each).offset(Math.floor((count * place) / places)));
    if (!rows) break;
    found.push(...rows);
  }
  return found;
}

async function countUpTo(asking: Asking, table: CatalogueTable): Promise<number> {
  const { dialect } = asking.engine;
  const some = dialect.query().select(dialect.sql`1 as one`).from(tableName(asking, table)).limit(countedRows);
  const [row] = (await tryAsking(asking, dialect.query().select(dialect.sql`count(*) as counted`).from(some.as('some')))) ?? [];
  return Number(row?.[0] ?? 0);
}
