import type { FieldCandidate } from './candidate.ts';

/** Gives every field at most one candidate, the surest first, and every column one field, apart from those that several may share. */
export function assign(candidates: readonly FieldCandidate[]): readonly FieldCandidate[] {
  const chosen = new Map<string, FieldCandidate>();
  const used = new Map<string, FieldCandidate>();
  for (const candidate of candidates.toSorted(surestFirst)) {
    if (chosen.has(candidate.field.path)) continue;
    if (candidate.columns.some((column) => used.has(column) && !mayShare(candidate, used.get(column)))) continue;
    chosen.set(candidate.field.path, candidate);
    for (const column of candidate.columns) if (candidate.field.kind !== 'reference' || !used.has(column)) used.set(column, candidate);
  }
  return [...chosen.values()];
}

/** Of equally sure candidates the one that is named better. */
function surestFirst(one: FieldCandidate, other: FieldCandidate): number {
  return Math.abs(one.confidence - other.confidence) > 0.005 ? other.confidence - one.confidence : other.name - one.name;
}

/** Parts of composite keys may be references of their own, a town's name is place and text, and hours written from-to are two times. */
function mayShare(candidate: FieldCandidate, other: FieldCandidate | undefined): boolean {
  if (!other) return true;
  if (candidate.field.kind === 'reference' && other.field.kind === 'reference') return candidate.columns.length !== other.columns.length || candidate.field.entity === other.field.entity;
  const paths = [candidate.field.path, other.field.path].toSorted().join(' ');
  if (/^(?:address|jobLocation)\.addressLocality area$|^area (?:address|jobLocation)\.addressLocality$/.test(paths)) return true;
  return paths === 'closesAt opensAt' && typeof candidate.making === 'object' && 'part' in candidate.making;
}
