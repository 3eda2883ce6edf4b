import type { Draw } from '../draw.ts';
import { addEntityFields } from './addEntityFields.ts';
import { addReaches } from './addReaches.ts';
import { addRequires } from './addRequires.ts';
import { addRoots } from './addRoots.ts';
import { addUnknown } from './addUnknown.ts';
import { addValueTypes } from './addValueTypes.ts';
import { addAbstractTypes } from './addAbstractTypes.ts';
import { addEntities } from './addEntities.ts';
import { addInputs } from './addInputs.ts';
import type { DraftModel } from './draft.ts';
import type { Model } from './model.ts';

/** A model with some of everything; not every one composes. */
export function generateModel(draw: Draw): Model {
  const count = draw.integer(2, 4);
  const subgraphs = ['north', 'east', 'south', 'west'].slice(0, count).map((name) => ({ name, federation: draw.chance(15) ? 1 as const : 2 as const }));
  const model: DraftModel = { subgraphs, enums: [], inputs: [], interfaces: [], unions: [], types: [] };
  addInputs(draw, model);
  addEntities(draw, model);
  addValueTypes(draw, model);
  addAbstractTypes(draw, model);
  addEntityFields(draw, model);
  addRoots(draw, model);
  addRequires(draw, model);
  addReaches(draw, model);
  addUnknown(draw, model);
  return model;
}
