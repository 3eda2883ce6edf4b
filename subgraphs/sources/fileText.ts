import { readFileSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import type { ProblemList } from './mappingProblem.ts';

/** The text of one of a partner's files; undefined, with the problem told, if it isn't a file: a pipe would be waited for without end. */
export function fileText(problems: ProblemList): string | undefined {
  const found = statSync(problems.file, { throwIfNoEntry: false });
  if (found?.isFile()) return readFileSync(problems.file, 'utf8');
  return problems.add({ line: 1, column: 1 }, '', 'a file', found ? describe(found) : 'a link that leads nowhere');
}

function describe(found: Stats): string {
  if (found.isDirectory()) return 'a folder';
  if (found.isFIFO()) return 'a named pipe';
  return found.isSocket() ? 'a socket' : 'a device';
}
