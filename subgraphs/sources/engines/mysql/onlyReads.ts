/**
 * What keeps a statement from being one that only reads, as its author wrote it, or undefined. A session of MySQL that only reads still writes files, sets
 * variables and locks, and changes what it may do itself, so such statements are never sent. Names and texts in quotes may say anything.
 */
export function writingFault(sql: string): string | undefined {
  const code = sql.replaceAll(/'[^']*'|"[^"]*"|`[^`]*`/g, "''");
  if (!/^[\s(]*(?:select|with|explain)\b/i.test(code)) return /\S+/.exec(code)?.[0] ?? 'nothing';
  // A function may be called by its name in quotes.
  const calls = sql.replaceAll(/'[^']*'|"[^"]*"|`[^`]*`/g, (quoted) => (quoted.startsWith("'") ? "''" : quoted));
  return (forbidden.exec(code) ?? forbiddenCall.exec(calls))?.[0].trim();
}

const forbiddenCall = /["`](?:(?:get|release|release_all)_locks?|load_file)["`]\s*\(/i;

/** `#` begins a comment that would hide what stands behind it. */
const forbidden = /[;#@]|:=|\b(?:into|for\s+(?:update|share)|lock\s+in|(?:get|release|release_all)_locks?|load_file)\b/i;
