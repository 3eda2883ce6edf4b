import type { Cell, ColumnType } from '../../statements/expression.ts';
import type { Catalogue, CatalogueTable, ForeignKey } from '../catalogue.ts';

/** Runs a statement of the catalogue and gives its rows. */
export type Ask = (sql: string, ...values: readonly unknown[]) => Promise<readonly (readonly Cell[])[]>;

/** What a PostgreSQL database holds that the role may read: tables, partitioned and foreign ones, views and materialised views, but nothing of the system or of an extension. */
export async function postgresqlCatalogue(ask: Ask, typeOf: (name: string) => ColumnType): Promise<Catalogue> {
  const rows = await ask(tablesSql);
  return { tables: rows.map(([table]) => catalogueTable(JSON.parse(String(table)) as FoundTable, typeOf)) };
}

/** Schemas that are the database's own. */
export const ownSchemas = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'`;

/** A table as the statement gives it. Only what PostgreSQL 12 has is asked for. */
interface FoundTable {
  readonly name: readonly string[];
  readonly kind: string;
  readonly comment: string | null;
  readonly rows: number | null;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly base: string; readonly nullable: boolean; readonly comment: string | null }[] | null;
  readonly indexes: readonly { readonly columns: readonly string[]; readonly unique: boolean; readonly primary: boolean }[] | null;
  readonly foreignKeys: readonly ForeignKey[] | null;
}

function catalogueTable({ name, kind, comment, rows, columns, indexes, foreignKeys }: FoundTable, typeOf: (name: string) => ColumnType): CatalogueTable {
  const nullable = new Set((columns ?? []).filter((column) => column.nullable).map((column) => column.name));
  const unique = (indexes ?? []).filter((index) => index.unique && !index.primary && !index.columns.some((column) => nullable.has(column)));
  return {
    name,
    kind: kind === 'v' || kind === 'm' ? 'view' : 'table',
    ...(comment !== null && { comment }),
    ...(rows !== null && { rows: Math.round(rows) }),
    columns: (columns ?? []).map((column) => ({
      name: column.name, type: column.type, holds: typeOf(column.base), nullable: column.nullable, ...(column.comment !== null && { comment: column.comment }),
    })),
    primaryKey: indexes?.find(({ primary }) => primary)?.columns ?? [],
    uniqueKeys: unique.map((index) => index.columns),
    foreignKeys: foreignKeys ?? [],
    indexes: (indexes ?? []).map((index) => index.columns),
  };
}

/** The name by which a mapping reaches a table: with its schema only where the search path doesn't lead there. */
const nameOf = (table: string, schema: string): string =>
  `case when pg_table_is_visible(${table}.oid) then json_build_array(${table}.relname) else json_build_array(${schema}.nspname, ${table}.relname) end`;

/**
 * `reltuples` is -1, or before PostgreSQL 14 zero with no pages, for a table that was never analysed; a partitioned table has the rows of its partitions.
 * A column of a domain holds what the domain is made of, to any depth, and is absent only where neither forbids it.
 */
const tablesSql = `
  with recursive base as (
    select oid as type, oid, typname, typbasetype, typnotnull from pg_type
    union all
    select base.type, t.oid, t.typname, t.typbasetype, base.typnotnull or t.typnotnull from base join pg_type t on t.oid = base.typbasetype
  )
  select json_build_object(
    'name', ${nameOf('c', 'n')},
    'kind', c.relkind,
    'comment', obj_description(c.oid, 'pg_class'),
    'rows', case
      when c.relkind in ('r', 'm', 'f') and (c.reltuples > 0 or c.reltuples = 0 and c.relpages > 0) then c.reltuples
      when c.relkind = 'p' then (
        select sum(leaf.reltuples) from pg_partition_tree(c.oid) as part join pg_class leaf on leaf.oid = part.relid where part.isleaf having min(leaf.reltuples) >= 0 and sum(leaf.relpages) > 0
      )
    end,
    'columns', (
      select json_agg(json_build_object(
        'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'base', base.typname, 'nullable', not (a.attnotnull or base.typnotnull), 'comment', col_description(c.oid, a.attnum)
      ) order by a.attnum)
      from pg_attribute a join base on base.type = a.atttypid and base.typbasetype = 0
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and has_column_privilege(c.oid, a.attnum, 'SELECT')
    ),
    'indexes', (
      select json_agg(json_build_object(
        'columns', (select json_agg(a.attname order by place) from unnest(i.indkey::int2[]) with ordinality as k(number, place) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number where place <= i.indnkeyatts),
        'unique', i.indisunique, 'primary', i.indisprimary
      ) order by i.indisprimary desc, i.indexrelid)
      from pg_index i where i.indrelid = c.oid and i.indisvalid and i.indexprs is null and i.indpred is null
    ),
    'foreignKeys', (
      select json_agg(json_build_object(
        'columns', (select json_agg(a.attname order by place) from unnest(f.conkey) with ordinality as k(number, place) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number),
        'table', ${nameOf('other', 'others')},
        'references', (select json_agg(a.attname order by place) from unnest(f.confkey) with ordinality as k(number, place) join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.number)
      ) order by f.conname)
      from pg_constraint f join pg_class other on other.oid = f.confrelid join pg_namespace others on others.oid = other.relnamespace
      where f.conrelid = c.oid and f.contype = 'f' and not exists (select from pg_constraint whole where whole.oid = f.conparentid and whole.conrelid = c.oid)
    )
  )::text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition and ${ownSchemas}
    and (has_table_privilege(c.oid, 'SELECT') or has_any_column_privilege(c.oid, 'SELECT')) and has_schema_privilege(n.oid, 'USAGE')
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
  order by n.nspname, c.relname`;
