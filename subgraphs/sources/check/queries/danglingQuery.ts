import type { Knex } from 'knex';
import type { FieldMapping } from '../../mapping.ts';
import { joined, name } from '../../statements/dialect.ts';
import type { ColumnType, Expression } from '../../statements/expression.ts';
import { keyExpressions } from '../../statements/mappedTable.ts';
import type { MappedTable } from '../../statements/mappedTable.ts';
import { presentText } from '../../statements/presentText.ts';
import { storedValue } from '../../statements/rawValues.ts';
import { readExpressions } from '../../statements/readExpressions.ts';
import { entityRows } from './fieldRows.ts';
import { valuesQuery } from './valuesQuery.ts';

const mostKeys = 20;

/** The references of a field that no row of another table has as its key, and how many rows have each; what is blank or means nothing is none. */
export function danglingQuery(table: MappedTable, mapping: FieldMapping, target: MappedTable): { readonly query: Knex.QueryBuilder; readonly types: readonly ColumnType[] } {
  const { dialect } = table;
  const reads = readExpressions(table, mapping).map((each) => storedValue(table, each));
  const keys = keyExpressions(target).map((each) => storedValue(target, each));
  const alike = reads.map((read, index) => [read, keys[index] ?? read] as const).map(([read, key]) => (read.type === key.type ? ([read, key] as const) : ([asText(table, read), asText(target, key)] as const)));
  const present = reads.map((read) => dialect.sql`${presentText(dialect, read, mapping.absent)} is not null`);
  const from = entityRows(table, alike.map(([read]) => read));
  for (const condition of present) from.query.whereRaw(condition);
  const to = entityRows(target, alike.map(([, key]) => key));
  const names = alike.map((_, index) => name(dialect, `value${index}`));
  const equal = joined(dialect, names.map((column) => dialect.sql`"references".${column} = "keys".${column}`), ' and ');
  // A join, because not every database looks up the rows of `not exists` at once.
  const found = dialect
    .query()
    .select(names.map((column) => dialect.sql`"references".${column} as ${column}`))
    .from(dialect.sql`${from.query} as "references" left join ${to.query} as "keys" on ${equal}`)
    .whereRaw(dialect.sql`"keys"."value0" is null`);
  return { query: valuesQuery(dialect, { query: found, types: from.types }, mostKeys), types: from.types };
}

const asText = ({ dialect }: MappedTable, expression: Expression): Expression => ({ sql: dialect.text(expression), type: 'text' });
