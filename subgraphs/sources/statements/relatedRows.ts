import type { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import type { FieldMapping } from '../mapping.ts';
import { joined, name, verbatim } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import type { ColumnType, Expression } from './expression.ts';
import { columnExpression, conditionSql, fromClause, isRelated, relatedSource } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';

/**
 * The rows of another table that a field is read from, as a relation of our own: `on0`, `on1`… are what they are found by, `value` is the
 * column read, `order` what they are ordered by. What the partner wrote about that table stands in the relation alone.
 */
export interface RelatedRows {
  readonly relation: Knex.Raw;
  /** The columns of the entity's own table that `on0`, `on1`… equal. */
  readonly own: readonly Expression[];
  readonly onNames: readonly Knex.Raw[];
  /** The terms of `order by` that put the rows in the mapping's order. */
  readonly order: Knex.Raw;
  /** The relation as a table, and the field as it is read from each of its rows. */
  readonly table: MappedTable;
  readonly field: FieldMapping;
}

/** The first related row of each row, joined to a query. */
export interface JoinedRow {
  readonly join: Knex.Raw;
  readonly value: Expression;
}

/** The related rows of a field. */
export function relatedRows(table: MappedTable, mapping: FieldMapping): RelatedRows {
  const { dialect } = table;
  const { read } = mapping;
  if (!isRelated(read)) throw new Error(`Expected ${mapping.field.path} to be read from related rows`);
  const theirs: MappedTable = { ...table, types: table.relatedTypes?.get(relatedSource(read)) ?? new Map() };
  const pairs = [...read.on].map(([other, ours]) => alike(dialect, columnExpression(theirs, other), columnExpression(table, ours)));
  const value = columnExpression(theirs, read.column);
  const order = read.order === undefined ? undefined : columnExpression(theirs, read.order);
  const columns = [...pairs.map(([other], index) => as(dialect, other.sql, `on${index}`)), as(dialect, value.sql, 'value'), ...(order ? [as(dialect, order.sql, 'order')] : [])];
  const query = dialect.query().select(columns).from(fromClause(dialect, read.from));
  if (read.where !== undefined) query.whereRaw(conditionSql(dialect, read.where));
  const terms = [...(order ? [orderTerm(dialect, { ...order, sql: name(dialect, 'order') })] : []), orderTerm(dialect, { ...value, sql: name(dialect, 'value') })];
  return {
    relation: dialect.sql`${query} as "related"`,
    own: pairs.map(([, ours]) => ours),
    onNames: pairs.map((_, index) => name(dialect, `on${index}`)),
    order: joined(dialect, terms, ', '),
    table: { ...table, types: new Map<string, ColumnType>([['value', value.type]]) },
    field: { ...mapping, read: { columns: ['value'] }, field: { ...mapping.field, list: false } },
  };
}

/**
 * The condition that related rows meet a condition: of a list any of them, else the first. It doesn't refer to the row at hand, so that the database
 * can begin with either table. That the first is another than those that meet it is seldom, and is asked so that the database knows it.
 */
export function relatedCondition(table: MappedTable, mapping: FieldMapping, conditionOf: (rows: MappedTable, field: FieldMapping) => Knex.Raw | undefined): Knex.Raw | undefined {
  const { dialect } = table;
  const { relation, own, onNames, order, table: rows, field } = relatedRows(table, mapping);
  const condition = conditionOf(rows, field);
  if (!condition) return undefined;
  const on = joined(dialect, onNames, ', ');
  const ours = tuple(dialect, own.map(({ sql }) => sql));
  const meeting = (columns: Knex.Raw): Knex.Raw => dialect.sql`select ${columns} from ${relation} where (${condition}) and ${joined(dialect, onNames.map((name) => dialect.sql`${name} is not null`), ' and ')}`;
  // By itself, so that no database looks for the condition anew for each of our rows.
  const any = dialect.sql`select ${on} from (${meeting(dialect.sql`distinct ${on}`)}) as "meeting"`;
  const isAny = dialect.sql`${ours} in (${any})`;
  if (mapping.field.list) return isAny;
  const value = dialect.bytewise(dialect.text({ sql: verbatim(dialect, '"value"'), type: rows.types.get('value') ?? 'other' }));
  const numbered = dialect.sql`select ${on}, "value", row_number() over (partition by ${on} order by ${order}) as "place" from ${relation} where ${tuple(dialect, onNames)} in (${any})`;
  const others = dialect.sql`select ${on} from (${numbered}) as "first" where "place" = 1 and ("value" is null or (${on}, ${value}) not in (${meeting(dialect.sql`${on}, ${value}`)}))`;
  return dialect.sql`(${isAny} and (${ours} in (${others})) is not true)`;
}

/** A table that can be asked for the values of these fields: where they are read from a related row, that row is joined. For the same fields it is the same table. */
export function withJoinedRows(table: MappedTable, mappings: readonly (FieldMapping | undefined)[]): MappedTable {
  const related = mappings.filter((mapping) => mapping !== undefined && isRelated(mapping.read) && !mapping.field.list) as FieldMapping[]; // just filtered
  if (related.length === 0) return table;
  const kept = joinedTables.get(table) ?? new LRUCache<string, MappedTable>({ max: 50 });
  joinedTables.set(table, kept);
  const paths = related.map(({ field }) => field.path).join(' ');
  const known = kept.get(paths);
  if (known) return known;
  const { from } = table.mapping;
  const own = 'table' in from ? (from.table.at(-1) ?? '') : '';
  const prefix = own.toLowerCase().startsWith('teixit') ? 'related' : 'teixit_related';
  const joinedTable = { ...table, joined: new Map(related.map((mapping, index) => [mapping.field.path, joinedRow(table, mapping, `${prefix}${index}`)])) };
  kept.set(paths, joinedTable);
  return joinedTable;
}

const joinedTables = new WeakMap<MappedTable, LRUCache<string, MappedTable>>();

/** The names of the joined columns have dots, so that no name that the partner wrote can mean them. */
function joinedRow(table: MappedTable, mapping: FieldMapping, alias: string): JoinedRow {
  const { dialect } = table;
  const { relation, own, onNames, order, table: rows } = relatedRows(table, mapping);
  const on = joined(dialect, onNames, ', ');
  const numbered = dialect.sql`select ${on}, "value", row_number() over (partition by ${on} order by ${order}) as "place" from ${relation}`;
  const columns = [...onNames.map((column, index) => as(dialect, column, `${alias}.on${index}`)), as(dialect, verbatim(dialect, '"value"'), `${alias}.value`)];
  const equal = own.map(({ sql }, index) => dialect.sql`${name(dialect, alias, `${alias}.on${index}`)} = ${sql}`);
  return {
    join: dialect.sql`left join (select ${joined(dialect, columns, ', ')} from (${numbered}) as "first" where "place" = 1) as ${name(dialect, alias)} on ${joined(dialect, equal, ' and ')}`,
    value: { sql: name(dialect, alias, `${alias}.value`), type: rows.types.get('value') ?? 'other' },
  };
}

/** Columns of the same kind are compared as they are, so that indexes serve; others by their text. */
export function alike(dialect: Dialect, one: Expression, other: Expression): readonly [Expression, Expression] {
  if (families[one.type] !== undefined && families[one.type] === families[other.type]) return [one, other];
  return [{ sql: dialect.text(one), type: 'text' }, { sql: dialect.text(other), type: 'text' }];
}

const families: { readonly [type in ColumnType]?: string } = {
  text: 'text', char: 'char', integer: 'number', number: 'number', uuid: 'uuid', date: 'date', timestamp: 'timestamp', timestamptz: 'timestamptz', boolean: 'boolean',
};

/** Text goes byte by byte, so that the order is the same whatever the collation. */
function orderTerm(dialect: Dialect, { sql, type }: Expression): Knex.Raw {
  const isOrdered = ['integer', 'number', 'date', 'timestamp', 'timestamptz', 'time'].includes(type);
  return dialect.absentLast(isOrdered ? sql : dialect.bytewise(dialect.text({ sql, type })), 'asc');
}

const tuple = (dialect: Dialect, pieces: readonly Knex.Raw[]): Knex.Raw => (pieces.length === 1 ? joined(dialect, pieces, '') : dialect.sql`(${joined(dialect, pieces, ', ')})`);

const as = (dialect: Dialect, sql: Knex.Raw, alias: string): Knex.Raw => dialect.sql`${sql} as ${name(dialect, alias)}`;
