import { addDays, daysBetween, snapshotDay } from './days.ts';
import type { Random } from './random.ts';

/** How a plan with a person went. ISO dates. */
export interface Career {
  readonly start: string;
  readonly end: string | null;
  readonly state: 'OPEN' | 'CLOSED' | 'ABANDONED';
}

/** How a referral to another agency went. ISO dates. */
export interface Handover {
  readonly date: string;
  readonly deadline: string | null;
  readonly state: 'SENT' | 'ACCEPTED' | 'REFUSED' | 'ATTENDED' | 'CLOSED';
}

/** A meeting with a person. */
export interface Meeting {
  /** A working day, ISO date. */
  readonly day: string;
  /** `09:30` */
  readonly time: string;
  readonly state: 'BOOKED' | 'ATTENDED' | 'MISSED' | 'CANCELLED';
}

/** A day between two others, both included. */
export function dayBetween(first: string, last: string, numbers: Random): string {
  return addDays(first, numbers.integer(0, Math.max(0, daysBetween(first, last))));
}

/** A plan that began after the registration and lasts from three months to a year and a half; one of eight is given up. */
export function inventCareer(registeredOn: string, numbers: Random): Career {
  const start = dayBetween(registeredOn, snapshotDay, numbers);
  const end = addDays(start, numbers.integer(90, 540));
  if (end > snapshotDay) return { start, end: null, state: 'OPEN' };
  return { start, end, state: numbers.chance(0.125) ? 'ABANDONED' : 'CLOSED' };
}

/** A day of a plan: while it lasted, and not after the snapshot. */
export function dayDuring({ start, end }: Career, numbers: Random): string {
  return dayBetween(start, end ?? snapshotDay, numbers);
}

/** A referral after the registration; those of the last month are still without an answer, more often than not. */
export function inventHandover(registeredOn: string, numbers: Random): Handover {
  const recent = addDays(snapshotDay, -500);
  const date = dayBetween(registeredOn > recent ? registeredOn : recent, snapshotDay, numbers);
  const isFresh = date > addDays(snapshotDay, -30);
  return {
    date,
    deadline: numbers.chance(0.85) ? addDays(date, numbers.pick([15, 30, 30, 60])) : null,
    state: isFresh ? numbers.pick(['SENT', 'SENT', 'ACCEPTED', 'REFUSED'] as const) : numbers.pick(['ATTENDED', 'ATTENDED', 'CLOSED', 'CLOSED', 'REFUSED', 'ACCEPTED', 'SENT'] as const),
  };
}

/** A meeting from the registration, or half a year ago, to three weeks after the snapshot. */
export function inventMeeting(registeredOn: string, numbers: Random): Meeting {
  const recent = addDays(snapshotDay, -180);
  const day = workingDay(dayBetween(registeredOn > recent ? registeredOn : recent, addDays(snapshotDay, 21), numbers));
  const time = `${numbers.pick(['09', '10', '11', '12', '13', '16', '17'])}:${numbers.pick(['00', '20', '30', '40'])}`;
  return { day, time, state: day > snapshotDay ? numbers.pick(['BOOKED', 'BOOKED', 'BOOKED', 'BOOKED', 'CANCELLED'] as const) : numbers.pick(['ATTENDED', 'ATTENDED', 'ATTENDED', 'ATTENDED', 'MISSED', 'CANCELLED'] as const) };
}

function workingDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 ? addDays(day, 1) : weekday === 6 ? addDays(day, 2) : day;
}
