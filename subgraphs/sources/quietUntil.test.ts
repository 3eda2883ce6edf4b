import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuietSpan } from './quietHours.ts';
import { quietUntil } from './quietUntil.ts';

const night: readonly QuietSpan[] = [{ from: '22:00', to: '06:00' }];
const until = (spans: readonly QuietSpan[], timeZone: string, now: string): string | undefined => quietUntil(spans, timeZone, new Date(now))?.toISOString();

describe('quiet hours', () => {
  test.each([
    ['before them', '2026-01-15T20:59:59.999Z', undefined],
    ['from their first minute', '2026-01-15T21:00:00.000Z', '2026-01-16T05:00:00.000Z'],
    ['before midnight', '2026-01-15T22:30:00.000Z', '2026-01-16T05:00:00.000Z'],
    ['after midnight', '2026-01-16T01:30:00.000Z', '2026-01-16T05:00:00.000Z'],
    ['in their last millisecond', '2026-01-16T04:59:59.999Z', '2026-01-16T05:00:00.000Z'],
    ['when they are over', '2026-01-16T05:00:00.000Z', undefined],
    ['in summer', '2026-07-15T21:00:00.000Z', '2026-07-16T04:00:00.000Z'],
    ['in the night that is an hour shorter', '2026-03-28T21:00:00.000Z', '2026-03-29T04:00:00.000Z'],
    ['in the night that is an hour longer', '2026-10-24T20:00:00.000Z', '2026-10-25T05:00:00.000Z'],
  ])('are told in the time of Madrid %s', (_when, now, end) => expect(until(night, 'Europe/Madrid', now)).toBe(end));

  test('that are skipped by the clock do not come', () => {
    const spans = [{ from: '02:00', to: '03:00' }];
    expect(until(spans, 'Europe/Madrid', '2026-03-29T00:59:59Z')).toBeUndefined();
    expect(until(spans, 'Europe/Madrid', '2026-03-29T01:00:00Z')).toBeUndefined();
    expect(until(spans, 'Europe/Madrid', '2026-10-25T00:15:00Z')).toBe('2026-10-25T02:00:00.000Z'); // the clock shows 2 to 3 twice
  });

  test('that touch are one rest', () => expect(until([...night, { from: '06:00', to: '07:30' }], 'UTC', '2026-01-15T23:00:00Z')).toBe('2026-01-16T07:30:00.000Z'));

  test('to the end of the day end at midnight', () => expect(until([{ from: '20:00', to: '24:00' }], 'UTC', '2026-01-15T23:00:00Z')).toBe('2026-01-16T00:00:00.000Z'));

  test('of the whole day still tell a time to ask again', () => expect(quietUntil([{ from: '00:00', to: '24:00' }], 'Europe/Rome', new Date())).toBeInstanceOf(Date));

  const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, of]) => `${String(hour).padStart(2, '0')}:${String(of).padStart(2, '0')}`);
  const spans = fc.array(fc.record({ from: time, to: time }).filter(({ from, to }) => from !== to), { maxLength: 3 });
  const zone = fc.constantFrom('Europe/Madrid', 'Europe/Rome', 'Atlantic/Canary', 'UTC', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns');
  // Near a change of clocks more often than not.
  const moment = fc.oneof(
    fc.tuple(fc.constantFrom('2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2026-10-03T15:30:00Z', '2026-04-04T15:00:00Z'), fc.integer({ min: -50_000_000, max: 50_000_000 })).map(([change, away]) => new Date(Date.parse(change) + away)),
    fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
  );
  /** The clock on the wall, by another way: minutes since midnight. */
  const wall = (at: Date, timeZone: string): number => {
    const [hours = 0, minutes = 0] = at.toLocaleTimeString('sv-SE', { timeZone }).split(':').map(Number);
    return hours * 60 + minutes;
  };
  const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const rests = (of: readonly QuietSpan[], timeZone: string, at: Date): boolean =>
    of.some(({ from, to }) => (wall(at, timeZone) - minutesOf(from) + 1440) % 1440 < (minutesOf(to) - minutesOf(from) + 1440) % 1440);

  test('begin and end by the clock on the wall, whatever it does meanwhile', () => {
    fc.assert(fc.property(spans, zone, moment, fc.double({ min: 0, max: 1, noNaN: true }), (of, timeZone, now, part) => {
      const end = quietUntil(of, timeZone, now);
      expect(end !== undefined).toBe(rests(of, timeZone, now));
      if (!end) return;
      const length = end.getTime() - now.getTime();
      expect(length).toBeGreaterThan(0);
      expect(rests(of, timeZone, new Date(now.getTime() + Math.floor(part * (length - 1))))).toBe(true);
      expect(rests(of, timeZone, new Date(end.getTime() - 1))).toBe(true);
      if (length < 25 * 3_600_000) expect(rests(of, timeZone, end)).toBe(false);
    }), { numRuns: 250 });
  });
});
