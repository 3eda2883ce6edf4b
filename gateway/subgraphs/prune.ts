import { Kind, getNamedType, getNullableType, isInterfaceType, isListType, isObjectType } from 'graphql';
import type { DocumentNode, GraphQLNamedType, GraphQLSchema, SelectionSetNode } from 'graphql';

/** What is asked for under one name of the answer. */
interface Shape {
  /** Whether the schema has a list here; false where it doesn't know the field. */
  readonly isList: boolean;
  readonly isTypeName: boolean;
  /** The fields below, by the name they have in the answer. A leaf has none. */
  readonly fields: Map<string, Shape>;
}

type ParentType = GraphQLNamedType | null | undefined;

const shapes = new WeakMap<DocumentNode, Shape>();

/**
 * Takes out of a subgraph's data, in place, every field that was not asked of it: else it could overwrite one that belongs to another subgraph.
 * Throws where objects or a list were asked for and something else came, which would otherwise cost the answers of all subgraphs.
 */
export function prune(data: unknown, document: DocumentNode, schema: GraphQLSchema): void {
  const known = shapes.get(document);
  const shape = known ?? shapeOf(document, schema);
  if (!known) shapes.set(document, shape);
  pruneValue(data, shape, 'data');
}

function pruneValue(value: unknown, shape: Shape, name: string): void {
  if (value === null || value === undefined) return;
  if (shape.isList && !Array.isArray(value)) throw unexpected(name, 'a list', value);
  if (shape.isTypeName && typeof value !== 'string') throw unexpected(name, 'a text', value);
  if (shape.fields.size > 0) pruneObjects(value, shape, name);
}

function pruneObjects(value: unknown, shape: Shape, name: string): void {
  if (value === null) return;
  if (typeof value !== 'object') throw unexpected(name, 'an object or a list of objects', value);
  if (Array.isArray(value)) {
    for (const item of value) pruneObjects(item, shape, name);
    return;
  }
  const record = value as Record<string, unknown>;
  for (const key of Object.keys(record)) {
    const inner = shape.fields.get(key);
    if (inner) pruneValue(record[key], inner, key);
    else delete record[key];
  }
}

const unexpected = (name: string, expected: string, value: unknown): Error => new Error(`Expected \`${name}\` to be null or ${expected}, got ${typeof value === 'object' ? 'an object' : `a ${typeof value}`}`);

/** The fields of all types taken together: a plan asks for each under one name only. */
function shapeOf(document: DocumentNode, schema: GraphQLSchema): Shape {
  const fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
  const shape: Shape = { isList: false, isTypeName: false, fields: new Map() };
  for (const node of document.definitions) if (node.kind === Kind.OPERATION_DEFINITION) collect(node.selectionSet, schema.getRootType(node.operation), shape);
  return shape;

  function collect(selectionSet: SelectionSetNode | undefined, parent: ParentType, into: Shape): void {
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, conditionType(selection) ?? parent, into);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet, conditionType(fragment), into);
      } else {
        const name = (selection.alias ?? selection.name).value;
        const type = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[selection.name.value]?.type : undefined;
        const inner: Shape = into.fields.get(name) ?? { isList: isListType(getNullableType(type)), isTypeName: selection.name.value === '__typename', fields: new Map() };
        into.fields.set(name, inner);
        collect(selection.selectionSet, type && getNamedType(type), inner);
      }
    }
  }

  function conditionType({ typeCondition }: { readonly typeCondition?: { readonly name: { readonly value: string } } | undefined }): ParentType {
    return typeCondition && schema.getType(typeCondition.name.value);
  }
}
