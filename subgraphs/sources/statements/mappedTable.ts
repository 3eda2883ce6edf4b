import type { EntityMapping, FieldMapping } from '../mapping.ts';
import type { Dialect } from './dialect.ts';
import { name, verbatim } from './dialect.ts';
import type { ColumnType, Expression } from './expression.ts';
import { decodeKey } from '../idKey.ts';

/** One entity of one partner with all that statements about it need to know. */
export interface MappedTable {
  readonly partner: string;
  readonly mapping: EntityMapping;
  readonly dialect: Dialect;
  /** What each column and each SQL expression of the mapping holds, as the database said. */
  readonly types: ReadonlyMap<string, ColumnType>;
}

/** The columns and SQL expressions that a mapping reads: the keys of `MappedTable.types`. */
export function readsOf({ key, fields, updatedAt }: EntityMapping): readonly string[] {
  const mappings = updatedAt ? [...fields.values(), updatedAt] : [...fields.values()];
  const read = mappings.flatMap(({ read }) => ('columns' in read ? read.columns : 'sql' in read ? [sqlRead(read.sql)] : []));
  return [...new Set([...key, ...read])];
}

/** What a field is read from, as it stands in the table: several expressions for a reference by a composite key. */
export function readExpressions(table: MappedTable, { read, field }: FieldMapping): readonly Expression[] {
  const { dialect } = table;
  if ('columns' in read) return read.columns.map((column) => columnExpression(table, column));
  if ('sql' in read) return [{ sql: verbatim(dialect, sqlRead(read.sql)), type: table.types.get(sqlRead(read.sql)) ?? 'other' }];
  if (typeof read.constant === 'number' && field.kind !== 'reference') return [{ sql: dialect.literal(read.constant, 'number'), type: 'number' }];
  return constantParts(read.constant, field.kind === 'reference').map((part) => ({ sql: dialect.literal(part, 'text'), type: 'text' }));
}

/** The columns of the key. */
export function keyExpressions(table: MappedTable): readonly Expression[] {
  return table.mapping.key.map((column) => columnExpression(table, column));
}

/** The table, view or SELECT that the entity's rows come from. */
export function fromClause({ dialect, mapping: { from } }: Pick<MappedTable, 'dialect' | 'mapping'>) {
  return 'table' in from ? name(dialect, ...from.table) : dialect.sql`(${verbatim(dialect, from.sql)}) as "source"`;
}

/** The constant of a reference is the key part of an id, so it may stand for several columns. */
export function constantParts(constant: string | number | boolean, isKey: boolean): readonly string[] {
  const text = String(constant);
  return isKey ? (decodeKey(text, text.split('.').length) ?? [text]) : [text];
}

function columnExpression({ dialect, types }: MappedTable, column: string): Expression {
  return { sql: name(dialect, column), type: types.get(column) ?? 'other' };
}

/** In brackets, so that an expression stays whole wherever it is put, and on lines of its own, so that a comment in it ends. */
const sqlRead = (sql: string): string => (sql.includes('--') ? `(${sql}\n)` : `(${sql})`);
