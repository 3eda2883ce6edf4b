import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import type { Graph } from './graph.ts';

/**
 * The fetch for entities of which some of what their subgraph requires is missing, because it wasn't asked for or didn't come:
 * without the fields that need it, which stay null. Nothing where no field is left. Stock asks for none of such an entity's fields.
 */
export function reducedFetch(graph: Graph, node: FetchNode, missing: ReadonlySet<string>): FetchNode | undefined {
  const isAnswerable = (typename: string, { name }: FieldNode): boolean => ![...graph.requiredBy(typename, name.value, node.serviceName)].some((required) => missing.has(required));
  const left = fetchOf(node, isAnswerable);
  return left && { ...left, requires: node.requires ? given(node.requires) : [] };

  function given(selections: readonly QueryPlanSelectionNode[]): QueryPlanSelectionNode[] {
    return selections.flatMap((selection): QueryPlanSelectionNode[] => {
      if (selection.kind === 'Field') return missing.has(selection.name) ? [] : [selection];
      return [{ ...selection, selections: given(selection.selections) }];
    });
  }
}

/** A fetch for entities with those of their own fields that `isLeft` keeps; it is told the type that the fetch takes them for. Nothing where none is left. */
export function fetchOf(node: FetchNode, isLeft: (typename: string, field: FieldNode) => boolean): FetchNode | undefined {
  const { definitions } = node.operationDocumentNode ?? parse(node.operation, { noLocation: true });
  const fragments = new Map(definitions.flatMap((one): readonly (readonly [string, FragmentDefinitionNode])[] => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])));
  const operation = definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  const entities = operation?.selectionSet.selections.find((one): one is FieldNode => one.kind === Kind.FIELD && one.name.value === '_entities');
  if (!operation || !entities?.selectionSet) return undefined;
  const left = kept(entities.selectionSet, '');
  if (!left.some(asksForValues)) return undefined;
  const document = withoutUnused({ ...operation, selectionSet: { ...operation.selectionSet, selections: [{ ...entities, selectionSet: { ...entities.selectionSet, selections: left } }] } }, fragments);
  const used = usedIn(document);
  return {
    ...node,
    operation: stripIgnoredCharacters(print(document)),
    operationDocumentNode: document,
    ...(node.variableUsages ? { variableUsages: node.variableUsages.filter((name) => used.has(`$${name}`)) } : {}),
  };

  function kept(set: SelectionSetNode, typename: string): readonly SelectionNode[] {
    return set.selections.flatMap((selection): readonly SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return isLeft(typename, selection) ? [selection] : [];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) return [];
      const selections = kept(fragment.selectionSet, fragment.typeCondition?.name.value ?? typename);
      const { typeCondition } = fragment;
      return selections.length === 0 ? [] : [{ kind: Kind.INLINE_FRAGMENT, ...(typeCondition ? { typeCondition } : {}), ...(selection.directives ? { directives: selection.directives } : {}), selectionSet: { kind: Kind.SELECTION_SET, selections } }];
    });
  }
}

function asksForValues(selection: SelectionNode): boolean {
  if (selection.kind === Kind.FIELD) return selection.name.value !== '__typename';
  return selection.kind === Kind.FRAGMENT_SPREAD || selection.selectionSet.selections.some(asksForValues);
}

/** A document of an operation with no fragments and variables but those it uses. */
function withoutUnused(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): DocumentNode {
  const found = new Set<FragmentDefinitionNode>();
  const open: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  for (const definition of open) {
    for (const name of usedIn(definition)) {
      const fragment = fragments.get(name);
      if (fragment && !found.has(fragment)) {
        found.add(fragment);
        open.push(fragment);
      }
    }
  }
  const used = new Set([{ ...operation, variableDefinitions: [] }, ...found].flatMap((definition) => [...usedIn(definition)]));
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, variableDefinitions: operation.variableDefinitions?.filter(({ variable }) => used.has(`$${variable.name.value}`)) ?? [] }, ...found] };
}

/** The names of the fragments and, behind a dollar sign, of the variables that stand in a node. */
function usedIn(node: DocumentNode | OperationDefinitionNode | FragmentDefinitionNode): ReadonlySet<string> {
  const used = new Set<string>();
  visit(node, { Variable: ({ name }) => void used.add(`$${name.value}`), FragmentSpread: ({ name }) => void used.add(name.value) });
  return used;
}
