import type { FieldMapping } from '../mapping.ts';
import { concatExpression, firstExpression } from './composed.ts';
import type { Expression } from './expression.ts';
import { columnExpression, constantParts, isRelated, sqlExpression } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';

/** What a field is read from, as it stands in the table: several expressions for a reference by a composite key. */
export function readExpressions(table: MappedTable, mapping: FieldMapping): readonly Expression[] {
  const read = wholeExpressions(table, mapping);
  const { dialect } = table;
  const { part } = mapping;
  if (!part) return read;
  return read.map((whole) => ({ sql: dialect.sql`nullif(${dialect.part(dialect.text(whole), part.of, part.place)}, '')`, type: 'text' }));
}

/** The one expression that a field is read from. */
export function readExpression(table: MappedTable, mapping: FieldMapping): Expression {
  const [read] = readExpressions(table, mapping);
  if (!read) throw new Error(`Expected ${mapping.field.path} to be read from a column`);
  return read;
}

function wholeExpressions(table: MappedTable, { read, field, absent }: FieldMapping): readonly Expression[] {
  const { dialect } = table;
  if ('columns' in read) return read.columns.map((column) => columnExpression(table, column));
  if ('sql' in read) return [sqlExpression(table, read.sql)];
  if ('first' in read) return [firstExpression(table, read.first, absent)];
  if ('concat' in read) return [concatExpression(table, read.concat, read.between, absent)];
  if ('point' in read) throw new Error(`Expected ${field.path} not to be asked for in SQL: points are read in process`);
  if (isRelated(read)) {
    const row = table.joined?.get(field.path);
    if (!row) throw new Error(`Expected the row that ${field.path} is read from to be joined`);
    return [row.value];
  }
  if (typeof read.constant === 'number' && field.kind !== 'reference') return [{ sql: dialect.literal(read.constant, 'number'), type: 'number' }];
  return constantParts(read.constant, field.kind === 'reference').map((part) => ({ sql: dialect.literal(part, 'text'), type: 'text' }));
}
