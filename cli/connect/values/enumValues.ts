import { foldedWords, valuePhrases } from '../names/lexicon.ts';
import type { Phrase } from '../names/lexicon.ts';
import { valueTokens } from '../names/nameTokens.ts';
import { publicCodes } from '../words/codes.ts';
import { meansNothing } from './columnProfile.ts';

/** What a raw value stands for, and how that is known. */
export interface ValueMeaning {
  readonly value: string;
  /** `word`: written in full; `code`: of a public list; `short`: an abbreviation that fits one value alone. */
  readonly by: 'word' | 'code' | 'short';
}

/** What a column's values mean in an enum. */
export interface EnumReading {
  readonly meanings: ReadonlyMap<string, ValueMeaning>;
  /** Values of which nothing is known. */
  readonly unknown: readonly string[];
  readonly absent: readonly string[];
  /** The public list that was read by, if any. */
  readonly source?: string;
  /** True if the codes are common in other lists. */
  readonly common: boolean;
}

interface EnumType {
  readonly name: string;
  readonly values: readonly string[];
}

/** Tells what raw values mean in an enum: as the dictionaries write them in full, as public lists code them, or as abbreviations of the partner's languages. `labels` are words that a lookup table gives for codes. */
export function readEnumValues(raws: readonly string[], type: EnumType, languages: readonly string[], labels: ReadonlyMap<string, string> = new Map()): EnumReading {
  const named = raws.flatMap((raw) => {
    const meaning = wordMeaning(raw, type) ?? wordMeaning(labels.get(raw) ?? '', type);
    return meaning ? [{ raw, ...meaning }] : [];
  });
  // A word that says it only weakly, such as a mere room, doesn't where another word says it plainly.
  const plainly = new Set(named.filter(({ weak }) => !weak).map(({ value }) => value));
  const meanings = new Map(named.filter(({ value, weak }) => !weak || !plainly.has(value)).map(({ raw, value }): [string, ValueMeaning] => [raw, { value, by: 'word' }]));
  const absent = raws.filter((raw) => !meanings.has(raw) && meansNothing(labels.get(raw) ?? raw));
  const open = raws.filter((raw) => !meanings.has(raw) && !absent.includes(raw));
  const coded = open.length === 0 ? undefined : publicMeanings(raws.filter((raw) => !absent.includes(raw)), type);
  if (coded && [...coded.meanings.keys()].length >= meanings.size) {
    return { ...coded, absent: [...new Set([...absent, ...coded.absent])], unknown: coded.unknown };
  }
  const short = shortMeanings(open.map((raw) => [raw, labels.get(raw) ?? raw]), type, new Set([...meanings.values()].map(({ value }) => value)), languages);
  for (const [raw, value] of short) meanings.set(raw, { value, by: 'short' });
  return { meanings, absent, unknown: open.filter((raw) => !meanings.has(raw)), common: false };
}

/** The one enum value that a word names, in any language, and whether it does so only weakly. */
function wordMeaning(raw: string, type: EnumType): { readonly value: string; readonly weak: boolean } | undefined {
  const folded = foldedWords(raw);
  const itself = type.values.find((value) => value.toLowerCase() === folded.replaceAll(' ', '_'));
  if (itself !== undefined) return { value: itself, weak: false };
  if (folded.length < 2) return undefined;
  const found = (test: (phrase: Phrase) => boolean): readonly { readonly value: string; readonly weak: boolean }[] => type.values.flatMap((value) => {
    const saying = valuePhrases(type.name, value).filter(test);
    return saying.length === 0 ? [] : [{ value, weak: saying.every(({ weak }) => weak) }];
  });
  const exact = found((phrase) => phrase.folded === folded);
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined;
  const stems = valueTokens(raw).stems.join(' ');
  const same = stems.length < 4 ? [] : found((phrase) => phrase.stems.length === stems.split(' ').length && phrase.stems.join(' ') === stems);
  return same.length === 1 ? same[0] : undefined;
}

