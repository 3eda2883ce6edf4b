import type { Knex } from 'knex';
import { joined } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import type { Expression } from './expression.ts';

/** A value as text without the blanks around it; null where it is blank or one of the mapping's spellings of nothing. */
export function presentText(dialect: Dialect, read: Expression, absent: readonly string[]): Knex.Raw {
  const trimmed = dialect.trimmed(dialect.text(read));
  if (absent.length === 0) return dialect.sql`nullif(${trimmed}, '')`;
  return dialect.sql`case when not ${isSpelled(dialect, trimmed, ['', ...absent])} then ${trimmed} end`;
}

/** A value as it is, of its own type; null where it is blank text or a spelling of nothing. Numbers are told by what they are, however they are written, and native moments by their day as well. */
export function presentValue(dialect: Dialect, read: Expression, absent: readonly string[]): Expression {
  const isText = read.type === 'text' || read.type === 'char' || read.type === 'other';
  if (!isText && absent.length === 0) return read;
  return { sql: dialect.sql`case when not (${joined(dialect, missing(dialect, read, isText ? ['', ...absent] : absent), ' or ')}) then ${read.sql} end`, type: read.type };
}

function missing(dialect: Dialect, read: Expression, spellings: readonly string[]): readonly Knex.Raw[] {
  switch (read.type) {
    case 'integer': case 'number': return [dialect.oneOf([read], spellings.map((spelling) => [spelling]))];
    case 'timestamp': case 'timestamptz': return [dialect.text(read), dialect.text({ sql: dialect.date(read), type: 'date' })].map((text) => isSpelled(dialect, text, spellings));
    default: return [isSpelled(dialect, dialect.trimmed(dialect.text(read)), spellings)];
  }
}

const isSpelled = (dialect: Dialect, text: Knex.Raw, spellings: readonly string[]): Knex.Raw => dialect.oneOf([{ sql: text, type: 'text' }], spellings.map((spelling) => [spelling]));
