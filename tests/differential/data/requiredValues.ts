import { Kind, parse, parseValue, specifiedScalarTypes, valueFromASTUntyped } from 'graphql';
import type { SelectionSetNode, TypeNode } from 'graphql';
import type { Model } from '../model/model.ts';
import { fieldOf } from '../model/model.ts';
import { typeNodeOf } from './generateValue.ts';
import type { Thing } from './thing.ts';
import { valueOf } from './valueOf.ts';
import type { State } from './valueOf.ts';

const parsed = new Map<string, SelectionSetNode>();

/** A selection as `@key`, `@requires` and `@provides` write it. */
export function selectionOf(fields: string): SelectionSetNode {
  const known = parsed.get(fields);
  if (known) return known;
  const [definition] = parse(`{ ${fields} }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`expected a selection, got ${fields}`);
  parsed.set(fields, definition.selectionSet);
  return definition.selectionSet;
}

/** What a field is told from: the required values as the subgraph finds them in the representation that it was sent. */
export function sentValues(selection: SelectionSetNode, sent: unknown): unknown {
  if (Array.isArray(sent)) return sent.map((item) => sentValues(selection, item));
  if (typeof sent !== 'object' || sent === null) return null;
  const values: Record<string, unknown> = {};
  const representation: Record<string, unknown> = { ...sent };
  for (const node of selection.selections) {
    if (node.kind === Kind.INLINE_FRAGMENT) {
      // The object's type may not have been sent, so it shows in what was.
      const here = sentValues(node.selectionSet, sent) as Record<string, unknown>;
      for (const [name, value] of Object.entries(here)) if (representation[name] !== undefined) values[name] = value;
    } else if (node.kind === Kind.FIELD) {
      const value = representation[node.name.value];
      if (value === undefined) values[node.name.value] = 'not sent';
      else values[node.name.value] = node.selectionSet ? sentValues(node.selectionSet, value) : value;
    }
  }
  return values;
}

/** The same values as the monolith has them; `onError` is told what fails on the way, which is null then. */
export function dataValues(model: Model, selection: SelectionSetNode, thing: Thing, state: State, onError: (message: string) => void): unknown {
  const values: Record<string, unknown> = {};
  for (const node of selection.selections) {
    if (node.kind === Kind.INLINE_FRAGMENT) {
      if (node.typeCondition?.name.value === thing.type) Object.assign(values, dataValues(model, node.selectionSet, thing, state, onError));
    } else if (node.kind === Kind.FIELD) {
      const field = fieldOf(model, thing.type, node.name.value);
      if (!field) throw new Error(`expected a field of ${thing.type}, got ${node.name.value}`);
      values[node.name.value] = settled(`${thing.type}.${field.name}`, typeNodeOf(field.type), node.selectionSet, () => field.requires === undefined
        ? valueOf(model, thing, field, argumentsOf(node.arguments, field), state)
        : requiredText(model, thing, field.requires, state, onError));
    }
  }
  return values;

  /** Null where the value fails, unless the type allows none: then what holds it fails. */
  function settled(coordinate: string, type: TypeNode, selected: SelectionSetNode | undefined, value: () => unknown): unknown {
    try {
      return complete(coordinate, type, selected, value());
    } catch (thrown) {
      if (thrown !== nothing) onError(thrown instanceof Error ? thrown.message : String(thrown));
      if (type.kind === Kind.NON_NULL_TYPE) throw nothing;
      return null;
    }
  }

  function complete(coordinate: string, type: TypeNode, selected: SelectionSetNode | undefined, value: unknown): unknown {
    if (type.kind === Kind.NON_NULL_TYPE) {
      const inner = complete(coordinate, type.type, selected, value);
      if (inner === null) throw new Error(`Cannot return null for non-nullable field ${coordinate}.`);
      return inner;
    }
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    if (type.kind === Kind.LIST_TYPE) return (value as readonly unknown[]).map((item) => settled(coordinate, type.type, selected, () => item));
    if (selected) return dataValues(model, selected, value as Thing, state, onError);
    return specifiedScalarTypes.find(({ name }) => name === type.name.value)?.serialize(value) ?? value;
  }
}

/** Thrown where a place that may not be null is. */
const nothing = Symbol('nothing');

/** The value of a field that requires others: their values as text, so that a wrong one shows. */
export function requiredText(model: Model, thing: Thing, requires: string, state: State, onError: (message: string) => void): string {
  return JSON.stringify(dataValues(model, selectionOf(requires), thing, state, onError));
}

function argumentsOf(nodes: readonly { readonly name: { readonly value: string }; readonly value: Parameters<typeof valueFromASTUntyped>[0] }[] | undefined, field: { readonly arguments: readonly { readonly name: string; readonly type: string; readonly defaultValue?: string }[] }): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { name, defaultValue } of field.arguments) if (defaultValue !== undefined) values[name] = valueFromASTUntyped(parseValue(defaultValue));
  for (const node of nodes ?? []) {
    const value = valueFromASTUntyped(node.value);
    // An ID may be written as a number.
    const isId = field.arguments.some(({ name, type }) => name === node.name.value && /^ID!?$/.test(type));
    values[node.name.value] = isId && typeof value === 'number' ? String(value) : value;
  }
  return values;
}

/** The names of all fields that a selection names. */
export function namesIn(fields: string): readonly string[] {
  return namesOf(selectionOf(fields));

  function namesOf({ selections }: SelectionSetNode): readonly string[] {
    return selections.flatMap((node) => (node.kind === Kind.FRAGMENT_SPREAD ? [] : [...(node.kind === Kind.FIELD ? [node.name.value] : []), ...(node.selectionSet ? namesOf(node.selectionSet) : [])]));
  }
}
