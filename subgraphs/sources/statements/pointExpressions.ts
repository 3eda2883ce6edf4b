import type { FieldMapping, PointRead } from '../mapping.ts';
import type { Expression } from './expression.ts';
import { columnExpression } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';
import { numberValue } from './numberValue.ts';

/** What a point is read from: its geometry as text, or two numbers. It becomes degrees in process: nothing compares points in SQL. */
export function pointExpressions(table: MappedTable, mapping: FieldMapping, point: PointRead): readonly Expression[] {
  const { dialect } = table;
  if ('column' in point) return [{ sql: dialect.wellKnownText(columnExpression(table, point.column)), type: 'text' }];
  return [point.x, point.y].map((column) => numberValue(dialect, columnExpression(table, column), mapping, false));
}
