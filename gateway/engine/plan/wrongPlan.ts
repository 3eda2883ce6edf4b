import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, getNamedType, isInterfaceType, isObjectType, parse, visit } from 'graphql';
import type { DefinitionNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { fieldType } from './fieldType.ts';
import type { Graph } from './graph.ts';

/** A plan that no execution could make right. */
export class WrongPlan extends Error {}

/** Throws `WrongPlan` where a subgraph is asked for a field that isn't its own, for one that requires others without being told them, or for entities by no key that it can be asked by. `fetchOf`: what is fetched in place of a root. */
export function refuseWrongPlan(graph: Graph, { node }: QueryPlan, fetchOf = (root: FetchNode): FetchNode => root): void {
  if (node && node.kind !== 'Subscription') refuseNode(node);

  function refuseNode(at: PlanNode): void {
    switch (at.kind) {
      case 'Sequence':
      case 'Parallel':
        return at.nodes.forEach(refuseNode);
      case 'Flatten':
        return refuseNode(at.node);
      case 'Condition':
        return [at.ifClause, at.elseClause].forEach((clause) => clause && refuseNode(clause));
      case 'Fetch':
        return refuseFetch(graph, at.requires ? at : fetchOf(at));
      default:
        return undefined;
    }
  }
}

function refuseFetch(graph: Graph, { serviceName: subgraph, operation: text, operationDocumentNode, requires, inputRewrites = [] }: FetchNode): void {
  const { definitions } = operationDocumentNode ?? parse(text, { noLocation: true });
  const fragments = new Map(definitions.flatMap((one): readonly (readonly [string, FragmentDefinitionNode])[] => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])));
  const told = new Set([...(requires ? namesIn(requires) : []), ...inputRewrites.flatMap((rewrite) => (rewrite.kind === 'KeyRenamer' ? [rewrite.renameKeyTo] : []))]);
  if (requires) refuseKeys(graph, subgraph, requires);
  refuseVariables(subgraph, definitions);
  const operation = definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  if (operation) refuseSet(operation.selectionSet, graph.schema.getRootType(operation.operation)?.name ?? '', 0);

  /** `depth` 1: what is asked of the entities themselves. */
  function refuseSet({ selections }: SelectionSetNode, type: string, depth: number): void {
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD) {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (fragment) refuseSet(fragment.selectionSet, fragment.typeCondition?.name.value ?? type, depth);
        continue;
      }
      const name = selection.name.value;
      if (depth === 0 && name === '_entities' && selection.selectionSet) {
        refuseSet(selection.selectionSet, '_Entity', 1);
        continue;
      }
      refuseField(type, name, requires !== undefined && depth === 1);
      const below = fieldType(graph, type, name);
      if (selection.selectionSet && below) refuseSet(selection.selectionSet, getNamedType(below).name, depth + 1);
    }
  }

  function refuseField(type: string, name: string, isOfEntity: boolean): void {
    const having = graph.has(type, name, subgraph);
    if (having === 'no' || having === 'name') throw new WrongPlan(`Expected \`${subgraph}\` to be asked for its own fields, got \`${type}.${name}\``);
    if (having === 'provided') return;
    for (const needed of graph.requiredBy(type, name, subgraph)) {
      if ((isOfEntity && told.has(needed)) || ['own', 'provided'].includes(graph.has(type, needed, subgraph))) continue;
      throw new WrongPlan(`Expected \`${subgraph}\` to be told \`${type}.${needed}\`, which \`${type}.${name}\` requires`);
    }
  }
}

/** A fragment that the planner uses again may bring along variables that it doesn't define. */
function refuseVariables(subgraph: string, definitions: readonly DefinitionNode[]): void {
  const defined = new Set(definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? (one.variableDefinitions ?? []).map(({ variable }) => variable.name.value) : [])));
  for (const definition of definitions) {
    visit(definition, { VariableDefinition: () => false, Variable: ({ name }) => {
      if (!defined.has(name.value)) throw new WrongPlan(`Expected \`${subgraph}\` to be told \`$${name.value}\``);
    } });
  }
}

/** The planner returns by any key to a subgraph that it was told by what a field requires. */
function refuseKeys(graph: Graph, subgraph: string, requires: readonly QueryPlanSelectionNode[]): void {
  for (const { typeCondition } of requires.filter((selection) => selection.kind === 'InlineFragment')) {
    if (typeCondition === undefined) continue;
    const type = graph.schema.getType(typeCondition);
    const names = [typeCondition, ...(isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().map(({ name }) => name) : [])];
    const told = requires.filter((selection) => selection.kind === 'Field' || selection.typeCondition === undefined || names.includes(selection.typeCondition));
    const keys = names.flatMap((name) => graph.keysOf(name, subgraph));
    if (keys.length > 0 && !keys.some((key) => key.every((path) => isTold(told, path)))) throw new WrongPlan(`Expected \`${subgraph}\` to be asked for \`${typeCondition}\` by a key that it resolves`);
  }
}

function isTold(selections: readonly QueryPlanSelectionNode[], [first, ...rest]: readonly string[]): boolean {
  return first === undefined || selections.some((selection) => (selection.kind === 'Field' ? selection.name === first && isTold(selection.selections ?? [], rest) : isTold(selection.selections, [first, ...rest])));
}

function namesIn(selections: readonly QueryPlanSelectionNode[]): readonly string[] {
  return selections.flatMap((selection) => (selection.kind === 'Field' ? [selection.name] : namesIn(selection.selections)));
}
