import type { Statement } from '../stack.ts';

/** The statements of one answer as text, by partner and entity, each as often as it was sent. */
export function statementText(statements: readonly Statement[]): string {
  const texts = statements.map(({ partner, entity, rows, sql }) => `-- ${partner}: ${entity}, ${rows} ${rows === 1 ? 'row' : 'rows'}\n${laidOut(sql)};\n`);
  return texts.length === 0 ? '-- No statement.\n' : texts.toSorted().join('\n');
}

const newLineBefore = /^(from|where|group by|order by|limit|(left |inner |cross )?join|union all)\b/i;

/** A statement laid out for reading: a line for each clause, subqueries indented. Its words stay as they are. */
function laidOut(sql: string): string {
  const open: boolean[] = [];
  let text = '';
  for (let rest = sql.trim(); rest !== '';) {
    const depth = open.filter(Boolean).length;
    const quoted = /^('(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`)/.exec(rest)?.[0];
    const clause = newLineBefore.exec(rest)?.[0];
    if (quoted !== undefined) text += quoted;
    else if (rest.startsWith('(')) {
      open.push(/^\(\s*select\b/i.test(rest));
      text += open.at(-1) ? `(\n${'  '.repeat(depth + 1)}` : '(';
    } else if (rest.startsWith(')')) text += open.pop() ? `\n${'  '.repeat(depth - 1)})` : ')';
    else if (clause !== undefined && /\s$/.test(text) && open.at(-1) !== false) text = `${text.trimEnd()}\n${'  '.repeat(depth)}${clause}`;
    else text += /^\s+/.test(rest) ? ' ' : (/^\w+/.exec(rest)?.[0] ?? rest[0]);
    rest = rest.slice(quoted?.length ?? (clause !== undefined && text.endsWith(clause) ? clause.length : (/^(\s+|\w+)/.exec(rest)?.[0].length ?? 1)));
  }
  return text;
}
