import type { Schema } from '@apollo/federation-internals';
import { Kind, parse } from 'graphql';
import type { SelectionSetNode } from 'graphql';

/** A key, as the paths of its leaves. */
export type Key = readonly (readonly string[])[];

/** The keys by which a subgraph can be asked for the entities of a type; none where it doesn't know the type, or only points at it. */
export type KeysOf = (typename: string, subgraph: string) => readonly Key[];

/** Reads the keys out of a supergraph's `@join__type`. */
export function supergraphKeys(supergraph: Schema): KeysOf {
  const subgraphs = subgraphNames(supergraph);
  const keys = new Map<string, Key[]>();
  for (const type of supergraph.types()) {
    for (const { graph, key, resolvable } of type.appliedDirectivesOf('join__type').map((applied) => applied.arguments() as { readonly graph: string; readonly key?: string; readonly resolvable?: boolean })) {
      if (key === undefined || resolvable === false) continue;
      const place = `${type.name} ${subgraphs.get(graph) ?? graph}`;
      keys.set(place, [...(keys.get(place) ?? []), leafPaths(fieldSet(key))]);
    }
  }
  const none: readonly Key[] = [];
  return (typename, subgraph) => keys.get(`${typename} ${subgraph}`) ?? none;
}

/** Tells the fields that stand in keys of their types by themselves. */
export function leavesOfKeys(supergraph: Schema): (typename: string, field: string) => boolean {
  const leaves = new Set(supergraph.types().flatMap((type) => type.appliedDirectivesOf('join__type').flatMap((applied) => {
    const { key } = applied.arguments() as { readonly key?: string };
    return key === undefined ? [] : leafPaths(fieldSet(key)).flatMap(([name = '', ...below]) => (below.length === 0 ? [`${type.name}.${name}`] : []));
  })));
  return (typename, field) => leaves.has(`${typename}.${field}`);
}

/** A leaf of the key of each interface that a subgraph has as an object; keys of these are plain. */
export function interfaceObjectsOf(supergraph: Schema): ReadonlyMap<string, string> {
  return new Map(supergraph.types().flatMap((type) => type.appliedDirectivesOf('join__type').flatMap((applied): readonly (readonly [string, string])[] => {
    const { key, isInterfaceObject } = applied.arguments() as { readonly key?: string; readonly isInterfaceObject?: boolean };
    const [first] = key === undefined ? [] : fieldSet(key).selections;
    return isInterfaceObject && first?.kind === Kind.FIELD && !first.selectionSet ? [[type.name, first.name.value]] : [];
  })));
}

/** The names of the subgraphs by the values of the enum `join__Graph` that stand for them. */
export function subgraphNames(supergraph: Schema): ReadonlyMap<string, string> {
  const graphs = supergraph.type('join__Graph');
  if (graphs?.kind !== 'EnumType') return new Map();
  return new Map(graphs.values.map((value) => [value.name, (value.appliedDirectivesOf('join__graph')[0]?.arguments() as { readonly name?: string } | undefined)?.name ?? value.name]));
}

/** Parses the fields of a `@key` or `@requires`; those of a context have braces around them. */
export function fieldSet(text: string): SelectionSetNode {
  const [definition] = parse(text.trimStart().startsWith('{') ? text : `{${text}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Expected a set of fields, got \`${text}\``);
  return definition.selectionSet;
}

function leafPaths({ selections }: SelectionSetNode): Key {
  return selections.flatMap((selection): Key => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return leafPaths(selection.selectionSet);
    const name = selection.name.value;
    return selection.selectionSet ? leafPaths(selection.selectionSet).map((path) => [name, ...path]) : [[name]];
  });
}
