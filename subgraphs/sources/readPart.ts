import type { FieldOption } from './fieldOptions.ts';
import type { FieldMapping } from './mapping.ts';
import type { ProblemList } from './mappingProblem.ts';
import { readText } from './readYamlText.ts';
import { describeNode, pathTo } from './yamlPlaces.ts';
import type { YamlEntry } from './yamlPlaces.ts';

const most = 100;

/** Which piece of a text is meant, from `part` and `of`; undefined if there is none or it is said wrong, which is told. */
export function readPart(given: ReadonlyMap<FieldOption, YamlEntry>, path: string, problems: ProblemList): FieldMapping['part'] | undefined {
  const part = given.get('part');
  const separator = given.get('of');
  const place = part && readPlace(part, pathTo(path, 'part'), problems);
  const of = separator && readText(separator, pathTo(path, 'of'), problems);
  return place !== undefined && of !== undefined ? { of, place } : undefined;
}

function readPlace({ value }: YamlEntry, path: string, problems: ProblemList): number | undefined {
  const place = value.kind === 'scalar' && Number.isInteger(value.value) ? Number(value.value) : 0;
  return place >= 1 && place <= most ? place : problems.add(value, path, `which part it is, a whole number from 1 to ${most}`, describeNode(value));
}
