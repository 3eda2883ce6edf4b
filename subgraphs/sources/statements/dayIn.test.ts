import { expect, test } from 'vitest';
import { dayIn } from './ownConditions.ts';

test('the day is that of the calendar of the place, to the second, also within one minute of another', () => {
  const days = (moment: string): readonly string[] => ['Europe/Madrid', 'Atlantic/Canary', 'Asia/Kolkata'].map((timeZone) => dayIn(timeZone, new Date(moment)));
  expect(days('2026-03-01T22:59:59.999Z')).toEqual(['2026-03-01', '2026-03-01', '2026-03-02']);
  expect(days('2026-03-01T23:00:00.000Z')).toEqual(['2026-03-02', '2026-03-01', '2026-03-02']);
  expect(days('2026-03-01T22:59:59.999Z')).toEqual(['2026-03-01', '2026-03-01', '2026-03-02']);
  expect(days('2026-07-01T21:59:59.999Z')).toEqual(['2026-07-01', '2026-07-01', '2026-07-02']);
  expect(days('2026-07-01T22:00:00.000Z')).toEqual(['2026-07-02', '2026-07-01', '2026-07-02']);
});
