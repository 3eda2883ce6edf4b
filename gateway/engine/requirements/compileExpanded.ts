import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { BREAK, Kind, visit } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, OperationTypeNode, SelectionSetNode } from 'graphql';
import { compilePlan, inSequence } from '../plan/compilePlan.ts';
import { entitiesStep } from '../plan/entities.ts';
import { compiledFetch } from '../plan/fetch.ts';
import type { Planned } from '../plan/fetch.ts';
import { plannable } from '../plan/plannable.ts';
import type { Plannable } from '../plan/plannable.ts';
import type { Step } from '../plan/run.ts';
import { refuseWrongPlan } from '../plan/wrongPlan.ts';
import { entityFetch } from './entityFetch.ts';
import { expand } from './expand.ts';
import type { Requirements } from './requirements.ts';
import { entryOf } from './simplePlanner.ts';
import type { SimplePlanner } from './simplePlanner.ts';

/** A plan and the step it is compiled to. */
export interface Compiled {
  readonly plan: QueryPlan;
  readonly step: Step;
}

/** Plans an operation without the planner's `@requires`: what is required first, then each field that requires it, by a plan of its own. */
export function compileExpanded(parts: Omit<Planned, 'sharesObjects'>, planner: SimplePlanner, requirements: Requirements, { document, operation }: Plannable): Compiled {
  const fragments = new Map(document.definitions.flatMap((node): readonly (readonly [string, FragmentDefinitionNode])[] => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
  const root = planner.schema.getRootType(operation.operation);
  if (!root) throw new Error(`Expected a schema with a root type for ${operation.operation}`);
  const { selectionSet, expanded } = expand(planner.schema, requirements, fragments, root, operation.selectionSet, freeStem(document));
  const first = planner.plan(decided(operation.operation, selectionSet));
  refuseWrongPlan(parts.graph, first);
  const steps = [compilePlan(parts, first)];
  const nodes: PlanNode[] = first.node ? [first.node as PlanNode] : [];
  for (const one of expanded) {
    const toPlan = decided('query' as OperationTypeNode, { kind: Kind.SELECTION_SET, selections: one.selections });
    // Conditions that aren't left to variables may leave it out.
    if (!asksFor(toPlan, entryOf(one.requirement))) continue;
    const plan = planner.plan(toPlan);
    refuseWrongPlan(parts.graph, plan, (node) => entityFetch(one, node));
    steps.push(compilePlan(parts, plan, {
      path: [...one.place],
      fetch: (planned, node) => {
        const fetch = entityFetch(one, node);
        return entitiesStep(planned, compiledFetch(planned, fetch, [...one.place]), fetch.requires ?? [], one.requirement.type);
      },
    }));
    if (plan.node) nodes.push({ kind: 'Flatten', path: [...one.place], node: plan.node as PlanNode });
  }
  return { plan: { kind: 'QueryPlan', node: { kind: 'Sequence', nodes } }, step: inSequence(steps) };

  function decided(kind: OperationTypeNode, selections: SelectionSetNode): DocumentNode {
    const own: OperationDefinitionNode = { ...operation, operation: kind, selectionSet: selections };
    return plannable({ ...parts.graph, schema: planner.schema }, { document: { kind: Kind.DOCUMENT, definitions: [own] }, operation: own }).document;
  }
}

function asksFor(document: DocumentNode, field: string): boolean {
  let isAsked = false;
  visit(document, { Field: ({ name }) => {
    isAsked ||= name.value === field;
    return isAsked ? BREAK : undefined;
  } });
  return isAsked;
}

/** What no name of a document begins with. */
function freeStem(document: DocumentNode): string {
  const text = JSON.stringify(document);
  let stem = 'told_';
  while (text.includes(`"${stem}`)) stem += '_';
  return stem;
}
