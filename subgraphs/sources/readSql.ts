import type { ProblemList } from './mappingProblem.ts';
import { readText } from './readYamlText.ts';
import { selectFault, sqlFault, tableFault } from './sqlText.ts';
import type { YamlEntry } from './yamlPlaces.ts';

/** One SQL expression of the partner's; undefined, with the problem told, if it is another thing. */
export function readExpression(entry: YamlEntry, path: string, problems: ProblemList): string | undefined {
  return readPiece(entry, path, 'one SQL expression', sqlFault, problems);
}

/** One SQL condition of the partner's. */
export function readCondition(entry: YamlEntry, path: string, problems: ProblemList): string | undefined {
  return readPiece(entry, path, 'one SQL condition', sqlFault, problems)?.trim();
}

/** The SELECT that rows come from. */
export function readSelect(entry: YamlEntry, path: string, problems: ProblemList): { readonly sql: string } | undefined {
  const sql = readPiece(entry, path, 'one SELECT', selectFault, problems);
  return sql === undefined ? undefined : { sql: sql.trim() };
}

/** A table or view, `schema.table` too. */
export function readTable(entry: YamlEntry, path: string, problems: ProblemList): { readonly table: readonly string[] } | undefined {
  const text = readText(entry, path, problems);
  if (text === undefined) return undefined;
  const table = text.split('.');
  if (table.some((part) => part.trim() === '')) return problems.add(entry.value, path, 'a table or view, or `schema.table`', JSON.stringify(text));
  const fault = tableFault(table);
  if (fault !== undefined) return problems.add(entry.value, path, 'a table or view of the partner', fault);
  return { table };
}

function readPiece(entry: YamlEntry, path: string, expected: string, faultOf: (sql: string) => string | undefined, problems: ProblemList): string | undefined {
  const sql = readText(entry, path, problems);
  const fault = sql === undefined ? undefined : faultOf(sql);
  return fault ? problems.add(entry.value, path, expected, fault) : sql;
}
