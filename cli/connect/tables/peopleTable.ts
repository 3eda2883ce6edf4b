import { personalName, personalSign } from '../../../subgraphs/sources/personal/personalSign.ts';
import { otherPhrases } from '../names/lexicon.ts';
import { matchName } from '../names/nameMatch.ts';
import type { TableProfile } from './tableProfile.ts';

/** True if a table holds people one by one: at least two of its columns say what only people have, such as a surname, a birth date or a sex. */
export function holdsPeople(profile: TableProfile): boolean {
  const known = told.get(profile);
  if (known !== undefined) return known;
  const found = hasSigns(profile);
  told.set(profile, found);
  return found;
}

/** True if a table that nothing is read from seems to hold people all the same: by name or values, an identity number or a birth date stands beside names of people. Of an employer that could be said too. */
export function seemsToHoldPeople({ columns }: TableProfile): boolean {
  const kinds = new Set(columns.map(({ column, values }) => personalSign(column, [...values.keys()])?.kind));
  return kinds.has('person-name') && (kinds.has('national-id') || kinds.has('birth-date'));
}

const told = new WeakMap<TableProfile, boolean>();

function hasSigns({ columns, neutral }: TableProfile): boolean {
  const signs = columns.filter(({ column, tokens }) => {
    const kind = personalName(column.name);
    return kind === 'birth-date' || kind === 'national-id' || kind === 'origin' || kind === 'health' || (matchName(tokens, otherPhrases('people'), neutral)?.score ?? 0) >= 0.9;
  });
  return signs.length >= 2;
}
