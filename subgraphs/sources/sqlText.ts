import { isSystemTable, moreThanReading, systemTable } from './moreThanReading.ts';
import { openParentheses, sqlTokens } from './sqlTokens.ts';

/** What is wrong with a piece of a partner's SQL that is put inside a statement, or undefined: it must stay one expression, whatever stands behind it, and only read. */
export function sqlFault(sql: string): string | undefined {
  const found = sqlTokens(sql);
  if ('fault' in found) {
    if (found.fault === 'open') return 'a quotation mark that is never closed';
    return `\`${found.sign}\`, which not every database reads alike`;
  }
  const { tokens } = found;
  const has = (...signs: readonly string[]): boolean => tokens.some(({ kind, text }) => kind === 'sign' && signs.includes(text));
  if (tokens.length === 0) return 'nothing';
  if (has(';')) return '";"';
  if (has('--', '/*')) return 'a comment';
  const open = openParentheses(tokens);
  if (open < 0) return 'a parenthesis that is never opened';
  if (open > 0) return 'a parenthesis that is never closed (in braces, SQL with a comma needs quotes around all of it)';
  const deed = moreThanReading(tokens);
  if (deed !== undefined) return `\`${deed}\`, which does more than read`;
  const table = systemTable(tokens);
  return table === undefined ? undefined : systemFault(table);
}

/** What is wrong with the SQL that an entity is read from, or undefined: it must be one SELECT. */
export function selectFault(sql: string): string | undefined {
  const first = /^[\s(]*(\w+)/.exec(sql)?.[1];
  const fault = sqlFault(sql);
  // What a statement begins with says more than a word behind it.
  if (fault && !fault.endsWith('more than read')) return fault;
  if (!/^(select|with)$/i.test(first ?? '')) return `a statement that begins with ${JSON.stringify(first ?? sql.trim().slice(0, 20))}`;
  return fault;
}

/** What is wrong with a table's name, perhaps with its schema before it, or undefined. */
export function tableFault(table: readonly string[]): string | undefined {
  return isSystemTable(table) ? systemFault(table.join('.')) : undefined;
}

const systemFault = (table: string): string => `\`${table}\`, a table of the server itself`;
