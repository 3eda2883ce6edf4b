import { readNames } from '../personal/personalProblems.ts';

/** The names behind a column of a SELECT that gives them another: `nif` behind `codi` in `select upper(nif) as codi from …`. None where the column keeps its name. */
export function selectedFrom(sql: string, column: string): readonly string[] {
  const escaped = column.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const alias = new RegExp(`\\s(?:as\\s+)?(["\`]?)${escaped}\\1(?=\\s*(?:,|\\)|$|\\bfrom\\b))`, 'gi');
  return [...new Set([...sql.matchAll(alias)].flatMap(({ index }) => readNames({ read: { sql: itemBefore(sql.slice(0, index)) } })))].filter((each) => each !== column && !/^(?:select|distinct|as)$/i.test(each));
}

/** The last item of a list of expressions: what stands behind the last comma, bracket or SELECT that isn't inside of it. */
function itemBefore(sql: string): string {
  let open = 0;
  for (let index = sql.length - 1; index >= 0; index -= 1) {
    const character = sql.charAt(index);
    if (character === ')') open += 1;
    if (character === '(') open -= 1;
    if (open < 0 || (open === 0 && character === ',')) return sql.slice(index + 1);
    if (open === 0 && /^select\b/i.test(sql.slice(index)) && !/\w/.test(sql.charAt(index - 1))) return sql.slice(index + 'select'.length);
  }
  return sql;
}
