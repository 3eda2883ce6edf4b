import type { EntityModel, ModelField } from '../../../subgraphs/sources/model.ts';
import { fieldPhrases } from '../names/lexicon.ts';
import { matchName } from '../names/nameMatch.ts';
import { nameTokens, stem } from '../names/nameTokens.ts';
import type { Relation } from '../relations/relations.ts';
import type { TableProfile } from '../tables/tableProfile.ts';
import type { Making } from '../proposal.ts';
import type { FieldCandidate } from './candidate.ts';

const neutral = new Set('id codi codigo codice cod code numero key clau clave ref'.split(' ').map(stem));

/** The ways in which a table refers to other entities: by relations to the tables that were taken for them, or to tables with the same keys. */
export function referenceCandidates(profile: TableProfile, model: EntityModel, relations: readonly Relation[], tables: ReadonlyMap<string, TableProfile>): readonly FieldCandidate[] {
  return [...model.fields.values()].filter(({ kind }) => kind === 'reference').flatMap((field) => {
    const target = tables.get(field.entity ?? '');
    return target ? candidatesOf(profile, model.name, field, target, relations) : [];
  });
}

function candidatesOf(profile: TableProfile, entity: string, field: ModelField, target: TableProfile, relations: readonly Relation[]): readonly FieldCandidate[] {
  const own = relations.filter(({ table, columns }) => table === profile.id && !isOwnKey(profile, columns));
  const direct = own.flatMap((relation) => {
    const columns = inKeyOrder(relation, target);
    return columns && (relation.in === target.id || sharesKey(relation, target, relations)) ? [{ relation, columns }] : [];
  });
  const named = direct.map(({ relation, columns }) => {
    const phrases = fieldPhrases(entity, field.path);
    const names = columns.map((column) => matchName(nameTokens(column), phrases, new Set([...neutral, ...profile.neutral]))?.score ?? 0);
    const together = matchName(nameTokens(columns.join(' ')), phrases, new Set([...neutral, ...profile.neutral]))?.score ?? 0;
    return { relation, columns, name: Math.max(together, ...names) };
  });
  return named.map(({ relation, columns, name }): FieldCandidate => {
    // Of two ways to the same table the one that is named like the field is meant; where neither is, it isn't known which.
    const rivals = named.filter((other) => other.columns.join() !== columns.join() && other.columns.length === columns.length);
    const unclear = name < 0.6 && rivals.some((other) => other.name >= name && other.relation.confidence >= relation.confidence - 0.02);
    const confidence = relation.confidence * (unclear ? 0.6 : 1) * (name >= 0.5 ? 1 : 0.97);
    return { field, columns, making: makingOf(columns, relation), confidence, reason: relation.reason, name };
  });
}

/** The columns in the order of the target's key; undefined if the relation is to other columns of it. */
function inKeyOrder({ columns, references }: Relation, { key }: TableProfile): readonly string[] | undefined {
  if (references.length !== key.length) return undefined;
  const ordered = key.map((column) => columns[references.indexOf(column)]);
  return ordered.every((column) => column !== undefined) ? ordered : undefined;
}

/** True if the table related to is another one whose key is the target's: the table behind a view. */
function sharesKey(relation: Relation, target: TableProfile, relations: readonly Relation[]): boolean {
  if (relation.references.join() !== target.key.join()) return false;
  return relations.some(({ table, in: other, columns, references, confidence }) => table === relation.in && other === target.id && confidence >= 0.9 && columns.join() === references.join() && references.join() === target.key.join());
}

/** A row doesn't refer to others by the whole of its own key, unless that is made of others' keys. */
const isOwnKey = ({ key }: TableProfile, columns: readonly string[]): boolean => key.length === columns.length && key.every((column) => columns.includes(column));

function makingOf(columns: readonly string[], { absent }: Relation): Making {
  const [only] = columns;
  if (columns.length > 1 || only === undefined) return { columns };
  return absent.length > 0 ? { column: only, absent } : only;
}
