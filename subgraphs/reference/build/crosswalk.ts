import { readCsv } from './openData.ts';

/** How the two groups of a row relate: the same, the Spanish one inside the other, or the nearest of several. */
export type Match = 'exact' | 'within' | 'nearest';

/** A row of the crosswalk from CNO-11 to ISCO-08, which this project keeps by hand. */
export interface CrosswalkRow {
  readonly cno11: string;
  readonly isco08: string;
  readonly match: Match;
  /** The Catalan label of the group in CCO-2011; empty for the few codes that only CNO-11 has. */
  readonly catalan: string;
  readonly english: string;
}

/** Reads the crosswalk. */
export function readCrosswalk(path: string): readonly CrosswalkRow[] {
  return readCsv(path).map((row) => ({
    cno11: row['cno11'] ?? '',
    isco08: row['isco08'] ?? '',
    match: match(path, row['match']),
    catalan: row['cco_label_ca'] ?? '',
    english: row['isco_label_en'] ?? '',
  }));
}

function match(path: string, text: string | undefined): Match {
  if (text === 'exact' || text === 'within' || text === 'nearest') return text;
  throw new Error(`Expected match in ${path} to be exact, within or nearest, got ${text}`);
}
