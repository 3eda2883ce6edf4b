import type { Language } from '../language.ts';
import { ca } from './ca.ts';
import { es } from './es.ts';
import { it } from './it.ts';
import { phrases } from './phrases.ts';
import type { Phrase } from './phrases.ts';

/** What the phrases that problems are made of say, in one language. */
export type PhraseBook = Readonly<Record<Phrase, string>>;

const books: Readonly<Partial<Record<Language, PhraseBook>>> = { ca, es, it };

/**
 * A phrase of a problem, such as `an option of an entity (from, key)`, in another language; undefined if no template knows it. Names, numbers
 * and quoted texts are the same in every language.
 */
export function translatePhrase(text: string, language: Language): string | undefined {
  if (language === 'en' || isName(text)) return text;
  for (const { phrase, pattern } of templates) {
    const holes = pattern.exec(text);
    const filled = holes && fill(books[language]?.[phrase] ?? phrase, holes.groups ?? {}, language);
    if (filled !== null && filled !== undefined) return filled;
  }
  return undefined;
}

/** A number, something in quotes of any kind, or several of them. */
function isName(text: string): boolean {
  return /^(?:-?[\d.,:/-]+|"(?:[^"\\]|\\.)*"|`[^`]*`|[-+]?\.(?:inf|nan)|true|false)(?:, (?:"(?:[^"\\]|\\.)*"|`[^`]*`))*$/su.test(text);
}

/** Undefined if a hole for a phrase holds one that isn't known: another template may fit the whole better. */
function fill(template: string, holes: Readonly<Record<string, string>>, language: Language): string | undefined {
  const parts = template.split(hole).map((part, index) => {
    if (index % 2 === 0) return part;
    const text = holes[part.replace('phrase:', 'phrase_')] ?? '';
    return part.startsWith('phrase:') ? translatePhrase(text, language) : counts.has(part) ? text.replace(/^\d[\d,]*$/, (digits) => Number(digits.replaceAll(',', '')).toLocaleString(language)) : text;
  });
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}

/** The holes that hold counts, which each language groups in its own way. */
const counts: ReadonlySet<string> = new Set(['count', 'of', 'rows']);

/** In a template, `{name}` stands for any text, `{phrase:name}` for a phrase that is translated too. */
const hole = /\{((?:phrase:)?\w+)\}/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The most particular first, the one with the most letters of its own; before all, those that only join phrases, every one of which must be known. */
const templates = phrases
  .map((phrase) => {
    const parts = phrase.split(hole);
    const own = parts.filter((_, index) => index % 2 === 0).join('').length;
    const pattern = parts.map((part, index) => (index % 2 === 0 ? escaped(part) : `(?<${part.replace('phrase:', 'phrase_')}>.+?)`)).join('');
    const joins = parts.every((part, index) => (index % 2 === 0 ? !/\p{L}/u.test(part) : part.startsWith('phrase:')));
    return { phrase, own: joins ? Infinity : own, pattern: new RegExp(`^${pattern}$`, 'su') };
  })
  .toSorted((one, other) => (one.own < other.own ? 1 : one.own > other.own ? -1 : 0));
