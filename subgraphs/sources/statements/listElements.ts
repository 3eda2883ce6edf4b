import type { Knex } from 'knex';
import type { FieldMapping } from '../mapping.ts';
import type { MappedTable } from './mappedTable.ts';
import { readExpression } from './readExpressions.ts';

/** The elements of a list that stands in one column, as the dialect's `elements` gives them: as they are, or folded. */
export function listElements(table: MappedTable, mapping: FieldMapping, { folded = false } = {}): Knex.Raw {
  const { dialect } = table;
  const read = readExpression(table, mapping);
  if (mapping.split !== undefined && !mapping.ownList) {
    const text = dialect.text(read);
    return dialect.elements(folded ? dialect.folded(text) : text, mapping.split);
  }
  const elements = dialect.ownElements(read);
  // Letters that are folded aren't those that JSON is made of.
  return folded ? dialect.ownElements({ sql: dialect.folded(dialect.elementsText(elements)), type: 'text' }) : elements;
}

/** True for a list whose elements stand in one column. */
export const isListInColumn = ({ field, split, ownList }: FieldMapping): boolean => field.list && (split !== undefined || ownList === true);
