import { Kind, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema, SelectionSetNode } from 'graphql';
import { requiredText, selectionOf, sentValues } from '../data/requiredValues.ts';
import { entityOf, keyValue } from '../data/thing.ts';
import type { Thing } from '../data/thing.ts';
import { entityFailure, isUnknown, valueOf } from '../data/valueOf.ts';
import type { State } from '../data/valueOf.ts';
import type { FieldModel, Model, Presence } from '../model/model.ts';
import { fieldOf, typeOf } from '../model/model.ts';

/** What is told where the plan asks a subgraph for a field that it can't answer. */
export const misplanned = 'misplanned';

/**
 * Gives a subgraph's schema its resolvers. They tell on whoever asks for what isn't the subgraph's: an external or overridden
 * field, or a field whose required values weren't sent, fails with an error that the monolith never has. `onEvent` is told what
 * can't be seen from outside.
 */
export function addSubgraphResolvers(model: Model, subgraph: string, schema: GraphQLSchema, onEvent: (event: string) => void): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('_')) continue;
    if (isAbstractType(type)) type.resolveType = (thing) => (thing as Thing).type;
    if (isObjectType(type) || isInterfaceType(type)) type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference: (sent: Record<string, unknown>) => refer(model, subgraph, type.name, sent, onEvent) } } };
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) if (!field.name.startsWith('_')) field.resolve = resolverOf(model, subgraph, type.name, field.name, onEvent);
  }
}

function resolverOf(model: Model, subgraph: string, type: string, name: string, onEvent: (event: string) => void): GraphQLFieldResolver<Thing | undefined, State> {
  const field = fieldOf(model, type, name);
  if (!field) throw new Error(`expected a field of the model, got ${type}.${name} in ${subgraph}`);
  return (source, given, state) => {
    const thing = source ?? { type, space: type, index: 0, identity: type };
    const provided = providedIn(thing, name);
    if (!field.key && !field.owners.includes(subgraph) && !provided) misasked('which isn\'t its own');
    const value = field.requires === undefined ? valueOf(model, thing, field, given, state) : requiringValue(thing, field, field.requires, provided !== undefined, state);
    return withProvided(value, provided?.selectionSet ?? (field.provides === undefined ? undefined : selectionOf(field.provides)));
  };

  function requiringValue(thing: Thing, field: FieldModel, requires: string, isProvided: boolean, state: State): unknown {
    if (isUnknown(model, thing, field)) return null;
    // What a field requires may have been provided along with the entity: then nobody sends it.
    const isAtHand = !thing.representation && thing.provided !== undefined && selectionOf(requires).selections.every((node) => node.kind === Kind.FIELD && providedIn(thing, node.name.value));
    if (isProvided || isAtHand) return requiredText(model, thing, requires, state, () => undefined);
    if (!thing.representation) misasked(`without ${requires}`);
    return JSON.stringify(sentValues(selectionOf(requires), thing.representation));
  }

  function misasked(how: string): void {
    onEvent(misplanned);
    throw new Error(`${subgraph} was asked for ${type}.${name}, ${how}`);
  }
}

/** The entity that a representation stands for; null for one that the subgraph doesn't know, or an error for one that it fails over. */
function refer(model: Model, subgraph: string, typeName: string, sent: Record<string, unknown>, onEvent: (event: string) => void): Thing | null | Promise<never> {
  const behind = model.interfaces.find((one) => one.name === typeName);
  const candidates = behind ? behind.implementations : [typeName];
  for (const name of candidates) {
    const type = typeOf(model, name);
    const presence = behind?.objectIn.includes(subgraph) ? { keys: [{ fields: 'id', resolvable: true }], unknown: behind.unknown[subgraph] ?? [], isFailing: behind.failing?.includes(subgraph) === true } : type?.presence[subgraph];
    for (const index of type?.indices ?? []) {
      const thing = type && entityOf(model, type.space, index);
      if (thing && presence && isMeant(model, thing, presence, sent)) {
        if (!presence.unknown.includes(index)) return { ...thing, representation: sent };
        if (presence.isFailing) {
          onEvent('entity that a subgraph fails over');
          // Thrown outright it would fail `_entities` as a whole.
          return Promise.reject(new Error(entityFailure(subgraph, type.space, index)));
        }
        onEvent('entity that a subgraph doesn\'t know');
        return null;
      }
    }
  }
  return null;
}

function isMeant(model: Model, thing: Thing, presence: Presence, sent: Record<string, unknown>): boolean {
  return presence.keys.some(({ fields, resolvable }) => resolvable && matches(model, thing, selectionOf(fields), sent));
}

function matches(model: Model, thing: Thing, key: SelectionSetNode, sent: unknown): boolean {
  return key.selections.every((node) => {
    if (node.kind !== Kind.FIELD || typeof sent !== 'object' || sent === null) return false;
    const field = fieldOf(model, thing.type, node.name.value);
    const value = field && keyValue(model, thing, field);
    const given = (sent as Record<string, unknown>)[node.name.value];
    if (value === null || value === undefined || given === null || given === undefined) return false;
    return node.selectionSet ? matches(model, value as Thing, node.selectionSet, given) : String(value) === String(given);
  });
}

/** The node of a field in what the thing's field provides; also within fragments on the thing's type. */
function providedIn(thing: Thing, name: string): { readonly selectionSet?: SelectionSetNode | undefined } | undefined {
  const nodes = (thing.provided?.selections ?? []).flatMap((node) => (node.kind === Kind.INLINE_FRAGMENT && node.typeCondition?.name.value === thing.type ? node.selectionSet.selections : [node]));
  return nodes.find((node) => node.kind === Kind.FIELD && node.name.value === name) as { selectionSet?: SelectionSetNode } | undefined;
}

function withProvided(value: unknown, provided: SelectionSetNode | undefined): unknown {
  if (!provided || typeof value !== 'object' || value === null || value instanceof Error) return value;
  return Array.isArray(value) ? value.map((item) => withProvided(item, provided)) : { ...value, provided };
}
