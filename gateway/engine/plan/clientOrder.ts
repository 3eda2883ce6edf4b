import type { FetchNode } from '@apollo/query-planner';
import { Kind, parse, print, stripIgnoredCharacters } from 'graphql';
import type { FragmentDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import type { Graph } from './graph.ts';
import { responseName } from './operationToPlan.ts';
import type { Plannable } from './plannable.ts';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The client's selections of objects at one place. */
type Places = readonly SelectionSetNode[];

/**
 * Asks for the same in the order in which the client does, at every level; the same fetch where it does already, or where it has fragments of its own, which may stand at several places.
 * What the client doesn't ask for comes first. A planner orders fields as it likes, and asks for `__typename` before all others.
 */
export function inOrderOfClient(graph: Graph, node: FetchNode, { document, operation: asked }: Plannable): FetchNode {
  const { definitions } = node.operationDocumentNode ?? parse(node.operation, { noLocation: true });
  const [operation, ...others] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return node;
  const fragments: Fragments = new Map(document.definitions.flatMap((one): readonly (readonly [string, FragmentDefinitionNode])[] => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])));
  const selectionSet = ordered(operation.selectionSet, [asked.selectionSet], undefined);
  if (selectionSet === operation.selectionSet) return node;
  const own = { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] } as const;
  return { ...node, operation: stripIgnoredCharacters(print(own)), operationDocumentNode: own };

  /** `type`: what is known of the objects by the fragments around the selections. */
  function ordered(set: SelectionSetNode, places: Places, type: string | undefined): SelectionSetNode {
    const below = new Map<string, SelectionSetNode[]>();
    const seen = new Set<string>();
    for (const place of places) gather(place, type, below, seen);
    const positions = new Map([...below.keys()].map((name, position) => [name, position]));
    const selections = set.selections.map((selection) => orderedBelow(selection, places, below, type));
    const ranks = new Map(selections.map((selection) => [selection, rankOf(selection, positions)]));
    const sorted = selections.toSorted((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0));
    return sorted.every((selection, index) => selection === set.selections[index]) ? set : { ...set, selections: sorted };
  }

  function orderedBelow(selection: SelectionNode, places: Places, below: ReadonlyMap<string, Places>, type: string | undefined): SelectionNode {
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return selection;
    const selectionSet = selection.kind === Kind.FIELD ? ordered(selection.selectionSet, below.get(responseName(selection)) ?? [], undefined) : ordered(selection.selectionSet, places, selection.typeCondition?.name.value ?? type);
    return selectionSet === selection.selectionSet ? selection : { ...selection, selectionSet };
  }

  /** Adds the client's fields of objects by their names, as they first come, with what is asked below each; without those that are of other types, and each named fragment once. */
  function gather({ selections }: SelectionSetNode, type: string | undefined, into: Map<string, SelectionSetNode[]>, seen: Set<string>): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = responseName(selection);
        const sets = into.get(name) ?? [];
        if (selection.selectionSet) sets.push(selection.selectionSet);
        into.set(name, sets);
      } else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : seen.has(selection.name.value) ? undefined : fragments.get(selection.name.value);
        if (selection.kind === Kind.FRAGMENT_SPREAD) seen.add(selection.name.value);
        const condition = fragment?.typeCondition?.name.value;
        const isMet = type === undefined || condition === undefined || graph.isOfType(type, condition) || graph.isOfType(condition, type);
        if (fragment && isMet) gather(fragment.selectionSet, type, into, seen);
      }
    }
  }
}

/** Where a selection stands among the client's; for one that holds several, where the first of them does. */
function rankOf(selection: SelectionNode, positions: ReadonlyMap<string, number>): number {
  if (selection.kind === Kind.FIELD) return positions.get(responseName(selection)) ?? -1;
  if (selection.kind === Kind.FRAGMENT_SPREAD) return positions.size;
  return Math.min(...selection.selectionSet.selections.map((inner) => rankOf(inner, positions)));
}
