import type { Statement } from '../../statements/expression.ts';
import type { StatementPlan } from '../catalogue.ts';
import type { Ask } from './catalogue.ts';

/** How PostgreSQL would run a statement. The tables that it would read whole, with the rows that it expects in each, however many of them the statement then keeps. */
export async function postgresqlPlan(ask: Ask, { sql, bindings }: Statement): Promise<StatementPlan> {
  const scanned = scannedTables(await explained(ask, `explain (format json, verbose) ${sql}`, bindings));
  if (scanned.length === 0) return { scans: [] };
  const tables = await ask(wholeTablesSql, JSON.stringify(scanned));
  const scans: StatementPlan['scans'][number][] = [];
  for (const [table, quoted] of tables) {
    // The planner knows how many rows there are from the size of the file, also where nobody has analysed the table.
    const whole = await explained(ask, `explain (format json) select from ${String(quoted)}`);
    scans.push({ table: String(table), rows: whole['Plan Rows'] ?? 0 });
  }
  return { scans };
}

/** A node of a plan, as far as it matters here. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly Schema?: string;
  readonly 'Relation Name'?: string;
  readonly 'Plan Rows'?: number;
  readonly Plans?: readonly PlanNode[];
}

async function explained(ask: Ask, sql: string, bindings: readonly unknown[] = []): Promise<PlanNode> {
  const [[text] = []] = await ask(sql, ...bindings);
  const [{ Plan }] = JSON.parse(String(text)) as [{ readonly Plan: PlanNode }];
  return Plan;
}

function scannedTables(node: PlanNode): readonly (readonly [schema: string, table: string])[] {
  const table = node['Relation Name'];
  const own = node['Node Type'] === 'Seq Scan' && table !== undefined ? [[node.Schema ?? '', table] as const] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scannedTables)];
}

/** The tables that partitions belong to stand for them: nobody knows their names. */
const wholeTablesSql = `
  select distinct case when pg_table_is_visible(whole.oid) then '' else wholes.nspname || '.' end || whole.relname, whole.oid::regclass::text
  from json_array_elements($1::json) as scanned
  join pg_namespace n on n.nspname = scanned ->> 0
  join pg_class c on c.relnamespace = n.oid and c.relname = scanned ->> 1
  join pg_class whole on whole.oid = coalesce(pg_partition_root(c.oid)::oid, c.oid)
  join pg_namespace wholes on wholes.oid = whole.relnamespace
  order by 1`;
