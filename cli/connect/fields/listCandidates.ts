import type { EntityModel } from '../../../subgraphs/sources/model.ts';
import { fieldPhrases } from '../names/lexicon.ts';
import { matchName } from '../names/nameMatch.ts';
import type { Relation } from '../relations/relations.ts';
import type { TableProfile } from '../tables/tableProfile.ts';
import { readField } from '../values/readField.ts';
import type { ReadingContext } from '../values/readField.ts';
import type { FieldCandidate } from './candidate.ts';
import { nameScore } from './columnCandidates.ts';

/** Lists that stand in a table of their own, a row for each item: `curs_ocupacio(curs, cno)`. */
export function listCandidates(profile: TableProfile, model: EntityModel, relations: readonly Relation[], profiles: readonly TableProfile[], context: ReadingContext): readonly FieldCandidate[] {
  const children = relations.flatMap((relation) => {
    const child = profiles.find(({ id }) => id === relation.table);
    return relation.in === profile.id && child && child.columns.length <= 6 && !child.empty ? [{ relation, child }] : [];
  });
  return [...model.fields.values()].filter(({ list }) => list).flatMap((field) => children.flatMap(({ relation, child }) => child.columns.flatMap((column): FieldCandidate[] => {
    if (relation.columns.includes(column.column.name) || child.columns.length - relation.columns.length > 3) return [];
    const reading = readField(column, { ...field, list: false }, context);
    if (!reading) return [];
    const byTable = matchName(child.tokens, fieldPhrases(model.name, field.path), new Set([...profile.tokens.stems, ...child.neutral]))?.score ?? 0;
    // The table's name speaks for the column that the values speak for, not for one that numbers the rows.
    const name = Math.max(nameScore(child, column, model.name, field), reading.telling >= 0.2 ? byTable * 0.95 : 0);
    const confidence = relation.confidence * reading.fit * (1 - (1 - 0.97 * name) * (1 - 0.75 * reading.telling));
    if (name < 0.6) return [];
    const on = Object.fromEntries(relation.columns.map((theirs, index) => [theirs, relation.references[index] ?? '']));
    return [{ field, columns: [], making: { from: child.id, on, column: column.column.name, ...reading.options }, confidence, reason: `a row for each in ${child.id}; ${reading.reason}`, name }];
  })));
}
