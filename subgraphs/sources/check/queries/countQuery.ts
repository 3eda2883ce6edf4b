import type { Knex } from 'knex';
import { verbatim } from '../../statements/dialect.ts';
import type { Dialect } from '../../statements/dialect.ts';

/** How many rows a query gives, of those that meet a condition. */
export function countQuery(dialect: Dialect, query: Knex.QueryBuilder, condition?: Knex.Raw): Knex.QueryBuilder {
  const counted = dialect.query().select(verbatim(dialect, 'count(*)')).from(dialect.sql`${query} as "rows"`);
  return condition ? counted.whereRaw(condition) : counted;
}
