import type { Knex } from 'knex';
import { decodeRowKey, rowDecoder } from '../decode/decodeRow.ts';
import { FilterError, unexpected } from '../filterError.ts';
import type { PageQuestion, PageRow } from '../source.ts';
import { conditions } from './conditions.ts';
import { verbatim } from './dialect.ts';
import type { Cell, ColumnType, Query } from './expression.ts';
import { groupedRows } from './groupedRows.ts';
import { afterCondition, orderTerms, orderValue } from './keyset.ts';
import type { MappedTable } from './mappedTable.ts';
import { selectFrom } from './selectFrom.ts';
import { selectionOf } from './selection.ts';
import type { SelectedColumn } from './selection.ts';

/** One page of an ordered list; with groups, one page for each, in one statement. `mostRows` is the most that a statement may return. */
export function pageQuery(table: MappedTable, question: PageQuestion, mostRows: number): Query<readonly PageRow[]> {
  const { dialect } = table;
  const { fields, order, after, groups, limit } = question;
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > mostRows) throw unexpected('first', `a whole number from 1 to ${mostRows}`, limit);
  const value = orderValue(table, order);
  const filtered = conditions(table, question.filter);
  const later = after && afterCondition(table, order, value, after);
  if (!filtered || (after && !later)) return { answer: [] };
  const selection = selectionOf(table, fields);
  const columns: readonly SelectedColumn[] = value ? [...selection.columns, { alias: 'value', sql: value.sql }] : selection.columns;
  const decode = rowDecoder(table, selection, fields);
  const pageRow = (row: readonly Cell[], group: number): PageRow => ({
    group,
    value: value && orderCell(row[selection.columns.length] ?? null, value.type),
    key: decodeRowKey(selection, row),
    row: decode(row),
  });
  if (!groups) {
    const rows = selectFrom(table, columns, filtered);
    const wanted: Knex.QueryBuilder = later ? dialect.query().select(verbatim(dialect, '*')).from(dialect.sql`${rows} as "rows"`).whereRaw(later) : rows;
    const query = wanted.orderByRaw(orderTerms(table, order)).limit(limit);
    return { statement: dialect.compile(query), read: (rows) => rows.map((row) => pageRow(row, 0)) };
  }
  const matched = groupedRows(table, groups, columns, filtered);
  if (!matched) return { answer: [] };
  const ranked = dialect
    .query()
    .select([verbatim(dialect, '*'), dialect.sql`row_number() over (partition by "group" order by ${orderTerms(table, order)}) as "position"`])
    .from(dialect.sql`${matched} as "matched"`);
  if (later) ranked.whereRaw(later);
  const query = dialect
    .query()
    .select(verbatim(dialect, '*'))
    .from(dialect.sql`${ranked} as "ranked"`)
    .whereRaw(dialect.sql`"position" <= ${limit}`)
    .orderByRaw('"group", "position"')
    .limit(mostRows + 1);
  return {
    statement: dialect.compile(query),
    read: (rows) => {
      if (rows.length > mostRows) throw new FilterError(`Expected pages of at most ${mostRows} rows together, got more. Ask for fewer of each.`);
      return rows.map(([group, ...row]) => pageRow(row, Number(group)));
    },
  };
}

function orderCell(cell: Cell, type: ColumnType): string | number | null {
  if (cell === null) return null;
  return type === 'integer' || type === 'number' ? Number(cell) : String(cell);
}
