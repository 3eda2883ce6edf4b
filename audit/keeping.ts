/** Months for which accesses to one's own people, and refusals, stay on record: as long as a fault in them can be pursued (Ley Orgánica 3/2018, article 72: three years). */
export const usualKeepMonths = 36;

/** The last day, `YYYY-MM-DD` of UTC, on which an entry of this moment is kept. */
export function keptUntil(now: Date, months: number): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, now.getUTCDate())).toISOString().slice(0, 10);
}
