import type { FigureRow } from '../source.ts';

/** How many keys of figures there are. */
const keys = 2 ** 32;

type Value = FigureRow['by'][number];

/** Adds up the figures that have the same group and values, in a fixed order: by group, then value by value, null last. */
export function addUp(rows: readonly FigureRow[]): readonly FigureRow[] {
  const added = new Map<string, FigureRow>();
  for (const row of rows) {
    const id = JSON.stringify([row.group, ...row.by]);
    const before = added.get(id);
    added.set(id, before ? plus(before, row) : row);
  }
  return [...added.values()].toSorted((a, b) => a.group - b.group || compareValues(a.by, b.by));
}

function plus(a: FigureRow, b: FigureRow): FigureRow {
  const sums = Object.fromEntries(Object.entries(a.sums).map(([path, sum]) => [path, sum + (b.sums[path] ?? 0)]));
  return { ...a, count: a.count + b.count, sums, ...(a.key !== undefined && b.key !== undefined && { key: (a.key + b.key) % keys }) };
}

function compareValues(a: readonly Value[], b: readonly Value[]): number {
  for (const [index, value] of a.entries()) {
    const found = compareValue(value, b[index] ?? null);
    if (found !== 0) return found;
  }
  return 0;
}

function compareValue(a: Value, b: Value): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}
