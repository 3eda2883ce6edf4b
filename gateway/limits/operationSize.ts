import { Kind, SchemaMetaFieldDef, TypeMetaFieldDef, getNamedType, isCompositeType, isInterfaceType, isObjectType } from 'graphql';
import type { DocumentNode, FieldNode, GraphQLField, GraphQLNamedType, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { rowsOf } from './rows.ts';

/** How large an operation is, with its fragments expanded. */
export interface OperationSize {
  /** Levels of fields. */
  readonly depth: number;
  readonly rootFields: number;
  readonly aliases: number;
  readonly fields: number;
  /** Rows that its lists ask for at most: those of each list times those of the lists it is nested in. */
  readonly rows: number;
  /** The same of the lists of `__schema` and `__type`. */
  readonly schemaRows: number;
}

/** A size as it is added up. `usesPage`: 1 if something of a page itself is asked for, which is read even where none of its rows are named. */
export type Size = Omit<OperationSize, 'rootFields'> & { readonly usesPage: 0 | 1 };

/** The type that a selection is on; undefined where the schema doesn't know it. */
export type ParentType = GraphQLNamedType | null | undefined;

const nothing: Size = { depth: 0, aliases: 0, fields: 0, rows: 0, schemaRows: 0, usesPage: 0 };

/** Measures an operation of a valid document. Each fragment is measured once, however often it is spread. */
export function operationSize(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>> = {}): OperationSize {
  const fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
  const measured = new Map<string, Size>();
  const rootFieldsOf = new Map<string, number>();
  const values = { ...defaultsOf(operation), ...variables };
  const { usesPage: _, ...size } = sizeOf(operation.selectionSet, schema.getRootType(operation.operation));
  return { ...size, rootFields: rootFields(operation.selectionSet) };

  function sizeOf(selectionSet: SelectionSetNode | undefined, parent: ParentType): Size {
    return (selectionSet?.selections ?? []).reduce((total, selection) => {
      if (selection.kind === Kind.FIELD) return add(total, fieldSize(selection, parent));
      if (selection.kind === Kind.FRAGMENT_SPREAD) return add(total, fragmentSize(selection.name.value));
      const condition = selection.typeCondition?.name.value;
      return add(total, sizeOf(selection.selectionSet, condition === undefined ? parent : schema.getType(condition)));
    }, nothing);
  }

  function fieldSize(node: FieldNode, parent: ParentType): Size {
    const field = fieldOf(parent, node.name.value);
    const type = field && getNamedType(field.type);
    const inner = sizeOf(node.selectionSet, type);
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + (node.alias ? 1 : 0),
      fields: inner.fields + 1,
      ...(field && isCompositeType(type) ? rowsOf({ node, field, type, parent, inner, variables: values }) : { rows: inner.rows, schemaRows: inner.schemaRows, usesPage: 0 }),
    };
  }

  function fragmentSize(name: string): Size {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, nothing); // a cycle, which validation refuses, would end here
    const fragment = fragments.get(name);
    const size = fragment ? sizeOf(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)) : nothing;
    measured.set(name, size);
    return size;
  }

  function rootFields(selectionSet: SelectionSetNode | undefined): number {
    return (selectionSet?.selections ?? []).reduce((total, selection) => {
      if (selection.kind === Kind.FIELD) return total + 1;
      if (selection.kind === Kind.INLINE_FRAGMENT) return total + rootFields(selection.selectionSet);
      const name = selection.name.value;
      if (!rootFieldsOf.has(name)) {
        rootFieldsOf.set(name, 0);
        rootFieldsOf.set(name, rootFields(fragments.get(name)?.selectionSet));
      }
      return total + (rootFieldsOf.get(name) ?? 0);
    }, 0);
  }
}

/** The defaults of an operation's variables that are whole numbers. */
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries(variableDefinitions.flatMap(({ variable, defaultValue }) => (defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [])));

function fieldOf(parent: ParentType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === '__schema') return SchemaMetaFieldDef;
  if (name === '__type') return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

const add = (one: Size, other: Size): Size => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  fields: one.fields + other.fields,
  rows: one.rows + other.rows,
  schemaRows: one.schemaRows + other.schemaRows,
  usesPage: one.usesPage || other.usesPage,
});
