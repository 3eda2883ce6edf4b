import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { block } from '../testing/block.ts';
import { whenDue } from './engine.ts';

const lengthOf = (milliseconds: number): Promise<number> => {
  const begun = performance.now();
  return new Promise((resolve) => void whenDue(milliseconds, () => resolve(performance.now() - begun)));
};

describe('a time limit', () => {
  test.each([1, 30, 400])('of %i ms is about as long', async (milliseconds) => {
    const length = await lengthOf(milliseconds);
    expect(length).toBeGreaterThanOrEqual(milliseconds - 2);
    expect(length).toBeLessThan(milliseconds + 100);
  });

  test('does not count the time in which this process could do nothing', async () => {
    const length = lengthOf(400);
    block(1000);
    expect(await length).toBeGreaterThan(1200);
  });

  test('is over when it is called off', async () => {
    let due = false;
    const callOff = whenDue(120, () => (due = true));
    await wait(80);
    callOff();
    await wait(120);
    expect(due).toBe(false);
  });
});
