import { Kind } from 'graphql';
import type { DocumentNode, FieldNode, OperationDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import { ambiguousFields } from './ambiguousFields.ts';
import { argumentsText } from './neededFields.ts';
import type { NeededFields } from './neededFields.ts';

/** An operation in the form that is planned. */
export interface OperationToPlan {
  /** The client's own document where nothing had to be renamed. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The names in the tree of the fields of the client's document that are planned under another than the client's. */
  readonly slots: ReadonlyMap<FieldNode, string>;
  /** The client's names by those. */
  readonly clientNames: ReadonlyMap<string, string>;
}

/**
 * Gives names of their own to fields that a planner would mix up with others. It goes by names alone and takes for one field
 * what the client calls like a key or like what `@requires` needs, though it be another field or have other arguments;
 * and what the client calls alike on different types.
 */
export function operationToPlan(document: DocumentNode, operation: OperationDefinitionNode, needed: NeededFields): OperationToPlan {
  const fields = document.definitions.flatMap((definition) => (definition === operation || definition.kind === Kind.FRAGMENT_DEFINITION ? fieldsIn(definition.selectionSet) : []));
  const ambiguous = ambiguousFields(document, operation, fields);
  const own = new Set(fields.filter((field) => isMistakable(field, needed) || ambiguous.has(identity(field))).map(identity));
  if (own.size === 0) return { document, operation, slots: new Map(), clientNames: new Map() };

  const taken = new Set([...needed.keys(), ...fields.flatMap((field) => [responseName(field), field.name.value])]);
  const names = new Map<string, string>();
  const clientNames = new Map<string, string>();
  const slots = new Map<FieldNode, string>();
  for (const field of fields.filter((one) => own.has(identity(one)))) {
    const name = names.get(identity(field)) ?? freeName(responseName(field), taken);
    names.set(identity(field), name);
    clientNames.set(name, responseName(field));
    slots.set(field, name);
  }
  const planned = { ...operation, selectionSet: renamed(operation.selectionSet, slots) };
  const definitions = document.definitions.map((definition) => {
    if (definition === operation) return planned;
    return definition.kind === Kind.FRAGMENT_DEFINITION ? { ...definition, selectionSet: renamed(definition.selectionSet, slots) } : definition;
  });
  return { document: { ...document, definitions }, operation: planned, slots, clientNames };
}

/** The name of a field in the client's answer. */
export const responseName = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** The same for fields that are one where they meet. */
export const identity = (field: FieldNode): string => `${responseName(field)} ${field.name.value} ${argumentsText(field)}`;

function isMistakable(field: FieldNode, needed: NeededFields): boolean {
  const name = responseName(field);
  if (name !== field.name.value) return name.startsWith('__') || needed.has(name);
  const variants = needed.get(name);
  return variants !== undefined && (variants.size > 1 || !variants.has(argumentsText(field)));
}

/** All fields but those about the schema, which aren't planned. */
function fieldsIn({ selections }: SelectionSetNode): readonly FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const below = selection.selectionSet ? fieldsIn(selection.selectionSet) : [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return below;
    return selection.name.value === '__schema' || selection.name.value === '__type' ? [] : [selection, ...below];
  });
}

function freeName(name: string, taken: Set<string>): string {
  const stem = name.replace(/^_+/, '') || 'field';
  let number = 1;
  while (taken.has(`${stem}__${number}`)) number += 1;
  taken.add(`${stem}__${number}`);
  return `${stem}__${number}`;
}

function renamed(set: SelectionSetNode, slots: ReadonlyMap<FieldNode, string>): SelectionSetNode {
  return { ...set, selections: set.selections.map((selection): SelectionNode => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) return { ...selection, selectionSet: renamed(selection.selectionSet, slots) };
    const name = slots.get(selection);
    return {
      ...selection,
      ...(name === undefined ? {} : { alias: { kind: Kind.NAME, value: name } }),
      ...(selection.selectionSet ? { selectionSet: renamed(selection.selectionSet, slots) } : {}),
    };
  }) };
}
