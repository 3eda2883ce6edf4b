import { joined, verbatim } from '../statements/dialect.ts';
import { cellText } from '../decode/decodeValue.ts';
import { ownConditions } from '../statements/ownConditions.ts';
import { keyExpressions } from '../statements/mappedTable.ts';
import { storedValue } from '../statements/rawValues.ts';
import type { CheckedDatabase } from './checkedDatabase.ts';
import type { CheckedEntity } from './checkedEntity.ts';
import type { Finding } from './finding.ts';
import { countQuery } from './queries/countQuery.ts';
import { entityRows } from './queries/fieldRows.ts';
import { countedValues, valuesQuery } from './queries/valuesQuery.ts';
import { samplesOf } from './samples.ts';
import type { SpotFinder } from './spot.ts';

const mostKeys = 20;

/** Keys that several rows have, and rows without a key, unless the database forbids both. */
export async function keyFindings(database: CheckedDatabase, entity: CheckedEntity, spots: SpotFinder): Promise<readonly Finding[]> {
  const found = await Promise.all([duplicateKeys(database, entity, spots), absentKeys(database, entity, spots)]);
  return found.flat();
}

async function duplicateKeys(database: CheckedDatabase, entity: CheckedEntity, spots: SpotFinder): Promise<readonly Finding[]> {
  const { mapping, table, found, domain } = entity;
  if (found && [found.primaryKey, ...found.uniqueKeys].some((unique) => unique.length > 0 && unique.every((column) => mapping.key.includes(column)))) return [];
  const { dialect } = database;
  const purpose = { at: spots.option(mapping, 'key'), doing: 'looking for keys that stand twice' };
  const keys = entityRows(table, keyExpressions(table).map((each) => storedValue(table, each)));
  const rows = await database.rows(purpose, valuesQuery(dialect, keys, mostKeys).havingRaw('count(*) > 1'));
  if (!rows || rows.length === 0) return [];
  const all = await database.rows(purpose, countQuery(dialect, keys.query));
  const counted = countedValues(rows, keys.types.length);
  const samples = counted.values.map(({ cells, count }) => ({ value: cells.map((cell, index) => cellText(cell, keys.types[index] ?? 'other') ?? '').join(', '), count }));
  return [{
    severity: 'error', kind: 'duplicate-key', ...purpose.at, expected: 'one row for each key', found: counted.different === 1 ? 'a key that several rows have' : `${counted.different.toLocaleString('en')} keys that several rows have`,
    rows: { count: counted.rows, of: Number(all?.[0]?.[0] ?? counted.rows) }, ...(domain === 'people' ? {} : samplesOf(entity, 'key', samples)),
    advice: 'Name further columns that tell the rows apart: `key: [column, column]`',
  }];
}

async function absentKeys(database: CheckedDatabase, { mapping, table, found }: CheckedEntity, spots: SpotFinder): Promise<readonly Finding[]> {
  if (found && mapping.key.every((key) => found.columns.some((column) => column.name === key && !column.nullable))) return [];
  const { dialect } = database;
  const purpose = { at: spots.option(mapping, 'key'), doing: 'looking for rows without a key' };
  const keys = keyExpressions(table);
  // The conditions of a table without a key are those that the mapping puts on its rows.
  const shown = entityRows(table, keys, ownConditions({ ...table, mapping: { ...mapping, key: [] } }));
  const absent = joined(dialect, keys.map((_, index) => verbatim(dialect, `"value${index}" is null`)), ' or ');
  const [[count] = []] = (await database.rows(purpose, countQuery(dialect, shown.query, absent))) ?? [];
  if (Number(count ?? 0) === 0) return [];
  const [[all] = []] = (await database.rows(purpose, countQuery(dialect, shown.query))) ?? [];
  return [{
    severity: 'warning', kind: 'absent-key', ...purpose.at, expected: 'a key in every row', found: `rows without ${mapping.key.join(' or ')}, which can't be shown`,
    rows: { count: Number(count), of: Number(all ?? count) }, advice: 'Fill in the key, or leave these rows out by `where`',
  }];
}
