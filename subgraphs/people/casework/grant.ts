import type { RowRule, RuledRows } from '../../sources/source.ts';

/** What a case worker may read at one partner, for one purpose. */
export interface Grant {
  readonly partner: string;
  /** The SHA-256 of the agreement that it rests on; none for one's own people. */
  readonly agreement?: string;
  /** Months for which accesses stay on record. */
  readonly keepMonths: number;
  /** Fields by entity, as paths of the SDL; an entity that isn't there isn't shared. `all` for one's own people. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>> | 'all';
  /** Whether the partner tells if somebody is registered. */
  readonly tellsRegistered: boolean;
  /** Which people, in the database itself; none for one's own. */
  readonly rules: readonly RowRule[];
}

/** True if the grant lets a field be read. The id, whom a record is about and where it is from belong to every record. */
export function mayRead({ fields }: Grant, entity: string, path: string): boolean {
  if (fields === 'all' || alwaysTold.has(path)) return true;
  const shared = fields.get(entity);
  return shared !== undefined && (shared.has(path) || shared.has(path.split('.')[0] ?? path));
}

/** True if the grant lets records of an entity be read at all. */
export const maySee = ({ fields }: Grant, entity: string): boolean => fields === 'all' || fields.has(entity);

/** The rows of an entity that a grant covers, the same object each time; undefined where it covers all. */
export function coveredRows(grant: Grant, entity: string): RuledRows | undefined {
  if (grant.rules.length === 0) return undefined;
  const subject = subjectOf(entity);
  const known = covered.get(grant) ?? new Map<string, RuledRows>();
  const rows = known.get(subject) ?? { subject, rules: grant.rules };
  covered.set(grant, known.set(subject, rows));
  return rows;
}

const covered = new WeakMap<Grant, Map<string, RuledRows>>();

/** The field that tells whom a record is about. */
export const subjectOf = (entity: string): string => (entity === 'PersonRecord' ? 'id' : 'person');

const alwaysTold: ReadonlySet<string> = new Set(['id', 'person', 'itinerary', 'source', 'source.updatedAt']);
