import type { Statement } from '../../statements/expression.ts';
import type { StatementPlan } from '../catalogue.ts';
import { analysedRows } from './catalogue.ts';
import type { Ask } from './catalogue.ts';

/** Rows are counted up to this number where nobody has analysed the file. */
const mostCounted = 200_000;

/** How SQLite would run a statement. The tables that it would read whole, with the rows in each. */
export async function sqlitePlan(ask: Ask, { sql, bindings }: Statement): Promise<StatementPlan> {
  const steps = (await ask(`explain query plan ${sql}`, ...bindings)).map((row) => String(row[3]));
  const names = scannedNames(steps, sql);
  if (names.length === 0) return { scans: [] };
  const schema = await ask(`select type, name, sql from sqlite_schema where type in ('table', 'view')`);
  const known = new Map(schema.flatMap(([type, name]) => (type === 'table' ? [[String(name).toLowerCase(), String(name)] as const] : [])));
  const texts = [sql, ...schema.flatMap(([type, , text]) => (type === 'view' ? [String(text)] : []))];
  const tables = new Set(names.flatMap((name) => [name, ...tablesCalled(name, texts)].map((each) => known.get(each.toLowerCase())).find((table) => table !== undefined) ?? []));
  const analysed = await analysedRows(ask);
  const scans: StatementPlan['scans'][number][] = [];
  for (const table of tables) scans.push({ table, rows: analysed.get(table) ?? (await countedRows(ask, table)) });
  return { scans };
}

/**
 * Steps such as `SCAN ofertes` and `SCAN o USING COVERING INDEX x`, and `SEARCH o USING INDEX x (id>?)`, which is how rows with an id are found: all of them.
 * A list of so many rows that is read in its order, by the row's own number or an index, ends when it has them: then nothing is read whole.
 */
function scannedNames(steps: readonly string[], sql: string): readonly string[] {
  const isSorted = steps.some((step) => step.startsWith('USE TEMP B-TREE FOR ORDER BY'));
  if (!isSorted && /\border by\b/i.test(sql) && /\blimit\b/i.test(sql)) return [];
  return steps.flatMap((step) => /^SCAN (.+?)(?: USING (?:COVERING )?INDEX .*)?$/.exec(step)?.[1] ?? /^SEARCH (.+?) USING (?:COVERING )?INDEX \S+ \([^=<]+>\?\)$/.exec(step)?.[1] ?? []);
}

/** What stands before another name, be it in the query or in a view: the table that is called so, among others. */
function tablesCalled(alias: string, texts: readonly string[]): readonly string[] {
  const quoted = alias.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const called = new RegExp(`(?:"([^"]+)"|([\\p{L}_][\\p{L}\\p{N}_]*))\\s+(?:as\\s+)?"?${quoted}(?![\\p{L}\\p{N}_])`, 'giu');
  return texts.flatMap((text) => [...text.matchAll(called)].map(([, marked, plain]) => marked ?? plain ?? ''));
}

async function countedRows(ask: Ask, table: string): Promise<number> {
  const [[count] = []] = await ask(`select count(*) from (select 1 from "${table.replaceAll('"', '""')}" limit ${mostCounted})`);
  return Number(count ?? 0);
}
