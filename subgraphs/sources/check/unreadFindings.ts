import type { FieldMapping } from '../mapping.ts';
import type { ColumnType } from '../statements/expression.ts';
import type { CheckedDatabase, Rows } from './checkedDatabase.ts';
import type { CheckedEntity } from './checkedEntity.ts';
import type { Finding } from './finding.ts';
import { countQuery } from './queries/countQuery.ts';
import { fieldRows } from './queries/fieldRows.ts';
import { readCondition, unreadCondition, writtenAndRead } from './queries/unreadQuery.ts';
import { countedValues, valuesQuery } from './queries/valuesQuery.ts';
import { mappedFields } from './readSources.ts';
import { samplesOf } from './samples.ts';
import type { Sample } from './samples.ts';
import { spokenNumbers } from './spokenNumbers.ts';
import { fieldSpot } from './spot.ts';
import { formatOf } from './writtenFormat.ts';
import type { SomeValues } from './writtenFormat.ts';

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
  const some = Math.min(mostValues, 200);
  const rows = await database.rows(purpose, valuesQuery(dialect, values, some, unreadCondition(table)));
  if (!rows || rows.length === 0) return [];
  const { different, ...unread } = someValues(rows);
  const all = await database.rows(purpose, countQuery(dialect, values.query));
  const { different: _, ...read } = someValues((await database.rows(purpose, valuesQuery(dialect, values, some, readCondition(table)))) ?? []);
  const told = samplesOf(entity, field.field.path, unread.samples);
  // A format of numbers is one of the values.
  const mayTell = told.samples !== undefined || optionOf(field) !== 'number';
  const advice = (mayTell ? formatAdvice(field, unread, read) : undefined) ?? (told.samples && valueAdvice(field, told.samples, unread.rows > read.rows, engineName));
  return [{
    severity: 'warning', kind: 'unread-value', ...purpose.at, expected: expectedOf(field), found: different === 1 ? 'another value' : `${different.toLocaleString('en')} other values`,
    rows: { count: unread.rows, of: Number(all?.[0]?.[0] ?? unread.rows) }, ...told, ...(advice !== undefined && { advice }),
  }];
}

function someValues(rows: Rows): SomeValues & { readonly different: number } {
  const { values, ...counts } = countedValues(rows, 2);
  return { ...counts, samples: values.map(({ cells, count }): Sample => ({ value: String(cells[0]), count })) };
}

/** The types of columns in which a database of types holds nothing else than the field's kind. */
const neverUnread: ReadonlyMap<string, readonly ColumnType[]> = new Map([['int', ['integer']], ['float', ['integer', 'number']], ['date', ['date']]]);

function expectedOf({ field, format }: FieldMapping): string {
  const kind = kindNames.get(field.kind) ?? field.kind;
  return format === undefined ? kind : `${kind} written ${JSON.stringify(format)}`;
}

/** The format that reads more of the column than the mapping does, or that it mixes several; undefined where no format tells. */
function formatAdvice(field: FieldMapping, unread: SomeValues, read: SomeValues): string | undefined {
  const other = formatOf(field.field.kind, unread, read);
  if (!other) return undefined;
  if (other.isMixed) return `The column mixes formats: most of these are written ${JSON.stringify(other.format)}. Make them all alike, or read the column by \`sql\``;
  return other.format === field.format ? undefined : `Write \`${optionOf(field)}: ${JSON.stringify(other.format)}\``;
}

const optionOf = ({ field: { kind } }: FieldMapping): string => (kind === 'int' || kind === 'float' ? 'number' : kind === 'time' ? 'time' : 'date');

/** What to do about values that no format reads. Only words and zeros can mean nothing: a date or number that can't be read is one all the same. */
function valueAdvice(mapping: FieldMapping, samples: readonly Sample[], areMost: boolean, engineName: CheckedDatabase['engineName']): string {
  const { format } = mapping;
  const spoken = spokenNumbers(mapping, samples, engineName);
  if (spoken !== undefined) return `Read words that mean 0 as such: \`${spoken}\``;
  if (areMost) return format === undefined ? `Most can't be read: is it the right column? If so, say by \`${optionOf(mapping)}\` how they are written` : `Most can't be read: is ${JSON.stringify(format)} how they are written?`;
  const words = samples.filter(({ value }) => !/[^\P{N}0]/u.test(value));
  return words.length === 0 ? 'Correct them, or read the column by `sql`' : `Correct them, or write \`absent: [${words.map(({ value }) => JSON.stringify(value)).join(', ')}]\` for those that mean nothing`;
}
