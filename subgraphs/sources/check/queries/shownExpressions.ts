import type { FieldMapping } from '../../mapping.ts';
import type { Expression } from '../../statements/expression.ts';
import type { MappedTable } from '../../statements/mappedTable.ts';
import { selectionOf } from '../../statements/selection.ts';

/** What a field's value is decoded from, as the graph selects it; none for a constant. */
export function shownExpressions(table: MappedTable, { field }: FieldMapping): readonly Expression[] {
  const { columns, fields } = selectionOf(table, new Set([field.path]));
  return (fields.get(field.path) ?? []).flatMap(({ index, type }) => {
    const column = columns[index];
    return column ? [{ sql: column.sql, type }] : [];
  });
}
