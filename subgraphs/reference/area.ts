import { localized } from './names.ts';
import { readData } from './data.ts';
import type { GeoPoint } from './greatCircle.ts';
import type { LocalizedText } from './names.ts';

/** The level of an area, as the SDL's `AreaKind`. */
export type AreaKind = 'COUNTRY' | 'REGION' | 'PROVINCE' | 'COMARCA' | 'MUNICIPALITY' | 'CIRCLE';

/** A territory. Immutable; the object of an id is the same every time, except for circles. */
export interface Area {
  readonly id: string;
  readonly kind: AreaKind;
  /** The official code in the area's own list; null for a circle. */
  readonly code: string | null;
  readonly names: readonly LocalizedText[];
  /** The municipal seat in Catalonia, else the middle of the boundary; null for the few areas without coordinates. */
  readonly centroid: GeoPoint | null;
  readonly population: number | null;
  readonly populationYear: number | null;
}

/** An area as the data file has it, with the areas that its row names as enclosing it. */
export interface LoadedArea {
  readonly area: Area;
  readonly parent: string | undefined;
  readonly comarca: string | undefined;
}

/** The level in an id to the kind of area; before the data, which is read with it. */
const kinds: ReadonlyMap<string, AreaKind> = new Map([
  ['ca', 'REGION'],
  ['reg', 'REGION'],
  ['prov', 'PROVINCE'],
  ['com', 'COMARCA'],
  ['mun', 'MUNICIPALITY'],
]);

/** Every area but circles, by id bytewise. */
export const loadedAreas: readonly LoadedArea[] = readData<readonly AreaRow[]>('areas.json').map((row) => ({
  area: Object.freeze({
    id: row.id,
    kind: kindOf(row.id),
    code: row.id.includes(':') ? row.id.slice(row.id.lastIndexOf(':') + 1) : row.id.toUpperCase(),
    names: Object.freeze(localized(row.names)),
    centroid: row.centroid ? Object.freeze({ latitude: row.centroid[0], longitude: row.centroid[1] }) : null,
    population: row.population ?? null,
    populationYear: row.population === undefined ? null : row.id.startsWith('it') ? 2011 : 2024,
  }),
  parent: row.parent,
  comarca: row.comarca,
}));

interface AreaRow {
  readonly id: string;
  readonly parent?: string;
  readonly comarca?: string;
  readonly names: Readonly<Record<string, string>>;
  readonly population?: number;
  readonly centroid?: readonly [number, number];
}

function kindOf(id: string): AreaKind {
  const level = id.split(':')[1];
  const kind = level === undefined ? 'COUNTRY' : kinds.get(level);
  if (!kind) throw new Error(`Expected the level of area ${id} to be one of ${[...kinds.keys()].join(', ')}, got ${level}`);
  return kind;
}
