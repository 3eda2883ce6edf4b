import { updatedAtField } from '../../../subgraphs/sources/compileEntity.ts';
import type { EntityModel, ModelField } from '../../../subgraphs/sources/model.ts';
import { entityPhrases, fieldPhrases } from '../names/lexicon.ts';
import type { Phrase } from '../names/lexicon.ts';
import { matchName } from '../names/nameMatch.ts';
import { nameTokens, stem } from '../names/nameTokens.ts';
import type { Lookup } from '../tables/lookups.ts';
import type { TableProfile } from '../tables/tableProfile.ts';
import type { ColumnProfile } from '../values/columnProfile.ts';
import type { Reading } from '../values/reading.ts';
import { readField } from '../values/readField.ts';
import { holdsSpecialities } from '../values/texts.ts';
import type { ReadingContext } from '../values/readField.ts';
import { makingOf } from './candidate.ts';
import type { FieldCandidate } from './candidate.ts';

/** Every way in which one column of a table could make one field of an entity, apart from references. */
export function columnCandidates(profile: TableProfile, model: EntityModel, context: ReadingContext, lookups: ReadonlyMap<string, Lookup>): readonly FieldCandidate[] {
  const fields = [...model.fields.values(), ...(model.name === 'PeopleServedStatistics' ? [] : [updatedAtField])].filter(({ kind }) => kind !== 'reference').map((field) => ({ field, phrases: phrasesOf(model.name, field) }));
  const neutral = neutralIn(profile, model.name);
  const surrogate = profile.key.length === 1 ? profile.key[0] : undefined;
  return profile.columns.flatMap((column) => fields.flatMap(({ field, phrases }): FieldCandidate[] => {
    if (column.column.name === surrogate && !identifying.has(field.path) && !(field.path === 'courseCode' && holdsSpecialities(column))) return [];
    const candidate = candidateOf(neutral, column, field, phrases, context, lookups.get(column.column.name));
    // A row's own key is a field of it only if it is plainly named so.
    return candidate && candidate.confidence >= 0.3 && (column.column.name !== surrogate || candidate.name >= 0.85) ? [candidate] : [];
  }));
}

/** Fields that a row's own key may fill. */
const identifying = new Set(['identifier', 'occupation', 'area']);

function candidateOf(neutral: ReadonlySet<string>, column: ColumnProfile, field: ModelField, phrases: readonly Phrase[], context: ReadingContext, lookup: Lookup | undefined): FieldCandidate | undefined {
  const byLookup = lookup && field.kind === 'enum' ? 0.97 * (matchName(lookup.tokens, phrases, neutral)?.score ?? 0) : 0;
  const name = Math.max(byLookup, phraseScore(neutral, column, field, phrases));
  // Reading takes longer than naming, and only places and occupations are known by their codes alone.
  if (name < 0.3 && field.kind !== 'area' && field.kind !== 'occupation') return undefined;
  const reading = column.present === 0 ? emptyReading(field) : readOnce(column, field, lookup ? { ...context, labels: lookup.labels } : context);
  if (!reading) return undefined;
  // Of two columns that say the same the one that says it oftener is meant.
  const often = 0.97 + 0.03 * (column.present / Math.max(1, column.rows));
  const confidence = often * reading.fit * (1 - (1 - 0.97 * name) * (1 - 0.75 * reading.telling));
  const reason = `${name >= 0.9 ? 'named like it' : name >= 0.5 ? 'named somewhat like it' : 'not named like it'}; ${reading.reason}`;
  return { field, columns: [column.column.name], making: makingOf(column.column.name, reading.options), confidence, reason, name };
}

/** A column is read once for all the entities that have the same field. */
function readOnce(column: ColumnProfile, field: ModelField, context: ReadingContext): Reading | undefined {
  const known = readings.get(column) ?? new Map<string, Reading | undefined>();
  readings.set(column, known);
  const name = [field.path, field.kind, field.enum?.name, field.list].join(' ');
  if (!known.has(name)) known.set(name, readField(column, field, context));
  return known.get(name);
}

const readings = new WeakMap<ColumnProfile, Map<string, Reading | undefined>>();

/** How much a column's name, or its comment, speaks for a field. */
export const nameScore = (profile: TableProfile, column: ColumnProfile, entity: string, field: ModelField): number => phraseScore(neutralIn(profile, entity), column, field, phrasesOf(entity, field));

/** What says nothing in a table that holds an entity: what says nothing in the table, and the entity's own name, the first that each dictionary has. */
function neutralIn({ neutral }: TableProfile, entity: string): ReadonlySet<string> {
  const known = neutralIns.get(neutral) ?? new Map<string, ReadonlySet<string>>();
  neutralIns.set(neutral, known);
  const found = known.get(entity) ?? new Set([...neutral, ...[...Map.groupBy(entityPhrases(entity), ({ language }) => language).values()].flatMap(([first]) => (first?.stems.length === 1 ? first.stems : []))]);
  known.set(entity, found);
  return found;
}

const neutralIns = new WeakMap<ReadonlySet<string>, Map<string, ReadonlySet<string>>>();

const phrasesOf = (entity: string, { path }: ModelField): readonly Phrase[] => fieldPhrases(entity, path === 'source.updatedAt' ? 'updatedAt' : path);

function phraseScore(neutral: ReadonlySet<string>, { tokens, column }: ColumnProfile, field: ModelField, phrases: readonly Phrase[]): number {
  const all = neutralFor(neutral, field);
  const named = matchName(tokens, phrases, all)?.score ?? 0;
  const comment = column.comment === undefined || column.comment.length > 60 ? 0 : (matchName(nameTokens(column.comment), phrases, all)?.score ?? 0);
  return Math.max(named, comment * 0.95);
}

/** Words that say nothing of a field in a table: worked out once for each table and kind of field. */
function neutralFor(ofTable: ReadonlySet<string>, { kind, path }: ModelField): ReadonlySet<string> {
  const known = neutralSets.get(ofTable) ?? new Map<string, ReadonlySet<string>>();
  neutralSets.set(ofTable, known);
  const isCode = codes.has(path);
  const name = isCode ? 'code' : kind;
  const found = known.get(name) ?? new Set([...ofTable, ...(neutralWords[kind] ?? []), ...(isCode ? codeWords : [])]);
  known.set(name, found);
  return found;
}

const neutralSets = new WeakMap<ReadonlySet<string>, Map<string, ReadonlySet<string>>>();

const stems = (words: string): readonly string[] => words.split(' ').map(stem);
const codeWords = stems('codi codigo codice cod code id numero key clau clave');
const dateWords = stems('data fecha date dia day giorno');
const countWords = stems('numero nombre total count quantitat cantidad quantita n');

/** Stems that say only of which kind a field is. */
const neutralWords: { readonly [kind in ModelField['kind']]?: readonly string[] } = {
  area: codeWords, occupation: codeWords, enum: codeWords, date: dateWords, dateTime: dateWords, month: dateWords, time: stems('hora ora time hour'),
  int: countWords, float: [...countWords, ...stems('import importe importo euro euros eur brut bruto lordo decimal')], boolean: stems('te tiene ha es is has con amb ind flag'),
};

const codes = new Set(['courseCode', 'industry', 'address.postalCode', 'jobLocation.postalCode', 'identifier', 'inLanguage']);

/** Without values, a text or a number is known by its name; what must be translated isn't. */
function emptyReading({ kind }: ModelField): Reading | undefined {
  return ['text', 'int', 'float', 'date', 'dateTime', 'time'].includes(kind) ? { options: {}, fit: 0.78, telling: 0, reason: 'no values to go by' } : undefined;
}
