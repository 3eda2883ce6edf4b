import { coordinateSystems } from './coordinateSystems.ts';
import { checkNames } from './knownNames.ts';
import type { FieldMapping, PointRead } from './mapping.ts';
import { nearestName } from './mappingProblem.ts';
import type { ProblemList } from './mappingProblem.ts';
import type { EntityModel } from './model.ts';
import { readColumn } from './readYamlText.ts';
import { describeNode, entryOf, pathTo } from './yamlPlaces.ts';
import type { YamlEntry, YamlMap } from './yamlPlaces.ts';

const options = ['column', 'x', 'y', 'crs'];
const coordinates = ['latitude', 'longitude'] as const;
/** Degrees, longitude first, as WKT and GeoJSON have them. */
const usualSystem = 'EPSG:4326';

/** True if an embedded object of an entity is a point on the earth. */
export function isPoint(name: string, { fields }: EntityModel): boolean {
  return coordinates.every((coordinate) => fields.has(`${name}.${coordinate}`));
}

/** Compiles `location: { point: … }` to both coordinates; none, with the problems told, if it is said wrong. */
export function compilePoint(name: string, entry: YamlEntry, path: string, { fields }: EntityModel, problems: ProblemList): readonly FieldMapping[] {
  const point = readPoint(entry, pathTo(path, 'point'), problems);
  if (!point) return [];
  const place = { file: problems.file, line: entry.line };
  return coordinates.flatMap((coordinate) => {
    const field = fields.get(`${name}.${coordinate}`);
    return field ? [{ field, read: { point, coordinate }, absent: [], place }] : [];
  });
}

function readPoint(entry: YamlEntry, path: string, problems: ProblemList): PointRead | undefined {
  const { value } = entry;
  if (value.kind !== 'map') {
    const column = readColumn(entry, path, problems);
    return column === undefined ? undefined : { column, crs: usualSystem };
  }
  checkNames(value, options, path, 'an option of a point', problems);
  const [column, x, y] = ['column', 'x', 'y'].map((name) => entryOf(value, name));
  const expected = 'either `column` with a geometry or WKT, or `x` and `y` with `crs`';
  if (column && !x && !y) return readGeometry(column, value, path, problems);
  if (!column && x && y) return readNumbers(x, y, value, path, problems);
  return problems.add(value, path, expected, column ? '`column` and coordinates' : x ?? y ? 'one coordinate' : 'none of them');
}

function readGeometry(entry: YamlEntry, map: YamlMap, path: string, problems: ProblemList): PointRead | undefined {
  const column = readColumn(entry, pathTo(path, 'column'), problems);
  const crsEntry = entryOf(map, 'crs');
  const crs = crsEntry ? readSystem(crsEntry, path, problems) : usualSystem;
  return column !== undefined && crs !== undefined ? { column, crs } : undefined;
}

function readNumbers(xEntry: YamlEntry, yEntry: YamlEntry, map: YamlMap, path: string, problems: ProblemList): PointRead | undefined {
  const x = readColumn(xEntry, pathTo(path, 'x'), problems);
  const y = readColumn(yEntry, pathTo(path, 'y'), problems);
  const crsEntry = entryOf(map, 'crs');
  const crs = crsEntry ? readSystem(crsEntry, path, problems) : problems.add(map, path, '`crs`, the coordinate system of `x` and `y`, such as EPSG:25831', 'none');
  return x !== undefined && y !== undefined && crs !== undefined ? { x, y, crs } : undefined;
}

function readSystem({ value }: YamlEntry, path: string, problems: ProblemList): string | undefined {
  const text = value.kind === 'scalar' ? value.text : '';
  const system = coordinateSystems.find((name) => name === text);
  const near = text === '' ? undefined : nearestName(/^\d+$/.test(text) ? `EPSG:${text}` : text, coordinateSystems);
  return system ?? problems.add(value, pathTo(path, 'crs'), `a coordinate system (${coordinateSystems.join(', ')})`, describeNode(value), near);
}
