import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const crosswalk: { readonly cno11: string; readonly isco08: string }[] = parse(
  readFileSync(new URL('../../subgraphs/reference/data/crosswalks/cno11-isco08.csv', import.meta.url)),
  { columns: true },
);
const isco = new Map(crosswalk.map(({ cno11, isco08 }) => [cno11, isco08]));

/** ISCO-08 has codes of one to four digits; what else is written in their place isn't one. */
export const isco08 = (code: string): string | null => (/^\d{1,4}$/.test(code) ? code : null);

/** The ISCO-08 code of a Spanish or Catalan one. */
export const cno11 = (code: string): string | null => isco.get(code) ?? null;

/** Several codes in one cell; those that mean nothing are left out. */
export const severalCodes =
  (separator: string, meaning: (code: string) => string | null) =>
  (cell: string): readonly string[] =>
    cell.split(separator).map((code) => meaning(code.trim())).filter((code) => code !== null);

/** Whether an occupation is the group or below it. */
export const isBelow = (group: string) => (code: unknown): boolean => typeof code === 'string' && code.startsWith(group);
