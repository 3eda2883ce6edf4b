import type { PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { Model } from '../model/model.ts';
import { fieldOf, typeOf } from '../model/model.ts';
import type { MonolithAnswer } from '../monolith.ts';

/** What the plan and the answer of an operation show that it exercises. */
export function featuresOfAnswer(model: Model, plan: QueryPlan, { data, errors, requiredErrors }: MonolithAnswer): ReadonlySet<string> {
  const features = new Set<string>();
  if (plan.node && plan.node.kind !== 'Subscription') addNode(plan.node);
  if (errors.length > 0) features.add('error');
  if (errors.some(({ path = [] }) => isNullAbove(data, path))) features.add('null that goes up');
  if (errors.some(({ message }) => message.startsWith('Cannot return null'))) features.add('null where none may be');
  if (errors.some(({ message }) => /cannot represent/.test(message))) features.add('leaf of another kind');
  if (requiredErrors.length > 0) features.add('error in a required field');
  if (data !== null && JSON.stringify(data).includes('null')) features.add('null');
  return features;

  function addNode(node: PlanNode): void {
    if (node.kind === 'Sequence' || node.kind === 'Parallel') node.nodes.forEach(addNode);
    else if (node.kind === 'Flatten') addNode(node.node);
    else if (node.kind === 'Condition') {
      features.add('condition in the plan');
      for (const clause of [node.ifClause, node.elseClause]) if (clause) addNode(clause);
    } else if (node.kind === 'Fetch') {
      if (model.subgraphs.some(({ name, federation }) => name === node.serviceName && federation === 1)) features.add('federation 1 subgraph');
      if (node.inputRewrites?.length) features.add('representation of an interface object');
      if (node.requires) addRepresentation(node.requires);
    }
  }

  function addRepresentation(selections: readonly QueryPlanSelectionNode[]): void {
    for (const fragment of selections) {
      if (fragment.kind !== 'InlineFragment') continue;
      const type = typeOf(model, fragment.typeCondition ?? '');
      const fields = fragment.selections.flatMap((one) => (one.kind === 'Field' && one.name !== '__typename' ? [one] : []));
      const keys = fields.filter((one) => fieldOf(model, fragment.typeCondition ?? '', one.name)?.key);
      features.add('entity by reference');
      if (type && Object.values(type.presence).some(({ keys: all }) => all.some(({ resolvable }) => !resolvable))) features.add('key that can\'t be asked by');
      if (keys.length > 1) features.add('compound key');
      if (keys.some((one) => one.selections !== undefined)) features.add('nested key');
      if (keys.some((one) => one.name === 'internal')) features.add('@inaccessible');
      if (new Set(Object.values(type?.presence ?? {}).flatMap((presence) => presence.keys.map((key) => key.fields))).size > 1) features.add('one of several keys');
    }
  }
}

function isNullAbove(data: unknown, path: readonly (string | number)[]): boolean {
  let value: unknown = data;
  for (const step of path) {
    if (value === null || value === undefined) return true;
    value = (value as Record<string | number, unknown>)[step];
  }
  return false;
}
