import type { CodeList } from '../../../subgraphs/reference/codeLists.ts';
import type { ModelField } from '../../../subgraphs/sources/model.ts';
import { foldedWords } from '../names/lexicon.ts';
import { readBooleans } from './booleans.ts';
import { readCodes } from './codeLists.ts';
import type { ColumnProfile } from './columnProfile.ts';
import { readDates } from './dates.ts';
import { readEnumValues } from './enumValues.ts';
import { listForms } from './lists.ts';
import { readNumbers } from './numbers.ts';
import { leastShare, outOf, tellingIf } from './reading.ts';
import type { Reading } from './reading.ts';
import { readTexts } from './texts.ts';
import { readTimes } from './times.ts';

/** What reading needs to know beside the column. */
export interface ReadingContext {
  readonly lists: readonly CodeList[];
  readonly languages: readonly string[];
  /** What a lookup table says that a column's codes mean. */
  readonly labels?: ReadonlyMap<string, string>;
}

/** How a column's values could be read as a field's; undefined if they can't, and for references and points, which take more than one column's values. */
export function readField(profile: ColumnProfile, field: ModelField, context: ReadingContext): Reading | undefined {
  if (!field.list) return readOne(profile, field, context);
  for (const { split, elements } of listForms(profile)) {
    const reading = field.kind === 'occupation' ? readCode(elements, field, context) : readOne(elements, field, context);
    if (reading) return { ...reading, options: { split, ...reading.options } };
  }
  return undefined;
}

function readOne(profile: ColumnProfile, field: ModelField, context: ReadingContext): Reading | undefined {
  switch (field.kind) {
    case 'text': case 'id': return readTexts(profile, field.path);
    case 'int': return readNumbers(profile, true, boundsOf(field.path));
    case 'float': return readNumbers(profile, false, boundsOf(field.path));
    case 'boolean': return readBooleans(profile);
    case 'date': case 'month': case 'dateTime': return readDates(profile, field.kind);
    case 'time': return readTimes(profile, /opens/.test(field.path) ? 'opens' : 'closes');
    case 'enum': return readEnum(profile, field, context);
    case 'area': case 'occupation': return readCode(profile, field, context);
    case 'reference': return undefined;
  }
}

/** Of several code lists that read the values, the one that the column's name or the partner's country speaks for. */
function readCode(profile: ColumnProfile, { kind }: ModelField, { lists, languages }: ReadingContext): Reading | undefined {
  const larger = profile.tokens.stems.some((word) => /^(?:provinc|comarc|region|regio|county)/.test(word));
  // A province is often called as its capital is, which it isn't.
  const readings = readCodes(profile, kind === 'area' ? 'Area' : 'Occupation', lists.filter(({ name }) => !(larger && name === 'municipality-name')));
  const best = readings[0]?.fit ?? 0;
  const speaks = (list: string): number => (namedBy(list).some((word) => profile.tokens.words.includes(word)) ? 2 : 0) + (countryOf(list).some((language) => languages[0] === language) ? 1 : 0);
  const [chosen] = readings.filter(({ fit }) => fit >= best - 0.03).toSorted((one, other) => speaks(other.list) - speaks(one.list));
  return chosen;
}

const namedBy = (list: string): readonly string[] => list.replace(/\d+$/, '').replace('cno', 'cno cco').replace('isco', 'isco ciuo').split(/[ -]/);
const countryOf = (list: string): readonly string[] => (/istat|-it$/.test(list) ? ['it'] : /^ine|comarca|postcode-ca|cno/.test(list) ? ['ca', 'es'] : []);

/** Of these, what two letters stand for is a guess even where a dictionary has them. */
const ofContracts = new Set(['EmploymentType', 'ContractType']);

/** An enum is proposed if nearly every row's value is told, and at least two values are. */
function readEnum(profile: ColumnProfile, field: ModelField, { languages, labels }: ReadingContext): Reading | undefined {
  const type = field.enum;
  if (!type || profile.values.size === 0 || profile.values.size > 60 || profile.column.holds === 'boolean') return undefined;
  const { meanings, unknown, absent, source, common } = readEnumValues([...profile.values.keys()], type, languages, labels);
  const counted = [...profile.values].filter(([value]) => !absent.includes(value));
  const all = counted.reduce((sum, [, count]) => sum + count, 0);
  const told = counted.reduce((sum, [value, count]) => sum + (meanings.has(value) ? count : 0), 0);
  const rows = all === 0 ? 0 : told / all;
  // A list that lacks one of its items looks whole, so of lists every item must be told.
  if (rows < leastShare || (field.list && unknown.length > 0) || (meanings.size < 2 && profile.values.size > 1)) return undefined;
  const by = new Set([...meanings.values()].map((meaning) => meaning.by));
  const plain = [...meanings].every(([raw, { value }]) => raw === value);
  const values = Object.fromEntries([...meanings].map(([raw, { value }]) => [raw, value]));
  const options = { ...(!plain && { values }), ...(absent.length > 0 && { absent }) };
  const guessed = by.has('short') || (ofContracts.has(type.name) && [...meanings.keys()].some((raw) => foldedWords(raw).length <= 2 && labels?.has(raw) !== true && !/\d/.test(raw)));
  const sure = guessed ? 0.86 : by.has('code') && common ? 0.93 : 1;
  const telling = by.has('short') || common ? 0 : tellingIf(rows, meanings.size >= 3 ? 0.6 : 0.4);
  const how = source ? `codes of ${source}` : by.has('short') ? 'abbreviations' : 'words';
  const left = unknown.length > 0 ? `; ${unknown.slice(0, 6).map((value) => JSON.stringify(value)).join(', ')} still to be told` : '';
  return { options, fit: (unknown.length > 0 ? 0.95 * rows : 1) * sure, telling, reason: `${outOf(rows, new Map(counted))} told by ${how}${left}` };
}

/** Between what a number of a field lies; plain nonsense lies outside. */
function boundsOf(path: string): { readonly least: number; readonly most: number } {
  return bounds[path] ?? bounds[path.split('.').at(-1) ?? ''] ?? { least: -1e12, most: 1e12 };
}

const bounds: { readonly [path: string]: { readonly least: number; readonly most: number } } = {
  'location.latitude': { least: -90, most: 90 }, 'location.longitude': { least: -180, most: 180 }, minimumAge: { least: 0, most: 120 }, maximumAge: { least: 0, most: 130 },
  eqfLevel: { least: 1, most: 8 }, hours: { least: 0, most: 10_000 }, placementHours: { least: 0, most: 10_000 }, seats: { least: 0, most: 100_000 }, seatsLeft: { least: -1000, most: 100_000 }, capacity: { least: 0, most: 100_000 },
  totalJobOpenings: { least: 0, most: 100_000 }, positions: { least: 0, most: 100_000 }, floorArea: { least: 0, most: 1_000_000 }, price: { least: 0, most: 1_000_000 }, 'cost.amount': { least: 0, most: 1_000_000 },
  'baseSalary.minValue': { least: 0, most: 10_000_000 }, 'baseSalary.maxValue': { least: 0, most: 10_000_000 }, numberOfEmployees: { least: 0, most: 10_000_000 },
};
