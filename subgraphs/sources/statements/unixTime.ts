/** How many of the column's units make a second, where a format says that moments are numbers since 1970. */
export function unixUnit(format: string | undefined): number | undefined {
  return format === 'unix' ? 1 : format === 'unix ms' ? 1000 : undefined;
}

/** The numbers that are moments of the years 1000 to 9999: from the first, up to but without the second. */
export function unixRange(unit: number): { readonly least: number; readonly most: number } {
  return { least: (Date.UTC(1000, 0, 1) / 1000) * unit, most: (Date.UTC(10_000, 0, 1) / 1000) * unit };
}

/** The numbers of a day `YYYY-MM-DD` or month `YYYY-MM`: from the first, up to but without the second. */
export function unixSpan(period: string, unit: number): { readonly first: number; readonly next: number } {
  const [year = 0, month = 1, day] = period.split('-').map(Number);
  const next = day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
  return { first: (Date.UTC(year, month - 1, day ?? 1) / 1000) * unit, next: (next / 1000) * unit };
}
