import type { Cell, ColumnType } from '../../statements/expression.ts';
import type { Catalogue, CatalogueColumn, CatalogueTable, ForeignKey } from '../catalogue.ts';

/** Runs a statement of the catalogue and gives its rows. */
export type Ask = (sql: string, ...values: readonly unknown[]) => Promise<readonly (readonly Cell[])[]>;

/** What the databases of a MySQL or MariaDB server hold that the role may read: tables and views, but nothing of the system. Those of the address's database come first, by their names alone. */
export async function mysqlCatalogue(ask: Ask, typeOf: (name: string) => ColumnType): Promise<Catalogue> {
  const [tables, columns, jsonColumns, indexes, foreignKeys] = await Promise.all([ask(tablesSql), ask(columnsSql), ask(jsonColumnsSql), ask(indexColumnsSql), ask(foreignKeysSql)]);
  const columnsOf = byTable(columns);
  const json = new Set(jsonColumns.map(([schema, table, check]) => JSON.stringify([schema, table, check])));
  const indexesOf = byTable(indexes);
  const foreignKeysOf = byTable(foreignKeys);
  return {
    tables: tables.flatMap(([schema, table, kind, comment, rows]) => {
      const id = idOf(schema, table);
      const isJson = (column: string): boolean => json.has(JSON.stringify([schema, table, `json_valid("${column.replaceAll('"', '""')}")`]));
      const found = (columnsOf.get(id) ?? []).map((row) => catalogueColumn(row, isJson, typeOf));
      if (found.length === 0) return [];
      const head = { name: nameOf(schema, table), kind: kind === 'VIEW' ? 'view' as const : 'table' as const, ...(comment && kind !== 'VIEW' && { comment: String(comment) }), ...(rows !== null && rows !== undefined && { rows: Number(rows) }) };
      return [catalogueTable(head, found, indexesOf.get(id) ?? [], foreignKeysOf.get(id) ?? [])];
    }),
  };
}

/** A row without its schema and table. */
type Row = readonly (Cell | undefined)[];

const idOf = (schema: Cell | undefined, table: Cell | undefined): string => JSON.stringify([schema, table]);

function byTable(rows: readonly (readonly Cell[])[]): ReadonlyMap<string, readonly Row[]> {
  const found = Map.groupBy(rows, ([schema, table]) => idOf(schema, table));
  return new Map([...found].map(([id, same]) => [id, same.map((row) => row.slice(2))]));
}

/** The schema is left out by the statements where the name alone leads there. */
const nameOf = (schema: Cell | undefined, table: Cell | undefined): readonly string[] => [...(schema === null || schema === undefined ? [] : [String(schema)]), String(table)];

function catalogueColumn([name, type, nullable, comment]: Row, isJson: (column: string) => boolean, typeOf: (name: string) => ColumnType): CatalogueColumn {
  const written = isJson(String(name)) ? 'json' : String(type);
  return { name: String(name), type: written, holds: typeOf(written), nullable: nullable === 'YES', ...(comment && { comment: String(comment) }) };
}

function catalogueTable(head: Pick<CatalogueTable, 'name' | 'kind' | 'comment' | 'rows'>, columns: readonly CatalogueColumn[], indexColumns: readonly Row[], foreignKeyColumns: readonly Row[]): CatalogueTable {
  const nullable = new Set(columns.filter((column) => column.nullable).map(({ name }) => name));
  const indexes = [...Map.groupBy(indexColumns, ([index]) => String(index))]
    // A part that is an expression has no column.
    .filter(([, parts]) => parts.every(([, , column]) => column !== null))
    .map(([index, parts]) => ({ index, isUnique: Number(parts[0]?.[1]) === 1, columns: parts.map(([, , column]) => String(column)) }))
    .toSorted((a, b) => Number(b.index === 'PRIMARY') - Number(a.index === 'PRIMARY'));
  return {
    ...head,
    columns,
    primaryKey: indexes.find(({ index }) => index === 'PRIMARY')?.columns ?? [],
    uniqueKeys: indexes.filter((each) => each.isUnique && each.index !== 'PRIMARY' && !each.columns.some((column) => nullable.has(column))).map((each) => each.columns),
    foreignKeys: [...Map.groupBy(foreignKeyColumns, ([constraint]) => String(constraint)).values()].map((parts): ForeignKey => ({
      columns: parts.map(([, column]) => String(column)),
      table: nameOf(parts[0]?.[2], parts[0]?.[3]),
      references: parts.map(([, , , , column]) => String(column)),
    })),
    indexes: indexes.map((each) => each.columns),
  };
}

/** Databases that are the server's own. */
const own = (schema: string): string => `${schema} not in ('mysql', 'information_schema', 'performance_schema', 'sys')`;

const shown = (schema: string): string => `nullif(${schema}, coalesce(database(), ''))`;

const tablesSql = `
  select ${shown('table_schema')}, table_name, table_type, table_comment, table_rows from information_schema.tables
  where ${own('table_schema')} and table_type in ('BASE TABLE', 'VIEW', 'SYSTEM VERSIONED') order by ${shown('table_schema')} is not null, table_schema, table_name`;

const columnsSql = `
  select ${shown('table_schema')}, table_name, column_name, column_type, is_nullable, column_comment
  from information_schema.columns where ${own('table_schema')} and privileges like '%select%' order by table_schema, table_name, ordinal_position`;

/** MariaDB keeps JSON in text and sees to it that it is JSON. What one server alone has stands in its own kind of comment. */
const jsonColumnsSql = `
  select null, null, null from dual where false
  /*M!100600 union all select ${shown('constraint_schema')}, table_name, check_clause from information_schema.check_constraints where level = 'Column' and check_clause like 'json_valid(%' */`;

const indexColumnsSql = `
  select ${shown('table_schema')}, table_name, index_name, 1 - non_unique, column_name from information_schema.statistics
  where ${own('table_schema')} and index_type in ('BTREE', 'HASH') /*M!100600 and ignored = 'NO' */ /*!80017 and is_visible = 'YES' */ order by table_schema, table_name, index_name, seq_in_index`;

const foreignKeysSql = `
  select ${shown('table_schema')}, table_name, constraint_name, column_name, ${shown('referenced_table_schema')}, referenced_table_name, referenced_column_name
  from information_schema.key_column_usage where ${own('table_schema')} and referenced_table_name is not null order by table_schema, table_name, constraint_name, ordinal_position`;
