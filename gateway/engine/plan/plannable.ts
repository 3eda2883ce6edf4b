import { Kind, visit } from 'graphql';
import type { DirectiveNode, DocumentNode, FieldNode, FragmentDefinitionNode, FragmentSpreadNode, InlineFragmentNode, OperationDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import type { Graph } from './graph.ts';
import { withoutImpossible } from './possible.ts';

/** A document and its operation. */
export interface Plannable {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * Writes an operation so that the planner keeps its meaning. Objects whose fields are all conditional or in fragments are asked for
 * `__typename`, or the planner makes the object itself conditional, or leaves it out. A mutation that is selected twice is selected once, or it would be done twice.
 */
export function plannable(graph: Graph, given: Plannable): Plannable {
  const { document, operation } = graph.interfaceObjects.size > 0 ? withoutImpossible(graph, given) : given;
  const definitions = document.definitions.map((definition) => {
    const once = definition === operation && operation.operation === 'mutation' ? { ...operation, selectionSet: withoutRepetition({ ...operation.selectionSet, selections: operation.selectionSet.selections.flatMap(opened) }) } : definition;
    const changed = visit(once, {
      Field: { enter: decided, leave: (field) => (field.selectionSet && field.selectionSet.selections.every(isConditional) ? withTypename(field) : undefined) },
      InlineFragment: { enter: decided, leave: withSomething },
      FragmentSpread: { enter: decided },
      OperationDefinition: { leave: withSomething },
      FragmentDefinition: { leave: withSomething },
    });
    return { definition, changed };
  });
  if (definitions.every(({ definition, changed }) => definition === changed)) return { document, operation };
  const own = definitions.find(({ definition }) => definition === operation)?.changed;
  return { document: { ...document, definitions: definitions.map(({ changed }) => changed) }, operation: own?.kind === Kind.OPERATION_DEFINITION ? own : operation };

  /** A fragment on the root type adds nothing but its selections, unless it has a condition. */
  function opened(selection: SelectionNode): readonly SelectionNode[] {
    if (selection.kind === Kind.FIELD || selection.directives?.length) return [selection];
    return fragmentOf(selection)?.selectionSet.selections.flatMap(opened) ?? [selection];
  }

  function fragmentOf(selection: FragmentSpreadNode | InlineFragmentNode): FragmentDefinitionNode | InlineFragmentNode | undefined {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
    return document.definitions.find((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value);
  }

  function isConditional(selection: SelectionNode): boolean {
    return selection.kind !== Kind.FIELD || selection.directives !== undefined && selection.directives.length > 0;
  }
}

/** Conditions that aren't left to variables: the planner keeps what they leave out. */
function decided<Node extends FieldNode | InlineFragmentNode | FragmentSpreadNode>(node: Node): Node | null | undefined {
  const constant = node.directives?.filter(({ arguments: given = [] }) => given[0]?.value.kind === Kind.BOOLEAN) ?? [];
  if (constant.length === 0) return undefined;
  const isLeftOut = constant.some(({ name, arguments: given = [] }) => given[0]?.value.kind === Kind.BOOLEAN && given[0].value.value === (name.value === 'skip'));
  return isLeftOut ? null : { ...node, directives: node.directives?.filter((directive) => !constant.includes(directive)) ?? [] };
}

function withSomething<Node extends { readonly selectionSet: SelectionSetNode }>(node: Node): Node | undefined {
  return node.selectionSet.selections.length > 0 ? undefined : { ...node, selectionSet: { ...node.selectionSet, selections: [typename] } };
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function withTypename(field: FieldNode): FieldNode {
  return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: [typename, ...(field.selectionSet?.selections ?? [])] } };
}

/** Root fields that stand there already, without a condition, only add what they select. */
function withoutRepetition(set: SelectionSetNode): SelectionSetNode {
  const selections: SelectionNode[] = [];
  for (const selection of set.selections) {
    const name = selection.kind === Kind.FIELD ? (selection.alias ?? selection.name).value : undefined;
    const position = selections.findIndex((one) => one.kind === Kind.FIELD && !one.directives?.length && (one.alias ?? one.name).value === name);
    const first = selections[position];
    if (selection.kind !== Kind.FIELD || first?.kind !== Kind.FIELD) selections.push(selection);
    else if (first.selectionSet && selection.selectionSet) selections[position] = { ...first, selectionSet: { kind: Kind.SELECTION_SET, selections: [...first.selectionSet.selections, ...under(selection.directives, selection.selectionSet)] } };
  }
  return { ...set, selections };
}

function under(directives: readonly DirectiveNode[] | undefined, selectionSet: SelectionSetNode): readonly SelectionNode[] {
  return directives?.length ? [{ kind: Kind.INLINE_FRAGMENT, directives, selectionSet }] : selectionSet.selections;
}
