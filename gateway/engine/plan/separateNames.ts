import { Kind, getNamedType, isLeafType } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import { fieldType } from './fieldType.ts';
import type { Graph } from './graph.ts';

/** A document in which no two fields of different types share a name. */
export interface SeparatedDocument {
  /** The same where there were none. */
  readonly document: DocumentNode;
  /** The names in the tree by those that were given. */
  readonly slots: ReadonlyMap<string, string>;
}

interface Part {
  readonly selectionSet: SelectionSetNode;
  readonly parent: string;
}

/** Gives fields of different types names of their own where the planner, misled by `@skip` and `@include`, leaves them under one, which no subgraph would take. */
export function separateNames(graph: Graph, document: DocumentNode, root: string): SeparatedDocument {
  const fragments = new Map(document.definitions.flatMap((node): readonly (readonly [string, FragmentDefinitionNode])[] => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
  const given = new Map<FieldNode, string>();
  const slots = new Map<string, string>();
  for (const definition of document.definitions) if (definition.kind === Kind.OPERATION_DEFINITION) separate([{ selectionSet: definition.selectionSet, parent: root }]);
  if (slots.size === 0) return { document, slots };
  const definitions = document.definitions.map((definition) => ('selectionSet' in definition && definition.selectionSet ? { ...definition, selectionSet: renamed(definition.selectionSet) } : definition)) as DocumentNode['definitions'];
  return { document: { ...document, definitions }, slots };

  function separate(parts: readonly Part[]): void {
    const fields = parts.flatMap(({ selectionSet, parent }) => fieldsIn(selectionSet, parent));
    for (const [name, same] of Map.groupBy(fields, ({ field }) => (field.alias ?? field.name).value)) {
      const groups = [...Map.groupBy(same, ({ field, parent }) => shapeOf(graph, parent, field.name.value)).values()];
      for (const other of groups.slice(1)) {
        const own = `${name}__of_${slots.size + 1}`;
        slots.set(own, name);
        for (const { field } of other) if (!given.has(field)) given.set(field, own);
      }
      for (const group of groups) {
        const below = group.flatMap(({ field, parent }) => (field.selectionSet ? [{ selectionSet: field.selectionSet, parent: typeName(graph, parent, field.name.value) }] : []));
        if (below.length > 0) separate(below);
      }
    }
  }

  function fieldsIn({ selections }: SelectionSetNode, parent: string): readonly { readonly field: FieldNode; readonly parent: string }[] {
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [{ field: selection, parent }];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      return fragment ? fieldsIn(fragment.selectionSet, fragment.typeCondition?.name.value ?? parent) : [];
    });
  }

  function renamed(set: SelectionSetNode): SelectionSetNode {
    return { ...set, selections: set.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      const name = selection.kind === Kind.FIELD ? given.get(selection) : undefined;
      return { ...selection, ...(name === undefined ? {} : { alias: { kind: Kind.NAME, value: name } }), ...(selection.selectionSet ? { selectionSet: renamed(selection.selectionSet) } : {}) } as SelectionNode;
    }) };
  }
}

/** What two fields of one name must have in common: the whole type of a leaf, the lists around objects. */
function shapeOf(graph: Graph, parent: string, field: string): string {
  const type = fieldType(graph, parent, field);
  if (!type) return field === '__typename' ? 'String!' : '';
  return isLeafType(getNamedType(type)) ? type.toString() : type.toString().replace(/\w+/, '*');
}

function typeName(graph: Graph, parent: string, field: string): string {
  const type = fieldType(graph, parent, field);
  return type ? getNamedType(type).name : '';
}
