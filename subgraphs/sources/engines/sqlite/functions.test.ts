import { expect, test } from 'vitest';
import { compiledPatterns } from './functions.ts';

test('patterns are compiled once, and only the last ones kept', () => {
  const patternOf = compiledPatterns(100);
  const first = patternOf('^a$');
  expect(first.test('a')).toBe(true);
  expect(patternOf('^a$')).toBe(first);
  for (let index = 0; index < 99; index += 1) patternOf(`x${index}`);
  expect(patternOf('^a$')).toBe(first);
  patternOf('one more');
  expect(patternOf('^a$')).not.toBe(first);
});
