import type { Draw } from '../draw.ts';
import { sharedOwners } from './addAbstractTypes.ts';
import { addArguments, leafType, wrapped } from './fieldTypes.ts';
import type { Draft, DraftModel } from './draft.ts';
import { plainField } from './draft.ts';
import { namedIn, placesOf } from './model.ts';
import type { FieldModel } from './model.ts';

/** The fields of entities and of interface objects, with their owners. */
export function addEntityFields(draw: Draw, model: DraftModel): void {
  for (const type of model.types.filter(({ kind }) => kind === 'entity')) {
    const places = placesOf(type);
    const count = draw.integer(3, 7);
    for (let index = 0; index < count; index++) {
      const field = fieldFor(draw, model, `${type.name.toLowerCase()}${index + 1}`, sharedOwners(draw, model, places));
      const [owner = ''] = field.owners;
      const others = places.filter((place) => !field.owners.includes(place) && (field.allowed.length === 0 || model.types.some((one) => one.name === namedIn(field.type) && one.presence[place])));
      if (field.owners.length === 1 && isNew(model, owner) && others.length > 0 && draw.chance(15)) field.overridden = draw.oneOf(others);
      if (isNew(model, owner) && draw.chance(5)) field.inaccessible = true;
      type.fields.push(field);
    }
  }
  for (const one of model.interfaces) {
    one.objectIn.forEach((owner, position) => {
      const count = draw.integer(1, 3);
      for (let index = 0; index < count; index++) one.objectFields.push(fieldFor(draw, model, `${one.name.toLowerCase()}${position + 1}${index + 1}`, [owner]));
    });
  }
}

/** A field of any type that all its owners know. */
export function fieldFor(draw: Draw, model: DraftModel, name: string, owners: readonly string[]): Draft<FieldModel> {
  const target = draw.chance(45) ? objectTarget(draw, model, owners) : undefined;
  const { named, values } = target ? { named: target.named, values: [] } : leafType(draw, model, owners);
  const field = plainField(name, wrapped(draw, named), owners, { values, allowed: target?.allowed ?? [] });
  addArguments(draw, field);
  return field;
}

/** An object type, interface or union known to all the owners, and the object types it may be answered with. */
export function objectTarget(draw: Draw, model: DraftModel, owners: readonly string[]): { readonly named: string; readonly allowed: string[] } | undefined {
  const present = model.types.filter((type) => type.kind !== 'root' && owners.every((owner) => type.presence[owner])).map(({ name }) => name);
  const targets = present.filter((name) => name !== 'Hidden' && !name.endsWith('Place')).map((name) => ({ named: name, allowed: [name] }));
  for (const one of model.interfaces) {
    const isObject = owners.some((owner) => one.objectIn.includes(owner));
    if (isObject && owners.length > 1) continue;
    const allowed = isObject ? one.implementations : one.implementations.filter((name) => present.includes(name));
    // An interface without a field in a subgraph isn't there; the family's key always is.
    const isThere = isObject || one.space !== undefined || owners.every((owner) => hasField(model, one, owner));
    if (allowed.length > 0 && isThere) targets.push({ named: one.name, allowed: [...allowed] }, { named: one.name, allowed: [...allowed] });
  }
  for (const { name, members } of model.unions) {
    const allowed = members.filter((member) => present.includes(member));
    if (allowed.some((member) => member !== 'Hidden')) targets.push({ named: name, allowed }, { named: name, allowed });
  }
  return targets.length > 0 ? draw.oneOf(targets) : undefined;
}

function hasField(model: DraftModel, one: { readonly implementations: readonly string[]; readonly fields: readonly string[] }, owner: string): boolean {
  const here = model.types.filter((type) => one.implementations.includes(type.name) && type.presence[owner]);
  return one.fields.some((name) => here.length > 0 && here.every((type) => type.fields.some((field) => field.name === name && field.owners.includes(owner))));
}

function isNew(model: DraftModel, subgraph: string): boolean {
  return model.subgraphs.find(({ name }) => name === subgraph)?.federation === 2;
}
