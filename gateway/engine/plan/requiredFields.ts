import type { Schema } from '@apollo/federation-internals';
import { Kind } from 'graphql';
import type { SelectionSetNode } from 'graphql';
import { fieldSet, subgraphNames } from './supergraphKeys.ts';

/** The names of the fields that a subgraph has to be told of an entity before it can answer a field of it (`@requires`). */
export type RequiredBy = (typename: string, field: string, subgraph: string) => ReadonlySet<string>;

/** Reads `@requires` out of a supergraph. */
export function requiredFields(supergraph: Schema): RequiredBy {
  const subgraphs = subgraphNames(supergraph);
  const required = new Map<string, ReadonlySet<string>>();
  for (const type of supergraph.types()) {
    if (type.kind !== 'ObjectType' && type.kind !== 'InterfaceType') continue;
    for (const field of type.fields()) {
      for (const applied of field.appliedDirectivesOf('join__field')) {
        const { graph = '', requires } = applied.arguments() as { readonly graph?: string; readonly requires?: string };
        if (requires !== undefined) required.set(`${type.name}.${field.name} ${subgraphs.get(graph) ?? graph}`, new Set(namesIn(fieldSet(requires))));
      }
    }
  }
  const none: ReadonlySet<string> = new Set();
  return (typename, field, subgraph) => required.get(`${typename}.${field} ${subgraph}`) ?? none;
}

function namesIn({ selections }: SelectionSetNode): readonly string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    return selection.kind === Kind.INLINE_FRAGMENT ? namesIn(selection.selectionSet) : [];
  });
}
