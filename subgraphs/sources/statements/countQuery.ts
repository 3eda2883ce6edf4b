import type { Filter, Groups } from '../source.ts';
import { figuresQuery } from './figuresQuery.ts';
import type { Query } from './expression.ts';
import type { MappedTable } from './mappedTable.ts';

/** The number of rows, one number for each group. */
export function countQuery(table: MappedTable, { entity, filter, groups }: { readonly entity: string; readonly filter?: Filter; readonly groups?: Groups }): Query<readonly number[]> {
  const wanted = groups ? groups.values.length : 1;
  const figures = figuresQuery(table, { entity, by: [], sums: [], ...(filter && { filter }), ...(groups && { groups }) }, Math.max(1, wanted));
  if ('answer' in figures) return { answer: Array.from({ length: wanted }, () => 0) };
  return {
    statement: figures.statement,
    read: (rows) => {
      const counts = new Map(figures.read(rows).map(({ group, count }) => [group, count]));
      return Array.from({ length: wanted }, (_, group) => counts.get(group) ?? 0);
    },
  };
}
