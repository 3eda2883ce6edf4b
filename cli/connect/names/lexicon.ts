import { foldText } from '../../../subgraphs/sources/statements/foldedText.ts';
import { ca } from '../words/ca.ts';
import { en } from '../words/en.ts';
import { es } from '../words/es.ts';
import { it } from '../words/it.ts';
import type { Words } from '../words/words.ts';
import { nameTokens } from './nameTokens.ts';
import type { NameTokens } from './nameTokens.ts';

/** A phrase of the dictionary, taken apart. */
export interface Phrase extends NameTokens {
  readonly text: string;
  /** The text folded, with a blank between its words, the small ones included. */
  readonly folded: string;
  readonly language: string;
  /** True if it says the thing only when nothing says it better. */
  readonly weak: boolean;
}

/** A text as values are compared: without case, accents and signs. */
export const foldedWords = (text: string): string => foldText(text).replaceAll(/[^a-z0-9]+/g, ' ').trim();

/** The dictionaries by language (BCP 47). */
export const dictionaries: ReadonlyMap<string, Words> = new Map([['ca', ca], ['es', es], ['it', it], ['en', en]]);

/** What tables of an entity are called. */
export const entityPhrases = (entity: string): readonly Phrase[] => collected(`entity ${entity}`, (words) => words.entities[entity]);

/** What columns of a field are called: as the entity calls it, else as every entity does. */
export function fieldPhrases(entity: string, path: string): readonly Phrase[] {
  return collected(`field ${entity}.${path}`, ({ fields }) => fields[`${entity}.${path}`] ?? fields[path] ?? fields[path.split('.').at(-1) ?? path]);
}

/** What the values of an enum are called. */
export const valuePhrases = (enumName: string, value: string): readonly Phrase[] => collected(`value ${enumName}.${value}`, ({ values }) => values[enumName]?.[value]);

/** Other words of the dictionaries: `deleted`, `active`, `people`, `suffixes`. */
export const otherPhrases = (of: 'deleted' | 'active' | 'people' | 'suffixes'): readonly Phrase[] => collected(of, (words) => words[of]);

/** Spellings of yes, no and nothing in every language, folded. */
export function spellings(of: 'yes' | 'no' | 'absent'): ReadonlySet<string> {
  const known = spellingSets.get(of) ?? new Set([...dictionaries.values()].flatMap((words) => words[of].split(',').map((text) => text.trim()).filter(Boolean)));
  spellingSets.set(of, known);
  return known;
}

const spellingSets = new Map<string, ReadonlySet<string>>();
const collections = new Map<string, readonly Phrase[]>();

function collected(name: string, textOf: (words: Words) => string | undefined): readonly Phrase[] {
  const known = collections.get(name);
  if (known) return known;
  const phrases = [...dictionaries].flatMap(([language, words]) => (textOf(words) ?? '').split(',').map((text) => text.trim()).filter(Boolean).map((text) => phrase(text, language)));
  collections.set(name, phrases);
  return phrases;
}

function phrase(text: string, language: string): Phrase {
  const weak = text.endsWith('?');
  const plain = weak ? text.slice(0, -1) : text;
  return { ...nameTokens(plain), text: plain, folded: foldedWords(plain), language, weak };
}
