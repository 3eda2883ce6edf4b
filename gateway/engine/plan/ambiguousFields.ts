import { Kind } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { identity, responseName } from './operationToPlan.ts';

/** The identities of fields that share their name with another at the same place of the answer, which they may on different types; one of them may keep it. */
export function ambiguousFields(document: DocumentNode, operation: OperationDefinitionNode, fields: readonly FieldNode[]): ReadonlySet<string> {
  const ambiguous = new Set<string>();
  const identities = Map.groupBy(new Set(fields.map(identity)), (one) => one.slice(0, one.indexOf(' ')));
  if ([...identities.values()].every((same) => same.length === 1)) return ambiguous;
  const fragments = new Map(document.definitions.flatMap((node): readonly (readonly [string, FragmentDefinitionNode])[] => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
  look([operation.selectionSet]);
  return ambiguous;

  function look(sets: readonly SelectionSetNode[]): void {
    const fieldsHere = new Set<FieldNode>();
    for (const set of sets) collect(set, fieldsHere);
    for (const same of Map.groupBy(fieldsHere, responseName).values()) {
      const [, ...others] = new Set(same.map(identity));
      for (const other of others) ambiguous.add(other);
      look(same.flatMap(({ selectionSet }) => selectionSet ?? []));
    }
  }

  function collect(set: SelectionSetNode, into: Set<FieldNode>): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) into.add(selection);
      else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (inner) collect(inner.selectionSet, into);
      }
    }
  }
}
