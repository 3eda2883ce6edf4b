/** `31/01/2025` as an ISO date; null if there is no such day. */
export const dayFirst = (text: string): string | null => calendarDate(/^(?<day>\d\d)\/(?<month>\d\d)\/(?<year>\d{4})$/.exec(text));

/** `20250131` as an ISO date; null if there is no such day. */
export const yearFirst = (text: string): string | null => calendarDate(/^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/.exec(text));

function calendarDate(found: RegExpExecArray | null): string | null {
  const { year, month, day } = found?.groups ?? {};
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? `${year}-${month}-${day}` : null;
}
