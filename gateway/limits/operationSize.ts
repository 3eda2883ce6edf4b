import { Kind } from 'graphql';
import type { DocumentNode, FieldNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';

/** How large an operation is, with its fragments expanded. */
export interface OperationSize {
  /** Levels of fields. */
  readonly depth: number;
  readonly rootFields: number;
  readonly aliases: number;
  readonly fields: number;
  /** Rows that its pages ask for at most: each page's `first` times those it is nested in. */
  readonly rows: number;
}

type Size = Omit<OperationSize, 'rootFields'>;

/** The page size of a connection that names none, as the schema's default has it. */
const defaultPage = 20;
const nothing: Size = { depth: 0, aliases: 0, fields: 0, rows: 0 };

/** Measures an operation of a valid document. Each fragment is measured once, however often it is spread. */
export function operationSize(document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>> = {}): OperationSize {
  const fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet]] : [])));
  const measured = new Map<string, Size>();
  const rootFieldsOf = new Map<string, number>();
  const defaults = Object.fromEntries((operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) => (defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [])));
  return { ...sizeOf(operation.selectionSet), rootFields: rootFields(operation.selectionSet) };

  function sizeOf(selectionSet: SelectionSetNode | undefined): Size {
    return (selectionSet?.selections ?? []).reduce((total, selection) => {
      if (selection.kind === Kind.FIELD) return add(total, fieldSize(selection));
      return add(total, selection.kind === Kind.INLINE_FRAGMENT ? sizeOf(selection.selectionSet) : fragmentSize(selection.name.value));
    }, nothing);
  }

  function fieldSize(field: FieldNode): Size {
    const inner = sizeOf(field.selectionSet);
    const page = pageSize(field);
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + (field.alias ? 1 : 0),
      fields: inner.fields + 1,
      rows: page === undefined ? inner.rows : page * (1 + inner.rows),
    };
  }

  function fragmentSize(name: string): Size {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, nothing); // a cycle, which validation refuses, would end here
    const size = sizeOf(fragments.get(name));
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
        rootFieldsOf.set(name, rootFields(fragments.get(name)));
      }
      return total + (rootFieldsOf.get(name) ?? 0);
    }, 0);
  }

  function pageSize(field: FieldNode): number | undefined {
    const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (first?.kind === Kind.INT) return Number(first.value);
    if (first?.kind === Kind.VARIABLE) {
      const value = variables[first.name.value] ?? defaults[first.name.value];
      return typeof value === 'number' ? value : defaultPage;
    }
    const isConnection = field.selectionSet?.selections.some((selection) => selection.kind === Kind.FIELD && ['nodes', 'edges'].includes(selection.name.value));
    return isConnection ? defaultPage : undefined;
  }
}

const add = (one: Size, other: Size): Size => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  fields: one.fields + other.fields,
  rows: one.rows + other.rows,
});
