import type { PersonalSign } from '../../../subgraphs/sources/personal/personalColumn.ts';
import type { EntityModel } from '../../../subgraphs/sources/model.ts';
import { proposedFrom } from '../proposal.ts';
import type { OpenColumn } from '../proposal.ts';
import type { TableProfile } from '../tables/tableProfile.ts';
import type { FieldCandidate } from './candidate.ts';
import { readEnumValues } from '../values/enumValues.ts';
import type { ValueMeaning } from '../values/enumValues.ts';
import { listForms } from '../values/lists.ts';
import { nameScore } from './columnCandidates.ts';

/** Above it a guess is worth a comment. */
const hintFrom = 0.35;

const ownCodes = "its codes are the partner's own";

/** The columns that nothing is read from, with the field that each could be: because it looks personal, because it isn't sure enough, or because its codes are the partner's own; and the references that aren't sure enough, also by columns that are read otherwise. */
export function openColumns(profile: TableProfile, model: EntityModel, candidates: readonly FieldCandidate[], read: ReadonlySet<string>, personal: ReadonlyMap<string, PersonalSign>, languages: readonly string[], deleted: string | undefined): readonly OpenColumn[] {
  const references = candidates.filter(({ field, columns, confidence }) => field.kind === 'reference' && confidence < proposedFrom && confidence > hintFrom && !columns.some((column) => personal.has(column)));
  const hinted = references.filter((each, index) => references.findIndex(({ field, columns }) => field === each.field && columns.join() === each.columns.join()) === index).map(({ field, columns, making, confidence, reason }): OpenColumn => ({ column: columns.join(', '), field: field.path, making, confidence, reason }));
  const others = profile.columns.filter(({ column: { name } }) => !read.has(name) && !references.some(({ columns }) => columns.includes(name)));
  return [...hinted, ...others.map((column): OpenColumn => {
    const { name } = column.column;
    const sign = personal.get(name);
    const best = candidates.filter(({ columns, field }) => columns.includes(name) && field.kind !== 'reference').toSorted((one, other) => other.confidence - one.confidence)[0];
    // Of a column that looks personal no value is repeated, not even in a comment.
    if (sign) return { column: name, confidence: best?.confidence ?? 0, ...(best && best.confidence > hintFrom && { field: best.field.path, making: name }), reason: '', personal: sign };
    const guess = best && best.confidence > hintFrom ? { field: best.field.path, making: best.making, confidence: best.confidence } : codesToTell(profile, model, name, languages);
    return { column: name, confidence: 0, ...guess, reason: best && best.confidence > hintFrom ? best.reason : guess ? ownCodes : name === deleted ? 'may mark rows that are withdrawn' : 'like no field' };
  })];
}

/** An enum that is named plainly, but whose codes must be told by someone who knows. */
function codesToTell(profile: TableProfile, model: EntityModel, name: string, languages: readonly string[]): Pick<OpenColumn, 'field' | 'making' | 'confidence'> | undefined {
  const column = profile.columns.find((each) => each.column.name === name);
  if (!column || column.values.size === 0) return undefined;
  const named = [...model.fields.values()].filter(({ kind }) => kind === 'enum' || kind === 'boolean').map((field) => ({ field, score: nameScore(profile, column, model.name, field) })).toSorted((one, other) => other.score - one.score)[0];
  if (!named || named.score < 0.65) return undefined;
  const { field } = named;
  const list = field.list ? listForms(column)[0] : undefined;
  const raws = [...(list ? list.elements : column).values.keys()];
  if (raws.length > 25) return undefined;
  const known = field.enum ? readEnumValues(raws, field.enum, languages).meanings : new Map<string, ValueMeaning>();
  const values = Object.fromEntries(raws.map((value) => [value, known.get(value)?.value ?? '?']));
  return { field: field.path, making: { column: name, ...(list && { split: list.split }), values }, confidence: 0.35 };
}
