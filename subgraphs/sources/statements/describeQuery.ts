import type { EntityMapping } from '../mapping.ts';
import type { Dialect } from './dialect.ts';
import { name, verbatim } from './dialect.ts';
import type { Statement } from './expression.ts';
import { fromClause, readsOf } from './mappedTable.ts';

/** A statement that returns no row, but whose columns tell what the mapping's reads hold, in the order of `readsOf`, and which fails if one of them is missing. */
export function describeStatement(dialect: Dialect, mapping: EntityMapping): Statement {
  const columns = readsOf(mapping).map((read, index) => dialect.sql`${read.startsWith('(') ? verbatim(dialect, read) : name(dialect, read)} as ${name(dialect, `read${index}`)}`);
  const query = dialect.query().select(columns).from(fromClause({ dialect, mapping })).limit(0);
  if (mapping.where !== undefined) query.whereRaw(verbatim(dialect, `(${mapping.where}\n)`));
  return dialect.compile(query);
}
