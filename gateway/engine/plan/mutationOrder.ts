import { Kind } from 'graphql';
import type { FieldNode, FragmentDefinitionNode, InlineFragmentNode, OperationDefinitionNode, SelectionNode } from 'graphql';

/** Puts the fields of a mutation in the order in which the client asks for them, which a planner may not keep; the same operation where it did. */
export function inClientOrder(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, names: readonly string[]): OperationDefinitionNode {
  const single = operation.selectionSet.selections.flatMap((selection) => singleFields(selection, fragments));
  const positions = single.map(({ field }) => names.indexOf((field.alias ?? field.name).value));
  if (positions.every((position, index) => index === 0 || position >= (positions[index - 1] ?? 0))) return operation;
  const sorted = single.toSorted((one, other) => names.indexOf((one.field.alias ?? one.field.name).value) - names.indexOf((other.field.alias ?? other.field.name).value));
  return { ...operation, selectionSet: { ...operation.selectionSet, selections: sorted.map(({ selection }) => selection) } };
}

/** A selection of one field alone, with the fragments around it. */
interface SingleField {
  readonly field: FieldNode;
  readonly selection: SelectionNode;
}

function singleFields(selection: SelectionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): readonly SingleField[] {
  if (selection.kind === Kind.FIELD) return [{ field: selection, selection }];
  const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : inlined(selection.directives, fragments.get(selection.name.value));
  if (!fragment) return [];
  return fragment.selectionSet.selections
    .flatMap((inner) => singleFields(inner, fragments))
    .map(({ field, selection: inner }) => ({ field, selection: { ...fragment, selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] } } }));
}

function inlined(directives: InlineFragmentNode['directives'], fragment: FragmentDefinitionNode | undefined): InlineFragmentNode | undefined {
  return fragment && { kind: Kind.INLINE_FRAGMENT, typeCondition: fragment.typeCondition, ...(directives ? { directives } : {}), selectionSet: fragment.selectionSet };
}
