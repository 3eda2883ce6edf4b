import type { EntityRow, KeyQuestion } from '../source.ts';
import { compile } from './dialect.ts';
import type { Query } from './expression.ts';
import { keyExpressions } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';
import { keyValues, storedValue } from './rawValues.ts';
import { keptOf } from './keptOf.ts';
import { withRelated } from './selection.ts';
import { shownRows } from './shownRows.ts';

/** Rows by key. Keys that no row can have, such as letters for a column of numbers, find nothing. */
export function rowsQuery(table: MappedTable, { keys, fields }: KeyQuestion): Query<readonly EntityRow[]> {
  const found = keys.map((key) => keyValues(table, key)).filter((values) => values !== undefined);
  if (found.length === 0) return { answer: [] };
  const { selection, select, keyOf, decode } = shownRows(table, fields);
  const among = table.dialect.oneOf(keyExpressions(table).map((each) => storedValue(table, each)), found);
  const query = withRelated(table, selection, select([among]));
  return { statement: compile(query, keptOf(table, undefined)), read: (rows) => rows.map((row) => decode(row, keyOf(row))) };
}
