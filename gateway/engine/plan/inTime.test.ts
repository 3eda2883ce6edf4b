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
