import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Engine } from './engines/engine.ts';
import { openEngine } from './engines/openEngine.ts';
import { openSource } from './openSource.ts';
import type { Source } from './source.ts';
import { countRows } from './testing/countRows.ts';
import { compiled, engines, partner } from './testing/engines.ts';

const mappings = compiled('offers', 'Offer: { from: ofertes, key: id, fields: { title: titol } }');
const limits = { timeout: 5000, connections: 1, rows: 10, quiet: [{ from: '00:00', to: '06:00' }], timeZone: 'Europe/Madrid' };
const at = (time: string): void => void vi.setSystemTime(new Date(time));
let source: Source;
let asked = 0;
beforeEach(async () => {
  // The date alone: timers go on by the real clock.
  vi.useFakeTimers({ toFake: ['Date'] });
  asked = 0;
});
afterEach(async () => {
  vi.useRealTimers();
  await source.close();
});

async function open(): Promise<void> {
  const database = await engines.sqlite([{ name: 'ofertes', columns: [['id', 'integer'], ['titol', 'text']], rows: [['1', 'a']] }]);
  source = openSource({ partner, database, limits, mappings, open: (...parts) => counted(openEngine(...parts)) });
  await source.looked;
}
const counted = (engine: Engine): Engine => ({
  ...engine,
  query: async (...parts) => (asked++, engine.query(...parts)),
  describe: async (...parts) => (asked++, engine.describe(...parts)),
});
const count = (): Promise<readonly number[]> => countRows(source, { entity: 'Offer' });

test('a database is asked up to its quiet hours and after them, and nothing at all in them', async () => {
  at('2026-01-15T22:59:59Z');
  await open();
  expect(await count()).toEqual([1]);
  expect(source.state()).toMatchObject({ status: 'OK' });
  asked = 0;

  at('2026-01-15T23:00:00Z');
  const until = new Date('2026-01-16T05:00:00Z');
  await expect(count()).rejects.toMatchObject({ name: 'SourceError', status: 'UNAVAILABLE', partner: 'prova', rests: { until, timeZone: 'Europe/Madrid' }, message: 'In its quiet hours until 06:00 (Europe/Madrid)' });
  at('2026-01-16T04:59:59Z');
  await expect(count()).rejects.toMatchObject({ rests: { until } });
  expect(source.state()).toMatchObject({ status: 'UNAVAILABLE', since: new Date('2026-01-15T23:00:00Z'), rests: { until, timeZone: 'Europe/Madrid' } });
  expect(asked).toBe(0);

  at('2026-01-16T05:00:00Z');
  expect(source.state()).toMatchObject({ status: 'OK' });
  expect(await count()).toEqual([1]);
});

test('a database that is opened in its quiet hours is first looked at when they are over', async () => {
  at('2026-01-16T02:00:00Z');
  await open();
  await expect(count()).rejects.toMatchObject({ status: 'UNAVAILABLE' });
  expect(asked).toBe(0);
  at('2026-01-16T06:00:00Z');
  expect(await count()).toEqual([1]);
});
