import type { FetchNode, PlanNode, QueryPlan, ResponsePath } from '@apollo/query-planner';
import { compileFetch } from './fetch.ts';
import type { Planned } from './fetch.ts';
import { allOf } from './run.ts';
import type { Run, Step } from './run.ts';

/** Where a plan stands that isn't of the root: below a field of entities, which are fetched in place of the plan's root. */
export interface Below {
  readonly path: ResponsePath;
  readonly fetch: (planned: Planned, node: FetchNode) => Step;
}

/** Compiles a query plan into one step. Throws for subscriptions and `@defer`. */
export function compilePlan(parts: Omit<Planned, 'sharesObjects'>, { node }: QueryPlan, below?: Below): Step {
  const planned: Planned = { ...parts, sharesObjects: !below && (!node || !tellsPlacesApart(node)) };
  if (node?.kind === 'Subscription') throw new Error('Expected a query or a mutation, got a subscription');
  return node ? compileNode(node, below?.path ?? []) : () => undefined;

  function compileNode(at: PlanNode, path: ResponsePath): Step {
    switch (at.kind) {
      case 'Sequence':
        return inSequence(at.nodes.map((inner) => compileNode(inner, path)));
      case 'Parallel':
        return atOnce(at.nodes.map((inner) => compileNode(inner, path)));
      case 'Flatten':
        return compileNode(at.node, [...path, ...at.path]);
      case 'Fetch':
        return below && !at.requires ? below.fetch(planned, at) : compileFetch(planned, at, path);
      case 'Condition':
        return onCondition(at.condition, at.ifClause && compileNode(at.ifClause, path), at.elseClause && compileNode(at.elseClause, path));
      case 'Defer':
        throw new Error('Expected a plan without `@defer`');
    }
  }
}

/** One step after the other. */
export function inSequence(steps: readonly Step[]): Step {
  return (run) => from(run, 0);

  function from(run: Run, start: number): Promise<void> | undefined {
    for (let position = start; position < steps.length; position += 1) {
      const waited = steps[position]?.(run);
      if (waited) return position + 1 < steps.length ? waited.then(() => from(run, position + 1)) : waited;
    }
    return undefined;
  }
}

function atOnce(steps: readonly Step[]): Step {
  return (run) => allOf(steps.map((step) => step(run)));
}

function onCondition(variable: string, ifStep: Step | undefined, elseStep: Step | undefined): Step {
  return (run) => (run.execution.variables[variable] === true ? ifStep : elseStep)?.(run);
}

/** Whether a fetch is answered by where an object stands, not only by what it is. */
function tellsPlacesApart(node: Exclude<QueryPlan['node'], undefined>): boolean {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.some(tellsPlacesApart);
    case 'Flatten':
      return node.path.some((element) => String(element).includes('|[')) || tellsPlacesApart(node.node);
    case 'Fetch':
      return (node.contextRewrites?.length ?? 0) > 0;
    case 'Condition':
      return [node.ifClause, node.elseClause].some((clause) => clause !== undefined && tellsPlacesApart(clause));
    default:
      return true;
  }
}
