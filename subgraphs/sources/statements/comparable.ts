import type { Knex } from 'knex';
import type { FieldMapping } from '../mapping.ts';
import { joined } from './dialect.ts';
import type { Expression } from './expression.ts';
import { trimText } from './foldedText.ts';
import type { MappedTable } from './mappedTable.ts';
import { numberValue } from './numberValue.ts';
import { presentText } from './presentText.ts';
import { readExpression } from './readExpressions.ts';
import { timeValue } from './timeValue.ts';

/**
 * A field's value in SQL as the graph shows it, for kinds that have an order: text (blank is null), numbers, dates, months, times, moments.
 * Native columns stay as they are, so that indexes serve; what is written in text is null unless it is valid.
 */
export function comparable(table: MappedTable, mapping: FieldMapping): Expression {
  const read = readExpression(table, mapping);
  switch (mapping.field.kind) {
    case 'int': return numberValue(table.dialect, read, mapping, true);
    case 'float': return numberValue(table.dialect, read, mapping, false);
    case 'date': case 'month': case 'time': case 'dateTime': return timeValue(table.dialect, read, mapping, mapping.field.kind);
    default: return { sql: textValue(table, read, mapping), type: 'text' };
  }
}

/** Text, translated where the mapping has a list of values. */
function textValue({ dialect }: MappedTable, read: Expression, { translate, absent }: FieldMapping): Knex.Raw {
  if (!translate || !('values' in translate)) return presentText(dialect, read, absent);
  const cases = [...translate.values].map(([raw, value]) => dialect.sql`when ${dialect.literal(trimText(raw), 'text')} then ${dialect.literal(String(value), 'text')}`);
  return dialect.sql`case ${presentText(dialect, read, absent)} ${joined(dialect, cases, ' ')} end`;
}
