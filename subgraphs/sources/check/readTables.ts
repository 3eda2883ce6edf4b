import type { CatalogueTable } from '../engines/catalogue.ts';
import type { EntityMapping } from '../mapping.ts';
import { readNames } from '../personal/personalProblems.ts';
import { tableOf } from './missingFindings.ts';
import { readSourcesOf } from './readSources.ts';
import type { SpotFinder } from './spot.ts';

/** The tables and views that mappings read, those named in their SQL too, as the catalogue names them; undefined where not all of them can be told. */
export function readTables(mappings: readonly EntityMapping[], tables: readonly CatalogueTable[], spots: SpotFinder): readonly (readonly string[])[] | undefined {
  const sources = mappings.flatMap((mapping) => readSourcesOf(mapping, spots));
  const found = sources.map(({ from, where, expressions }) => {
    const own = 'table' in from ? [tableOf(from, tables)].filter((table) => table !== undefined) : namedIn(from.sql, tables);
    return { own, more: [...(where ? [where] : []), ...expressions].flatMap(({ sql }) => namedIn(sql, tables)) };
  });
  if (found.length === 0 || found.some(({ own }) => own.length === 0)) return undefined;
  return [...new Set(found.flatMap(({ own, more }) => [...own, ...more]))].map(({ name }) => name);
}

function namedIn(sql: string, tables: readonly CatalogueTable[]): readonly CatalogueTable[] {
  const names = new Set(readNames({ read: { sql } }).map((name) => name.toLowerCase()));
  return tables.filter(({ name }) => names.has((name.at(-1) ?? '').toLowerCase()));
}
