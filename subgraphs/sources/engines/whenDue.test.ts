import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { whenDue } from './engine.ts';

describe('a time limit', () => {
  // The clock and the timers are the test's, so how fast the machine is makes no difference.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate'] }));
  afterEach(() => void vi.restoreAllMocks().useRealTimers());

  /** When it comes due, in milliseconds from now. */
  const lengthOf = (milliseconds: number): { readonly due: number | undefined } => {
    const begun = performance.now();
    const length: { due: number | undefined } = { due: undefined };
    whenDue(milliseconds, () => (length.due = performance.now() - begun));
    return length;
  };

  test.each([1, 30, 400])('of %i ms is about as long', (milliseconds) => {
    const length = lengthOf(milliseconds);
    vi.advanceTimersByTime(milliseconds + 10);
    expect(length.due).toBeGreaterThanOrEqual(milliseconds - 2);
  });

  test('does not count the time in which this process could do nothing', () => {
    const length = lengthOf(400);
    // The clock goes on while the timers don't.
    const now = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => now() + 10_000);
    vi.advanceTimersByTime(250);
    expect(length.due).toBeUndefined();
    vi.advanceTimersByTime(160);
    expect(length.due).toBeGreaterThan(10_000);
  });

  test('is over when it is called off', () => {
    let due = false;
    const callOff = whenDue(120, () => (due = true));
    vi.advanceTimersByTime(80);
    callOff();
    vi.advanceTimersByTime(10_000);
    expect(due).toBe(false);
  });
});
