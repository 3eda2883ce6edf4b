import type { FieldMapping } from '../mapping.ts';
import type { ColumnType } from '../statements/expression.ts';
import type { CheckedDatabase } from './checkedDatabase.ts';
import type { CheckedEntity } from './checkedEntity.ts';
import type { Finding } from './finding.ts';
import { countQuery } from './queries/countQuery.ts';
import { fieldRows } from './queries/fieldRows.ts';
import { unreadCondition, writtenAndRead } from './queries/unreadQuery.ts';
import { countedValues, valuesQuery } from './queries/valuesQuery.ts';
import { mappedFields } from './readSources.ts';
import { samplesOf } from './samples.ts';
import type { Sample } from './samples.ts';
import { fieldSpot } from './spot.ts';
import { formatOf } from './writtenFormat.ts';

/** Dates, times and numbers that are there but can't be read, so that they are null in the graph. */
export async function unreadFindings(database: CheckedDatabase, entity: CheckedEntity, mostValues: number): Promise<readonly Finding[]> {
  const written = mappedFields(entity.mapping).filter(({ field, read }) => kindNames.has(field.kind) && !field.list && !('constant' in read) && !('point' in read));
  return (await Promise.all(written.map((field) => unreadValues(database, entity, field, mostValues)))).flat();
}

const kindNames: ReadonlyMap<string, string> = new Map([
  ['int', 'whole numbers'], ['float', 'numbers'], ['date', 'dates'], ['month', 'months'], ['time', 'times'], ['dateTime', 'moments'],
]);

async function unreadValues(database: CheckedDatabase, entity: CheckedEntity, field: FieldMapping, mostValues: number): Promise<readonly Finding[]> {
  const { mapping, table } = entity;
  const { dialect, engineName } = database;
  const [type = 'other'] = fieldRows(table, field).types;
  if (engineName !== 'sqlite' && neverUnread.get(field.field.kind)?.includes(type)) return [];
  const values = fieldRows(table, field, writtenAndRead);
  const purpose = { at: fieldSpot(mapping, field), doing: 'reading its values' };
  const rows = await database.rows(purpose, valuesQuery(dialect, values, Math.min(mostValues, 200), unreadCondition(table)));
  if (!rows || rows.length === 0) return [];
  const counted = countedValues(rows, values.types.length);
  const all = await database.rows(purpose, countQuery(dialect, values.query));
  const found = counted.values.map(({ cells, count }): Sample => ({ value: String(cells[0]), count }));
  const told = samplesOf(entity, field.field.path, found);
  const of = Number(all?.[0]?.[0] ?? counted.rows);
  const advice = formatAdvice(field, found, counted.rows >= of / 2) ?? (told.samples && `Correct them, or write \`absent: [${told.samples.map(({ value }) => JSON.stringify(value)).join(', ')}]\` for those that mean nothing`);
  return [{
    severity: 'warning', kind: 'unread-value', ...purpose.at, expected: expectedOf(field), found: counted.different === 1 ? 'another value' : `${counted.different} other values`,
    rows: { count: counted.rows, of }, ...told, ...(advice !== undefined && { advice }),
  }];
}

/** The types of columns in which a database of types holds nothing else than the field's kind. */
const neverUnread: ReadonlyMap<string, readonly ColumnType[]> = new Map([['int', ['integer']], ['float', ['integer', 'number']], ['date', ['date']]]);

function expectedOf({ field, format }: FieldMapping): string {
  const kind = kindNames.get(field.kind) ?? field.kind;
  return format === undefined ? kind : `${kind} written ${JSON.stringify(format)}`;
}

/** The format that reads what the mapping doesn't, if there is one. */
function formatAdvice({ field, format }: FieldMapping, found: readonly Sample[], areMost: boolean): string | undefined {
  const other = formatOf(field.kind, found);
  if (other === undefined || other === format) return undefined;
  const option = field.kind === 'int' || field.kind === 'float' ? 'number' : field.kind === 'time' ? 'time' : 'date';
  if (format === undefined || areMost) return `Write \`${option}: ${JSON.stringify(other)}\``;
  return `Most of these are written ${JSON.stringify(other)}: make them all alike, if need be by \`sql\``;
}
