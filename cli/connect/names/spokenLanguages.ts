import type { TableProfile } from '../tables/tableProfile.ts';
import { dictionaries } from './lexicon.ts';
import { nameTokens } from './nameTokens.ts';

/** The languages in which a database's tables and columns are named, the most frequent first; one that is spoken a third as much as the first, or less, isn't counted. */
export function spokenLanguages(profiles: readonly TableProfile[]): readonly string[] {
  const names = new Set(profiles.flatMap(({ tokens, columns }) => [tokens.joined, ...columns.map((column) => column.tokens.joined)]));
  const scores = new Map([...dictionaries.keys()].map((language) => [language, 0]));
  for (const name of names) {
    const speakers = [...dictionaries.keys()].filter((language) => vocabulary(language).has(name));
    // What every language writes alike tells none of them.
    for (const language of speakers) scores.set(language, (scores.get(language) ?? 0) + 1 / speakers.length ** 2);
  }
  const most = Math.max(...scores.values());
  return [...scores].filter(([, score]) => score > 0 && score > most / 3).toSorted(([, one], [, other]) => other - one).map(([language]) => language);
}

const vocabularies = new Map<string, ReadonlySet<string>>();

function vocabulary(language: string): ReadonlySet<string> {
  const known = vocabularies.get(language);
  if (known) return known;
  const words = dictionaries.get(language);
  const texts = words ? [...Object.values(words.entities), ...Object.values(words.fields)].flatMap((text) => text.split(',')) : [];
  const found = new Set(texts.map((text) => nameTokens(text.trim().replace(/\?$/, '')).joined));
  vocabularies.set(language, found);
  return found;
}
