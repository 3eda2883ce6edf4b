import { EngineFailure } from '../engine.ts';
import type { Statement } from '../../statements/expression.ts';
import type { StatementPlan } from '../catalogue.ts';
import type { Ask } from './catalogue.ts';

/**
 * How MySQL or MariaDB would run a statement: the tables of which every row is read, each once, with the rows that the server expects in it. Undefined for a
 * view whose tables the role may not read: then the servers don't tell.
 */
export async function mysqlPlan(ask: Ask, { sql, bindings }: Statement): Promise<StatementPlan | undefined> {
  const found = await ask(`explain format=json ${sql}`, ...bindings).catch((error: unknown) => {
    if (error instanceof EngineFailure && (error.cause as { readonly errno?: number } | undefined)?.errno === isHidden) return undefined;
    throw error;
  });
  if (!found) return undefined;
  const [[text] = []] = found;
  const scans = new Map(scannedTables(readable(String(text))).map(({ alias, rows }) => [tableOf(alias, sql), rows]));
  return { scans: [...scans].map(([table, rows]) => ({ table, rows })) };
}

/** The number of the error by which a plan isn't told. */
const isHidden = 1345;

/** MariaDB writes names and conditions into the plan as they are, with the quotation marks and line breaks that are in them; MySQL escapes them. */
function readable(text: string): PlanNode {
  try {
    return JSON.parse(text) as PlanNode;
  } catch {
    return JSON.parse(text.replaceAll(/^( *"\w+": )"([^]*?)"(,?)$(?=\n *(?:"\w+":|[}\]]))/gm, (_, name: string, value: string, comma: string) => name + JSON.stringify(value) + comma)) as PlanNode;
  }
}

/** Anything in a plan. The two servers put tables into different wrappings, but describe each by an object under `table` that has its name. */
type PlanNode = string | number | boolean | null | readonly PlanNode[] | { readonly [name: string]: PlanNode | undefined };

function scannedTables(node: PlanNode | undefined): readonly { readonly alias: string; readonly rows: number }[] {
  if (typeof node !== 'object' || node === null) return [];
  if (isList(node)) return node.flatMap(scannedTables);
  const inner = Object.values(node).flatMap(scannedTables);
  const { table_name: alias, access_type: access, rows_examined_per_scan: examined, rows } = node;
  // `index` is all of an index, which is less to read but as many rows; fewer where the rows come in its order and some are enough.
  // Values that were bound, and what another part of the statement gave, aren't tables of the database.
  const isOwn = typeof alias === 'string' && !alias.startsWith('<') && !('table_function' in node) && !('materialized_from_subquery' in node) && !('materialized' in node);
  return (access === 'ALL' || access === 'index') && isOwn ? [{ alias, rows: Number(examined ?? rows ?? 0) }, ...inner] : inner;
}

const isList = (node: PlanNode): node is readonly PlanNode[] => Array.isArray(node);

/** The table that a statement calls so: plans know only the names that it gives. */
function tableOf(alias: string, sql: string): string {
  const name = '(?:"[^"]+"|`[^`]+`|[\\w$]+)';
  const quoted = alias.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const found = [...sql.matchAll(new RegExp(`\\b(?:from|join)\\s+\\(*\\s*(${name}(?:\\.${name})?)(?:\\s+(?:as\\s+)?(${name}))?`, 'gi'))].map(([, table = '', other]) => ({ table, other: other ?? table }));
  const isCalledSo = new RegExp(`(?:^|\\.)["\`]?${quoted}["\`]?$`, 'i');
  const table = found.find(({ table: each, other }) => isCalledSo.test(other) || isCalledSo.test(each))?.table ?? alias;
  return table.replaceAll(/["`]/g, '');
}
