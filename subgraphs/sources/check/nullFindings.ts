import { cellText, decodeField } from '../decode/decodeValue.ts';
import { isSoundPoint } from '../decode/geoPoint.ts';
import type { FieldMapping } from '../mapping.ts';
import { isRelated } from '../statements/mappedTable.ts';
import type { CheckedDatabase } from './checkedDatabase.ts';
import type { CheckedEntity } from './checkedEntity.ts';
import type { Finding } from './finding.ts';
import { entityRows } from './queries/fieldRows.ts';
import { shownExpressions } from './queries/shownExpressions.ts';
import { countedValues, valuesQuery } from './queries/valuesQuery.ts';
import { requiredFields } from './requiredFields.ts';
import type { RequiredFields } from './requiredFields.ts';
import { fieldSpot } from './spot.ts';

/** Embedded objects of which the mapping leaves out a field that is never null, so that they are always null. */
export function neverShownFindings({ mapping, domain }: Pick<CheckedEntity, 'mapping' | 'domain'>): readonly Finding[] {
  return requiredFields(domain, mapping.entity.name).flatMap(({ paths, parent, type }): readonly Finding[] => {
    const mapped = paths.flatMap((path) => mapping.fields.get(path) ?? []);
    const missing = paths.filter((path) => !mapping.fields.has(path));
    const [first] = mapped;
    if (!first || missing.length === 0) return [];
    return [{ severity: 'warning', kind: 'null-row', ...fieldSpot(mapping, first), expected: `${missing.join(', ')} as well: ${type} is never without`, found: `none, so that ${parent} is always null` }];
  });
}

/** Rows in which something stands for an embedded object, but not all that it is never without, or nothing that can be read. */
export async function nullFindings(database: CheckedDatabase, entity: CheckedEntity, mostValues: number): Promise<readonly Finding[]> {
  const objects = requiredFields(entity.domain, entity.mapping.entity.name);
  return (await Promise.all(objects.map((object) => nullRows(database, entity, object, mostValues)))).flat();
}

async function nullRows(database: CheckedDatabase, { mapping, table }: CheckedEntity, { parent, type, paths }: RequiredFields, mostValues: number): Promise<readonly Finding[]> {
  const fields = paths.flatMap((path) => mapping.fields.get(path) ?? []).filter(({ read }) => !isRelated(read));
  const [first] = fields;
  if (!first || fields.length < paths.length) return [];
  const reads = fields.map((field) => ({ field, expressions: shownExpressions(table, field) }));
  const values = entityRows(table, reads.flatMap(({ expressions }) => expressions));
  if (values.types.length === 0) return [];
  const at = fieldSpot(mapping, first);
  const rows = await database.rows({ at, doing: `looking for ${parent} that can't be shown` }, valuesQuery(database.dialect, values, mostValues));
  if (!rows) return [];
  const counted = countedValues(rows, values.types.length);
  const faulty = counted.values.filter(({ cells }) => {
    const texts = cells.map((cell, index) => cellText(cell, values.types[index] ?? 'other'));
    return texts.some((text) => text !== null && text.trim() !== '') && !isShown(table.partner, reads, texts);
  });
  const count = faulty.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return [];
  return [{ severity: 'warning', kind: 'null-row', ...at, expected: `${paths.join(' and ')} that make a ${type}`, found: `others, so that ${parent} is null`, rows: { count, of: counted.rows } }];
}

function isShown(partner: string, reads: readonly { readonly field: FieldMapping; readonly expressions: readonly unknown[] }[], texts: readonly (string | null)[]): boolean {
  let place = 0;
  const parts = new Map(reads.map(({ field, expressions }) => {
    const own = texts.slice(place, place + expressions.length);
    place += expressions.length;
    return [field.field.path.replace(/^.*\./, ''), decodeField(partner, field, own)] as const;
  }));
  return [...parts.values()].every((part) => part !== null) && isSoundPoint(parts);
}
