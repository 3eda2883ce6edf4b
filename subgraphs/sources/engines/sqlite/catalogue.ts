import type { Cell, ColumnType } from '../../statements/expression.ts';
import type { Catalogue, CatalogueColumn, CatalogueTable, ForeignKey } from '../catalogue.ts';
import { EngineFailure } from '../engine.ts';

/** Runs a statement over the schema and gives its rows. */
export type Ask = (sql: string, ...values: readonly unknown[]) => Promise<readonly (readonly Cell[])[]>;

/** What a SQLite file holds: tables, virtual ones and views. SQLite has no comments, and counts rows only where someone has run `analyze`. */
export async function sqliteCatalogue(ask: Ask, typeOf: (declared: string) => ColumnType): Promise<Catalogue> {
  const names = await ask(`select name, type from pragma_table_list where schema = 'main' and type in ('table', 'view', 'virtual') and name not like 'sqlite\\_%' escape '\\' order by name`);
  const rows = await analysedRows(ask);
  const tables: CatalogueTable[] = [];
  for (const [name, kind] of names) {
    const found = await tableOf(ask, String(name)).catch(nothingBroken);
    if (found) tables.push(catalogueTable(String(name), String(kind), found, rows.get(String(name)), typeOf));
  }
  return { tables };
}

/** The rows of each table when it was last analysed. Every index of a table begins with their number; the table's own line has it where there is none. */
export async function analysedRows(ask: Ask): Promise<ReadonlyMap<string, number>> {
  const [known] = await ask(`select 1 from sqlite_schema where name = 'sqlite_stat1'`);
  if (!known) return new Map();
  const rows = await ask('select tbl, max(cast(stat as integer)) from sqlite_stat1 group by tbl');
  return new Map(rows.map(([table, count]) => [String(table), Number(count)]));
}

/** A table as the schema gives it, in JSON. */
interface FoundTable {
  readonly columns: readonly { readonly name: string; readonly type: string; readonly absent: boolean; readonly key: number }[];
  readonly indexes: readonly { readonly unique: boolean; readonly origin: 'c' | 'u' | 'pk'; readonly columns: readonly (string | null)[] }[];
  readonly foreignKeys: readonly { readonly table: string; readonly columns: readonly string[]; readonly references: readonly (string | null)[] }[];
  readonly withoutRowId: boolean;
}

async function tableOf(ask: Ask, table: string): Promise<FoundTable> {
  const [[found] = []] = await ask(tableSql, table, table, table, table);
  return JSON.parse(String(found)) as FoundTable;
}

/** A view over a table that is gone can't be described, nor read. */
function nothingBroken(error: unknown): undefined {
  if (error instanceof EngineFailure && error.status === 'DRIFT') return undefined;
  throw error;
}

function catalogueTable(name: string, kind: string, found: FoundTable, rows: number | undefined, typeOf: (declared: string) => ColumnType): CatalogueTable {
  const keyColumns = found.columns.filter(({ key }) => key > 0).toSorted((one, other) => one.key - other.key);
  // A primary key may hold nulls here, unless it is the row's own number.
  const isRowNumber = keyColumns.length === 1 && !found.withoutRowId && keyColumns[0]?.type.toUpperCase() === 'INTEGER';
  const columns = found.columns.map((column): CatalogueColumn => ({
    name: column.name, type: column.type, holds: typeOf(column.type), nullable: column.absent && !(isRowNumber && column.key > 0),
  }));
  const nullable = new Set(columns.filter((column) => column.nullable).map((column) => column.name));
  const indexes = found.indexes.flatMap((index) => (index.columns.every((column) => column !== null) ? [{ ...index, columns: index.columns }] : []));
  const primaryKey = keyColumns.map((column) => column.name);
  return {
    name: [name],
    kind: kind === 'view' ? 'view' : 'table',
    ...(rows !== undefined && { rows }),
    columns,
    primaryKey,
    uniqueKeys: indexes.filter((index) => index.unique && index.origin !== 'pk' && !index.columns.some((column) => nullable.has(column))).map((index) => index.columns),
    foreignKeys: found.foreignKeys.map((key): ForeignKey => ({ columns: key.columns, table: [key.table], references: key.references.filter((column) => column !== null) })),
    indexes: [...(isRowNumber ? [primaryKey] : []), ...indexes.map((index) => index.columns)],
  };
}

/**
 * `hidden` is 1 for columns of virtual tables that only take parameters. A foreign key that names no columns refers to the other table's
 * primary key. What a subquery makes isn't JSON to what stands around it until `json` says so.
 */
const tableSql = `
  select json_object(
    'columns', json((
      select json_group_array(json_object('name', name, 'type', type, 'absent', json(iif("notnull", 'false', 'true')), 'key', pk))
      from (select * from pragma_table_xinfo(?) where hidden <> 1 order by cid)
    )),
    'indexes', json((
      select json_group_array(json_object('unique', json(iif("unique", 'true', 'false')), 'origin', origin, 'columns', json((
        select json_group_array(name) from (select iif(cid < 0, null, name) as name from pragma_index_xinfo(list.name) where key = 1 order by seqno)
      ))))
      from (select * from pragma_index_list(?) where partial = 0 order by seq) as list
    )),
    'foreignKeys', json((
      select json_group_array(json_object('table', "table", 'columns', json(own), 'references', json(theirs)))
      from (
        select "table", json_group_array("from") as own, json_group_array(coalesce("to", (select name from pragma_table_xinfo(keys."table") where pk = keys.seq + 1))) as theirs
        from (select * from pragma_foreign_key_list(?) order by id, seq) as keys group by id
      )
    )),
    'withoutRowId', json(iif((select wr from pragma_table_list where schema = 'main' and name = ?), 'true', 'false'))
  )`;
