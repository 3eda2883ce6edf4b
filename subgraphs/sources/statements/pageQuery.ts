import type { Knex } from 'knex';
import { decodeRowKey, rowDecoder } from '../decode/decodeRow.ts';
import { FilterError, unexpected } from '../filterError.ts';
import type { PageQuestion, PageRow } from '../source.ts';
import { conditions } from './conditions.ts';
import { compile, verbatim } from './dialect.ts';
import type { Cell, ColumnType, Query } from './expression.ts';
import { groupedRows } from './groupedRows.ts';
import { keptOf } from './keptOf.ts';
import { afterCondition, orderField, orderTerms, orderValue, valueAlias } from './keyset.ts';
import { withJoinedRows } from './relatedRows.ts';
import type { MappedTable } from './mappedTable.ts';
import { selectFrom } from './selectFrom.ts';
import { selectionOf, widthOf, withRelated } from './selection.ts';
import type { SelectedColumn } from './selection.ts';

/** One page of an ordered list; with groups, one page for each, in one statement. `mostRows` is the most that a statement may return. */
export function pageQuery(described: MappedTable, question: PageQuestion, mostRows: number): Query<readonly PageRow[]> {
  const { fields, order, after, groups, limit } = question;
  const table = withJoinedRows(described, [orderField(described, order), groups && described.mapping.fields.get(groups.field)]);
  const { dialect } = table;
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > mostRows) throw unexpected('first', `a whole number from 1 to ${mostRows}`, limit);
  const value = orderValue(table, order);
  const filtered = conditions(table, question.filter);
  const later = after && afterCondition(table, order, value, after);
  if (!filtered || (after && !later)) return { answer: [] };
  const selection = selectionOf(table, fields);
  const columns: readonly SelectedColumn[] = value ? [...selection.columns, { alias: valueAlias, sql: value.sql }] : selection.columns;
  const behind = value ? [valueAlias] : [];
  const decode = rowDecoder(table, selection, fields);
  const pageRow = (row: readonly Cell[], group: number): PageRow => ({
    group,
    value: value && orderCell(row[widthOf(selection)] ?? null, value.type),
    key: decodeRowKey(selection, row),
    row: decode(row),
  });
  if (!groups) {
    const rows = selectFrom(table, columns, filtered);
    const wanted: Knex.QueryBuilder = later ? dialect.query().select(verbatim(dialect, '*')).from(dialect.sql`${rows} as "rows"`).whereRaw(later) : rows;
    const page = wanted.orderByRaw(orderTerms(table, order)).limit(limit);
    const query = withRelated(table, selection, page, { behind, order: orderTerms(table, order) });
    return { statement: compile(query, keptOf(table, question)), read: (rows) => rows.map((row) => pageRow(row, 0)) };
  }
  const matched = groupedRows(table, groups, columns, filtered);
  if (!matched) return { answer: [] };
  const ranked = dialect
    .query()
    .select([verbatim(dialect, '*'), dialect.sql`row_number() over (partition by "group" order by ${orderTerms(table, order)}) as "position"`])
    .from(dialect.sql`${matched} as "matched"`);
  if (later) ranked.whereRaw(later);
  const pages = dialect
    .query()
    .select(verbatim(dialect, '*'))
    .from(dialect.sql`${ranked} as "ranked"`)
    .whereRaw(dialect.sql`"position" <= ${limit}`)
    .orderByRaw('"group", "position"')
    .limit(mostRows + 1);
  const query = withRelated(table, selection, pages, { before: ['group'], behind: [...behind, 'position'], order: verbatim(dialect, '"group", "position"') });
  return {
    statement: compile(query, keptOf(table, question)),
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
