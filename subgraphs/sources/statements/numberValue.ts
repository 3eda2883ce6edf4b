import type { FieldMapping } from '../mapping.ts';
import { parseNumberFormat } from '../writtenFormats.ts';
import type { NumberFormat } from '../writtenFormats.ts';
import type { Dialect } from './dialect.ts';
import type { Expression } from './expression.ts';
import { presentText, presentValue } from './presentText.ts';
import { digitsPattern, numberPattern } from './writtenPatterns.ts';

/** A number in a column of numbers as it is; one written in text as a number, null unless it is so written. If `whole`, fractions are null. */
export function numberValue(dialect: Dialect, read: Expression, { format, absent }: Pick<FieldMapping, 'format' | 'absent'>, whole: boolean): Expression {
  if (read.type === 'integer' || read.type === 'number') return { sql: dialect.number(presentValue(dialect, read, absent), whole), type: read.type };
  const text = absent.length === 0 ? dialect.trimmed(dialect.text(read)) : presentText(dialect, read, absent);
  const written: NumberFormat = (format === undefined ? undefined : parseNumberFormat(format)) ?? { decimal: '.' };
  const { group, decimal } = written;
  const digits = written.words ? dialect.trimmed(dialect.extracted(text, digitsPattern(written))) : text;
  const matches = dialect.matches(digits, numberPattern(written, whole));
  const ungrouped = group === undefined ? digits : dialect.sql`replace(${digits}, ${group}, '')`;
  const plain = decimal === undefined || decimal === '.' ? ungrouped : dialect.sql`replace(${ungrouped}, ${decimal}, '.')`;
  const number = dialect.parsedNumber(plain);
  // What the graph's whole numbers can't hold is null, as it is when shown.
  const fitting = whole ? dialect.sql`case when ${number} between -2147483648 and 2147483647 then ${number} end` : number;
  return { sql: dialect.sql`case when ${matches} then ${fitting} end`, type: 'number' };
}
