import { nearestName } from './mappingProblem.ts';
import type { ProblemList } from './mappingProblem.ts';
import { pathTo } from './yamlPlaces.ts';
import type { YamlMap } from './yamlPlaces.ts';

/** Tells of every name in a map that isn't one of those known there. `what` they are called in the message: `an option of an entity`. */
export function checkNames(map: YamlMap, known: readonly string[], path: string, what: string, problems: ProblemList): void {
  for (const { name, line, column } of map.entries) {
    if (known.includes(name)) continue;
    problems.add({ line, column }, pathTo(path, name), `${what} (${known.join(', ')})`, JSON.stringify(name), nearestName(name, known));
  }
}
