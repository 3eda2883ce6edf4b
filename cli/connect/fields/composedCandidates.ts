import { nameWords } from '../../../subgraphs/sources/personal/nameWords.ts';
import type { EntityModel } from '../../../subgraphs/sources/model.ts';
import { dictionaries, fieldPhrases } from '../names/lexicon.ts';
import { matchName } from '../names/nameMatch.ts';
import type { TableProfile } from '../tables/tableProfile.ts';
import type { ColumnProfile } from '../values/columnProfile.ts';
import { projectionOf, readPointColumn } from '../values/points.ts';
import { readField } from '../values/readField.ts';
import type { ReadingContext } from '../values/readField.ts';
import { readTexts } from '../values/texts.ts';
import type { FieldCandidate } from './candidate.ts';

/** Fields that take several columns: texts in several languages, and points. */
export function composedCandidates(profile: TableProfile, model: EntityModel, context: ReadingContext): readonly FieldCandidate[] {
  return [...languageCandidates(profile, model), ...pointCandidates(profile, model, context)];
}

/** `titol_ca` and `titol_es` are one title in two languages. */
function languageCandidates(profile: TableProfile, model: EntityModel): readonly FieldCandidate[] {
  const spoken = profile.columns.flatMap((column) => {
    const language = languageOf(column);
    return language === undefined || column.present === 0 ? [] : [{ column, language }];
  });
  if (spoken.length === 0) return [];
  return [...model.fields.values()].filter(({ kind, list }) => kind === 'text' && !list).flatMap((field): FieldCandidate[] => {
    const phrases = fieldPhrases(model.name, field.path);
    const found = spoken.map((each) => ({ ...each, name: matchName({ ...each.column.tokens, joined: '' }, phrases, new Set([...profile.neutral, ...suffixes.keys()]))?.score ?? 0 })).filter(({ column, name }) => name >= 0.85 && readTexts(column, field.path));
    const byLanguage = new Map(found.map((each) => [each.language, each]));
    const [first] = found;
    if (!first) return [];
    const columns = [...byLanguage.values()].map(({ column }) => column.column.name);
    const name = Math.min(...[...byLanguage.values()].map((each) => each.name));
    if (byLanguage.size === 1) return [{ field, columns, making: first.column.column.name, confidence: 0.9 * name, reason: `named like it, in one language (${first.language})`, name }];
    const languages = Object.fromEntries([...byLanguage.values()].map(({ language, column }) => [language, column.column.name]));
    return [{ field, columns, making: { languages }, confidence: 0.98 * name, reason: `named like it, in ${byLanguage.size} languages`, name: 1 }];
  });
}

const suffixes: ReadonlyMap<string, string> = new Map([...dictionaries].flatMap(([language, words]) => words.suffixes.split(',').map((word) => [word.trim(), language] as const)));

function languageOf({ tokens: { words } }: ColumnProfile): string | undefined {
  return words.length < 2 ? undefined : (suffixes.get(words.at(-1) ?? '') ?? suffixes.get(words[0] ?? ''));
}

/** A column of geometry, or two of projected coordinates; degrees in two columns are fields of their own. */
function pointCandidates(profile: TableProfile, model: EntityModel, { languages }: ReadingContext): readonly FieldCandidate[] {
  const field = model.fields.get('location.latitude');
  if (!field) return [];
  const place = { ...field, path: 'location' };
  const whole = profile.columns.flatMap((column): FieldCandidate[] => {
    const reading = readPointColumn(column);
    const name = matchName(column.tokens, fieldPhrases(model.name, 'location.point'), profile.neutral)?.score ?? 0;
    return reading ? [{ field: place, columns: [column.column.name], making: { point: column.column.name }, confidence: reading.fit * (1 - (1 - 0.97 * name) * (1 - 0.85 * reading.telling)), reason: reading.reason, name }] : [];
  });
  const named = (...names: readonly string[]): ColumnProfile | undefined => profile.columns.find(({ column }) => nameWords(column.name).some((word) => names.includes(word)));
  const x = named('x', 'utmx', 'coordx', 'easting');
  const y = named('y', 'utmy', 'coordy', 'northing');
  const crs = x && y && projectionOf(x, y, languages);
  if (!crs) return whole;
  const columns = [x.column.name, y.column.name];
  return [...whole, { field: place, columns, making: { point: { x: x.column.name, y: y.column.name, crs } }, confidence: 0.8, reason: `metres within the range of ${crs}`, name: 0.9 }];
}

/** Where the town is sometimes unknown but the province is, the first that is known counts. */
export function withProvince(chosen: FieldCandidate, profile: TableProfile, entity: string, context: ReadingContext): FieldCandidate {
  const { making, field } = chosen;
  if (field.kind !== 'area' || typeof making === 'string' || !('code' in making) || !['ine5', 'ine6'].includes(String(making['code']))) return chosen;
  const town = profile.columns.find(({ column }) => column.name === chosen.columns[0]);
  if (!town || town.present > 0.97 * town.rows) return chosen;
  const lists = context.lists.filter(({ name }) => name === 'ine2');
  const province = profile.columns.find((column) => column !== town && column.present > town.present && column.tokens.stems.some((word) => word.startsWith('provinc')) && (readField(column, field, { ...context, lists })?.fit ?? 0) >= 0.95);
  if (!province || entity === 'PeopleServedStatistics') return chosen;
  const columns = [town.column.name, province.column.name];
  return { ...chosen, columns, making: { first: columns, code: 'ine' }, confidence: chosen.confidence * 0.95, reason: `${chosen.reason}; the province where the town is absent` };
}
