import type { Schema } from '@apollo/federation-internals';
import { Kind, print } from 'graphql';
import type { FieldNode, SelectionSetNode } from 'graphql';
import { fieldSet } from './supergraphKeys.ts';

/** The fields that a planner may ask for of its own accord, by name, each with the arguments it is needed with, as `argumentsText` writes them. */
export type NeededFields = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads out of a supergraph what keys, `@requires` and contexts need. */
export function neededFields(supergraph: Schema): NeededFields {
  const needed = new Map<string, Set<string>>();
  for (const type of supergraph.types()) {
    for (const applied of type.appliedDirectivesOf('join__type')) add((applied.arguments() as { readonly key?: string }).key);
    if (type.kind !== 'ObjectType' && type.kind !== 'InterfaceType') continue;
    for (const field of type.fields()) {
      for (const applied of field.appliedDirectivesOf('join__field')) {
        const { requires, contextArguments = [] } = applied.arguments() as { readonly requires?: string; readonly contextArguments?: readonly { readonly selection: string }[] };
        add(requires);
        for (const { selection } of contextArguments) add(selection.replace(/^\s*\$\w+\s*/, ''));
      }
    }
  }
  return needed;

  function add(text: string | undefined): void {
    if (text !== undefined) collect(fieldSet(text));
  }

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) needed.set(selection.name.value, (needed.get(selection.name.value) ?? new Set()).add(argumentsText(selection)));
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) collect(selection.selectionSet);
    }
  }
}

/** The arguments of a field in an order of their own, to tell whether two fields are the same. */
export const argumentsText = ({ arguments: given = [] }: FieldNode): string => given.map(print).toSorted().join(',');
