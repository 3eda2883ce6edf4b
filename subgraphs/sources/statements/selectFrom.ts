import type { Knex } from 'knex';
import { joined as inOrder } from './dialect.ts';
import { fromClause } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';
import { selectList } from './selection.ts';
import type { SelectedColumn } from './selection.ts';

/** A query over the entity's own table. Everything that the partner wrote stands in such a query alone, where no other name is in sight that it could mean. */
export function selectFrom(table: MappedTable, columns: readonly SelectedColumn[], conditions: readonly Knex.Raw[]): Knex.QueryBuilder {
  const { dialect, mapping, joined } = table;
  const joins = [...(joined?.values() ?? [])].map(({ join }) => join);
  const query = dialect.query().select(selectList(table, columns)).from(inOrder(dialect, [fromClause(dialect, mapping.from), ...joins], ' '));
  for (const condition of conditions) query.whereRaw(condition);
  return query;
}
