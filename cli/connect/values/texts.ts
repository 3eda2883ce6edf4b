import { foldText } from '../../../subgraphs/sources/statements/foldedText.ts';
import { shareOf, withoutNothing } from './columnProfile.ts';
import type { ColumnProfile } from './columnProfile.ts';
import { readBooleans } from './booleans.ts';
import { readDates } from './dates.ts';
import { readPlainNumbers } from './numbers.ts';
import { outOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { readTimes } from './times.ts';

/** A text that has a form: which share of the values must have it, and how much the form alone tells. */
interface Form {
  readonly pattern: RegExp;
  readonly share: number;
  readonly telling: number;
  readonly name: string;
}

const webAddress: Form = { pattern: /^(?:https?:\/\/|www\.)\S+$/i, share: 0.7, telling: 0.5, name: 'web addresses' };

const forms: { readonly [lastName: string]: Form } = {
  url: webAddress,
  postalCode: { pattern: /^\d{4,5}$/, share: 0.9, telling: 0.25, name: 'five digits' },
  email: { pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, share: 0.8, telling: 0.7, name: 'mail addresses' },
  telephone: { pattern: /^[+\d][\d\s().\-/]{5,19}(?:\s*\D.*)?$/, share: 0.7, telling: 0.3, name: 'telephone numbers' },
  courseCode: { pattern: /^(?:[A-Z]{4}\d{2,4}(?:[A-Z]{1,3}\d*)?|[A-Z]{3}\d{3}_\d|[A-Z]{3}_[A-Z]_\d{3,4}(?:_\d\w?)?|[A-Z]{2,4}-[A-Z0-9]+(?:-\w+)?|[A-Z]{2,6}[-_/]?\d{1,6})$/, share: 0.6, telling: 0.5, name: 'codes of specialities' },
  industry: { pattern: /^(?:[A-U]\.?)?\d{2}(?:\.?\d{1,2}){0,2}$|^[A-U]$/, share: 0.85, telling: 0.2, name: 'codes of activities' },
  currency: { pattern: /^[A-Z]{3}$/, share: 0.95, telling: 0.3, name: 'currencies' },
};

/** Texts that say something in words; a number, a date or yes and no isn't one. */
const words = new Set(['name', 'title', 'alternateName', 'description', 'requirements', 'purpose', 'scope', 'role', 'place', 'workHours', 'timetable', 'experienceRequirements', 'educationRequirements', 'streetAddress', 'addressLocality', 'neighbourhoods', 'equipment']);

const languageNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ca: 'català catalan catalano catalán valencià valenciano', es: 'castellà castellano espanyol español spanish spagnolo', en: 'anglès inglés english inglese', it: 'italià italiano italian', fr: 'francès francés french francese', ar: 'àrab árabe arabic arabo',
    de: 'alemany alemán german tedesco', pt: 'portuguès portugués portuguese portoghese', ro: 'romanès rumano romanian rumeno', uk: 'ucraïnès ucraniano ukrainian ucraino', ru: 'rus ruso russian russo', zh: 'xinès chino chinese cinese', eu: 'basc euskera basque', gl: 'gallec gallego galician', oc: 'occità aranès occitano aranés aranese occitan', sq: 'albanès albanés albanian albanese',
  }).flatMap(([code, names]) => names.split(' ').map((name) => [foldText(name), code] as const)),
);
const isLanguage = (value: string): boolean => /^[a-z]{2}(?:-[A-Z]{2})?$/i.test(value) && knownLanguages.has(value.slice(0, 2).toLowerCase());
const knownLanguages = new Set('ca es en it fr ar de pt ro uk ru zh eu gl oc sq nl pl bg ur hi wo fa ka hy el da sv fi no cs hu ber ff bn pa so ti'.split(' '));

/** The values as a text field's; undefined if they are something else. */
export function readTexts(profile: ColumnProfile, path: string): Reading | undefined {
  const { holds } = profile.column;
  if (holds === 'boolean' || holds === 'date' || holds === 'timestamp' || holds === 'timestamptz' || holds === 'time') return undefined;
  const lastName = path.split('.').at(-1) ?? path;
  const { values, absent } = withoutNothing(profile);
  const options = absent.length > 0 && values.size > 0 ? { absent } : {};
  if (values.size === 0) return { options: {}, fit: 0.8, telling: 0, reason: 'no values to go by' };
  if (lastName === 'inLanguage' || lastName === 'languages') return readLanguages(values, options);
  const form = forms[lastName];
  if (form) {
    const share = shareOf(values, (value) => form.pattern.test(value)).rows;
    // A code of the partner's own looks like one of a speciality now and then; SEPE's have a form of their own.
    const telling = lastName === 'courseCode' && !holdsSpecialities(profile) ? 0.1 : form.telling;
    return share < form.share ? undefined : { options, fit: Math.min(1, 0.9 + share / 10), telling, reason: `${outOf(share, values)} ${form.name}` };
  }
  if (!words.has(lastName)) return { options, fit: 1, telling: 0, reason: 'text' };
  if (holds === 'integer' || holds === 'number') return undefined;
  const others = [readPlainNumbers(profile, false, { least: -Infinity, most: Infinity }), readDates(profile, 'date'), readTimes(profile, 'opens'), values.size > 1 ? readBooleans(profile) : undefined];
  if (others.some((other) => other && other.fit >= 0.85)) return undefined;
  return { options, fit: plausible(lastName, values) ? 1 : 0.8, telling: 0, reason: lastName === 'description' ? 'text at length' : 'text' };
}

/** True if most values are codes of SEPE's catalogue of specialities, such as `ADGD0108`. */
export const holdsSpecialities = ({ values }: Pick<ColumnProfile, 'values'>): boolean => shareOf(values, (value) => /^[A-Z]{4}\d{4}$/.test(value)).rows >= 0.5;

function readLanguages(values: ReadonlyMap<string, number>, options: Reading['options']): Reading | undefined {
  const codes = shareOf(values, isLanguage).rows;
  if (codes >= 0.9) return { options, fit: codes, telling: 0.45, reason: `${outOf(codes, values)} language codes` };
  const named = new Map([...values.keys()].map((value) => [value, isLanguage(value) ? value.toLowerCase() : languageNames.get(foldText(value))]));
  const share = shareOf(values, (value) => named.get(value) !== undefined).rows;
  if (share < 0.9) return undefined;
  return { options: { ...options, values: Object.fromEntries([...named].filter(([, code]) => code !== undefined)) }, fit: share, telling: 0.45, reason: `${outOf(share, values)} names of languages` };
}

/** Names differ from row to row and are short; descriptions are longer. */
function plausible(lastName: string, values: ReadonlyMap<string, number>): boolean {
  const lengths = [...values.keys()].map((value) => value.length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  if (lastName === 'name' || lastName === 'title') return average <= 120 && average >= 2;
  if (lastName === 'alternateName') return average <= 40;
  return lastName !== 'description' || average >= 12;
}
