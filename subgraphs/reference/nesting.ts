import { loadedAreas } from './area.ts';
import type { Area, AreaKind } from './area.ts';

/** Which areas enclose an area, at most one of each kind, by id; the area itself not among them. Circles are not here. */
export const enclosing: ReadonlyMap<string, ReadonlyMap<AreaKind, Area>> = findEnclosing();

/** The areas that each area encloses, at any depth, by id bytewise. */
export const enclosed: ReadonlyMap<string, readonly Area[]> = findEnclosed();

function findEnclosing(): Map<string, ReadonlyMap<AreaKind, Area>> {
  const byId = new Map(loadedAreas.map((loaded) => [loaded.area.id, loaded]));
  const found = new Map<string, Map<AreaKind, Area>>();
  for (const { area, parent, comarca } of loadedAreas) {
    const chain = new Map<AreaKind, Area>();
    const named = comarca === undefined ? undefined : byId.get(comarca);
    if (named) chain.set('COMARCA', named.area);
    for (let next = byId.get(parent ?? ''); next; next = byId.get(next.parent ?? '')) chain.set(next.area.kind, next.area);
    found.set(area.id, chain);
  }
  addProvincesOfComarques(found);
  return found;
}

/** A comarca lies in a province if all its municipalities do; Berguedà, Cerdanya, Osona and Selva cross a limit and lie in none. */
function addProvincesOfComarques(found: ReadonlyMap<string, Map<AreaKind, Area>>): void {
  const provinces = new Map<string, Set<Area | undefined>>();
  for (const chain of found.values()) {
    const comarca = chain.get('COMARCA');
    if (comarca) provinces.set(comarca.id, (provinces.get(comarca.id) ?? new Set()).add(chain.get('PROVINCE')));
  }
  for (const [comarca, [province, ...others]] of provinces) {
    if (province && others.length === 0) found.get(comarca)?.set('PROVINCE', province);
  }
}

function findEnclosed(): Map<string, readonly Area[]> {
  const found = new Map<string, Area[]>();
  for (const { area } of loadedAreas) {
    for (const around of enclosing.get(area.id)?.values() ?? []) {
      const inside = found.get(around.id);
      if (inside) inside.push(area);
      else found.set(around.id, [area]);
    }
  }
  return found;
}
