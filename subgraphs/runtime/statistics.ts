import type { Dimension, FigureRow, Filter, Source } from '../sources/source.ts';
import { askOwners } from './askPartners.ts';
import type { PartnerReport } from './partnerReport.ts';

/** Figures wanted, grouped by dimensions. */
export interface StatisticsWanted {
  readonly entity: string;
  readonly by: readonly Dimension[];
  /** True to keep the partners apart. */
  readonly byPartner: boolean;
  readonly sums: readonly string[];
  readonly filter?: Filter;
  /** The partners that alone can have rows which the filter finds. */
  readonly owners?: ReadonlySet<string>;
  /** Turns a value of a dimension into the one it is counted under, such as a municipality into its province. */
  readonly rollUp?: (field: string, value: FigureRow['by'][number]) => FigureRow['by'][number];
  /** The secret by which each partner's rows have keys, that are added up like counts. */
  readonly keyOf?: (partner: string) => string;
  /** True where nothing is answered unless every partner answers. */
  readonly isWhole?: boolean;
}

/** A row of merged figures; `by` follows the dimensions asked for. */
export interface StatisticsRow {
  readonly partner: string | null;
  readonly by: FigureRow['by'];
  readonly count: number;
  readonly sums: Readonly<Record<string, number>>;
  /** Below 2^32; where `keyOf` was given. */
  readonly key?: number;
}

/** Asks each partner's database to count its own, and adds up rows of the same group. Rows come in the order of their groups, absent last; without dimensions there is always one. */
export async function statistics(
  sources: readonly Source[],
  report: PartnerReport,
  wanted: StatisticsWanted,
  signal?: AbortSignal,
): Promise<readonly StatisticsRow[] | null> {
  const asked = sources.filter((source) => source.maps(wanted.entity));
  const { entity, by, sums, filter, owners, rollUp, keyOf, isWhole = false } = wanted;
  const question = { entity, by, sums, ...(filter && { filter }), ...(signal && { signal }) };
  const parts = await askOwners(owners, asked, report, (source) => source.figures({ ...question, ...(keyOf && { keyedBy: keyOf(source.partner.id) }) }));
  if (asked.length > 0 && (isWhole ? parts.length < asked.length : parts.length === 0)) return null;
  const rows = new Map<string, StatisticsRow>();
  for (const { source, value } of parts)
    for (const row of value) {
      const partner = wanted.byPartner ? source.partner.id : null;
      const values = row.by.map((item, index) => (rollUp ? rollUp(by[index]?.field ?? '', item) : item));
      const key = JSON.stringify([partner, values]);
      rows.set(key, add(rows.get(key), { partner, by: values, count: row.count, sums: row.sums, ...(row.key !== undefined && { key: row.key }) }));
    }
  const nothing = { partner: null, by: [], count: 0, sums: Object.fromEntries(sums.map((path) => [path, 0])) };
  if (rows.size === 0 && by.length === 0 && !wanted.byPartner) return [nothing];
  return [...rows.values()].toSorted((a, b) => compareGroups([...a.by, a.partner], [...b.by, b.partner]));
}

function add(before: StatisticsRow | undefined, row: StatisticsRow): StatisticsRow {
  if (!before) return row;
  const sums = Object.fromEntries(Object.entries(row.sums).map(([path, sum]) => [path, sum + (before.sums[path] ?? 0)]));
  const key = before.key !== undefined && row.key !== undefined ? { key: (before.key + row.key) % 2 ** 32 } : {};
  return { ...row, count: before.count + row.count, sums, ...key };
}

/** The order of rows by the values of their groups, absent last. */
export function compareGroups(left: readonly FigureRow['by'][number][], right: readonly FigureRow['by'][number][]): number {
  for (const [index, value] of left.entries()) {
    const other = right[index] ?? null;
    if (value === other) continue;
    if (value === null) return 1;
    if (other === null) return -1;
    return value < other ? -1 : 1;
  }
  return 0;
}
