import type { Order, PageRow } from '../sources/source.ts';

/** A row of a merged list, with the partner it came from. */
export interface MergedRow extends PageRow {
  readonly partner: string;
}

/** Merges the partners' ordered pages to one: by value, absent last, then by partner, then in the partner's own order. A list ordered by id alone goes by partner, in its direction. */
export function mergePages(pages: readonly { readonly partner: string; readonly rows: readonly PageRow[] }[], order: Order): readonly MergedRow[] {
  const backwards = order.field === undefined && order.direction === 'DESC';
  const byPartner = [...pages].toSorted((a, b) => (a.partner < b.partner === backwards ? 1 : -1));
  const rows = byPartner.flatMap(({ partner, rows: own }) => own.map((row) => ({ ...row, partner })));
  if (order.field === undefined) return rows;
  const sign = order.direction === 'DESC' ? -1 : 1;
  // The sort is stable, so rows of equal value keep the order of partners and, within one, of its database.
  return rows.toSorted((a, b) => compareValues(a.value, b.value, sign));
}

function compareValues(a: PageRow['value'], b: PageRow['value'], sign: 1 | -1): number {
  const absentA = a === null || a === undefined;
  const absentB = b === null || b === undefined;
  if (absentA || absentB) return Number(absentA) - Number(absentB);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  // Databases compare the bytes of UTF-8, JavaScript UTF-16 units: they differ beyond the Basic Multilingual Plane.
  return sign * Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}
