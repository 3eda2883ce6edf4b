import type { Knex } from 'knex';
import { joined, name, verbatim } from '../../statements/dialect.ts';
import type { Dialect } from '../../statements/dialect.ts';
import type { Cell } from '../../statements/expression.ts';
import type { ValueRows } from './fieldRows.ts';

/** How often each combination of values stands in some rows. */
export interface CountedValues {
  /** The most frequent first. */
  readonly values: readonly { readonly cells: readonly Cell[]; readonly count: number }[];
  /** The rows counted, and how many combinations there are, also beyond those listed. */
  readonly rows: number;
  readonly different: number;
}

/** Counts values, at most so many of them, that meet a condition over `value0`, `value1`…. */
export function valuesQuery(dialect: Dialect, { query, types }: ValueRows, most: number, condition?: Knex.Raw): Knex.QueryBuilder {
  const names = types.map((_, index) => name(dialect, `value${index}`));
  const counted = dialect
    .query()
    .select([...names, ...['count(*) as "count"', 'sum(count(*)) over () as "rows"', 'count(*) over () as "different"'].map((column) => verbatim(dialect, column))])
    .from(dialect.sql`${query} as "rows"`)
    .groupByRaw(joined(dialect, names, ', '))
    .orderByRaw(joined(dialect, [verbatim(dialect, '"count" desc'), ...names], ', '))
    .limit(most);
  return condition ? counted.whereRaw(condition) : counted;
}

/** Reads the rows of a `valuesQuery`. */
export function countedValues(rows: readonly (readonly Cell[])[], columns: number): CountedValues {
  const [first = []] = rows;
  return {
    values: rows.map((row) => ({ cells: row.slice(0, columns), count: Number(row[columns]) })),
    rows: Number(first[columns + 1] ?? 0),
    different: Number(first[columns + 2] ?? 0),
  };
}
