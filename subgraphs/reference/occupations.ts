import { readData } from './data.ts';
import { containsWords, folded } from './foldedText.ts';
import { localized, nameIn } from './names.ts';
import type { Language, LocalizedText } from './names.ts';

/** A group of ISCO-08. Immutable; the object of a code is the same every time. */
export interface Occupation {
  /** One digit for a major group, up to four for a unit group. */
  readonly code: string;
  /** The number of digits of the code. */
  readonly level: number;
  readonly names: readonly LocalizedText[];
}

/** An occupation of ESCO. */
export interface EscoOccupation {
  readonly uri: string;
  readonly name: string;
}

/** The occupation or group with this code; undefined if there is none. */
export function occupation(code: string): Occupation | undefined {
  return groupsByCode.get(code);
}

/** The group one digit shorter; undefined for a major group. */
export function broader(occupation: Occupation): Occupation | undefined {
  return groupsByCode.get(occupation.code.slice(0, -1));
}

/** The groups one digit longer, by code. */
export function narrower(occupation: Occupation): readonly Occupation[] {
  return groups.filter((group) => group.level === occupation.level + 1 && group.code.startsWith(occupation.code));
}

/** The code itself and those of every group below it, at any depth. Empty if there is no such group. */
export function occupationWithin(code: string): ReadonlySet<string> {
  return withinByCode.get(code) ?? new Set();
}

/** The occupation's name in a language; where the sources have none in it, or none is asked for, in English. */
export function name(occupation: Occupation, language: Language = 'EN'): string {
  return nameIn(occupation.names, [language, 'EN']) ?? occupation.code;
}

/** Every name that the sources have, one for each language. */
export function names(occupation: Occupation): readonly LocalizedText[] {
  return occupation.names;
}

/** The ESCO occupations of a unit group, by label, in Spanish where asked for and known, else in English. Empty for a wider group. */
export function escoOccupations(code: string, language: Language = 'EN'): readonly EscoOccupation[] {
  const { compare } = new Intl.Collator(language.toLowerCase());
  const found = (escoByGroup.get(code) ?? []).map(({ uri, labels }) => ({ uri, name: nameIn(labels, [language, 'EN']) ?? uri }));
  return found.toSorted((one, other) => compare(one.name, other.name) || (one.uri < other.uri ? -1 : 1));
}

/** The code of the unit group of an ESCO occupation; undefined if the URI is none. */
export function byEscoUri(uri: string): string | undefined {
  return groupsByUri.get(uri);
}

/** Conditions on occupations, which must all hold. */
export interface OccupationSearch {
  /**
   * Words that must all occur in one of the group's names, in one label of an ESCO occupation of it, or in the Catalan label of a group of
   * CCO-2011 that the crosswalk leads to it, whatever the case and the accents.
   */
  readonly text?: string | undefined;
  /** Numbers of digits of the code. */
  readonly levels?: readonly number[] | undefined;
  /** The code of a group in which to look; that group itself counts. */
  readonly within?: string | undefined;
}

/** The occupations that meet the conditions, by code bytewise. */
export function searchOccupations(search: OccupationSearch): readonly Occupation[] {
  const matches = search.text === undefined ? undefined : containsWords(search.text);
  const labels = matches && (foldedLabels ??= foldLabels());
  const inside = search.within === undefined ? undefined : occupationWithin(search.within);
  return groups.filter((group) => {
    if (search.levels && !search.levels.includes(group.level)) return false;
    if (inside && !inside.has(group.code)) return false;
    return !matches || (labels?.get(group.code) ?? []).some(matches);
  });
}

const file = readData<{
  readonly groups: readonly ({ readonly code: string } & Readonly<Record<string, string>>)[];
  readonly esco: readonly (readonly [id: string, group: string, en: string, es?: string])[];
  readonly cno11: readonly (readonly [cno11: string, isco08: string, catalan: string])[];
}>('occupations.json');

const groups: readonly Occupation[] = file.groups.map(({ code, ...labels }) =>
  Object.freeze({ code, level: code.length, names: Object.freeze(localized(labels)) }));

const groupsByCode: ReadonlyMap<string, Occupation> = new Map(groups.map((group) => [group.code, group]));

const withinByCode: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  groups.map(({ code }) => [code, new Set(groups.map((group) => group.code).filter((other) => other.startsWith(code)))]),
);

const esco = file.esco.map(([id, group, en, es]) => ({ uri: `http://data.europa.eu/esco/occupation/${id}`, group, labels: localized({ en, es }) }));

const escoByGroup = Map.groupBy(esco, ({ group }) => group);

const groupsByUri: ReadonlyMap<string, string> = new Map(esco.map(({ uri, group }) => [uri, group]));

const catalanByGroup = Map.groupBy(file.cno11, ([, isco08]) => isco08);

/** Made when first looked into: it takes longer than all else here, and a command hardly ever does. */
let foldedLabels: ReadonlyMap<string, readonly string[]> | undefined;

const foldLabels = (): ReadonlyMap<string, readonly string[]> => new Map(groups.map(({ code, names }) => {
  const labels = [...names, ...(escoByGroup.get(code) ?? []).flatMap((each) => each.labels)].map(({ text }) => text);
  const catalan = (catalanByGroup.get(code) ?? []).map(([, , label]) => label);
  return [code, [...new Set([...labels, ...catalan].map(folded))]];
}));
