import type { Catalogue, CatalogueTable } from '../../subgraphs/sources/engines/catalogue.ts';
import type { Engine } from '../../subgraphs/sources/engines/engine.ts';
import { candidateInclusions } from './relations/candidateInclusions.ts';
import { countFound } from './reading/countFound.ts';
import { countValues } from './reading/countValues.ts';
import { findKey } from './reading/findKey.ts';
import type { Asking } from './reading/asking.ts';
import { sampleRows } from './reading/sampleRows.ts';
import { tableId } from './samples.ts';
import type { DatabaseSamples, Inclusion, TableSample } from './samples.ts';

/** What a database holds, and samples of it. */
export interface DatabaseReading {
  readonly catalogue: Catalogue;
  readonly samples: DatabaseSamples;
}

/** How much may be read, and how long a statement may take. */
export interface ReadingLimits {
  /** Milliseconds for one statement. */
  readonly timeout?: number;
  /** Rows to look at in each table. */
  readonly rows?: number;
  readonly signal?: AbortSignal;
  /** Told before each table is read. */
  readonly tell?: (table: string, number: number, of: number) => void;
}

/**
 * Reads what a database holds and samples of its rows: only SELECTs, each with a time limit. What takes too long is left out, so the samples of a large table may be its first rows.
 * Rejects with `EngineFailure` if the catalogue can't be read, or with the signal's reason.
 */
export async function readDatabase(engine: Engine, { timeout = 5000, rows = 500, signal, tell }: ReadingLimits = {}): Promise<DatabaseReading> {
  const asking: Asking = { engine, rows, limits: { timeout, ...(signal && { signal }) } };
  const catalogue = await engine.catalogue({ ...asking.limits, timeout: 4 * timeout });
  const tables = new Map<string, TableSample>();
  for (const [index, table] of catalogue.tables.entries()) {
    signal?.throwIfAborted();
    tell?.(tableId(table.name), index + 1, catalogue.tables.length);
    tables.set(tableId(table.name), await readTable(asking, catalogue, table));
  }
  return { catalogue, samples: { tables, inclusions: await readInclusions(asking, catalogue, tables) } };
}

async function readTable(asking: Asking, catalogue: Catalogue, table: CatalogueTable): Promise<TableSample> {
  const sample = await sampleRows(asking, table);
  const values = sample.complete ? new Map() : await countValues(asking, table, sample.rows);
  const key = table.primaryKey.length > 0 ? undefined : await findKey(asking, catalogue, table, sample);
  return { ...sample, values, ...(key && { key }) };
}

/** How many relations are tried in a whole database. */
const mostInclusions = 400;

async function readInclusions(asking: Asking, catalogue: Catalogue, tables: ReadonlyMap<string, TableSample>): Promise<readonly Inclusion[]> {
  const found: Inclusion[] = [];
  for (const candidate of candidateInclusions(catalogue, tables).slice(0, mostInclusions)) {
    asking.limits.signal?.throwIfAborted();
    const inclusion = await countFound(asking, catalogue, tables, candidate);
    if (inclusion && inclusion.found > 0 && inclusion.found / inclusion.of >= 0.5) found.push(inclusion);
  }
  return found;
}
