import type { Draw } from '../draw.ts';
import type { Draft, DraftInterface, DraftModel, DraftType } from './draft.ts';
import { plainField } from './draft.ts';
import { namedIn, placesOf } from './model.ts';
import type { FieldModel } from './model.ts';

/** Fields that are told from fields of other subgraphs: leaves, with arguments, within values and entities, and such fields themselves. */
export function addRequires(draw: Draw, model: DraftModel): void {
  for (const type of model.types.filter(({ kind }) => kind === 'entity')) {
    for (const owner of placesOf(type)) {
      const count = draw.chance(60) ? draw.integer(1, 2) : 0;
      for (let index = 0; index < count; index++) addRequiring(draw, model, type, owner, index);
    }
  }
  for (const one of model.interfaces) {
    for (const owner of one.objectIn) if (draw.chance(50)) addRequiringObject(draw, model, one, owner);
    for (const type of model.types.filter(({ name }) => one.implementations.includes(name))) for (const owner of placesOf(type)) if (draw.chance(25)) addRequiringOfObject(draw, one, type, owner);
  }
}

/** A field of a type that requires what another subgraph adds to its interface. */
function addRequiringOfObject(draw: Draw, one: DraftInterface, type: DraftType, owner: string): void {
  const candidates = one.objectFields.filter(isPlain);
  if (one.objectIn.includes(owner) || candidates.length === 0) return;
  const field = draw.oneOf(candidates);
  makeSafe(field);
  if (!field.external.includes(owner)) field.external.push(owner);
  type.fields.push(plainField(`${type.name.toLowerCase()}_by_${owner}`, draw.chance(25) ? 'String!' : 'String', [owner], { requires: field.name, reliable: true }));
}

function isPlain(field: Draft<FieldModel>): boolean {
  return field.allowed.length === 0 && field.arguments.length === 0 && field.requires === undefined && !field.inaccessible;
}

/** A field of an interface object that requires the interface's own, or what another subgraph adds to it. */
function addRequiringObject(draw: Draw, model: DraftModel, one: DraftInterface, owner: string): void {
  const others = one.objectFields.filter((field) => isPlain(field) && !field.owners.includes(owner));
  if (others.length > 0 && draw.chance(40)) {
    const field = draw.oneOf(others);
    makeSafe(field);
    if (!field.external.includes(owner)) field.external.push(owner);
    one.objectFields.push(plainField(`${one.name.toLowerCase()}_by_${owner}`, draw.chance(25) ? 'String!' : 'String', [owner], { requires: field.name, reliable: true }));
    return;
  }
  for (const type of model.types.filter(({ name }) => one.implementations.includes(name))) type.fields.find(({ name }) => name === 'sound')?.external.push(owner);
  one.objectFields.push(plainField(`${one.name.toLowerCase()}_from_${owner}`, draw.chance(25) ? 'String!' : 'String', [owner], { requires: 'sound', reliable: true }));
}

function addRequiring(draw: Draw, model: DraftModel, type: DraftType, owner: string, index: number): void {
  const isNew = model.subgraphs.find(({ name }) => name === owner)?.federation === 2;
  const candidates = type.fields.filter((field) => !field.key && !field.inaccessible && !field.owners.includes(owner) && field.overridden !== owner);
  const parts: string[] = [];
  for (const field of candidates.length > 0 ? draw.some(candidates, 1).slice(0, 2) : []) {
    if (field.arguments.length > 0 && !isNew) continue;
    // Planned wrongly in many cases (docs/stock-gateway-faults.md), so there are few.
    if (field.requires !== undefined && !draw.chance(50)) continue;
    // Two that require one with different arguments are planned as if they didn't (docs/stock-gateway-faults.md).
    const before = field.arguments.length > 0 && type.fields.some((other) => other.requires !== undefined && new RegExp(`\\b${field.name}\\b`).test(other.requires));
    if (before) continue;
    const part = partOf(draw, model, field, owner);
    if (part === undefined) continue;
    makeSafe(field);
    if (!field.external.includes(owner)) field.external.push(owner);
    parts.push(part);
  }
  if (parts.length === 0) return;
  type.fields.push(plainField(`${type.name.toLowerCase()}_from_${owner}${index + 1}`, draw.chance(25) ? 'String!' : 'String', [owner], { requires: parts.join(' '), reliable: true }));
}

