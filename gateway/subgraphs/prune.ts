import { Kind } from 'graphql';
import type { DocumentNode, SelectionSetNode } from 'graphql';

/** The fields asked for, by the name they have in the answer. A leaf has none of its own. */
interface Shape extends Map<string, Shape> {}

const shapes = new WeakMap<DocumentNode, Shape>();

/** Takes out of a subgraph's data, in place, every field that was not asked of it: else it could overwrite one that belongs to another subgraph. */
export function prune(data: unknown, document: DocumentNode): void {
  const known = shapes.get(document);
  const shape = known ?? shapeOf(document);
  if (!known) shapes.set(document, shape);
  pruneValue(data, shape);
}

function pruneValue(value: unknown, shape: Shape): void {
  if (typeof value !== 'object' || value === null || shape.size === 0) return;
  if (Array.isArray(value)) {
    for (const item of value) pruneValue(item, shape);
    return;
  }
  const record = value as Record<string, unknown>;
  for (const key of Object.keys(record)) {
    const inner = shape.get(key);
    if (inner) pruneValue(record[key], inner);
    else delete record[key];
  }
}

/** The fields of all types taken together: a plan asks for each under one name only. */
function shapeOf(document: DocumentNode): Shape {
  const fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet]] : [])));
  const shape: Shape = new Map();
  for (const node of document.definitions) if (node.kind === Kind.OPERATION_DEFINITION) collect(node.selectionSet, shape);
  return shape;

  function collect(selectionSet: SelectionSetNode | undefined, into: Shape): void {
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, into);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) collect(fragments.get(selection.name.value), into);
      else {
        const name = (selection.alias ?? selection.name).value;
        const inner: Shape = into.get(name) ?? new Map();
        into.set(name, inner);
        collect(selection.selectionSet, inner);
      }
    }
  }
}
