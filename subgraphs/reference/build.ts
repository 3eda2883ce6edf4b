import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAreas } from './build/areas.ts';
import { italianBoundaries, spanishBoundaries } from './build/boundaries.ts';
import { readCodes } from './build/codes.ts';
import { readCrosswalk } from './build/crosswalk.ts';
import { readOccupations } from './build/occupations.ts';
import type { BuiltArea } from './build/areas.ts';

/** The folder of the committed data, which a build writes by default. */
export const committedData = fileURLToPath(new URL('./data/', import.meta.url));

/** Reads the open data and writes the reference data from it: the same bytes for the same open data, always. */
export function buildReferenceData(openData: string, target: string): void {
  const areas = readAreas(openData);
  const boundaries = [spanishBoundaries(openData, areas), italianBoundaries(openData, areas)];
  const centroids = new Map(boundaries.flatMap((each) => [...each.centroids]));
  write(target, 'areas.json', `${lines(areas.map((area) => withCentroid(area, centroids.get(area.id))))}\n`);
  write(target, 'boundaries-es.json', boundaries[0]?.text ?? '');
  write(target, 'boundaries-it.json', boundaries[1]?.text ?? '');
  write(target, 'codes.json', sections(readCodes(openData, areas)));

  const crosswalk = readCrosswalk(join(committedData, 'crosswalks', 'cno11-isco08.csv'));
  const { groups, esco } = readOccupations(openData, crosswalk);
  write(target, 'occupations.json', sections({ groups, esco, cno11: crosswalk.map(({ cno11, isco08, catalan }) => [cno11, isco08, catalan]) }));
}

/** Countries, regions, provinces and comarques have no point of their own in the sources: theirs is the middle of the boundary. */
function withCentroid(area: BuiltArea, centroid: readonly [number, number] | undefined): BuiltArea {
  return area.centroid || !centroid || area.id.includes(':mun:') ? area : { ...area, centroid };
}

/** An object of lists and tables as JSON, an entry a line, so that a change in the open data shows as a change of lines. */
function sections(content: object): string {
  return `{${Object.entries(content).map(([name, rows]) => `"${name}":${lines(rows)}`).join(',')}}\n`;
}

function lines(rows: object): string {
  if (Array.isArray(rows)) return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  return `{\n${Object.entries(rows).map(([key, row]) => `${JSON.stringify(key)}:${JSON.stringify(row)}`).join(',\n')}\n}`;
}

function write(target: string, name: string, text: string): void {
  const path = join(target, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

if (import.meta.main) buildReferenceData(process.argv[2] ?? '../shared/data', committedData);
