import { Kind } from 'graphql';
import type { DirectiveNode, FieldNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import type { Plannable } from './plannable.ts';
import { responseName } from './operationToPlan.ts';

/** A root field of a mutation, as an operation of its own. */
export interface RootField extends Plannable {
  readonly name: string;
  readonly field: string;
  /** Where the first of its selections stands that isn't left out, by the variables; undefined where all are. */
  readonly position: (variables: Readonly<Record<string, unknown>>) => number | undefined;
  readonly isConditional: boolean;
}

interface Selected {
  readonly field: FieldNode;
  /** The field within the fragments that it stands in. */
  readonly selection: SelectionNode;
  readonly directives: readonly DirectiveNode[];
}

/** Divides a mutation into its root fields: the specification has one be done, with all below it, before the next is begun. */
export function rootFields({ document, operation }: Plannable): readonly RootField[] {
  const fragments = new Map(document.definitions.flatMap((node): readonly (readonly [string, FragmentDefinitionNode])[] => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
  const all = selectedIn(operation.selectionSet, []);
  return [...Map.groupBy(all, ({ field }) => responseName(field))].map(([name, same]) => {
    const own: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: same.map(({ selection }) => selection) } };
    return {
      name,
      field: same[0]?.field.name.value ?? name,
      operation: own,
      document: { ...document, definitions: document.definitions.map((definition) => (definition === operation ? own : definition)) },
      position: (variables) => same.map((one) => (isIncluded(one.directives, variables) ? all.indexOf(one) : undefined)).find((position) => position !== undefined),
      isConditional: same.some(({ directives }) => directives.length > 0),
    };
  });

  function selectedIn({ selections }: SelectionSetNode, above: readonly DirectiveNode[]): readonly Selected[] {
    return selections.flatMap((selection): readonly Selected[] => {
      const directives = [...above, ...(selection.directives ?? [])];
      if (selection.kind === Kind.FIELD) return [{ field: selection, selection, directives }];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      return !fragment ? [] : selectedIn(fragment.selectionSet, directives).map((inner) => ({
        ...inner,
        selection: { kind: Kind.INLINE_FRAGMENT, ...(selection.directives && { directives: selection.directives }), selectionSet: { kind: Kind.SELECTION_SET, selections: [inner.selection] } },
      }));
    });
  }
}

/** Root fields that come one after the other, as one operation. */
export function joined({ document, operation }: Plannable, fields: readonly RootField[]): Plannable {
  const own: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: fields.flatMap((field) => field.operation.selectionSet.selections) } };
  return { operation: own, document: { ...document, definitions: document.definitions.map((definition) => (definition === operation ? own : definition)) } };
}

function isIncluded(directives: readonly DirectiveNode[], variables: Readonly<Record<string, unknown>>): boolean {
  return directives.every(({ name, arguments: given = [] }) => {
    const value = given[0]?.value;
    const told = value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
    return name.value === 'skip' ? told !== true : name.value !== 'include' || told === true;
  });
}
