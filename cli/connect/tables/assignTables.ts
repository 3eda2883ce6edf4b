import { assign } from '../fields/assign.ts';
import type { Recognition } from './recognise.ts';
import type { TableProfile } from './tableProfile.ts';

/** The one table of each entity that was recognised, and the tables that were nearly as likely. */
export interface TableAssignment {
  readonly recognition: Recognition;
  readonly others: readonly Recognition[];
}

/** From here on a table is believed to hold an entity. */
const believedFrom = 0.55;

/** Gives each entity one table and each table one entity, the surest first. Of a table and a view over it the one that makes more fields is taken, and the other no more. */
export function assignTables(recognitions: readonly Recognition[]): readonly TableAssignment[] {
  const likely = recognitions.filter(({ confidence }) => confidence >= believedFrom).toSorted(surestFirst);
  const assigned: TableAssignment[] = [];
  const used = new Set<TableProfile>();
  for (const recognition of likely) {
    const taken = assigned.some(({ recognition: { model } }) => model === recognition.model) || [...used].some((other) => other === recognition.profile || areTwins(other, recognition.profile));
    if (taken) continue;
    used.add(recognition.profile);
    assigned.push({ recognition, others: likely.filter((other) => other.model === recognition.model && other !== recognition) });
  }
  // A table that holds something else is no alternative, nor is the view over it.
  const isElsewhere = ({ profile }: Recognition, than: Recognition): boolean => assigned.some(({ recognition: other }) => other !== than && (other.profile === profile || areTwins(other.profile, profile)));
  return assigned.map(({ recognition, others }) => ({ recognition, others: others.filter((other) => !isElsewhere(other, recognition)) }));
}

function surestFirst(one: Recognition, other: Recognition): number {
  if (one.model === other.model && areTwins(one.profile, other.profile)) {
    const more = fieldsOf(other) - fieldsOf(one);
    return more !== 0 ? more : Number(one.profile.table.kind === 'view') - Number(other.profile.table.kind === 'view');
  }
  return other.confidence - one.confidence;
}

const fieldsOf = ({ candidates }: Recognition): number => assign(candidates).filter(({ confidence }) => confidence >= 0.6).length;

/** True of a table and a view that shows most of it. */
export function areTwins(one: TableProfile, other: TableProfile): boolean {
  if ((one.table.kind === 'view') === (other.table.kind === 'view')) return false;
  const [view, table] = one.table.kind === 'view' ? [one, other] : [other, one];
  const shown = new Set(view.table.columns.map(({ name }) => name));
  return table.key.every((column) => shown.has(column)) && table.table.columns.filter(({ name }) => shown.has(name)).length >= 0.6 * table.table.columns.length;
}
