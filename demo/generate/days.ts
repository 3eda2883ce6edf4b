/** The day on which every demo database was, so to speak, photographed. Ages, deadlines and states are as of this day; no demo asks the clock. */
export const snapshotDay = '2025-11-15';

/** An ISO date so many days after (or, below 0, before) another. */
export function addDays(day: string, days: number): string {
  return dayText(dayNumber(day) + days);
}

/** How many days there are from one ISO date to another. */
export function daysBetween(first: string, last: string): number {
  return dayNumber(last) - dayNumber(first);
}

// The same few thousand days are counted with hundreds of thousands of times.
const numbers = new Map<string, number>();
const texts = new Map<number, string>();

function dayNumber(day: string): number {
  const known = numbers.get(day) ?? Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  numbers.set(day, known);
  return known;
}

function dayText(number: number): string {
  const known = texts.get(number) ?? new Date(number * 86_400_000).toISOString().slice(0, 10);
  texts.set(number, known);
  return known;
}

/** Whole years between birth and a day, both ISO dates. */
export function ageOn(day: string, birthDate: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** An ISO date written `DD/MM/YYYY`. */
export function dayFirst(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** An ISO date written `YYYYMMDD`. */
export function compactDay(day: string): string {
  return day.replaceAll('-', '');
}
