import type { Draw } from '../draw.ts';
import type { DraftModel, DraftType } from './draft.ts';
import { plainField } from './draft.ts';
import { isResolving } from './model.ts';
import type { Presence } from './model.ts';

type Key = Presence['keys'][number];

const entityNames = ['Alpha', 'Beta', 'Gamma', 'Delta'];
const perType = 5;

/** Entities with their keys: one, several, compound, nested in a value or another entity, inaccessible, lacked by some. */
export function addEntities(draw: Draw, model: DraftModel): void {
  for (const name of entityNames.slice(0, draw.integer(2, 4))) addEntity(draw, model, name);
  if (draw.chance(55)) addFamily(draw, model);
}

function addEntity(draw: Draw, model: DraftModel, name: string): void {
  const subgraphs = model.subgraphs.map((subgraph) => subgraph.name);
  const places = draw.some(subgraphs, draw.chance(85) ? 2 : 1);
  const type: DraftType = { name, kind: 'entity', space: name, indices: Array.from({ length: perType }, (_item, index) => index + 1), presence: {}, fields: [] };
  const others = draw.some(['code', 'region number', 'place', 'holder'], 0).slice(0, draw.integer(0, 2));
  const keys = ['id', ...others, ...(draw.chance(15) ? ['internal'] : [])];
  // Mostly all subgraphs share a key, which need not be `id`; sometimes one has to go through a third.
  const shared = draw.chance(75) ? draw.oneOf(keys) : undefined;
  model.types.push(type);
  for (const place of places) {
    const own = shared === undefined ? draw.some(keys, 1) : [...new Set([shared, ...draw.some(keys, 0)])];
    // A later subgraph that only points at the entity needs not be able to resolve it.
    const named = own.flatMap((key) => keyOf(draw, model, type, key, place));
    const all = named.length > 0 ? named : keyOf(draw, model, type, 'id', place);
    type.presence[place] = { keys: unresolved(draw, all, isNew(model, place) && Object.values(type.presence).some(isResolving)), unknown: [] };
  }
}

/** The same keys; now and then one of several, or all of a subgraph that only points at the entity, can't be asked by. */
function unresolved(draw: Draw, keys: readonly Key[], mayPoint: boolean): readonly Key[] {
  if (mayPoint && draw.chance(12)) return keys.map((key) => ({ ...key, resolvable: false }));
  return mayPoint && keys.length > 1 && draw.chance(20) ? keys.map((key, index) => (index === 0 ? { ...key, resolvable: false } : key)) : keys;
}

function keyOf(draw: Draw, model: DraftModel, type: DraftType, key: string, subgraph: string): readonly Key[] {
  const add = (name: string, fieldType: () => string, more: object = {}): void => {
    const known = type.fields.find((field) => field.name === name);
    if (known) known.owners = [...new Set([...known.owners, subgraph])];
    else type.fields.push(plainField(name, fieldType(), [subgraph], { key: true, reliable: true, ...more }));
  };
  if (key === 'id') add('id', () => draw.oneOf(['ID!', 'ID!', 'Int!', 'String!']));
  if (key === 'code') add('code', () => draw.oneOf(['String', 'String!']), {});
  if (key === 'internal') {
    if (!isNew(model, subgraph)) return [];
    add('internal', () => 'Int!', { inaccessible: true });
  }
  if (key === 'region number') {
    add('region', () => 'String!');
    add('number', () => 'Int!');
  }
  if (key === 'place') {
    addPlace(model, type, subgraph);
    add('place', () => `${type.name}Place!`);
    return [{ fields: 'place { x y }', resolvable: true }];
  }
  if (key === 'holder') {
    const holder = model.types.find((one) => one.name !== type.name && one.kind === 'entity' && one.presence[subgraph]?.keys.some(({ fields }) => fields === 'id'));
    const known = type.fields.find((field) => field.name === 'holder');
    if (!holder || (known && known.type !== `${holder.name}!`)) return [];
    add('holder', () => `${holder.name}!`);
    return [{ fields: 'holder { id }', resolvable: true }];
  }
  return [{ fields: key, resolvable: true }];
}

function addPlace(model: DraftModel, type: DraftType, subgraph: string): void {
  const name = `${type.name}Place`;
  const known = model.types.find((one) => one.name === name);
  if (known) known.presence[subgraph] = { keys: [], unknown: [] };
  else model.types.push({ name, kind: 'value', space: name, indices: [], presence: { [subgraph]: { keys: [], unknown: [] } }, fields: ['x', 'y'].map((field) => plainField(field, field === 'x' ? 'Int!' : 'String!', [], { key: true, reliable: true })) });
}

/** An interface that is an entity itself: its implementations share one numbering; others add to it by `@interfaceObject`. */
function addFamily(draw: Draw, model: DraftModel): void {
  const able = model.subgraphs.filter(({ name }) => isNew(model, name));
  const places = draw.some(able, 1).map(({ name }) => name);
  if (places.length === 0) return;
  const objectIn = able.filter((one) => !places.includes(one.name)).map(({ name }) => name);
  const implementations = ['Cat', 'Dog', 'Owl'].slice(0, draw.integer(2, 3));
  const idType = draw.oneOf(['ID!', 'Int!', 'String!']);
  const sound = plainField('sound', draw.oneOf(['String', 'Int', '[Float]']), [draw.oneOf(places)]);
  implementations.forEach((name, position) => model.types.push({
    name, kind: 'entity', space: 'Animal', indices: [1, 2, 3, 4].map((step) => step * implementations.length + position),
    presence: Object.fromEntries(places.map((place) => [place, { keys: [{ fields: 'id', resolvable: true }], unknown: [] }])),
    fields: [plainField('id', idType, places, { key: true, reliable: true }), { ...sound, owners: [...sound.owners], external: [] }],
  }));
  model.interfaces.push({ name: 'Animal', implementations, fields: ['id', 'sound'], space: 'Animal', objectIn, objectFields: [], unknown: {} });
}

function isNew(model: DraftModel, subgraph: string): boolean {
  return model.subgraphs.find(({ name }) => name === subgraph)?.federation === 2;
}
