/** A piece of SQL: a word, a quoted name, a text in quotes, or any other sign. */
export type SqlToken = { readonly kind: 'word' | 'name' | 'text' | 'sign'; readonly text: string };

/** SQL taken apart as every engine would, blanks left out; or what keeps it from being so. */
export type SqlTokens = { readonly tokens: readonly SqlToken[] } | { readonly fault: 'open' } | { readonly fault: 'doubtful'; readonly sign: string };

/**
 * Takes SQL apart. The engines differ in what begins a text or a name: where one of them would read otherwise, so that what is a text to one is a command
 * to another, the SQL is doubtful. A mark that is doubled inside quotes makes two pieces, which is as good.
 */
export function sqlTokens(sql: string): SqlTokens {
  const tokens: SqlToken[] = [];
  let place = 0;
  while (place < sql.length) {
    const token = tokenAt(sql, place);
    if ('fault' in token) return token;
    if (token.text.trim() !== '') tokens.push(token);
    place += token.text.length;
  }
  return { tokens };
}

const word = /[\p{L}_][\p{L}\p{M}\p{N}_$]*/uy;
const escapes = /e'|u&['"]/iy;

function tokenAt(sql: string, place: number): SqlToken | Exclude<SqlTokens, { readonly tokens: unknown }> {
  const sign = sql[place] ?? '';
  const doubtful = { fault: 'doubtful', sign } as const;
  const escape = matchAt(escapes, sql, place);
  // With `E` before it, PostgreSQL and DuckDB take `\'` for a letter of the text, and of those that continue it; with `U&`, a name may be spelled in figures.
  if (escape !== undefined && (sql.includes('\\') || escape.length > 2)) return { ...doubtful, sign: escape };
  const found = matchAt(word, sql, place);
  if (found !== undefined) return { kind: 'word', text: found };
  switch (sign) {
    case "'": return quoted('text', sql, place);
    case '"': return quoted('name', sql, place);
    case '`': {
      const name = quoted('name', sql, place);
      // PostgreSQL and DuckDB know no such quotes, so what stands in them must be harmless without.
      return 'text' in name && /['";]|--|\/\*/.test(name.text) ? doubtful : name;
    }
    // In SQLite, a name in brackets.
    case '[': return isSoundBracket(sql, place) ? { kind: 'sign', text: sign } : doubtful;
    // PostgreSQL and DuckDB quote texts with `$$`; `$1`, and for some `?1`, is a value that is bound.
    case '$': return doubtful;
    case '?': return /^\?\d/.test(sql.slice(place, place + 2)) ? doubtful : { kind: 'sign', text: sign };
    default: return { kind: 'sign', text: matchAt(/--|\/\*|\d[\d.]*/y, sql, place) ?? sign };
  }
}

function quoted(kind: 'text' | 'name', sql: string, place: number): SqlToken | { readonly fault: 'open' } {
  const end = sql.indexOf(sql[place] ?? '', place + 1);
  return end < 0 ? { fault: 'open' } : { kind, text: sql.slice(place, end + 1) };
}

/** True if what stands between brackets begins and ends alike, whether it is a name or not. */
function isSoundBracket(sql: string, place: number): boolean {
  const end = sql.indexOf(']', place);
  if (end < 0) return false;
  const inside = sqlTokens(sql.slice(place + 1, end).replaceAll('[', ' '));
  return 'tokens' in inside && openParentheses(inside.tokens) === 0;
}

/** How many parentheses are left open; less than none if one closes that was never opened. */
export function openParentheses(tokens: readonly SqlToken[]): number {
  let open = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'sign') continue;
    if (text === '(') open += 1;
    if (text === ')') open -= 1;
    if (open < 0) return open;
  }
  return open;
}

function matchAt(pattern: RegExp, sql: string, place: number): string | undefined {
  pattern.lastIndex = place;
  return pattern.exec(sql)?.[0];
}
