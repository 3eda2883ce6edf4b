import type { FieldModel, Model } from '../model/model.ts';
import { fieldOf, namedIn, typeOf } from '../model/model.ts';
import { commonArguments } from './commonArguments.ts';
import { generateValue } from './generateValue.ts';
import { entityOf, keyValue } from './thing.ts';
import type { Thing } from './thing.ts';

/** What one execution of an operation sees: one of many sets of data, and what mutations changed in it so far, by identity and field. */
export interface State {
  readonly dataSet: number;
  readonly changed: Map<string, unknown>;
}

/** A set of data in which nothing is changed yet. */
export function stateOf(dataSet: number): State {
  return { dataSet, changed: new Map() };
}

/**
 * The value of a field that doesn't require others: what the owners answer and what the monolith answers. A field of an entity
 * that an owner doesn't know is null. Throws where the field fails.
 */
export function valueOf(model: Model, thing: Thing, field: FieldModel, given: Readonly<Record<string, unknown>>, state: State): unknown {
  if (field.key) return keyValue(model, thing, field);
  if (isUnknown(model, thing, field)) return null;
  const changed = state.changed.get(`${thing.identity}.${field.name}`);
  if (changed !== undefined) return changed;
  const argumentsText = JSON.stringify(commonArguments(model, field, given));
  if (field.effect) return effectOf(model, field, given, state);
  if (field.lookup) return lookUp(model, field.lookup, given);
  return generateValue(model, field, `${state.dataSet === 0 ? '' : `${state.dataSet} `}${thing.identity}.${field.name}${argumentsText === '{}' ? '' : argumentsText}`);
}

/** Whether an owner of the field doesn't know the entity. Throws where it fails over it. */
export function isUnknown(model: Model, { type, space, index }: Thing, field: FieldModel): boolean {
  for (const owner of field.owners) {
    const presence = typeOf(model, type)?.presence[owner];
    const isOwn = presence?.unknown.includes(index) === true;
    const behind = model.interfaces.find((one) => one.space === space && one.unknown[owner]?.includes(index));
    if ((isOwn && presence.isFailing) || behind?.failing?.includes(owner)) throw new Error(entityFailure(owner, space, index));
    if (isOwn || behind) return true;
  }
  return false;
}

/** What a subgraph says that fails over an entity; once for the entity where it is asked for it, or at each of its fields. */
export const entityFailure = (subgraph: string, space: string, index: number): string => `${subgraph} fails over ${space}#${index}`;

/** The entity with the key's value among the arguments, or null. */
function lookUp(model: Model, { type, field: name }: { type: string; field: string }, given: Readonly<Record<string, unknown>>): Thing | null {
  const field = fieldOf(model, type, name);
  const space = typeOf(model, type)?.space ?? model.interfaces.find((one) => one.name === type)?.space;
  for (const candidate of model.types) {
    if (candidate.kind !== 'entity' || candidate.space !== space || (candidate.name !== type && typeOf(model, type))) continue;
    for (const index of candidate.indices) {
      const thing = entityOf(model, candidate.space, index);
      if (thing && field && String(keyValue(model, thing, field)) === String(given[name])) return thing;
    }
  }
  return null;
}

function effectOf(model: Model, field: FieldModel, given: Readonly<Record<string, unknown>>, state: State): unknown {
  if (field.effect === 'counter') {
    const count = Number(state.changed.get('counter') ?? 0) + Number(given['by'] ?? 0);
    state.changed.set('counter', count);
    if (count % 7 === 3) throw new Error(`the counter fails at ${count}`);
    return count;
  }
  const effect = field.effect;
  const key = Object.keys(given).find((name) => name !== 'value');
  const thing = effect && key !== undefined ? lookUp(model, { type: effect.type, field: key }, given) : null;
  if (!thing || !effect) return null;
  state.changed.set(`${thing.identity}.${effect.field}`, given['value'] ?? null);
  if (typeof given['value'] === 'string' && given['value'].endsWith('!')) throw new Error(`${namedIn(field.type)} was changed, then failed`);
  return thing;
}
