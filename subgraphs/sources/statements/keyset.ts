import type { Knex } from 'knex';
import { unexpected } from '../filterError.ts';
import type { FieldMapping } from '../mapping.ts';
import type { Order, Position } from '../source.ts';
import { comparable } from './comparable.ts';
import { joined, verbatim } from './dialect.ts';
import type { Expression } from './expression.ts';
import { checkValue } from './filterValues.ts';
import { keyExpressions } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';
import { keyValues, storedValue } from './rawValues.ts';
import { isStorable } from './storableText.ts';

/** What a list is ordered by before its key: the field's value, of text the folded text; undefined when ordered by id alone. */
export function orderValue(table: MappedTable, { field }: Order): Expression | undefined {
  if (field === undefined) return undefined;
  const model = table.mapping.entity.fields.get(field);
  if (!model || model.list || !orderable.has(model.kind)) throw unexpected('orderBy.field', `a field that ${table.mapping.entity.name} can be ordered by`, field);
  const { dialect } = table;
  const isNumber = model.kind === 'int' || model.kind === 'float';
  const mapping = table.mapping.fields.get(field);
  if (mapping && 'point' in mapping.read) throw unexpected('orderBy.field', `a field that ${table.mapping.entity.name} can be ordered by`, field);
  if (!mapping) return isNumber ? { sql: dialect.literal(null, 'number'), type: 'number' } : { sql: dialect.literal(null, 'text'), type: 'text' };
  const value = comparable(table, mapping);
  return model.kind === 'text' || model.kind === 'id' ? { sql: dialect.folded(value.sql), type: 'text' } : value;
}

/** The name of the column that a list is ordered by. It has a dot, so that in `order by` no engine takes it for a column of the partner's. */
export const valueAlias = 'teixit.value';

/** `order by` over the columns named `teixit.value` and `key` of a query: absent values last, ties by key upwards. Only a list ordered by id alone has its key turned. */
export function orderTerms(table: MappedTable, { field, direction }: Order): Knex.Raw {
  const { dialect } = table;
  const turned = field === undefined && direction === 'DESC' ? ' desc' : '';
  const value = field === undefined ? [] : [dialect.absentLast(verbatim(dialect, '"teixit.value"'), direction === 'DESC' ? 'desc' : 'asc')];
  return joined(dialect, [...value, ...keyNames(table).map((name) => verbatim(dialect, name + turned))], ', ');
}

/** The field by which a list is ordered, where it is mapped. */
export const orderField = ({ mapping: { fields } }: MappedTable, { field }: Order): FieldMapping | undefined => (field === undefined ? undefined : fields.get(field));

/** The condition, over the columns named `teixit.value` and `key` of a query, that a row comes after a position; undefined if none can. */
export function afterCondition(table: MappedTable, order: Order, value: Expression | undefined, { value: from, ties }: Position): Knex.Raw | undefined {
  const { dialect } = table;
  const later = typeof ties === 'object' ? laterKey(table, ties.key, value === undefined && order.direction === 'DESC') : undefined;
  if (value === undefined) return later ?? (ties === 'all' ? verbatim(dialect, '1 = 1') : undefined);
  if (from === null || from === undefined) return ties === 'none' ? undefined : later ? dialect.sql`"teixit.value" is null and ${later}` : dialect.sql`"teixit.value" is null`;
  const limit = dialect.parameter(checkPosition(table, order, from), value.type);
  const beyond = verbatim(dialect, order.direction === 'DESC' ? '<' : '>');
  // Comparing an absent value gives null, which isn't false: absent values come last, after every position that has a value.
  if (later) return dialect.sql`("teixit.value" ${beyond} ${limit} or ("teixit.value" = ${limit} and ${later})) is not false`;
  return ties === 'all' ? dialect.sql`("teixit.value" ${beyond}= ${limit}) is not false` : dialect.sql`("teixit.value" ${beyond} ${limit}) is not false`;
}

function laterKey(table: MappedTable, key: string, turned: boolean): Knex.Raw {
  const { dialect } = table;
  const types = keyExpressions(table).map((each) => storedValue(table, each).type);
  const parts = keyValues(table, key);
  if (!parts || !types.every((type, index) => isStorable(parts[index] ?? '', type))) throw unexpected('after', 'a cursor of this list', key);
  const bracketed = (pieces: readonly Knex.Raw[]): Knex.Raw => (pieces.length === 1 ? joined(dialect, pieces, '') : dialect.sql`(${joined(dialect, pieces, ', ')})`);
  const place = bracketed(types.map((type, index) => dialect.parameter(parts[index] ?? '', type)));
  return dialect.sql`${bracketed(keyNames(table).map((each) => verbatim(dialect, each)))} ${verbatim(dialect, turned ? '<' : '>')} ${place}`;
}

/** The key's columns in a query's select list. */
const keyNames = ({ mapping: { key } }: MappedTable): readonly string[] => key.map((_, part) => (key.length > 1 ? `"key.${part}"` : '"key"'));

/** A cursor can be tampered with; a value of the wrong kind would be an error of the database. */
function checkPosition(table: MappedTable, { field = '' }: Order, value: string | number): string | number {
  const kind = table.mapping.entity.fields.get(field)?.kind ?? 'text';
  // PostgreSQL keeps dates beyond the calendar, which order like any other.
  if (kind === 'date' && (value === 'infinity' || value === '-infinity')) return value;
  const checked = checkValue('after', kind, value);
  if (typeof checked === 'boolean' || !isStorable(String(checked), 'text')) throw unexpected('after', 'a cursor of this list', value);
  return checked;
}

const orderable: ReadonlySet<string> = new Set(['text', 'id', 'int', 'float', 'date', 'month', 'time', 'dateTime']);
