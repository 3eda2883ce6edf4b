import { Kind, visit } from 'graphql';
import type { ASTNode, DocumentNode } from 'graphql';
import type { Operation } from '../operations/generateOperation.ts';

/** The same operation with one thing less, for each thing that it may have less; large things first. Some are not valid. */
export function* smallerOperations({ document, executions }: Operation): Generator<Operation> {
  let changed: DocumentNode | undefined;
  for (let place = 0; (changed = withChange(document, place)) !== undefined; place++) yield tidied({ document: changed, executions });
}

/** The document with its `place`th change; undefined if it has fewer. */
function withChange(document: DocumentNode, place: number): DocumentNode | undefined {
  let passed = 0;
  let isDone = false;
  const isMeant = (): boolean => {
    if (isDone || passed++ !== place) return false;
    isDone = true;
    return true;
  };
  const changed = visit(document, {
    enter(node, _key, parent): ASTNode | null | undefined {
      if (isDone) return undefined;
      if (node.kind === Kind.DIRECTIVE && isMeant()) return null;
      if (node.kind === Kind.ARGUMENT && parent !== undefined && isMeant()) return null;
      if (node.kind === Kind.OBJECT_FIELD && isMeant()) return null;
      if (node.kind === Kind.VARIABLE_DEFINITION && node.defaultValue && isMeant()) {
        return without(node, 'defaultValue');
      }
      if (node.kind === Kind.FIELD && node.alias && isMeant()) {
        return without(node, 'alias');
      }
      if (node.kind === Kind.OPERATION_DEFINITION && node.name && isMeant()) {
        return without(node, 'name');
      }
      if (node.kind !== Kind.SELECTION_SET) return undefined;
      for (const [index, selection] of node.selections.entries()) {
        if (node.selections.length > 1 && isMeant()) return { ...node, selections: node.selections.toSpliced(index, 1) };
        if (selection.kind === Kind.INLINE_FRAGMENT && isMeant()) return { ...node, selections: node.selections.toSpliced(index, 1, ...selection.selectionSet.selections) };
        if (selection.kind === Kind.FRAGMENT_SPREAD && isMeant()) {
          const fragment = document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value);
          if (fragment?.kind === Kind.FRAGMENT_DEFINITION) return { ...node, selections: node.selections.toSpliced(index, 1, { kind: Kind.INLINE_FRAGMENT, typeCondition: fragment.typeCondition, selectionSet: fragment.selectionSet, ...(selection.directives && { directives: selection.directives }) }) };
        }
      }
      return undefined;
    },
  });
  return isDone ? changed : undefined;
}

function without<Node extends ASTNode>(node: Node, member: string): Node {
  return Object.fromEntries(Object.entries(node).filter(([name]) => name !== member)) as unknown as Node;
}

/** Without fragments and variables that nothing uses any more. */
function tidied({ document, executions }: Operation): Operation {
  const used = new Set<string>();
  const spread = new Set<string>();
  visit(document, { VariableDefinition: () => false, Variable: ({ name }) => void used.add(name.value), FragmentSpread: ({ name }) => void spread.add(name.value) });
  const definitions = document.definitions.filter((one) => one.kind !== Kind.FRAGMENT_DEFINITION || spread.has(one.name.value))
    .map((one) => (one.kind === Kind.OPERATION_DEFINITION ? { ...one, variableDefinitions: one.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) ?? [] } : one));
  const tidy = { document: { ...document, definitions }, executions: executions.map((one) => ({ ...one, given: Object.fromEntries(Object.entries(one.given).filter(([name]) => used.has(name))) })) };
  return definitions.length < document.definitions.length ? tidied(tidy) : tidy;
}
