import type { Knex } from 'knex';
import type { SqlTag } from '../../statements/dialect.ts';

/**
 * The collation by which texts are equal, ordered and grouped byte by byte, blanks at the end included. MySQL (from 8.0.17) and MariaDB call theirs otherwise;
 * each takes what stands in its own kind of comment for SQL, and the other for a comment.
 */
export const exactCollation = 'collate /*!80017 utf8mb4_0900_bin */ /*M!100600 utf8mb4_nopad_bin */';

/** A text that compares so, whatever collation or encoding its column has. What is one already stays as it is. */
export function exactText(sql: SqlTag, text: Knex.Raw): Knex.Raw {
  if (origins.has(text)) return text;
  const [before, behind] = ['(convert(', ` using utf8mb4) ${exactCollation})`];
  const exact = sql(Object.assign([before, behind], { raw: [before, behind] }), text);
  origins.set(exact, text);
  return exact;
}

/** Says that a text compares so by itself: it is made of one that does, and of texts that have no collation of their own. */
export function markExact(text: Knex.Raw): Knex.Raw {
  origins.set(text, undefined);
  return text;
}

/** What an exact text was made of, where it was given its collation only. */
export const originOf = (text: Knex.Raw): Knex.Raw | undefined => origins.get(text);

/** An expression that is a column as it stands in its table; undefined for any other. */
export function plainColumn(expression: Knex.Raw): Knex.Raw | undefined {
  const { sql, bindings } = expression.toSQL();
  return bindings.length === 0 && /^(?:"(?:[^"]|"")+"\.)*"(?:[^"]|"")+"$/.test(sql) ? expression : undefined;
}

/** What each exact text was made of. */
const origins = new WeakMap<Knex.Raw, Knex.Raw | undefined>();
