import type { Draw } from '../draw.ts';
import { addArguments, leafType, wrapped } from './fieldTypes.ts';
import type { DraftModel, DraftType } from './draft.ts';
import { plainField } from './draft.ts';

/** Objects without a key, that each of their subgraphs knows whole; and one that clients never see. */
export function addValueTypes(draw: Draw, model: DraftModel): void {
  const subgraphs = model.subgraphs.map(({ name }) => name);
  for (const name of ['Box', 'Tag'].slice(0, draw.integer(1, 2))) {
    const places = draw.chance(60) ? subgraphs : draw.some(subgraphs, 1);
    const type: DraftType = { name, kind: 'value', space: name, indices: [], presence: Object.fromEntries(places.map((place) => [place, { keys: [], unknown: [] }])), fields: [] };
    const count = draw.integer(2, 4);
    for (let index = 0; index < count; index++) {
      const { named, values } = leafType(draw, model, places);
      const field = plainField(`${name.toLowerCase()}${index + 1}`, wrapped(draw, named), places, { values });
      addArguments(draw, field);
      type.fields.push(field);
    }
    const held = model.types.find((one) => one.name !== name && places.every((place) => one.presence[place]) && (one.kind === 'entity' || one.fields.every((field) => !field.key)));
    if (held && draw.chance(60)) type.fields.push(plainField(`${name.toLowerCase()}Held`, wrapped(draw, held.name), places, { allowed: [held.name] }));
    model.types.push(type);
  }
  if (draw.chance(15) && model.subgraphs.every(({ federation }) => federation === 2)) {
    model.types.push({ name: 'Hidden', kind: 'value', space: 'Hidden', indices: [], presence: Object.fromEntries(subgraphs.map((place) => [place, { keys: [], unknown: [] }])), fields: [plainField('hidden', 'String', subgraphs)], inaccessible: true });
  }
}
