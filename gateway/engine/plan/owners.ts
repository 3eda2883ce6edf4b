import type { Schema } from '@apollo/federation-internals';
import { Kind } from 'graphql';
import type { FieldNode, SelectionSetNode } from 'graphql';
import { fieldSet, subgraphNames } from './supergraphKeys.ts';

/** How a subgraph has a field: not at all, only by name (`@external`), along with what leads to it (`@provides`), or as its own. */
export type Having = 'no' | 'name' | 'provided' | 'own';

/** Tells how a subgraph has a field of a type. */
export type Has = (typename: string, field: string, subgraph: string) => Having;

interface JoinedField {
  readonly graph?: string;
  readonly external?: boolean;
  readonly usedOverridden?: boolean;
  readonly provides?: string;
}

/** Reads out of a supergraph which subgraphs answer which fields. */
export function fieldOwners(supergraph: Schema): Has {
  const subgraphs = subgraphNames(supergraph);
  const havings = new Map<string, Having>();
  const everywhere = new Set<string>();
  const provided = new Set<string>();
  for (const type of supergraph.types()) {
    if (type.kind !== 'ObjectType' && type.kind !== 'InterfaceType') continue;
    for (const field of type.fields()) {
      const joined = field.appliedDirectivesOf('join__field').map((applied) => applied.arguments() as JoinedField);
      if (joined.every(({ graph }) => graph === undefined)) everywhere.add(`${type.name}.${field.name}`);
      for (const { graph = '', external = false, usedOverridden = false, provides } of joined) {
        const subgraph = subgraphs.get(graph) ?? graph;
        havings.set(`${type.name}.${field.name} ${subgraph}`, external || usedOverridden ? 'name' : 'own');
        if (provides !== undefined) for (const { name } of fieldsIn(fieldSet(provides))) provided.add(`${name.value} ${subgraph}`);
      }
    }
    for (const { graph, key } of type.appliedDirectivesOf('join__type').map((applied) => applied.arguments() as { readonly graph: string; readonly key?: string })) {
      if (key === undefined) continue;
      for (const { name } of fieldSet(key).selections.filter((selection) => selection.kind === Kind.FIELD)) havings.set(`${type.name}.${name.value} ${subgraphs.get(graph) ?? graph}`, 'own');
    }
  }
  return (typename, field, subgraph) => {
    if (field.startsWith('__') || everywhere.has(`${typename}.${field}`)) return 'own';
    const having = havings.get(`${typename}.${field} ${subgraph}`) ?? 'no';
    return having !== 'own' && provided.has(`${field} ${subgraph}`) ? 'provided' : having;
  };
}

function fieldsIn({ selections }: SelectionSetNode): readonly FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const below = selection.selectionSet ? fieldsIn(selection.selectionSet) : [];
    return selection.kind === Kind.FIELD ? [selection, ...below] : below;
  });
}
