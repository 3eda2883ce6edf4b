import type { FetchDataRewrite, FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, parse, print, stripIgnoredCharacters } from 'graphql';
import type { OperationDefinitionNode, SelectionNode, SelectionSetNode, TypeNode, VariableDefinitionNode } from 'graphql';
import type { Expanded } from './expand.ts';
import { entryOf } from './simplePlanner.ts';

/** The fetch of an entry as one of entities, told what their field requires. */
export function entityFetch({ requirement, prefix }: Expanded, node: FetchNode): FetchNode {
  const document = node.operationDocumentNode ?? parse(node.operation, { noLocation: true });
  const definitions = document.definitions.map((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? ofEntities(definition, requirement.type) : definition));
  const changed = { ...document, definitions };
  const keys = toldBelow(requirement.key);
  const isKey = (name: string): boolean => keys.some((key) => key.kind === 'Field' && `${prefix}${key.name}` === name);
  const told = toldOf(requirement.required, prefix).filter(({ name }) => !isKey(name));
  const names = new Set(told.map(({ name }) => name));
  return {
    ...node,
    operation: stripIgnoredCharacters(print(changed)),
    operationDocumentNode: changed,
    requires: [{ kind: 'InlineFragment', typeCondition: requirement.type, selections: [{ kind: 'Field', name: '__typename' }, ...keys, ...told] }],
    inputRewrites: [
      ...[...names].map((name): FetchDataRewrite => ({ kind: 'KeyRenamer', path: [`... on ${requirement.type}`, name], renameKeyTo: name.slice(prefix.length) })),
      ...(requirement.isInterfaceObject ? [{ kind: 'ValueSetter' as const, path: [`... on ${requirement.type}`, '__typename'], setValueTo: requirement.type }] : []),
    ],
  };

  function ofEntities(operation: OperationDefinitionNode, type: string): OperationDefinitionNode {
    const selections = asField(operation.selectionSet).selections;
    return {
      ...operation,
      variableDefinitions: [representations, ...(operation.variableDefinitions ?? [])],
      selectionSet: { kind: Kind.SELECTION_SET, selections: [{
        kind: Kind.FIELD,
        name: { kind: Kind.NAME, value: '_entities' },
        arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'representations' }, value: representations.variable }],
        selectionSet: { kind: Kind.SELECTION_SET, selections: [{ kind: Kind.INLINE_FRAGMENT, typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } }, selectionSet: { kind: Kind.SELECTION_SET, selections } }] },
      }] },
    };
  }

  function asField(set: SelectionSetNode): SelectionSetNode {
    return { ...set, selections: set.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FIELD) return selection.name.value === entryOf(requirement) ? { ...selection, name: { kind: Kind.NAME, value: requirement.field } } : selection;
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('Expected an entry without fragments at the root');
      const { typeCondition: _, ...fragment } = selection;
      return { ...fragment, selectionSet: asField(selection.selectionSet) };
    }) };
  }
}

const anyType: TypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: '_Any' } };

const representations: VariableDefinitionNode = {
  kind: Kind.VARIABLE_DEFINITION,
  variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: 'representations' } },
  type: { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.LIST_TYPE, type: { kind: Kind.NON_NULL_TYPE, type: anyType } } },
};

/** A requirement as a plan writes it; its own fields have the names of the tree. */
function toldOf({ selections }: SelectionSetNode, prefix: string): (QueryPlanSelectionNode & { readonly kind: 'Field' })[] {
  return selections.flatMap((selection): (QueryPlanSelectionNode & { readonly kind: 'Field' })[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return toldOf(selection.selectionSet, prefix);
    return [{ kind: 'Field', name: `${prefix}${selection.name.value}`, ...(selection.selectionSet && { selections: toldBelow(selection.selectionSet) }) }];
  });
}

function toldBelow({ selections }: SelectionSetNode): QueryPlanSelectionNode[] {
  return selections.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.FIELD) return [{ kind: 'Field', name: selection.name.value, ...(selection.selectionSet && { selections: toldBelow(selection.selectionSet) }) }];
    return [{ kind: 'InlineFragment', ...(selection.typeCondition && { typeCondition: selection.typeCondition.name.value }), selections: toldBelow(selection.selectionSet) }];
  });
}
