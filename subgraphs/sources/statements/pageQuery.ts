import { FilterError, unexpected } from '../filterError.ts';
import type { PageQuestion, PageRow } from '../source.ts';
import { filterConditions } from './conditions.ts';
import { compile, settled, verbatim } from './dialect.ts';
import type { Cell, ColumnType, Query } from './expression.ts';
import { groupedRows } from './groupedRows.ts';
import { keptOf } from './keptOf.ts';
import { afterCondition, orderField, valueAlias } from './keyset.ts';
import { withJoinedRows } from './relatedRows.ts';
import type { MappedTable } from './mappedTable.ts';
import { widthOf, withRelated } from './selection.ts';
import { shownRows } from './shownRows.ts';

/** One page of an ordered list; with groups, one page for each, in one statement. `mostRows` is the most that a statement may return. */
export function pageQuery(described: MappedTable, question: PageQuestion, mostRows: number): Query<readonly PageRow[]> {
  const { fields, order, after, groups, limit } = question;
  const table = withJoinedRows(described, [orderField(described, order), groups && described.mapping.fields.get(groups.field)]);
  const { dialect } = table;
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > mostRows) throw unexpected('first', `a whole number from 1 to ${mostRows}`, limit);
  const shown = shownRows(table, fields, order);
  const { selection, value, terms } = shown;
  const filtered = filterConditions(table, question.filter);
  const later = after && afterCondition(table, order, value, after);
  if (!filtered || (after && !later)) return { answer: [] };
  const behind = value ? [valueAlias] : [];
  const width = widthOf(selection);
  const pageRow = (row: readonly Cell[], group: number): PageRow => {
    const key = shown.keyOf(row);
    return { group, value: value && orderCell(row[width] ?? null, value.type), key, row: shown.decode(row, key) };
  };
  if (!groups) {
    const rows = shown.select(filtered);
    const wanted = later ? dialect.sql`select * from (${rows}) as "rows" where ${later}` : rows;
    const query = withRelated(table, selection, dialect.sql`${wanted} order by ${terms} limit ${limit}`, { behind, order: terms });
    return { statement: compile(query, keptOf(table, question)), read: (found) => found.map((row) => pageRow(row, 0)) };
  }
  const matched = groupedRows(table, groups, shown.columns, [...shown.own, ...filtered]);
  if (!matched) return { answer: [] };
  const ranked = dialect
    .query()
    .select([verbatim(dialect, '*'), dialect.sql`row_number() over (partition by "group" order by ${terms}) as "position"`])
    .from(dialect.sql`${matched} as "matched"`);
  if (later) ranked.whereRaw(later);
  const pages = dialect
    .query()
    .select(verbatim(dialect, '*'))
    .from(dialect.sql`${ranked} as "ranked"`)
    .whereRaw(dialect.sql`"position" <= ${limit}`)
    .orderByRaw('"group", "position"')
    .limit(mostRows + 1);
  const query = withRelated(table, selection, settled(dialect, pages), { before: ['group'], behind: [...behind, 'position'], order: verbatim(dialect, '"group", "position"') });
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
