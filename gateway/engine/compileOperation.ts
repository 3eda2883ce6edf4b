import { isNonNullType } from 'graphql';
import type { Asked } from './plan/asked.ts';
import { inOrderOfClient } from './plan/clientOrder.ts';
import { compilePlan } from './plan/compilePlan.ts';
import { compiledFetch } from './plan/fetch.ts';
import type { QueryPlan, PlanNode } from '@apollo/query-planner';
import type { Planned } from './plan/fetch.ts';
import { withoutImpossible } from './plan/possible.ts';
import { rootStep } from './plan/root.ts';
import { refuseLateFetch } from './plan/lateFetch.ts';
import { plannable } from './plan/plannable.ts';
import type { Plannable } from './plan/plannable.ts';
import { joined, rootFields } from './plan/serial.ts';
import type { RootField } from './plan/serial.ts';
import { refuseWrongPlan } from './plan/wrongPlan.ts';
import type { Run, Step } from './plan/run.ts';
import { compileExpanded } from './requirements/compileExpanded.ts';
import type { Compiled } from './requirements/compileExpanded.ts';
import { simplePlannerOf } from './requirements/simplePlanner.ts';
import type { DocumentNode } from 'graphql';

/** A plan and its step. */
export interface CompiledOperation extends Compiled {
  /** What the subgraph is asked, where one fetch is the whole plan of a query. */
  readonly only?: Asked | undefined;
}

type Parts = Omit<Planned, 'sharesObjects'>;
type Planner = (document: DocumentNode) => QueryPlan;

/** Plans and compiles an operation so that the plan is right, whatever the planner makes of it. */
export function compileOperation(parts: Parts, planned: Plannable, planner: Planner): CompiledOperation {
  if (planned.operation.operation !== 'mutation') return compileWhole(parts, planned, planner);
  const fields = rootFields(planned).filter(({ field }) => field !== '__typename');
  if (fields.length < 2) return compileWhole(parts, planned, planner);
  return compileSerially(parts, planned, fields, planner);
}

function compileWhole(parts: Parts, planned: Plannable, planner: Planner): CompiledOperation {
  const { graph } = parts;
  if (graph.requirements.isHard(planned.document)) return expanded();
  try {
    const plan = planner(plannable(graph, planned).document);
    refuseWrongPlan(graph, plan);
    refuseLateFetch(plan);
    return { plan, ...compiled(parts, plan, planned) };
  } catch (thrown) {
    return expanded(thrown);
  }

  /** Every way round the planner's faults that there is, before it is told of. */
  function expanded(fault?: unknown): Compiled {
    const ways = [planned, withoutImpossible(graph, planned, true)];
    for (const way of ways) {
      try {
        return compileExpanded(parts, simplePlannerOf(graph), graph.requirements, way);
      } catch (thrown) {
        fault ??= thrown;
      }
    }
    throw fault;
  }
}

function compiled(parts: Parts, plan: QueryPlan, client: Plannable): Omit<CompiledOperation, 'plan'> {
  const { node } = plan;
  if (node?.kind !== 'Fetch' || node.requires || node.operationKind !== 'query') return { step: compilePlan(parts, plan) };
  const planned = { ...parts, sharesObjects: true };
  // Its answer may be the client's as it comes.
  const fetch = compiledFetch(planned, inOrderOfClient(parts.graph, node, client), []);
  return { step: rootStep(planned, fetch), only: fetch.asked };
}

/** One root field after the other, in the order that the client's conditions make; none after one that may not be null and is. */
function compileSerially(parts: Parts, planned: Plannable, fields: readonly RootField[], planner: Planner): Compiled {
  const apart = fields.map((field) => ({ fields: [field], compiled: compileWhole(parts, field, planner) }));
  // Conditions may put one between others.
  const parted = fields.some(({ isConditional }) => isConditional) ? apart : turns(apart);
  const compiled = parted.map((turn) => (turn.fields.length > 1 ? { ...turn, compiled: compileWhole(parts, joined(planned, turn.fields), planner) } : turn));
  const root = parts.graph.schema.getMutationType();
  const required = new Set(fields.filter(({ field }) => isNonNullType(root?.getFields()[field]?.type)).map(({ name }) => name));
  const nodes = compiled.flatMap(({ compiled: { plan } }) => (plan.node ? [plan.node as PlanNode] : []));
  return { plan: { kind: 'QueryPlan', node: { kind: 'Sequence', nodes } }, step };

  function step(run: Run): ReturnType<Step> {
    const due = compiled.flatMap((turn) => {
      const position = turn.fields[0]?.position(run.execution.variables);
      return position === undefined ? [] : [{ ...turn, position }];
    });
    return inTurn(run, due.toSorted((one, other) => one.position - other.position));
  }

  async function inTurn(run: Run, due: readonly Turn[]): Promise<void> {
    for (const turn of due) {
      await turn.compiled.step(run);
      if (turn.fields.some(({ name }) => required.has(name) && (run.tree[name] ?? null) === null)) return;
    }
  }
}

/** Root fields that are asked for at once, in their order. */
interface Turn {
  readonly fields: readonly RootField[];
  readonly compiled: Compiled;
}

/** Fields that follow one another and are one subgraph's alone are one question to it: it keeps their order. */
function turns(apart: readonly Turn[]): readonly Turn[] {
  const found: Turn[] = [];
  for (const turn of apart) {
    const last = found.at(-1);
    const subgraph = onlySubgraph(turn);
    if (last && subgraph !== undefined && onlySubgraph(last) === subgraph) found[found.length - 1] = { ...last, fields: [...last.fields, ...turn.fields] };
    else found.push(turn);
  }
  return found;
}

function onlySubgraph({ compiled: { plan: { node } } }: Turn): string | undefined {
  return node?.kind === 'Fetch' ? node.serviceName : undefined;
}