/** How `owner` asks for the field; undefined if it can't. */
function partOf(draw: Draw, model: DraftModel, field: Draft<FieldModel>, owner: string): string | undefined {
  const name = `${field.name}${literals(draw, field)}`;
  if (field.allowed.length === 0) return name;
  const target = model.types.find((one) => one.name === namedIn(field.type));
  if (!target?.presence[owner]) return abstractPart(draw, model, field, owner, name);
  const inner = innerOf(draw, target, owner);
  return inner === undefined ? undefined : `${name} { ${inner} }`;
}

function abstractPart(draw: Draw, model: DraftModel, field: Draft<FieldModel>, owner: string, name: string): string | undefined {
  const one = [...model.interfaces, ...model.unions].find((other) => other.name === namedIn(field.type));
  // The owner must know every type that may come, or it couldn't be told of it.
  if (!one || ('objectIn' in one && one.objectIn.length > 0) || !field.allowed.every((allowed) => model.types.some((type) => type.name === allowed && type.presence[owner]))) return undefined;
  const parts = field.allowed.filter((allowed) => allowed !== 'Hidden').map((allowed) => {
    const type = model.types.find((other) => other.name === allowed);
    // Representations don't say of which type it is, so a name must be one type's alone.
    const own = type && { ...type, fields: type.fields.filter(({ name }) => name.startsWith(allowed.toLowerCase())) };
    const inner = own && innerOf(draw, own, owner);
    return inner === undefined ? undefined : `... on ${allowed} { ${inner} }`;
  }).filter((part) => part !== undefined);
  return parts.length > 0 ? `${name} { ${parts.join(' ')} }` : undefined;
}

/** A field of the object that is required: a value's, an entity's key, or an entity's field of another subgraph. */
function innerOf(draw: Draw, target: DraftType, owner: string): string | undefined {
  const leaves = target.fields.filter((field) => field.allowed.length === 0 && field.arguments.length === 0 && !field.inaccessible && field.requires === undefined && !/Place!|[A-Z]\w+!$/.test(field.type.replace(/(Int|Float|String|Boolean|ID|Shade|Size)/, '')));
  const own = leaves.filter((field) => (target.kind === 'value' ? true : field.key && field.owners.includes(owner)));
  const others = leaves.filter((field) => target.kind === 'entity' && !field.key && !field.owners.includes(owner) && field.overridden !== owner);
  const chosen = others.length > 0 && draw.chance(60) ? draw.oneOf(others) : own.length > 0 ? draw.oneOf(own) : undefined;
  if (!chosen) return undefined;
  makeSafe(chosen);
  if (others.includes(chosen) && !chosen.external.includes(owner)) chosen.external.push(owner);
  return chosen.name;
}

/**
 * A required field that may not be null never fails: where it did, the subgraph would take from the client fields asked for along
 * with it, which no gateway can give back.
 */
function makeSafe(field: Draft<FieldModel>): void {
  if (field.type.endsWith('!')) field.reliable = true;
}

/** Values for the arguments, in half of the cases or where they must be given. */
function literals(draw: Draw, field: Draft<FieldModel>): string {
  const given = field.arguments.filter(({ type, defaultValue }) => (type.endsWith('!') && defaultValue === undefined) || draw.chance(60)).map(({ name, type }) => {
    const literal = { Int: String(draw.integer(0, 3)), Filter: `{ most: ${draw.integer(1, 3)} }`, Order: 'UP', Size: 'LARGE', String: '\\"a\\"', ID: '4', Float: '1.5', Boolean: 'true' }[namedIn(type)] ?? 'null';
    return `${name}: ${type.startsWith('[') ? `[${literal}]` : literal}`;
  });
  return given.length > 0 ? `(${given.join(', ').replaceAll('\\"', '"')})` : '';
}
