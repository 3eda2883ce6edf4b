import type { CatalogueColumn, CatalogueTable } from '../../../subgraphs/sources/engines/catalogue.ts';
import { name, verbatim } from '../../../subgraphs/sources/statements/dialect.ts';
import { columnText, tableName, tryAsking } from './asking.ts';
import type { Asking } from './asking.ts';

/** A column with more different values than this in the sample is no list of a few values, nor is one with more than the other in the whole table. */
const few = 30;
const most = 60;
/** So many columns are counted by one statement. */
const together = 12;

/** By column with few different values in the sample: every value of the whole table, with how often. A column that turns out to have many is left out, and so is what takes too long. */
export async function countValues(asking: Asking, table: CatalogueTable, rows: readonly (readonly (string | null)[])[]): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const columns = table.columns.filter((column, index) => isFewValued(column, new Set(rows.map((row) => row[index] ?? null))));
  const counted = new Map<string, ReadonlyMap<string, number>>();
  for (let from = 0; from < columns.length; from += together) {
    for (const [column, values] of await countColumns(asking, table, columns.slice(from, from + together))) counted.set(column, values);
  }
  return counted;
}

function isFewValued({ holds }: CatalogueColumn, values: ReadonlySet<string | null>): boolean {
  if (!['text', 'char', 'integer', 'other'].includes(holds)) return false;
  return values.size <= few && [...values].every((value) => value === null || value.length <= 80);
}

async function countColumns(asking: Asking, table: CatalogueTable, columns: readonly CatalogueColumn[]): Promise<readonly (readonly [string, ReadonlyMap<string, number>])[]> {
  const { dialect } = asking.engine;
  const [place, value, count] = ['place', 'value', 'count'].map((each) => name(dialect, each));
  if (!place || !value || !count) return [];
  const queries = columns.map((column, index) => {
    const each = dialect.query().select(dialect.sql`${columnText(asking, column)} as ${value}`).from(tableName(asking, table));
    return dialect.query().select([dialect.sql`${verbatim(dialect, String(index))} as ${place}`, value, dialect.sql`count(*) as ${count}`]).from(each.as('each')).groupByRaw(value).limit(most + 1);
  });
  const all = queries.map((query, index) => dialect.query().select([place, value, count]).from(query.as(`counted${index}`)));
  const [first, ...others] = all;
  if (!first) return [];
  const rows = await tryAsking(asking, others.length > 0 ? first.unionAll(others) : first);
  const byColumn = Map.groupBy(rows ?? [], ([index]) => Number(index));
  return columns.flatMap((column, index) => {
    const found = byColumn.get(index) ?? [];
    if (!rows || found.length > most) return [];
    return [[column.name, new Map(found.flatMap(([, text, number]) => (text === null || text === undefined ? [] : [[text, Number(number)] as const])))] as const];
  });
}
