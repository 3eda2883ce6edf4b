import type { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import { keyDecoder, rowDecoder } from '../decode/decodeRow.ts';
import type { EntityRow, Order } from '../source.ts';
import { joined, settled } from './dialect.ts';
import type { Cell, Expression } from './expression.ts';
import { orderTerms, orderValue, valueAlias } from './keyset.ts';
import { fromClause } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';
import { ownConditions, todayOf } from './ownConditions.ts';
import { selectList, selectionOf } from './selection.ts';
import type { SelectedColumn, Selection } from './selection.ts';

/** What all questions about the same fields of a table have in common, whatever they filter by and where they begin. */
export interface ShownRows {
  readonly selection: Selection;
  /** What the rows are ordered by before their key; undefined when by id alone. */
  readonly value: Expression | undefined;
  /** The selection's columns and, behind them, `teixit.value`. */
  readonly columns: readonly SelectedColumn[];
  /** The terms of `order by`. */
  readonly terms: Knex.Raw;
  /** Conditions on every row. */
  readonly own: readonly Knex.Raw[];
  /** `select … from … where …` of the columns, under the own conditions and these. */
  readonly select: (conditions: readonly Knex.Raw[]) => Knex.Raw;
  /** The key part of a row's id. */
  readonly keyOf: (row: readonly Cell[]) => string;
  readonly decode: (row: readonly Cell[], key: string) => EntityRow;
}

/** For how many fields and orders this is kept of each table: a client may ask for any. */
const mostKept = 50;

const keptRows = new WeakMap<MappedTable, LRUCache<string, ShownRows>>();

/** The rows of a table with these fields, put together once for a day: tables don't change, but what is shown of them today does. */
export function shownRows(table: MappedTable, fields: ReadonlySet<string>, order: Order = { direction: 'ASC' }): ShownRows {
  const kept = keptRows.get(table) ?? new LRUCache<string, ShownRows>({ max: mostKept });
  keptRows.set(table, kept);
  // Nothing else that a question has stands in what is kept.
  const form = `${todayOf(table)} ${order.direction} ${order.field ?? ''} ${textOf(fields)}`;
  const known = kept.get(form);
  if (known) return known;
  const rows = rowsOf(table, fields, order);
  kept.set(form, rows);
  return rows;
}

function rowsOf(table: MappedTable, fields: ReadonlySet<string>, order: Order): ShownRows {
  const { dialect, mapping, joined: related } = table;
  const value = orderValue(table, order);
  const selection = selectionOf(table, fields);
  const columns = value ? [...selection.columns, { alias: valueAlias, sql: value.sql }] : selection.columns;
  const own = ownConditions(table);
  const from = joined(dialect, [fromClause(dialect, mapping.from), ...[...(related?.values() ?? [])].map(({ join }) => join)], ' ');
  const rows = settled(dialect, dialect.sql`select ${joined(dialect, selectList(table, columns), ', ')} from ${from} where ${joined(dialect, own, ' and ')}`);
  return {
    selection, value, columns, own,
    terms: settled(dialect, orderTerms(table, order)),
    select: (conditions) => (conditions.length === 0 ? rows : joined(dialect, [rows, ...conditions], ' and ')),
    keyOf: keyDecoder(selection),
    decode: rowDecoder(table, selection, fields),
  };
}

/** Paths have no blanks. */
function textOf(fields: ReadonlySet<string>): string {
  const known = texts.get(fields);
  if (known !== undefined) return known;
  const text = [...fields].join(' ');
  texts.set(fields, text);
  return text;
}

/** Sets of fields are shared and don't change. */
const texts = new WeakMap<ReadonlySet<string>, string>();
