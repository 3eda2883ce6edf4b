import { join } from 'node:path';
import { spotFinder } from './check/spot.ts';
import { problemsOf } from './mappingProblem.ts';
import type { MappingProblem } from './mappingProblem.ts';

/** The mistake of a partner whose `urlFrom` another partner has too: it could be shown the other's database. Two that share a database have a variable each. */
export function variableOfAnother(folder: string, urlFrom: string, other: string): readonly MappingProblem[] {
  const problems = problemsOf(join(folder, 'partner.yml'));
  const at = spotFinder().named(problems.file, 'database', 'urlFrom');
  problems.add(at, at.path, 'a variable that no other partner names', `\`${urlFrom}\`, which ${other} names too`);
  return problems.all;
}
