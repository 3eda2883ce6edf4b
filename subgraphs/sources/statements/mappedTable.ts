import type { Knex } from 'knex';
import type { EntityMapping, FieldMapping, RelatedRead, SingleRead } from '../mapping.ts';
import type { Dialect } from './dialect.ts';
import { name, verbatim } from './dialect.ts';
import type { ColumnType, Expression } from './expression.ts';
import { decodeKey } from '../idKey.ts';
import type { JoinedRow } from './relatedRows.ts';

/** One entity of one partner with all that statements about it need to know. */
export interface MappedTable {
  readonly partner: string;
  readonly mapping: EntityMapping;
  readonly dialect: Dialect;
  /** What each column and each SQL expression of the mapping holds, as the database said. */
  readonly types: ReadonlyMap<string, ColumnType>;
  /** What the columns of each related table hold, by `relatedSource`. */
  readonly relatedTypes?: ReadonlyMap<string, ReadonlyMap<string, ColumnType>>;
  /** The time zone of the partner's calendar; `Europe/Madrid` if none is given. */
  readonly timeZone?: string;
  /** The related rows that a query joins, by the path of the field that is read from them. */
  readonly joined?: ReadonlyMap<string, JoinedRow>;
  /** Conditions that the question at hand puts on every row, beside the mapping's own. */
  readonly ruled?: readonly Knex.Raw[];
}

/** A column or SQL expression of the entity's own table. */
export interface OwnRead {
  /** What it is called in `MappedTable.types`. */
  readonly read: string;
  readonly kind: 'column' | 'sql';
}

/** The columns and SQL expressions that a mapping reads of the entity's own table. */
export function readsOf({ key, fields, updatedAt, deleted, validity }: EntityMapping): readonly OwnRead[] {
  const mappings = [...fields.values(), updatedAt, validity?.from, validity?.through].filter((mapping) => mapping !== undefined);
  const reads = [...key.map(column), ...mappings.flatMap(ownReads), ...(deleted ? [column(deleted.column)] : [])];
  return [...new Map(reads.map((each) => [each.read, each])).values()];
}

/** The related tables that a mapping reads, each once, with the first field that does and the columns read. */
export function relatedReadsOf({ fields, updatedAt, validity }: EntityMapping): readonly { readonly mapping: FieldMapping; readonly read: RelatedRead; readonly columns: readonly string[] }[] {
  const mappings = [...fields.values(), updatedAt, validity?.from, validity?.through].filter((mapping) => mapping !== undefined);
  const related = mappings.flatMap((mapping) => (isRelated(mapping.read) ? [{ mapping, read: mapping.read }] : []));
  const bySource = Map.groupBy(related, ({ read }) => relatedSource(read));
  return [...bySource.values()].flatMap((same) => {
    const [first] = same;
    const columns = same.flatMap(({ read }) => [...read.on.keys(), read.column, ...(read.order === undefined ? [] : [read.order])]);
    return first ? [{ ...first, columns: [...new Set(columns)] }] : [];
  });
}

/** Tells related tables apart: by where their rows come from. */
export const relatedSource = ({ from, where }: RelatedRead): string => JSON.stringify([from, where]);

export const isRelated = (read: FieldMapping['read']): read is RelatedRead => 'on' in read;

function ownReads({ read }: FieldMapping): readonly OwnRead[] {
  if ('columns' in read) return read.columns.map(column);
  if ('sql' in read) return [expression(read.sql)];
  if ('first' in read) return read.first.flatMap(pieceReads);
  if ('concat' in read) return read.concat.flatMap(pieceReads);
  if ('point' in read) return ('column' in read.point ? [read.point.column] : [read.point.x, read.point.y]).map(column);
  return isRelated(read) ? [...read.on.values()].map(column) : [];
}

const pieceReads = (read: SingleRead): readonly OwnRead[] => ('column' in read ? [column(read.column)] : 'sql' in read ? [expression(read.sql)] : []);
const column = (read: string): OwnRead => ({ read, kind: 'column' });
const expression = (sql: string): OwnRead => ({ read: sqlRead(sql), kind: 'sql' });

/** A column of the entity's own table. */
export function columnExpression({ dialect, types }: MappedTable, column: string): Expression {
  return { sql: name(dialect, column), type: types.get(column) ?? 'other' };
}

/** An SQL expression of the partner's. */
export function sqlExpression({ dialect, types }: MappedTable, sql: string): Expression {
  return { sql: verbatim(dialect, sqlRead(sql)), type: types.get(sqlRead(sql)) ?? 'other' };
}

/** The columns of the key. */
export function keyExpressions(table: MappedTable): readonly Expression[] {
  return table.mapping.key.map((column) => columnExpression(table, column));
}

/** The table, view or SELECT that rows come from. */
export function fromClause(dialect: Dialect, from: EntityMapping['from']): ReturnType<typeof name> {
  return 'table' in from ? name(dialect, ...from.table) : dialect.sql`${verbatim(dialect, sqlRead(from.sql))} as "source"`;
}

/** A condition of the partner's. */
export const conditionSql = (dialect: Dialect, where: string): ReturnType<typeof name> => verbatim(dialect, sqlRead(where));

/** The constant of a reference is the key part of an id, so it may stand for several columns. */
export function constantParts(constant: string | number | boolean, isKey: boolean): readonly string[] {
  const text = String(constant);
  return isKey ? (decodeKey(text, text.split('.').length) ?? [text]) : [text];
}

/** In brackets, so that it stays whole wherever it is put, and on lines of its own, so that a comment in it ends. */
const sqlRead = (sql: string): string => (sql.includes('--') ? `(${sql}\n)` : `(${sql})`);
