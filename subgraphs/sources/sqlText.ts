/** What is wrong with a piece of a partner's SQL that is put inside a statement, or undefined: it must stay one expression, whatever stands behind it. */
export function sqlFault(sql: string): string | undefined {
  const code = withoutQuotes(sql);
  if (code === undefined) return 'a quotation mark that is never closed';
  if (code.trim() === '') return 'nothing';
  if (code.includes(';')) return '";"';
  if (/--|\/\*/.test(code)) return 'a comment';
  return parenthesisFault(code);
}

/** What is wrong with the SQL that an entity is read from, or undefined: it must be one SELECT. */
export function selectFault(sql: string): string | undefined {
  const fault = sqlFault(sql);
  if (fault) return fault;
  const first = /^[\s(]*(\w+)/.exec(sql)?.[1];
  return /^(select|with)$/i.test(first ?? '') ? undefined : `a statement that begins with ${JSON.stringify(first ?? sql.trim().slice(0, 20))}`;
}

/** The SQL with its texts and quoted names emptied; undefined if a quotation mark is left open. A doubled mark is a mark inside the text. */
function withoutQuotes(sql: string): string | undefined {
  const code = sql.replaceAll(/'[^']*'|"[^"]*"|`[^`]*`/g, "''");
  return /['"`]/.test(code.replaceAll("''", '')) ? undefined : code;
}

function parenthesisFault(code: string): string | undefined {
  let open = 0;
  for (const character of code) {
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
    if (open < 0) return 'a parenthesis that is never opened';
  }
  return open > 0 ? 'a parenthesis that is never closed' : undefined;
}
