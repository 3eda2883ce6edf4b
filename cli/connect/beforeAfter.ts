import { openEngine } from '../../subgraphs/sources/engines/openEngine.ts';
import type { Engine, QueryLimits } from '../../subgraphs/sources/engines/engine.ts';
import { decodeKey } from '../../subgraphs/sources/idKey.ts';
import type { EntityMapping } from '../../subgraphs/sources/mapping.ts';
import { openSource } from '../../subgraphs/sources/openSource.ts';
import type { SourceSettings } from '../../subgraphs/sources/openSource.ts';
import type { EntityRow, Source } from '../../subgraphs/sources/source.ts';
import { compile, name } from '../../subgraphs/sources/statements/dialect.ts';
import type { Expression } from '../../subgraphs/sources/statements/expression.ts';
import { fromClause, readsOf } from '../../subgraphs/sources/statements/mappedTable.ts';

/** A few rows of one entity as the partner keeps them, and as the graph shows them. */
export interface BeforeAfter {
  readonly entity: string;
  /** The columns that the mapping reads, its key first. Others are not looked at. */
  readonly columns: readonly string[];
  /** By row, by column: as the database gives it; null for absent. */
  readonly before: readonly (readonly (string | null)[])[];
  /** The same rows, in the same order. */
  readonly after: readonly EntityRow[];
}

/** Reads the first rows of each mapped entity twice: as they are, and through the source that the subgraphs read by. People are never shown. Rejects with `SourceError` or `EngineFailure`. */
export async function beforeAfter(settings: SourceSettings, { count = 5, signal }: { readonly count?: number; readonly signal?: AbortSignal } = {}): Promise<readonly BeforeAfter[]> {
  const source = openSource(settings);
  const engine = openEngine(settings.database, settings.limits);
  const limits: QueryLimits = { timeout: settings.limits.timeout, ...(signal && { signal }) };
  try {
    const found: BeforeAfter[] = [];
    for (const mapping of settings.mappings.values()) {
      if (mapping.entity.name !== 'PeopleServedStatistics') found.push(await compare(source, engine, mapping, count, limits));
    }
    return found;
  } finally {
    await Promise.all([source.close(), engine.close()]);
  }
}

async function compare(source: Source, engine: Engine, mapping: EntityMapping, count: number, limits: QueryLimits): Promise<BeforeAfter> {
  const entity = mapping.entity.name;
  const fields = new Set([...mapping.fields.keys(), ...(mapping.updatedAt ? ['source.updatedAt'] : [])]);
  const page = await source.page({ entity, fields, order: { direction: 'ASC' }, limit: count, ...(limits.signal && { signal: limits.signal }) });
  const columns = [...new Set(readsOf(mapping).flatMap(({ read, kind }) => (kind === 'column' ? [read] : [])))];
  const keys = page.map(({ key }) => decodeKey(key, mapping.key.length)).filter((key) => key !== undefined);
  const rows = await rawRows(engine, mapping, columns, keys, limits);
  const place = (key: readonly string[]): string => JSON.stringify(key);
  const byKey = new Map(rows.map((row) => [place(row.slice(0, mapping.key.length).map((cell) => cell ?? '')), row]));
  return { entity, columns, before: page.map(({ key }) => byKey.get(place(decodeKey(key, mapping.key.length) ?? [])) ?? columns.map(() => null)), after: page.map(({ row }) => row) };
}

/** The columns of the rows with these keys, as text. */
async function rawRows(engine: Engine, mapping: EntityMapping, columns: readonly string[], keys: readonly (readonly string[])[], limits: QueryLimits): Promise<readonly (readonly (string | null)[])[]> {
  if (keys.length === 0) return [];
  const { dialect } = engine;
  const from = fromClause(dialect, mapping.from);
  const types = await engine.describe(compile(dialect.query().select(columns.map((column) => name(dialect, column))).from(from).limit(0)), limits);
  const expressions = columns.map((column, index): Expression => ({ sql: name(dialect, column), type: dialect.typeOf(types[index] ?? '') }));
  const texts = expressions.map((expression, index) => dialect.sql`${dialect.text(expression)} as ${name(dialect, `c${index}`)}`);
  const query = dialect.query().select(texts).from(from).whereRaw(dialect.oneOf(expressions.slice(0, mapping.key.length), keys)).limit(keys.length);
  return (await engine.query(compile(query), limits)).map((row) => row.map((cell) => (cell === null ? null : String(cell))));
}
