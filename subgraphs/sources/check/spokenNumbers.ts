import type { DatabaseSettings } from '../databaseSettings.ts';
import type { FieldMapping } from '../mapping.ts';
import { foldText } from '../statements/foldedText.ts';
import type { Sample } from './samples.ts';

/** What "for nothing" begins with in the partners' languages, without accents: gratuït, gratuito, gratis, free. */
const forNothing = /^(?:grat[ui]|free$|sin coste|sense cost|senza costi)/;

/**
 * How a mapping reads a number from a column that also has words for none, such as `Gratuito`: SQL that every engine takes. Undefined if the values have no
 * such words, or aren't those of one column.
 */
export function spokenNumbers({ read, format, field }: FieldMapping, samples: readonly Sample[], engineName: DatabaseSettings['engine']): string | undefined {
  const words = samples.map(({ value }) => value).filter((value) => forNothing.test(foldText(value.trim())));
  const [column, ...others] = 'columns' in read ? read.columns : [];
  if (words.length === 0 || column === undefined || others.length > 0 || (field.kind !== 'int' && field.kind !== 'float')) return undefined;
  const list = words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ');
  const quote = /^[a-z_][a-z0-9_]*$/.test(column) ? '' : engineName === 'mysql' ? '`' : '"';
  const name = quote === '' ? column : quote + column.replaceAll(quote, quote + quote) + quote;
  return `{ sql: ${JSON.stringify(`case when ${name} in (${list}) then '0' else ${name} end`)}${format === undefined ? '' : `, number: ${JSON.stringify(format)}`} }`;
}
