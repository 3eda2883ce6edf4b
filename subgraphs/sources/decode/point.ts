import proj4 from 'proj4';
import { coordinateSystems } from '../coordinateSystems.ts';
import type { PointRead } from '../mapping.ts';
import { geometryPoint } from './geometryPoint.ts';

/** A point on the earth in degrees, WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** The point of a geometry, or of two numbers, as they are read; null if there is none, or none that can be meant. */
export function pointOf(read: PointRead, texts: readonly (string | null)[]): Point | null {
  const [first = null, second = null] = texts;
  if (first === null) return null;
  if (!('column' in read)) return second === null ? null : degreesOf(read.crs, Number(first), Number(second));
  const found = geometryPoint(first);
  if (!found) return null;
  // A geometry that says in which system it stands knows better than the mapping.
  return degreesOf(found.srid === undefined ? read.crs : (sameDegrees.get(found.srid) ?? `EPSG:${found.srid}`), found.x, found.y);
}

/** ETRS89 in degrees differs from WGS 84 by less than a metre. */
const sameDegrees: ReadonlyMap<number, string> = new Map([[4258, 'EPSG:4326']]);

function degreesOf(crs: string, x: number, y: number): Point | null {
  const system = systems.get(crs);
  if (!system || !(x >= system.x[0] && x <= system.x[1] && y >= system.y[0] && y <= system.y[1])) return null;
  const [longitude = NaN, latitude = NaN] = system.toDegrees(x, y);
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null;
  return { latitude: rounded(latitude), longitude: rounded(longitude) };
}

/** To a centimetre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

interface System {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly toDegrees: (x: number, y: number) => readonly number[];
}

/** The metres that can be meant: those of Europe, in its zone and the two beside it. */
const utm = { x: [-500_000, 1_500_000], y: [3_000_000, 8_000_000] } as const;
const degrees = { x: [-180, 180], y: [-90, 90] } as const;
const web = { x: [-20_037_508.35, 20_037_508.35], y: [-20_048_966.11, 20_048_966.11] } as const;

/** By EPSG's definitions; for ED50 the parameters of mainland Spain, right to some three metres. */
const ed50 = '+ellps=intl +towgs84=-131.032,-100.251,-163.354,1.2438,0.0195,1.1436,9.39 +units=m';
const etrs89 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m';
const definitions: { readonly [crs in (typeof coordinateSystems)[number]]: readonly [string, Pick<System, 'x' | 'y'>] } = {
  'EPSG:4326': ['EPSG:4326', degrees],
  'EPSG:3857': ['EPSG:3857', web],
  'EPSG:25829': [`+proj=utm +zone=29 ${etrs89}`, utm],
  'EPSG:25830': [`+proj=utm +zone=30 ${etrs89}`, utm],
  'EPSG:25831': [`+proj=utm +zone=31 ${etrs89}`, utm],
  'EPSG:32632': ['+proj=utm +zone=32 +datum=WGS84 +units=m', utm],
  'EPSG:32633': ['+proj=utm +zone=33 +datum=WGS84 +units=m', utm],
  'EPSG:6708': [`+proj=utm +zone=33 ${etrs89}`, utm],
  'EPSG:23031': [`+proj=utm +zone=31 ${ed50}`, utm],
  'EPSG:23030': [`+proj=utm +zone=30 ${ed50}`, utm],
};

const systems: ReadonlyMap<string, System> = new Map(
  Object.entries(definitions).map(([crs, [definition, bounds]]) => {
    if (crs === 'EPSG:4326') return [crs, { ...bounds, toDegrees: (x: number, y: number) => [x, y] }];
    const { forward } = proj4(definition, 'EPSG:4326');
    return [crs, { ...bounds, toDegrees: (x: number, y: number) => forward([x, y]) }];
  }),
);
