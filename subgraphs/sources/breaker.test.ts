import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Breaker } from './breaker.ts';
import { EngineFailure } from './engines/engine.ts';

const slow = new EngineFailure('TIMEOUT', 'slow', { whole: false });
const waited = new EngineFailure('TIMEOUT', 'waited', { whole: false, reached: false });
const hung = new EngineFailure('TIMEOUT', 'hung', { whole: true });

describe('a breaker', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'Date'] }));
  afterEach(() => void vi.useRealTimers());

  test('opens after three slow statements, a second or more between them', () => {
    const breaker = new Breaker();
    for (const expected of [false, false, true]) {
      breaker.failed(slow);
      expect(breaker.isOpen).toBe(expected);
      vi.advanceTimersByTime(1000);
    }
    expect(breaker.obstacle('Offer')).toMatchObject({ status: 'TIMEOUT', reason: 'slow' });
  });

  test('takes statements that time out together for one sign', () => {
    const breaker = new Breaker();
    for (let statement = 0; statement < 50; statement += 1) breaker.failed(slow);
    vi.advanceTimersByTime(1000);
    breaker.failed(slow);
    vi.advanceTimersByTime(999);
    breaker.failed(slow);
    expect(breaker.isOpen).toBe(false);
    vi.advanceTimersByTime(1);
    breaker.failed(slow);
    expect(breaker.isOpen).toBe(true);
  });

  test('begins to count anew after a success', () => {
    const breaker = new Breaker();
    for (let statement = 0; statement < 10; statement += 1) {
      breaker.failed(slow);
      vi.advanceTimersByTime(1000);
      if (statement % 2 === 1) breaker.succeeded();
    }
    expect(breaker.isOpen).toBe(false);
  });

  test('never opens for statements that the database did not have', () => {
    const breaker = new Breaker();
    for (let statement = 0; statement < 10; statement += 1) {
      breaker.failed(waited);
      vi.advanceTimersByTime(1000);
    }
    expect(breaker.isOpen).toBe(false);
  });

  test('opens at once for a database that hangs, and after a trial for one more slow statement', () => {
    const breaker = new Breaker();
    breaker.failed(hung);
    expect(breaker.isOpen).toBe(true);
    breaker.close();
    expect(breaker.isOpen).toBe(false);
    for (const expected of [false, true]) {
      vi.advanceTimersByTime(1000);
      breaker.failed(slow);
      expect(breaker.isOpen).toBe(expected);
    }
    breaker.close();
    vi.advanceTimersByTime(1000);
    breaker.failed(slow);
    expect(breaker.isOpen).toBe(true);
  });
});
