import { loadedAreas } from './area.ts';
import { boundaryOf } from './boundaries.ts';
import { circleOf, municipalitiesInCircle } from './circles.ts';
import { containsWords, folded } from './foldedText.ts';
import { nameIn } from './names.ts';
import { enclosed, enclosing } from './nesting.ts';
import type { Area, AreaKind } from './area.ts';
import type { Boundary } from './boundaries.ts';
import type { Language, LocalizedText } from './names.ts';

export { areaNear } from './circles.ts';
export type { Area, AreaKind } from './area.ts';
export type { Boundary } from './boundaries.ts';
export type { GeoPoint } from './greatCircle.ts';
export type { Language, LocalizedText } from './names.ts';

/** The area with this id, circles included; undefined if there is none. */
export function area(id: string): Area | undefined {
  return areasById.get(id) ?? circleOf(id);
}

/** The area that encloses this one: of the kind asked for, else the next in the chain municipality, province, region, country. A comarca's is its region. */
export function parent(area: Area, kind?: AreaKind): Area | undefined {
  const around = enclosing.get(area.id);
  const wanted = kind ?? levelAbove[area.kind];
  return wanted && around?.get(wanted);
}

/** The areas inside this one, by id bytewise: those of the kind asked for, at any depth, else those of the next level down. */
export function children(area: Area, kind?: AreaKind): readonly Area[] {
  const wanted = kind ?? levelBelow[area.kind];
  return inside(area).filter((each) => each.kind === wanted);
}

/** The ids of the area itself and of every area inside it, at any depth. Empty if there is no such area. */
export function within(id: string): ReadonlySet<string> {
  const known = withinById.get(id);
  if (known) return known;
  const found = area(id);
  if (!found) return new Set();
  const ids = new Set([id, ...inside(found).map((each) => each.id)]);
  // Circles are as many as questions, so they aren't kept.
  if (found.kind !== 'CIRCLE') withinById.set(id, ids);
  return ids;
}

/** The area of a kind that encloses the one with this id, or that one itself if it is of the kind. */
export function rollUp(id: string, kind: AreaKind): Area | undefined {
  const found = area(id);
  return found?.kind === kind ? found : found && parent(found, kind);
}

/** The area's name in a language; where the sources have none in it, or none is asked for, in the official language of the place. */
export function name(area: Area, language?: Language): string {
  const official: readonly Language[] = area.id.startsWith('it') ? ['IT'] : ['CA', 'ES'];
  return nameIn(area.names, language ? [language, ...official] : official) ?? area.id;
}

/** Every name that the sources have, one for each language. */
export function names(area: Area): readonly LocalizedText[] {
  return area.names;
}

/** The simplified boundary; undefined where the sources have none. */
export function boundary(area: Area): Boundary | undefined {
  return boundaryOf(area.id);
}

/** Conditions on areas, which must all hold. */
export interface AreaSearch {
  /** Words that must all occur in one of the area's names, whatever the case and the accents. */
  readonly text?: string | undefined;
  readonly kinds?: readonly AreaKind[] | undefined;
  /** The id of an area in which to look; that area itself counts. */
  readonly within?: string | undefined;
}

/** The areas that meet the conditions, by id bytewise. Circles are never found. */
export function searchAreas(search: AreaSearch): readonly Area[] {
  const matches = search.text === undefined ? undefined : containsWords(search.text);
  const inside = search.within === undefined ? undefined : within(search.within);
  const found = searchable.filter(({ area, foldedNames }) => {
    if (search.kinds && !search.kinds.includes(area.kind)) return false;
    if (inside && !inside.has(area.id)) return false;
    return !matches || foldedNames.some(matches);
  });
  return found.map((each) => each.area);
}

const areasById: ReadonlyMap<string, Area> = new Map(loadedAreas.map((loaded) => [loaded.area.id, loaded.area]));

const searchable = loadedAreas.map((loaded) => ({ area: loaded.area, foldedNames: loaded.area.names.map(({ text }) => folded(text)) }));

const withinById = new Map<string, ReadonlySet<string>>();

const levelAbove: Readonly<Record<AreaKind, AreaKind | undefined>> = {
  COUNTRY: undefined,
  REGION: 'COUNTRY',
  PROVINCE: 'REGION',
  COMARCA: 'REGION',
  MUNICIPALITY: 'PROVINCE',
  CIRCLE: undefined,
};

const levelBelow: Readonly<Record<AreaKind, AreaKind | undefined>> = {
  COUNTRY: 'REGION',
  REGION: 'PROVINCE',
  PROVINCE: 'MUNICIPALITY',
  COMARCA: 'MUNICIPALITY',
  MUNICIPALITY: undefined,
  CIRCLE: 'MUNICIPALITY',
};

function inside(area: Area): readonly Area[] {
  return area.kind === 'CIRCLE' ? municipalitiesInCircle(area.id) : (enclosed.get(area.id) ?? []);
}