/** The public list by which most of the values are read, if all but a few are. */
function publicMeanings(raws: readonly string[], type: EnumType): EnumReading | undefined {
  const readings = publicCodes.filter((list) => list.enum === type.name).map(({ codes, both, source, absent: nothing = [], common = false, whole = false }): EnumReading => {
    const meanings = new Map<string, ValueMeaning>();
    const codeOf = (raw: string): string | undefined => codes[raw] ?? codes[raw.toUpperCase()] ?? (/^\d+$/.test(raw) ? codes[raw.padStart(2, '0')] : undefined);
    for (const raw of raws) {
      const value = codeOf(raw) ?? (both !== undefined && raw.split(/[-,/+;]/).length === 2 && raw.split(/[-,/+;]/).every((part) => codeOf(part)) ? both : undefined);
      if (value !== undefined) meanings.set(raw, { value, by: 'code' });
    }
    const absent = raws.filter((raw) => !meanings.has(raw) && nothing.includes(raw));
    // Of a closed list the codes that don't occur yet may occur tomorrow.
    if (whole && meanings.size >= 2) for (const [code, value] of Object.entries(codes)) meanings.set(code, { value, by: 'code' });
    return { meanings, absent, unknown: raws.filter((raw) => !meanings.has(raw) && !absent.includes(raw)), source, common };
  });
  const [best, second] = readings.filter(({ unknown }) => raws.length - unknown.length >= 2 && unknown.length <= (raws.length - unknown.length) / 3).toSorted((one, other) => one.unknown.length - other.unknown.length);
  if (!best) return undefined;
  // Two lists that read the same codes differently tell nothing: M is a man here and a woman there.
  const differs = second && second.unknown.length === best.unknown.length && [...best.meanings].some(([raw, { value }]) => (second.meanings.get(raw)?.value ?? value) !== value);
  return differs ? undefined : best;
}

/**
 * What abbreviations mean: the beginning of a word, its initials, or, of single letters, the first. Each must fit one value of the enum alone, single letters those that
 * others have taken aside; single letters count only if every one of them is told, and what is loosely short, which is met by chance, only if nothing else has its value.
 */
function shortMeanings(raws: readonly (readonly [raw: string, text: string])[], type: EnumType, taken: ReadonlySet<string>, languages: readonly string[]): ReadonlyMap<string, string> {
  const candidates = new Map(raws.map(([raw, text]) => {
    const fitting = type.values.map((value) => ({ value, how: bestFit(text, valuePhrases(type.name, value).filter(({ language }) => languages.includes(language))) }));
    const firm = fitting.filter(({ how }) => how === 'firm');
    return [raw, firm.length > 0 ? firm : fitting.filter(({ how }) => how !== undefined)] as const;
  }));
  const told = new Map<string, string>();
  const used = new Set(taken);
  for (let changed = true; changed;) {
    changed = false;
    for (const [raw, values] of candidates) {
      if (told.has(raw)) continue;
      const [only, ...others] = values.length === 1 || foldedWords(raw).length > 1 ? values : values.filter(({ value }) => !used.has(value));
      if (only === undefined || others.length > 0) continue;
      told.set(raw, only.value);
      used.add(only.value);
      changed = true;
    }
  }
  const letters = raws.filter(([, text]) => foldedWords(text).length === 1).map(([raw]) => raw);
  const values = letters.map((raw) => told.get(raw));
  const complete = letters.length >= 2 && values.every((value) => value !== undefined) && new Set(values).size === values.length;
  const claims = [...taken, ...told.values()];
  const isFirm = (raw: string, value: string): boolean => candidates.get(raw)?.[0]?.how === 'firm' || claims.filter((each) => each === value).length === 1;
  return new Map([...told].filter(([raw, value]) => (letters.includes(raw) ? complete : isFirm(raw, value))));
}

/** How a text is short for one of some phrases: `firm` as three letters of its one word or as three initials, `loose` as the beginning of the first of several words, two letters or one. */
function bestFit(text: string, phrases: readonly Phrase[]): 'firm' | 'loose' | undefined {
  const short = foldedWords(text).replaceAll(' ', '');
  if (!/^[a-z]{1,5}$/.test(short)) return undefined;
  const fits = phrases.map(({ words, folded }) => {
    const [first = ''] = words;
    if (short.length === 1) return first.startsWith(short) ? 'loose' : undefined;
    if ((short.length >= 3 || words.length === 1) && first.length > short.length && first.startsWith(short)) return words.length === 1 && short.length >= 3 ? 'firm' : 'loose';
    const initials = [words.map((word) => word[0]).join(''), folded.split(' ').map((word) => word[0]).join('')];
    if (words.length === 1 || !initials.includes(short)) return undefined;
    return short.length >= 3 ? 'firm' : 'loose';
  });
  return fits.includes('firm') ? 'firm' : fits.find((fit) => fit !== undefined);
}
