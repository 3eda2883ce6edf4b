import { Kind, isAbstractType, isInterfaceType, isObjectType, getNamedType } from 'graphql';
import type { DirectiveNode, FieldNode, FragmentDefinitionNode, GraphQLNamedType, SelectionNode, SelectionSetNode } from 'graphql';
import type { Graph } from './graph.ts';
import type { Plannable } from './plannable.ts';

type Types = ReadonlySet<string>;

/**
 * Takes out fragments that no object can meet: where a subgraph has an interface as an object, the planner ends with an error over them.
 * An object of which nothing is left is asked for its key. `isConcrete`: also names each type where a fragment is on an interface or union.
 */
export function withoutImpossible(graph: Graph, { document, operation }: Plannable, isConcrete = false): Plannable {
  const { schema } = graph;
  const fragments = new Map(document.definitions.flatMap((node): readonly (readonly [string, FragmentDefinitionNode])[] => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
  const root = schema.getRootType(operation.operation);
  if (!root) return { document, operation };
  const own = { ...operation, selectionSet: { ...operation.selectionSet, selections: within(operation.selectionSet, root, new Set([root.name])) } };
  return { document: { kind: Kind.DOCUMENT, definitions: [own] }, operation: own };

  function within({ selections }: SelectionSetNode, type: GraphQLNamedType, possible: Types): readonly SelectionNode[] {
    return selections.flatMap((selection): readonly SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return [field(selection, type)];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) return [];
      const narrowed = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type;
      const left = narrowed === type || !narrowed ? possible : new Set([...typesOf(narrowed)].filter((name) => possible.has(name)));
      // What a subgraph has as an object knows no other interfaces: each type is named.
      if (narrowed && narrowed !== type && isAbstractType(narrowed) && (isConcrete || graph.interfaceObjects.has(type.name))) return [...left].flatMap((name) => on(name, selection.directives, within(fragment.selectionSet, schema.getType(name) ?? narrowed, new Set([name]))));
      return left.size > 0 && narrowed ? on(fragment.typeCondition?.name.value, selection.directives, within(fragment.selectionSet, narrowed, left)) : [];
    });
  }

  function on(type: string | undefined, directives: readonly DirectiveNode[] | undefined, selections: readonly SelectionNode[]): readonly SelectionNode[] {
    if (selections.length === 0) return [];
    return [{ kind: Kind.INLINE_FRAGMENT, ...(type !== undefined && { typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } } }), ...(directives && { directives }), selectionSet: { kind: Kind.SELECTION_SET, selections } }];
  }

  function field(node: FieldNode, type: GraphQLNamedType): FieldNode {
    const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (!node.selectionSet || !definition) return node;
    const below = getNamedType(definition.type);
    const selections = within(node.selectionSet, below, typesOf(below));
    return { ...node, selectionSet: { ...node.selectionSet, selections: selections.length > 0 ? selections : [nothingOf(below)] } };
  }

  function typesOf(type: GraphQLNamedType): Types {
    return new Set(isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name]);
  }

  function nothingOf(type: GraphQLNamedType): FieldNode {
    return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: graph.interfaceObjects.get(type.name) ?? '__typename' } };
  }
}
