import type { Phrase } from './lexicon.ts';
import type { NameTokens } from './nameTokens.ts';

/** How well a name says one of some phrases, from 0 to 1, and which. */
export interface NameMatch {
  readonly score: number;
  readonly phrase: Phrase;
}

/**
 * The phrase that a name says best; undefined if it says none. Words of the name beyond the phrase cost nothing if they are neutral here (`codi_municipi` is a municipality),
 * and most of the score otherwise (`hores_pràctiques` are other hours).
 */
export function matchName(name: NameTokens, phrases: readonly Phrase[], neutral: ReadonlySet<string> = new Set()): NameMatch | undefined {
  let best: NameMatch | undefined;
  for (const phrase of phrases) {
    const score = scoreOf(name, phrase, neutral) * (phrase.weak ? 0.7 : 1);
    if (score > (best?.score ?? 0)) best = { score, phrase };
  }
  return best;
}

function scoreOf(name: NameTokens, phrase: Phrase, neutral: ReadonlySet<string>): number {
  const { stems } = phrase;
  if (stems.length === 0) return 0;
  if (name.joined === phrase.joined) return 1;
  if (!stems.some((word) => name.stems.includes(word))) return 0;
  const left = [...name.stems];
  const missing: string[] = [];
  for (const word of stems) {
    const at = left.indexOf(word);
    if (at < 0) missing.push(word);
    else left.splice(at, 1);
  }
  // Beside a word written in full another may be cut short: `posti_disp` are `posti disponibili`.
  for (const word of missing) {
    const at = left.findIndex((each) => isCutShort(each, word));
    if (at < 0) return 0;
    left.splice(at, 1);
  }
  const whole = missing.length === 0 ? 1 : 0.9;
  if (left.length === 0) return 0.98 * whole;
  const unknown = left.filter((word) => !neutral.has(word));
  if (unknown.length === 0) return 0.92 * whole;
  // What stands first in these languages is what the thing is; what follows says which.
  const head = stems.includes(name.stems.find((word) => !neutral.has(word)) ?? '') ? 0.1 : 0;
  return whole * (0.3 + head + 0.3 * (stems.length / (stems.length + unknown.length)));
}

/** True if a word begins with another, and goes on for two letters or more. */
export const isCutShort = (short: string, word: string): boolean => short.length >= 3 && word.length >= short.length + 2 && word.startsWith(short);
