import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadPartners } from '../compilePartner.ts';
import { formatProblem } from '../mappingProblem.ts';
import { readModel } from '../readModel.ts';
import { mistakes, problemsIn, sdls } from './mistakes.ts';

const golden = new URL('messages.txt', import.meta.url);
const models = new Map(sdls.map(([domain, sdl]) => [domain, readModel(sdl)] as const));

const told = mistakes.map((mistake) => ({ mistake, problems: problemsIn(mistake, loadPartners, models) }));

/** A mistake as the golden file shows it: the line where it stands, and what is said about it. */
function shown({ mistake, problems }: (typeof told)[number]): string {
  const lines = mistake.text.split('\n');
  const messages = problems.flatMap((problem) => [`  | ${lines[problem.line - 1]?.trim() ?? ''}`.trimEnd(), `  ${formatProblem(problem)}`]);
  return [mistake.name, ...messages, ''].join('\n');
}

it('every kind of mistake is told as the golden file says', () => {
  const text = told.map(shown).join('\n');
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
  expect(text.split('\n')).toEqual(readFileSync(golden, 'utf8').split('\n'));
});

it('every mistake is told at least once', () => {
  expect(told.filter(({ problems }) => problems.length === 0).map(({ mistake }) => mistake.name)).toEqual([]);
});
