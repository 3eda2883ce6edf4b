import type { Draw } from '../draw.ts';
import type { DraftModel, DraftType } from './draft.ts';

/**
 * Entities that one of their subgraphs doesn't know, or fails over. Only where nobody else's fields hang on that subgraph: where all have one key
 * in common, and what it owns isn't required, so that it stands in nobody's way.
 */
export function addUnknown(draw: Draw, model: DraftModel): void {
  for (const type of model.types.filter(({ kind }) => kind === 'entity')) {
    const places = Object.entries(type.presence);
    const isAlike = new Set(places.map(([, { keys }]) => keys.map(({ fields }) => fields).join())).size === 1;
    for (const [place, presence] of places) {
      if (places.length < 2 || !isAlike || !isFree(type, place) || !draw.chance(40)) continue;
      const unknown = draw.some(type.indices, 1).slice(0, 2);
      // Who has an interface as an object has to learn the type from a subgraph that knows it: if that doesn't know the entity, nobody can tell.
      if (!model.interfaces.some(({ implementations, objectIn }) => objectIn.length > 0 && implementations.includes(type.name))) type.presence[place] = { ...presence, unknown, isFailing: draw.chance(40) };
    }
  }
  for (const one of model.interfaces) {
    one.failing = one.objectIn.filter(() => draw.chance(40));
    const free = one.objectIn.filter((place) => one.objectFields.every(({ owners, external }) => !owners.includes(place) || external.length === 0));
    for (const place of free) if (draw.chance(40)) one.unknown[place] = draw.some(model.types.filter(({ space }) => space === one.space).flatMap(({ indices }) => indices), 1).slice(0, 4);
  }
}

function isFree(type: DraftType, place: string): boolean {
  return type.fields.every((field) => field.key || !field.owners.includes(place) || field.external.length === 0);
}
