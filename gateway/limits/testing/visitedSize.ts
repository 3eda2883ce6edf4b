import { Kind, SchemaMetaFieldDef, TypeMetaFieldDef, getNamedType, getNullableType, isCompositeType, isInterfaceType, isListType, isObjectType } from 'graphql';
import type { DocumentNode, FieldNode, GraphQLCompositeType, GraphQLField, GraphQLNamedType, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { OperationSize } from '../operationSize.ts';

/** A size as it is added up. `usesPage`: 1 if something of a page itself is asked for, which is read even where none of its rows are named. */
type Size = Omit<OperationSize, 'rootFields'> & { readonly usesPage: 0 | 1 };

/** The type that a selection is on; undefined where the schema doesn't know it. */
type ParentType = GraphQLNamedType | null | undefined;

const nothing: Size = { depth: 0, aliases: 0, fields: 0, rows: 0, schemaRows: 0, usesPage: 0 };

/** Measures an operation by going through it with one set of variables: what the prepared size must equal. */
export function visitedSize(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>> = {}): OperationSize {
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

/** A field of objects, as an operation asks for it. */
interface AskedField {
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly type: GraphQLCompositeType;
  readonly parent: ParentType;
  /** What is asked for below it. */
  readonly inner: Size;
  /** The variables' values, with their defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

type Rows = Pick<Size, 'rows' | 'schemaRows' | 'usesPage'>;

/** Rows in a page whose size neither the operation nor the schema tells. */
const defaultPage = 20;

/** Rows in a list without pages: about what the longest of its kind has. */
const listRows = { municipalities: 1000, areas: 100, statistics: 1000, others: 20, types: 300 } as const;

/** The rows that a field asks for: as many of its own as its list may have, and those below it for each. */
function rowsOf(asked: AskedField): Rows {
  const { field, type, parent, inner } = asked;
  const usesPage = isConnection(parent) ? 1 : 0;
  // `nodes` and `edges` are one row here for the connection to multiply; `totalCount` alone reads no page.
  if (isConnection(type)) return { rows: pageSize(asked) * Math.max(inner.usesPage, inner.rows), schemaRows: 0, usesPage };
  if (!isListType(getNullableType(field.type))) return { rows: inner.rows, schemaRows: inner.schemaRows, usesPage };
  const most = listSize(asked);
  if (parent?.name.startsWith('__')) return { rows: 0, schemaRows: most * (1 + inner.schemaRows), usesPage };
  return { rows: most * (1 + inner.rows), schemaRows: 0, usesPage };
}

const isConnection = (type: ParentType): boolean => isObjectType(type) && type.name.endsWith('Connection') && 'nodes' in type.getFields();

function listSize(asked: AskedField): number {
  const { field, type, parent } = asked;
  if (isConnection(parent) && (field.name === 'nodes' || field.name === 'edges')) return 1;
  if (field.args.some(({ name }) => name === 'first')) return pageSize(asked);
  if (parent?.name === '__Schema' && field.name === 'types') return listRows.types;
  if (type.name === 'Area' && field.name === 'children') return mayBeMunicipalities(asked) ? listRows.municipalities : listRows.areas;
  return parent?.name === 'Query' && field.name.endsWith('Statistics') ? listRows.statistics : listRows.others;
}

/** A region or a country has a thousand municipalities and more, but few areas of every other kind, and a province or comarca not many either. */
function mayBeMunicipalities({ node }: AskedField): boolean {
  const kind = node.arguments?.find(({ name }) => name.value === 'kind')?.value;
  return kind?.kind === Kind.VARIABLE || (kind?.kind === Kind.ENUM && kind.value === 'MUNICIPALITY');
}

/** The page's `first`, at least 1. What is no number is refused later, or stands for the schema's default. */
function pageSize({ node, field, variables }: AskedField): number {
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const first = given?.kind === Kind.VARIABLE ? variables[given.name.value] : given?.kind === Kind.INT ? Number(given.value) : undefined;
  if (Number.isFinite(first)) return Math.max(1, first as number); // which only a number is
  const byDefault = field.args.find(({ name }) => name === 'first')?.defaultValue;
  return typeof byDefault === 'number' ? Math.max(1, byDefault) : defaultPage;
}
