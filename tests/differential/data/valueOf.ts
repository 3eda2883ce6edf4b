import type { FieldModel, Model } from '../model/model.ts';
import { fieldOf, namedIn, typeOf } from '../model/model.ts';
import { commonArguments } from './commonArguments.ts';
import { generateValue } from './generateValue.ts';
import { entityOf, keyValue } from './thing.ts';
import type { Thing } from './thing.ts';

/** What mutations changed so far, by identity and field; one for each execution of an operation. */
export type State = Map<string, unknown>;

/**
 * The value of a field that doesn't require others: what the owners answer and what the monolith answers. A field of an entity
 * that an owner doesn't know is null. Throws where the field fails.
 */
export function valueOf(model: Model, thing: Thing, field: FieldModel, given: Readonly<Record<string, unknown>>, state: State): unknown {
  if (field.key) return keyValue(model, thing, field);
  if (isUnknown(model, thing, field)) return null;
  const changed = state.get(`${thing.identity}.${field.name}`);
  if (changed !== undefined) return changed;
  const argumentsText = JSON.stringify(commonArguments(model, field, given));
  if (field.effect) return effectOf(model, field, given, state);
  if (field.lookup) return lookUp(model, field.lookup, given);
  return generateValue(model, field, `${thing.identity}.${field.name}${argumentsText === '{}' ? '' : argumentsText}`);
}

/** Whether an owner of the field doesn't know the entity. */
export function isUnknown(model: Model, { type, space, index }: Thing, field: FieldModel): boolean {
  if (field.owners.some((owner) => typeOf(model, type)?.presence[owner]?.unknown.includes(index))) return true;
  return model.interfaces.some((one) => one.space === space && field.owners.some((owner) => one.unknown[owner]?.includes(index)));
}

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
    const count = Number(state.get('counter') ?? 0) + Number(given['by'] ?? 0);
    state.set('counter', count);
    if (count % 7 === 3) throw new Error(`the counter fails at ${count}`);
    return count;
  }
  const effect = field.effect;
  const key = Object.keys(given).find((name) => name !== 'value');
  const thing = effect && key !== undefined ? lookUp(model, { type: effect.type, field: key }, given) : null;
  if (!thing || !effect) return null;
  state.set(`${thing.identity}.${effect.field}`, given['value'] ?? null);
  if (typeof given['value'] === 'string' && given['value'].endsWith('!')) throw new Error(`${namedIn(field.type)} was changed, then failed`);
  return thing;
}
