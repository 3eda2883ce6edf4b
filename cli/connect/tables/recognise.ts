import type { EntityModel } from '../../../subgraphs/sources/model.ts';
import { personalName } from '../../../subgraphs/sources/personal/personalSign.ts';
import { assign } from '../fields/assign.ts';
import type { FieldCandidate } from '../fields/candidate.ts';
import { nameScore } from '../fields/columnCandidates.ts';
import { entityPhrases } from '../names/lexicon.ts';
import { matchName } from '../names/nameMatch.ts';
import { nameTokens } from '../names/nameTokens.ts';
import type { Relation } from '../relations/relations.ts';
import { entityTraits } from './entityTraits.ts';
import { holdsPeople } from './peopleTable.ts';
import type { TableProfile } from './tableProfile.ts';

/** A table as one entity: how sure that is, and the candidates for its fields. */
export interface Recognition {
  readonly profile: TableProfile;
  readonly model: EntityModel;
  readonly confidence: number;
  readonly reason: string;
  readonly candidates: readonly FieldCandidate[];
}

/** False of a table that can't hold an entity whatever its columns are: without a key, with one that anyone would read, or of people where the entity isn't. */
export function mayHold(profile: TableProfile, model: EntityModel): boolean {
  if (!entityTraits[model.name] || profile.key.length === 0) return false;
  const people = holdsPeople(profile);
  // Keys stand in ids, which anyone can read.
  return people === (model.name === 'PeopleServedStatistics') && (people || !profile.key.some((column) => personalName(column) !== undefined));
}

/** How likely a table holds an entity, by its name and by the fields that its columns could make; undefined if something that the entity can't do without is missing. */
export function recognise(profile: TableProfile, model: EntityModel, candidates: readonly FieldCandidate[], relations: readonly Relation[]): Recognition | undefined {
  const traits = entityTraits[model.name];
  if (!traits) return undefined;
  const named = matchName(profile.tokens, entityPhrases(model.name))?.score ?? 0;
  const comment = profile.table.comment === undefined ? 0 : 0.8 * (matchName(nameTokens(profile.table.comment.slice(0, 60)), entityPhrases(model.name))?.score ?? 0);
  const name = Math.max(named, comment);
  const fields = assign(candidates).filter(({ confidence }) => confidence >= 0.5);
  const found = new Map(fields.map((field) => [field.field.path, field.confidence]));
  for (const [path, confidence] of likelyReferences(profile, model, relations)) if (!found.has(path)) found.set(path, confidence);
  if (!traits.needs.every((group) => group.some((path) => found.has(path)))) return undefined;
  const weight = [...found].reduce((sum, [path, confidence]) => sum + confidence * (traits.typical.includes(path) ? 1 : 0.35), 0);
  const typical = traits.typical.filter((path) => found.has(path)).length;
  const fieldScore = 1 - Math.exp(-weight / 2.2);
  if (name < 0.5 && typical < Math.min(3, traits.typical.length)) return undefined;
  const confidence = name >= 0.5 ? 0.55 * name + 0.45 * fieldScore : 0.75 * fieldScore;
  const told = [...found.keys()].slice(0, 6).join(', ');
  return { profile, model, confidence, reason: `${name >= 0.9 ? 'named like it' : name >= 0.5 ? 'named somewhat like it' : 'not named like it'}; has ${told}${found.size > 6 ? ' and more' : ''}`, candidates };
}

/** References before it is known which table is which: by the names of columns, better if they hold another table's key. */
function likelyReferences(profile: TableProfile, model: EntityModel, relations: readonly Relation[]): ReadonlyMap<string, number> {
  const related = new Set(relations.filter(({ table }) => table === profile.id).flatMap(({ columns }) => columns));
  const found = new Map<string, number>();
  for (const field of model.fields.values()) {
    if (field.kind !== 'reference') continue;
    const scores = profile.columns.map((column) => nameScore(profile, column, model.name, field) * (related.has(column.column.name) ? 1 : 0.6));
    const toNamed = relations.filter(({ table }) => table === profile.id).map((relation) => matchName(nameTokens(relation.in.split('.').at(-1) ?? ''), entityPhrases(field.entity ?? ''))?.score ?? 0);
    const best = Math.max(0, ...scores, ...toNamed.map((score) => score * 0.95));
    if (best >= 0.6) found.set(field.path, best);
  }
  return found;
}
