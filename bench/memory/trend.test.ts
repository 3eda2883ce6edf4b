import { expect, test } from 'vitest';
import { isFlat, trendOf } from './trend.ts';

const noise = [3, -2, 1, -3, 2, 0, -1, 3, -2, 1];

test('what goes up and down is flat', () => {
  expect(isFlat(trendOf(noise.map((each) => 100 + each)), 0.01)).toBe(true);
});

test('what falls is flat', () => {
  expect(isFlat(trendOf(noise.map((each, index) => 100 - 5 * index + each)), 0.01)).toBe(true);
});

test('what grows a little each time isn’t flat, even among noise', () => {
  const trend = trendOf(noise.map((each, index) => 100 + 2 * index + each));
  expect(trend.growth).toBeGreaterThan(14);
  expect(isFlat(trend, 0.01)).toBe(false);
});

test('a steady growth below the share is flat', () => {
  expect(isFlat(trendOf(noise.map((_, index) => 100 + index / 100)), 0.01)).toBe(true);
});
