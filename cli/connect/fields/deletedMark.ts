import { otherPhrases } from '../names/lexicon.ts';
import { matchName } from '../names/nameMatch.ts';
import { stem } from '../names/nameTokens.ts';
import type { TableProfile } from '../tables/tableProfile.ts';
import { readBooleans } from '../values/booleans.ts';
import { readDates } from '../values/dates.ts';

const neutral = ['data', 'fecha', 'date', 'ind', 'es', 'is', 'flag'].map(stem);

/** The column that by name and values may mark rows as deleted or withdrawn: a day, or yes and no. */
export function deletedMark({ columns, neutral: ofTable }: TableProfile, read: ReadonlySet<string>): string | undefined {
  return columns.find((column) => {
    if (read.has(column.column.name) || (matchName(column.tokens, otherPhrases('deleted'), new Set([...ofTable, ...neutral]))?.score ?? 0) < 0.9) return false;
    return readDates(column, 'date') !== undefined || readBooleans(column) !== undefined;
  })?.column.name;
}
