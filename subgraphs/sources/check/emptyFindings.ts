import type { CheckedDatabase } from './checkedDatabase.ts';
import type { CheckedEntity } from './checkedEntity.ts';
import type { Finding } from './finding.ts';
import { entityRows } from './queries/fieldRows.ts';
import type { SpotFinder } from './spot.ts';

/** An entity of which no row is shown: the table may be empty, or its conditions leave nothing over. */
export async function emptyFindings(database: CheckedDatabase, { mapping, table }: CheckedEntity, spots: SpotFinder): Promise<readonly Finding[]> {
  const at = spots.option(mapping);
  const rows = await database.rows({ at, doing: 'looking for a row' }, entityRows(table, []).query.limit(1));
  if (!rows || rows.length > 0) return [];
  const conditions = (['where', 'deleted', 'validity'] as const).filter((option) => mapping[option] !== undefined);
  return [{
    severity: 'warning', kind: 'no-rows', ...at, expected: 'rows to show', found: 'none',
    ...(conditions.length > 0 && { advice: `Is ${conditions.map((option) => `\`${option}\``).join(' or ')} right?` }),
  }];
}
