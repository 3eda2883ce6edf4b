import { Kind, SchemaMetaFieldDef, TypeMetaFieldDef, getNamedType, isCompositeType, isInterfaceType, isObjectType } from 'graphql';
import type { DocumentNode, FieldNode, GraphQLField, GraphQLNamedType, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { Amounts } from './amounts.ts';
import type { Amount, ValueOf } from './amounts.ts';
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

/** The size of an operation for every set of variables. `isFixed`: it is the same for all. */
export interface PreparedSize {
  readonly isFixed: boolean;
  readonly sizeFor: (variables: Readonly<Record<string, unknown>>) => OperationSize;
}

/** A size as it is added up. `usesPage`: 1 if something of a page itself is asked for, which is read even where none of its rows are named. */
export interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
  readonly rows: Amount;
  readonly schemaRows: Amount;
  readonly usesPage: 0 | 1;
}

/** The type that a selection is on; undefined where the schema doesn't know it. */
export type ParentType = GraphQLNamedType | null | undefined;

const nothing: Size = { depth: 0, aliases: 0, fields: 0, rows: 0, schemaRows: 0, usesPage: 0 };

/** Measures an operation of a valid document with one set of variables. */
export function operationSize(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>> = {}): OperationSize {
  return prepareSize(schema, document, operation).sizeFor(variables);
}

/** Measures an operation of a valid document once for all variables. Each fragment is measured once, however often it is spread. */
export function prepareSize(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): PreparedSize {
  const fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
  const measured = new Map<string, Size>();
  const rootFieldsOf = new Map<string, number>();
  const amounts = new Amounts();
  const { depth, aliases, fields, rows, schemaRows } = sizeOf(operation.selectionSet, schema.getRootType(operation.operation));
  const still = { depth, rootFields: rootFields(operation.selectionSet), aliases, fields };
  if (typeof rows === 'number' && typeof schemaRows === 'number') {
    const size: OperationSize = { ...still, rows, schemaRows };
    return { isFixed: true, sizeFor: () => size };
  }
  const defaults = defaultsOf(operation);
  return {
    isFixed: false,
    sizeFor: (variables) => {
      const valueOf: ValueOf = (name) => (Object.hasOwn(variables, name) ? variables[name] : defaults.get(name));
      const reckoned = amounts.reckon(valueOf);
      return { ...still, rows: reckoned(rows), schemaRows: reckoned(schemaRows) };
    },
  };

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
      ...(field && isCompositeType(type) ? rowsOf({ node, field, type, parent, inner, amounts }) : { rows: inner.rows, schemaRows: inner.schemaRows, usesPage: 0 }),
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

  function add(one: Size, other: Size): Size {
    return {
      depth: Math.max(one.depth, other.depth),
      aliases: one.aliases + other.aliases,
      fields: one.fields + other.fields,
      rows: amounts.sum(one.rows, other.rows),
      schemaRows: amounts.sum(one.schemaRows, other.schemaRows),
      usesPage: one.usesPage || other.usesPage,
    };
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
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): ReadonlyMap<string, number> =>
  new Map(variableDefinitions.flatMap(({ variable, defaultValue }) => (defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)] as const] : [])));

function fieldOf(parent: ParentType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === '__schema') return SchemaMetaFieldDef;
  if (name === '__type') return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}
