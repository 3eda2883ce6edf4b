import { expect, test } from 'vitest';
import { TookTooLong, inTime } from './inTime.ts';

function withoutEnd(): never {
  for (;;) Math.random();
}

test('Work without an end is ended, also within other work, which goes on', () => {
  expect(() => inTime(withoutEnd, 30)).toThrow(TookTooLong);
  const outcome = inTime(() => {
    expect(() => inTime(withoutEnd, 30)).toThrow(TookTooLong);
    return inTime(() => 'inner', 5_000) + ' and outer';
  }, 20_000);
  expect(outcome).toBe('inner and outer');
});

test('Work in time gives what it gives, and fails with its own error', () => {
  const value = {};
  const error = new Error('no');
  expect(inTime(() => value)).toBe(value);
  expect(() => inTime(() => {
    throw error;
  })).toThrow(error);
});

test('Work with less time than what is within it is ended with that, and both can be done again', () => {
  let begun = 0;
  const both = (within: () => unknown, limit: number) => inTime(() => [(begun += 1), inTime(within, 20_000)], limit);
  for (let time = 0; time < 3; time += 1) expect(() => both(withoutEnd, 30)).toThrow('within');
  expect(begun).toBeGreaterThanOrEqual(3);
  expect(both(() => 'inner', 5_000)).toEqual([begun, 'inner']);
});
