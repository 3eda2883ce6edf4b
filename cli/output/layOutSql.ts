/** SQL with each clause and each column of the answer on a line of its own; what stands in quotes stays as it is. */
export function layOutSql(sql: string, indent = '  '): string {
  const pieces = sql.trim().split(/('(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|--[^\n]*\n)/);
  const laidOut = pieces.map((piece, index) => {
    if (index % 2 === 1) return piece;
    const clauses = piece.replace(/\s+(?=(?:from|where|group by|order by|limit|union all)\s)/gi, '\n');
    // Behind the name of a column, the next one begins.
    return / as $/i.test(pieces[index - 2] ?? '') ? clauses.replace(/^, /, ',\n  ') : clauses;
  });
  return laidOut.join('').split('\n').map((line) => indent + line).join('\n');
}
