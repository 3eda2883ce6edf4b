import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { figuresKeyProblems, readFiguresKeys } from './figuresKey.ts';
import { noise } from './noise.ts';

const text = randomBytes(32).toString('base64url');

test.each([undefined, '', randomBytes(31).toString('base64url'), `${text} and more`])('A secret that is missing, short or no base64url is told and not repeated', (wrong) => {
  const [problem = ''] = figuresKeyProblems({ PEOPLE_FIGURES_KEY: wrong });
  expect(problem).toContain('PEOPLE_FIGURES_KEY: expected at least 32 random bytes');
  expect(problem.includes(wrong || 'no text')).toBe(false);
  expect(() => readFiguresKeys({ PEOPLE_FIGURES_KEY: wrong })).toThrow(problem);
});

test('Each partner has a key of its own, the same every time, and none has the secret', () => {
  const keys = readFiguresKeys({ PEOPLE_FIGURES_KEY: text });
  expect(keys.ofPartner('soc')).toBe(readFiguresKeys({ PEOPLE_FIGURES_KEY: text }).ofPartner('soc'));
  expect(new Set([keys.ofPartner('soc'), keys.ofPartner('smo-girona'), keys.noise.toString('base64url'), text]).size).toBe(4);
});

test.each([8, 4])('Noise is within its bound of %i, none on average, with half of it as variance, and the same for the same key', (bound) => {
  const secret = randomBytes(32);
  const values = Array.from({ length: 40_000 }, (_, key) => noise(secret, key, bound));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  expect(values.every((value) => Number.isInteger(value) && Math.abs(value) <= bound)).toBe(true);
  expect(Math.abs(mean)).toBeLessThan(0.1);
  expect(Math.abs(variance - bound / 2)).toBeLessThan(0.25);
  expect(noise(secret, 7, bound)).toBe(values[7]);
  expect(values.slice(0, 100)).not.toEqual(values.slice(0, 100).map((_, key) => noise(randomBytes(32), key, bound)));
});
