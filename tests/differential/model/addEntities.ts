import type { Draw } from '../draw.ts';
import type { DraftModel, DraftType } from './draft.ts';
import { plainField } from './draft.ts';

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
  const pool = ['id', 'code', 'region number', 'place', 'holder', 'internal'];
  const keys = ['id', ...draw.some(pool.slice(1), 0)].slice(0, draw.integer(1, 3));
  // Mostly all subgraphs share a key, which need not be `id`; sometimes one has to go through a third.
  const shared = draw.chance(75) ? draw.oneOf(keys) : undefined;
  model.types.push(type);
  for (const place of places) {
    const own = shared === undefined ? draw.some(keys, 1) : [...new Set([shared, ...draw.some(keys, 0)])];
    // A later subgraph that only points at the entity needs not be able to resolve it.
    const presence = { keys: own.flatMap((key) => keyOf(draw, model, type, key, place)), unknown: [] };
    type.presence[place] = presence.keys.length > 0 ? presence : { keys: keyOf(draw, model, type, 'id', place), unknown: [] };
  }
}

function keyOf(draw: Draw, model: DraftModel, type: DraftType, key: string, subgraph: string): readonly { fields: string; resolvable: boolean }[] {
  const isNew = model.subgraphs.find(({ name }) => name === subgraph)?.federation === 2;
  const add = (name: string, fieldType: () => string, more: object = {}): void => {
    const known = type.fields.find((field) => field.name === name);
    if (known) known.owners = [...new Set([...known.owners, subgraph])];
    else type.fields.push(plainField(name, fieldType(), [subgraph], { key: true, reliable: true, ...more }));
  };
  if (key === 'id') add('id', () => draw.oneOf(['ID!', 'ID!', 'Int!', 'String!']));
  if (key === 'code') add('code', () => draw.oneOf(['String', 'String!']), {});
  if (key === 'internal') {
    if (!isNew) return [];
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
  const isNew = ({ federation }: { federation: 1 | 2 }): boolean => federation === 2;
  const places = draw.some(model.subgraphs.filter(isNew), 1).map(({ name }) => name);
  if (places.length === 0) return;
  const objectIn = model.subgraphs.filter((one) => isNew(one) && !places.includes(one.name)).map(({ name }) => name);
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
