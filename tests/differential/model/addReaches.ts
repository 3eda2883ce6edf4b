import type { Draw } from '../draw.ts';
import type { DraftModel } from './draft.ts';
import { namedIn } from './model.ts';

/** `@provides`: fields that lead to an entity and carry some of what another subgraph owns along. */
export function addReaches(draw: Draw, model: DraftModel): void {
  for (const type of model.types.filter(({ kind }) => kind !== 'value')) {
    for (const field of type.fields) {
      const [owner = ''] = field.owners;
      if (field.owners.length > 1 || field.allowed.length === 0 || field.overridden !== undefined || !draw.chance(30)) continue;
      const target = model.types.find((one) => one.name === namedIn(field.type) && one.kind === 'entity');
      const carried = target?.fields.filter((one) => !one.key && one.arguments.length === 0 && one.allowed.length === 0 && one.requires === undefined && !one.owners.includes(owner) && one.overridden === undefined && !one.inaccessible && one.owners.every((other) => isNew(model, other))) ?? [];
      if (carried.length === 0) continue;
      const chosen = draw.oneOf(carried);
      const { values: known } = model.enums.find((one) => one.name === namedIn(chosen.type)) ?? {};
      // A subgraph can't carry what it has no name for.
      if (known && !chosen.values.every((value) => known[owner]?.includes(value))) continue;
      chosen.provided = true;
      if (!chosen.external.includes(owner)) chosen.external.push(owner);
      field.provides = chosen.name;
    }
  }
}

function isNew(model: DraftModel, subgraph: string): boolean {
  return model.subgraphs.find(({ name }) => name === subgraph)?.federation === 2;
}
