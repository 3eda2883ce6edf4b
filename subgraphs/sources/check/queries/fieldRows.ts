import type { Knex } from 'knex';
import type { FieldMapping } from '../../mapping.ts';
import { ownConditions } from '../../statements/ownConditions.ts';
import { name, verbatim } from '../../statements/dialect.ts';
import type { Dialect } from '../../statements/dialect.ts';
import type { ColumnType, Expression } from '../../statements/expression.ts';
import { listElements } from '../../statements/listElements.ts';
import { isRelated } from '../../statements/mappedTable.ts';
import type { MappedTable } from '../../statements/mappedTable.ts';
import { pointExpressions } from '../../statements/pointExpressions.ts';
import { storedValue } from '../../statements/rawValues.ts';
import { readExpressions } from '../../statements/readExpressions.ts';
import { relatedRows } from '../../statements/relatedRows.ts';
import { selectFrom } from '../../statements/selectFrom.ts';

/** Rows of columns `value0`, `value1`…, and what they hold. Not bounded: what is asked of them is. */
export interface ValueRows {
  readonly query: Knex.QueryBuilder;
  readonly types: readonly ColumnType[];
}

/** Expressions over the rows that a field is read from, and the field as each row has it; of a field of related rows, over all of those. */
export function fieldRows(table: MappedTable, mapping: FieldMapping, expressionsOf = storedExpressions): ValueRows & { readonly field: FieldMapping } {
  const { dialect } = table;
  if (!isRelated(mapping.read)) return { ...entityRows(table, expressionsOf(table, mapping)), field: mapping };
  const { relation, table: rows, field } = relatedRows(table, mapping);
  const expressions = expressionsOf(rows, field);
  const columns = valueColumns(dialect, expressions).map(({ alias, sql }) => dialect.sql`${sql} as ${name(dialect, alias)}`);
  return { query: dialect.query().select(columns).from(relation), types: expressions.map(({ type }) => type), field };
}

/** Expressions over the rows of an entity, those with a key if no other conditions are given; without expressions just the rows. */
export function entityRows(table: MappedTable, expressions: readonly Expression[], conditions = ownConditions(table)): ValueRows {
  if (expressions.length === 0) return { query: selectFrom(table, [{ alias: 'row', sql: verbatim(table.dialect, '1') }], conditions), types: [] };
  return { query: selectFrom(table, valueColumns(table.dialect, expressions), conditions), types: expressions.map(({ type }) => type) };
}

/** Text is told apart byte by byte, as it is when it is decoded. */
function valueColumns(dialect: Dialect, expressions: readonly Expression[]): readonly { readonly alias: string; readonly sql: Knex.Raw }[] {
  return expressions.map(({ sql, type }, index) => ({ alias: `value${index}`, sql: type === 'text' ? dialect.bytewise(sql) : sql }));
}

/** What a field is read from, as it is stored: codes, keys and texts before anything is made of them. */
export function storedExpressions(table: MappedTable, mapping: FieldMapping): readonly Expression[] {
  if ('point' in mapping.read) return pointExpressions(table, mapping, mapping.read.point);
  if (mapping.ownList) return [{ sql: table.dialect.elementsText(listElements(table, mapping)), type: 'text' }];
  return readExpressions(table, mapping).map((each) => ({ ...each, sql: storedValue(table, each).sql }));
}
