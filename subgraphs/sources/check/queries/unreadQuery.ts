import type { Knex } from 'knex';
import type { FieldMapping } from '../../mapping.ts';
import { comparable } from '../../statements/comparable.ts';
import type { Expression } from '../../statements/expression.ts';
import type { MappedTable } from '../../statements/mappedTable.ts';
import { presentText } from '../../statements/presentText.ts';
import { readExpression } from '../../statements/readExpressions.ts';

/** What stands in a field's column, and what is read from it: the columns of `fieldRows`. */
export function writtenAndRead(table: MappedTable, mapping: FieldMapping): readonly Expression[] {
  return [{ sql: presentText(table.dialect, readExpression(table, mapping), mapping.absent), type: 'text' }, comparable(table, mapping)];
}

/** The condition over those columns that something stands there, and nothing is read from it. */
export const unreadCondition = ({ dialect }: Pick<MappedTable, 'dialect'>): Knex.Raw => dialect.sql`"value0" is not null and "value1" is null`;

/** The condition that something stands there, and is read. */
export const readCondition = ({ dialect }: Pick<MappedTable, 'dialect'>): Knex.Raw => dialect.sql`"value0" is not null and "value1" is not null`;
