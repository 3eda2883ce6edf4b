import type { Draw } from '../draw.ts';
import { addArguments, leafType, wrapped } from './fieldTypes.ts';
import type { DraftModel } from './draft.ts';
import { plainField } from './draft.ts';
import { placesOf } from './model.ts';

/** Interfaces, whose fields may come from another subgraph for each implementation, and unions. */
export function addAbstractTypes(draw: Draw, model: DraftModel): void {
  const candidates = model.types.filter((type) => !type.inaccessible && type.name !== 'Hidden' && !type.name.endsWith('Place'));
  if (draw.chance(75) && candidates.length > 1) {
    const chosen = draw.some(candidates, 2).slice(0, 3);
    const names: string[] = [];
    for (const name of ['name', 'rank'].slice(0, draw.integer(1, 2))) {
      const { named, values } = leafType(draw, model, model.subgraphs.map((subgraph) => subgraph.name));
      const described = plainField(name, wrapped(draw, named), [], { values });
      addArguments(draw, described);
      names.push(name);
      for (const type of chosen) {
        const places = placesOf(type);
        type.fields.push({ ...described, external: [], owners: type.kind === 'value' ? places : sharedOwners(draw, model, places) });
      }
    }
    if (chosen.every((type) => type.kind === 'entity' && type.fields.some((field) => field.name === 'id' && field.type === chosen[0]?.fields.find((other) => other.name === 'id')?.type)) && draw.chance(60)) names.push('id');
    model.interfaces.push({ name: 'Named', implementations: chosen.map((type) => type.name), fields: names, objectIn: [], objectFields: [], unknown: {} });
  }
  if (draw.chance(70)) {
    const hidden = model.types.filter(({ name }) => name === 'Hidden');
    model.unions.push({ name: 'Either', members: [...draw.some(candidates, 2), ...hidden].map(({ name }) => name) });
  }
}

/** One owner mostly; several only of federation 2, which can say that they share. */
export function sharedOwners(draw: Draw, model: DraftModel, places: readonly string[]): string[] {
  const able = places.filter((place) => model.subgraphs.find(({ name }) => name === place)?.federation === 2);
  return able.length > 1 && draw.chance(20) ? draw.some(able, 2) : [draw.oneOf(places)];
}
