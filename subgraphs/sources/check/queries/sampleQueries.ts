import type { Knex } from 'knex';
import { name } from '../../statements/dialect.ts';
import type { Dialect } from '../../statements/dialect.ts';
import type { ValueRows } from './fieldRows.ts';

/** So many values say enough about a column. */
const enough = 300;

/** Some values of each column, without absent ones: whichever the database finds first. */
export function sampleQueries(dialect: Dialect, { query, types }: ValueRows): readonly Knex.QueryBuilder[] {
  return types.map((_, index) => {
    const value = name(dialect, `value${index}`);
    return dialect.query().select(value).from(dialect.sql`${query} as "rows"`).whereRaw(dialect.sql`${value} is not null`).limit(enough);
  });
}
