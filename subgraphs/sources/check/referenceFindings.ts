import { cellText } from '../decode/decodeValue.ts';
import type { FieldMapping } from '../mapping.ts';
import { rowsQuery } from '../statements/rowsQuery.ts';
import { isRelated } from '../statements/mappedTable.ts';
import type { CheckedDatabase } from './checkedDatabase.ts';
import type { CheckedEntity } from './checkedEntity.ts';
import type { Finding } from './finding.ts';
import { danglingQuery } from './queries/danglingQuery.ts';
import { countedValues } from './queries/valuesQuery.ts';
import { countQuery } from './queries/countQuery.ts';
import { entityRows } from './queries/fieldRows.ts';
import { samplesOf } from './samples.ts';
import { fieldSpot } from './spot.ts';

/** References to other entities of the partner that lead to no row: in the graph they are records with nothing but an id, or null. */
export async function referenceFindings(database: CheckedDatabase, entity: CheckedEntity, targets: ReadonlyMap<string, CheckedEntity>): Promise<readonly Finding[]> {
  const found = [...entity.mapping.fields.values()].map((field) => {
    const target = targets.get(field.field.entity ?? '');
    if (field.field.kind !== 'reference' || !target) return [];
    return 'constant' in field.read ? constantReference(database, entity, field, String(field.read.constant), target) : columnReference(database, entity, field, target);
  });
  return (await Promise.all(found)).flat();
}

async function constantReference(database: CheckedDatabase, { mapping }: CheckedEntity, field: FieldMapping, key: string, target: CheckedEntity): Promise<readonly Finding[]> {
  const query = rowsQuery(target.table, { entity: target.mapping.entity.name, keys: [key], fields: new Set() });
  const at = fieldSpot(mapping, field);
  const rows = 'statement' in query ? await database.rows({ at, doing: 'looking for the record that it refers to' }, query.statement) : [];
  if (!rows || rows.length > 0) return [];
  return [{ severity: 'warning', kind: 'dangling-reference', ...at, expected: `the key of a row of ${target.mapping.entity.name}`, found: JSON.stringify(key) }];
}

async function columnReference(database: CheckedDatabase, entity: CheckedEntity, field: FieldMapping, target: CheckedEntity): Promise<readonly Finding[]> {
  if (isRelated(field.read)) return [];
  const { dialect } = database;
  const purpose = { at: fieldSpot(entity.mapping, field), doing: 'looking for what it refers to' };
  const dangling = danglingQuery(entity.table, field, target.table);
  const rows = await database.rows(purpose, dangling.query);
  if (!rows || rows.length === 0) return [];
  const [[all] = []] = (await database.rows(purpose, countQuery(dialect, entityRows(entity.table, []).query))) ?? [];
  const counted = countedValues(rows, dangling.types.length);
  const samples = counted.values.map(({ cells, count }) => ({ value: cells.map((cell, index) => cellText(cell, dangling.types[index] ?? 'other') ?? '').join(', '), count }));
  const isHidden = entity.domain === 'people' || target.personal.has('key');
  return [{
    severity: 'warning', kind: 'dangling-reference', ...purpose.at, expected: `keys of rows of ${target.mapping.entity.name}`,
    found: counted.different === 1 ? 'a value that no row has' : `${counted.different.toLocaleString('en')} values that no row has`,
    rows: { count: counted.rows, of: Number(all ?? counted.rows) }, ...(isHidden ? {} : samplesOf(entity, field.field.path, samples)),
  }];
}
