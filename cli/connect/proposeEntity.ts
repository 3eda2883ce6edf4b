import type { Domain } from '../../schema/subgraphSdl.ts';
import { containedSign } from '../../subgraphs/sources/personal/containedSign.ts';
import { personalSign } from '../../subgraphs/sources/personal/personalSign.ts';
import type { PersonalSign } from '../../subgraphs/sources/personal/personalColumn.ts';
import { assign } from './fields/assign.ts';
import type { FieldCandidate } from './fields/candidate.ts';
import { withProvince } from './fields/composedCandidates.ts';
import { currencyCandidates } from './fields/currency.ts';
import { deletedMark } from './fields/deletedMark.ts';
import { listCandidates } from './fields/listCandidates.ts';
import { openColumns } from './fields/openColumns.ts';
import { referenceCandidates } from './fields/referenceCandidates.ts';
import { proposedFrom, sureFrom } from './proposal.ts';
import type { OpenColumn, ProposedEntity, ProposedField } from './proposal.ts';
import type { Relation } from './relations/relations.ts';
import type { TableAssignment } from './tables/assignTables.ts';
import type { TableProfile } from './tables/tableProfile.ts';
import type { ReadingContext } from './values/readField.ts';

/** What is known of the whole database when an entity is proposed. */
export interface EntityContext {
  readonly relations: readonly Relation[];
  /** The tables taken for entities, by entity. */
  readonly tables: ReadonlyMap<string, TableProfile>;
  readonly profiles: readonly TableProfile[];
  readonly context: ReadingContext;
  readonly allowed: ReadonlyMap<string, string>;
}

/** Chooses the fields of an entity whose table is known. Nothing is proposed from a column that looks personal unless it is allowed; none if no field is left. */
export function proposeEntity(domain: Domain, { recognition, others }: TableAssignment, { relations, tables, profiles, context, allowed }: EntityContext): readonly ProposedEntity[] {
  const { profile, model, candidates, confidence, reason } = recognition;
  const every = [...candidates, ...referenceCandidates(profile, model, relations, tables), ...listCandidates(profile, model, relations, profiles, context)];
  const chosen = withDoubt(withoutDouble(assign(every)), profile).map((each) => withProvince(each, profile, model.name, context));
  const all = [...chosen, ...currencyCandidates(chosen, profile, model)];
  const personal = personalColumns(profile);
  // Of people only figures are shown, so what is personal of one is not of many; of anything else it would be.
  const isPublic = model.name !== 'PeopleServedStatistics';
  const isAllowed = (column: string): boolean => allowed.has(`${profile.id}.${column}`);
  const forbidden = (candidate: FieldCandidate): boolean => isPublic && candidate.columns.some((column) => personal.has(column) && !isAllowed(column));
  const proposed = all.filter((candidate) => candidate.confidence >= proposedFrom && !forbidden(candidate)).map((candidate) => proposedField(candidate, every));
  const updatedAt = proposed.find(({ path }) => path === 'source.updatedAt');
  const order = [...model.fields.keys()];
  const place = (path: string): number => order.findIndex((each) => each === path || each.startsWith(`${path}.`));
  const fields = proposed.filter((field) => field !== updatedAt).toSorted((one, other) => place(one.path) - place(other.path));
  if (fields.length === 0) return [];
  const read = new Set([...proposed.flatMap(({ columns }) => columns), ...profile.key]);
  const deleted = isPublic ? deletedMark(profile, read) : undefined;
  const open: readonly OpenColumn[] = openColumns(profile, model, every.filter(({ field }) => field.kind !== 'reference' || !proposed.some(({ path }) => path === field.path)), read, personal, context.languages, deleted?.column);
  const declared = [...new Set(fields.flatMap(({ columns }) => columns))].filter((column) => isPublic && personal.has(column) && isAllowed(column));
  return [{
    entity: model.name, domain, table: profile.table.name, key: profile.key, keyReason: profile.keyReason, confidence, reason, fields, open,
    public: new Map(declared.map((column) => [column, allowed.get(`${profile.id}.${column}`) ?? ''])),
    alternatives: others.slice(0, 3).map((other) => ({ table: other.profile.table.name, confidence: other.confidence })),
    ...(updatedAt && { updatedAt }), ...(deleted && { deleted: deleted.making }),
  }];
}

/** A place is read from a point or from its two coordinates, not from both. */
function withoutDouble(chosen: readonly FieldCandidate[]): readonly FieldCandidate[] {
  const degrees = chosen.filter(({ field: { path }, confidence }) => path.startsWith('location.') && confidence >= proposedFrom);
  return chosen.filter(({ field: { path } }) => (degrees.length === 2 ? path !== 'location' : !path.startsWith('location.')));
}

/** Of two references by some of the same columns it isn't known that both are meant where the longer one is absent in some rows: the hours of a room aren't those of its building. */
function withDoubt(chosen: readonly FieldCandidate[], { columns }: TableProfile): readonly FieldCandidate[] {
  const sometimesAbsent = (candidate: FieldCandidate): boolean => columns.some(({ column, present, rows }) => candidate.columns.includes(column.name) && present < rows);
  const references = chosen.filter(({ field, confidence }) => field.kind === 'reference' && confidence >= proposedFrom);
  return chosen.map((candidate) => {
    const longer = references.find((other) => other.columns.length > candidate.columns.length && candidate.columns.every((column) => other.columns.includes(column)) && sometimesAbsent(other));
    return candidate.field.kind === 'reference' && longer ? { ...candidate, confidence: 0.55, reason: `${candidate.reason}, but ${longer.field.path} is read from them too` } : candidate;
  });
}

function personalColumns({ columns }: TableProfile): ReadonlyMap<string, PersonalSign> {
  return new Map(columns.flatMap(({ column, values }) => {
    const sign = personalSign(column, [...values.keys()]) ?? (column.holds === 'text' ? containedSign([...values.keys()]) : undefined);
    return sign ? [[column.name, sign] as const] : [];
  }));
}

function proposedField({ field, columns, making, confidence, reason }: FieldCandidate, every: readonly FieldCandidate[]): ProposedField {
  const rivals = every.filter((other) => other.field.path === field.path && other.columns.join() !== columns.join() && other.confidence >= Math.max(0.5, confidence - 0.3));
  return {
    path: field.path, making, columns, confidence, sureness: confidence >= sureFrom ? 'sure' : 'fairly sure', reason, ...(field.entity !== undefined && { refersTo: field.entity }),
    alternatives: rivals.toSorted((one, other) => other.confidence - one.confidence).slice(0, 2).map((other) => ({ making: other.making, confidence: other.confidence })),
  };
}
