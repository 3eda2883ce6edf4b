import { expect, test } from 'vitest';
import { keptAnswer } from './keptAnswer.ts';
import { MemoryShelf } from './memoryShelf.ts';

const now = Date.now();

test('what is kept stays within the bytes, and what was asked for longest ago makes room', () => {
  const shelf = new MemoryShelf(100_000);
  for (let index = 0; index < 1000; index += 1) {
    shelf.keep(`key ${index}`, keptAnswer(Buffer.alloc(5000), now, 60));
    shelf.find('key 0');
    expect(shelf.size).toBeLessThanOrEqual(100_000);
  }
  expect(shelf.size).toBeGreaterThan(90_000);
  expect([shelf.find('key 0'), shelf.find('key 1'), shelf.find('key 999')].map(Boolean)).toEqual([true, false, true]);
});

test('many long keys of short answers stay within the bytes as well', () => {
  const shelf = new MemoryShelf(100_000);
  for (let index = 0; index < 100; index += 1) shelf.keep(`${index}`.padEnd(10_000), keptAnswer(Buffer.alloc(10), now, 60));
  expect(shelf.size).toBeLessThanOrEqual(100_000);
});

test('an answer that was asked for earlier does not replace a later one', () => {
  const shelf = new MemoryShelf(100_000);
  const later = keptAnswer(Buffer.from('later'), now - 1, 60);
  shelf.keep('key', later);
  shelf.keep('key', keptAnswer(Buffer.from('earlier'), now - 2, 60));
  expect(shelf.find('key')).toBe(later);
});

test('what is no longer fresh is gone', () => {
  const shelf = new MemoryShelf(100_000);
  shelf.keep('key', keptAnswer(Buffer.from('old'), now - 60_000, 60));
  expect([shelf.find('key'), shelf.size]).toEqual([undefined, 0]);
});

test('a short answer does not hold on to the memory that it was cut from', () => {
  const body = Buffer.from('{"data":{}}');
  const kept = keptAnswer(body, now, 60);
  expect([kept.body.toString(), kept.body.buffer.byteLength]).toEqual([body.toString(), body.length]);
});
