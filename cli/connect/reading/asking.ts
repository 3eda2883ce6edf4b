import type { Knex } from 'knex';
import { EngineFailure } from '../../../subgraphs/sources/engines/engine.ts';
import type { Engine, QueryLimits } from '../../../subgraphs/sources/engines/engine.ts';
import type { CatalogueColumn, CatalogueTable } from '../../../subgraphs/sources/engines/catalogue.ts';
import { compile, name, verbatim } from '../../../subgraphs/sources/statements/dialect.ts';
import type { Cell } from '../../../subgraphs/sources/statements/expression.ts';

/** Whom is asked, and how much. */
export interface Asking {
  readonly engine: Engine;
  readonly limits: QueryLimits;
  /** Rows to look at in each table. */
  readonly rows: number;
}

/** The rows of a query as text; undefined if the database refused it or took too long. Rejects if it is gone or the signal was aborted. */
export async function tryAsking({ engine, limits }: Asking, query: Knex.QueryBuilder): Promise<readonly (readonly (string | null)[])[] | undefined> {
  try {
    const rows = await engine.query(compile(query), limits);
    return rows.map((row) => row.map(cellText));
  } catch (error) {
    if (error instanceof EngineFailure && (error.status !== 'UNAVAILABLE' || !error.whole)) return undefined;
    throw error;
  }
}

/** The longest text that is looked at. */
const longest = 300;

/** A column as text, cut; null where it holds bytes. */
export function columnText({ engine: { dialect } }: Asking, { name: column, holds, type }: CatalogueColumn): Knex.Raw {
  if (/blob|bytea|binary|image|raw/i.test(type)) return dialect.sql`null`;
  return dialect.sql`substr(${dialect.text({ sql: name(dialect, column), type: holds })}, 1, ${verbatim(dialect, String(longest))})`;
}

/** A table or view, as a statement's `from`. */
export const tableName = ({ engine: { dialect } }: Asking, table: Pick<CatalogueTable, 'name'>): Knex.Raw => name(dialect, ...table.name);

const cellText = (cell: Cell): string | null => (cell === null ? null : String(cell));
