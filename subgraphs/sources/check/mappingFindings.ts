import type { MappingProblem } from '../mappingProblem.ts';
import type { Finding } from './finding.ts';

/** The problems of a partner's files as findings, without those that a look at the database has told of better. */
export function mappingFindings(problems: readonly MappingProblem[], found: readonly Finding[]): readonly Finding[] {
  const told = new Set(found.filter(({ kind }) => kind === 'personal-data').map(placeOf));
  return problems.filter((problem) => !told.has(placeOf(problem))).map((problem) => ({ ...problem, severity: 'error', kind: 'mapping' }));
}

const placeOf = ({ file, line, path }: MappingProblem): string => JSON.stringify([file, line, path]);
