import type { SingleRead } from '../mapping.ts';
import { joined } from './dialect.ts';
import type { ColumnType, Expression } from './expression.ts';
import { columnExpression, sqlExpression } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';
import { presentText, presentValue } from './presentText.ts';

/** The first of several values that isn't absent, as it is. Native values of one type keep it; others become text. */
export function firstExpression(table: MappedTable, reads: readonly SingleRead[], absent: readonly string[]): Expression {
  const { dialect } = table;
  const pieces = reads.map((read) => pieceExpression(table, read));
  const type = commonType(pieces.map((piece) => piece.type));
  const alike = pieces.map((piece): Expression => (type === 'text' && piece.type !== 'text' ? { sql: dialect.text(piece), type } : piece));
  const present = alike.map((piece) => presentValue(dialect, piece, absent).sql);
  const [only] = present;
  return { sql: present.length === 1 && only ? only : dialect.sql`coalesce(${joined(dialect, present, ', ')})`, type };
}

/** Texts one behind the other without absent ones; null where only the mapping's own texts are left. */
export function concatExpression(table: MappedTable, reads: readonly SingleRead[], between: string, absent: readonly string[]): Expression {
  const { dialect } = table;
  const pieces = reads.map((read) => ('text' in read ? dialect.literal(read.text, 'text') : presentText(dialect, pieceExpression(table, read), absent)));
  const values = pieces.filter((_, index) => !('text' in (reads[index] ?? {})));
  const text = dialect.sql`nullif(concat_ws(${dialect.literal(between, 'text')}, ${joined(dialect, pieces, ', ')}), '')`;
  if (values.length === 0 || values.length === pieces.length) return { sql: text, type: 'text' };
  return { sql: dialect.sql`case when ${joined(dialect, values.map((value) => dialect.sql`${value} is not null`), ' or ')} then ${text} end`, type: 'text' };
}

function pieceExpression(table: MappedTable, read: SingleRead): Expression {
  if ('column' in read) return columnExpression(table, read.column);
  if ('sql' in read) return sqlExpression(table, read.sql);
  return { sql: table.dialect.literal(read.text, 'text'), type: 'text' };
}

/** Types that mean themselves wherever they stand; values of `other` types can only be told from each other by their text. */
function commonType(types: readonly ColumnType[]): ColumnType {
  const [first = 'text'] = types;
  if (types.every((type) => type === 'integer' || type === 'number')) return types.includes('number') ? 'number' : 'integer';
  return first !== 'other' && first !== 'char' && types.every((type) => type === first) ? first : 'text';
}
