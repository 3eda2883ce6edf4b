import { shareOf } from './columnProfile.ts';
import type { ColumnProfile } from './columnProfile.ts';
import type { Reading } from './reading.ts';

/** Projections of this part of the world, by the range of coordinates that they give to Spain and Italy. Neighbouring zones overlap, so the one is only proposed if the other can't be. */
const projections: readonly { readonly crs: string; readonly east: readonly [number, number]; readonly north: readonly [number, number]; readonly language: readonly string[] }[] = [
  { crs: 'EPSG:25831', east: [240_000, 560_000], north: [4_480_000, 4_760_000], language: ['ca'] },
  { crs: 'EPSG:25830', east: [150_000, 830_000], north: [3_980_000, 4_860_000], language: ['es'] },
  { crs: 'EPSG:32632', east: [300_000, 820_000], north: [4_050_000, 5_240_000], language: ['it'] },
];

/** A column of geometry or WKT as a point, in degrees. */
export function readPointColumn({ column, values }: ColumnProfile): Reading | undefined {
  const wkt = shareOf(values, (value) => /^(?:SRID=\d+;)?POINT ?\(\s*-?\d+(?:\.\d+)? -?\d+(?:\.\d+)?\s*\)$/i.test(value));
  if (wkt.rows > 0.95) return { options: {}, fit: wkt.rows, telling: 0.8, reason: 'points written as WKT' };
  return /^geometry|^geography|^point$/i.test(column.type) ? { options: {}, fit: 0.95, telling: 0.7, reason: `a column of type ${column.type}` } : undefined;
}

/** The projection in which two columns hold coordinates in metres; undefined if they can't be, or if it isn't plain which. */
export function projectionOf(x: ColumnProfile, y: ColumnProfile, languages: readonly string[]): string | undefined {
  const lies = ({ values }: ColumnProfile, [least, most]: readonly [number, number]): boolean => values.size > 0 && shareOf(values, (value) => Number(value) >= least && Number(value) <= most).rows > 0.97;
  const fitting = projections.filter(({ east, north }) => lies(x, east) && lies(y, north));
  const spoken = fitting.filter(({ language }) => language.some((each) => languages.includes(each)));
  return spoken.length === 1 ? spoken[0]?.crs : undefined;
}
