import { FilterError } from '../filterError.ts';
import type { FieldMapping } from '../mapping.ts';
import type { FieldFilter, Order } from '../source.ts';
import { comparable } from '../statements/comparable.ts';
import type { Expression, Query, Statement } from '../statements/expression.ts';
import { figuresQuery } from '../statements/figuresQuery.ts';
import { orderValue } from '../statements/keyset.ts';
import { isRelated, keyExpressions } from '../statements/mappedTable.ts';
import type { MappedTable } from '../statements/mappedTable.ts';
import { numberValue } from '../statements/numberValue.ts';
import { pageQuery } from '../statements/pageQuery.ts';
import { rawMatch, storedValue } from '../statements/rawValues.ts';
import { readExpression } from '../statements/readExpressions.ts';
import { rowsQuery } from '../statements/rowsQuery.ts';
import { unixUnit } from '../statements/unixTime.ts';
import type { IndexPart } from './indexAdvice.ts';
import { fieldSpot } from './spot.ts';
import type { Spot, SpotFinder } from './spot.ts';
import type { TypicalValues } from './typicalValues.ts';

/** A question that clients ask, as the statement that would be sent, and the index that would serve it. */
export interface PlannedQuestion {
  readonly at: Spot;
  /** `the filter area`, `the order DATE_POSTED` */
  readonly words: string;
  readonly statement: Statement;
  /** What of the entity's own table it goes by; none where that is another table's matter, or nobody's. */
  readonly parts: readonly IndexPart[];
  readonly field?: FieldMapping;
  /** True if the statement counts the rows that it finds. */
  readonly counts: boolean;
  /** True for searches in text, which no index serves anyway. */
  readonly searches?: boolean;
}

/** As many rows as a page usually has. */
const pageRows = 21;

/** Records by key and lists in the order of their keys: what every entity is asked for. */
export function plainQuestions(table: MappedTable, { key }: TypicalValues, spots: SpotFinder, mostRows: number): readonly PlannedQuestion[] {
  const { mapping } = table;
  const entity = mapping.entity.name;
  const at = spots.option(mapping, 'key');
  const parts = keyExpressions(table).map((each) => storedValue(table, each));
  return [
    ...planned({ at, words: 'records by their id', parts, counts: false }, () => rowsQuery(table, { entity, keys: [key], fields: new Set() })),
    ...planned({ at, words: 'the order ID', parts, counts: false }, () => pageQuery(table, { entity, fields: new Set(), order: { direction: 'ASC' }, limit: Math.min(pageRows, mostRows) }, mostRows)),
  ];
}

/** Everything else that an entity can be filtered and ordered by, and fields that look into other tables. */
export function fieldQuestions(table: MappedTable, values: TypicalValues, mostRows: number): readonly PlannedQuestion[] {
  const { mapping } = table;
  const { filters, orders } = mapping.entity;
  const fields = [...mapping.fields.values()].filter(({ read }) => !('constant' in read));
  return [...searchQuestion(table, fields, mostRows), ...fields.flatMap((field) => [
    ...(filters.has(field.field.path) ? filterQuestion(table, field, values, mostRows) : []),
    ...[...orders].filter(([, path]) => path === field.field.path).flatMap(([order]) => orderQuestions(table, field, order, mostRows)),
    ...(isRelated(field.read) || 'sql' in field.read ? shownQuestion(table, field, mostRows) : []),
  ])];
}

function searchQuestion(table: MappedTable, fields: readonly FieldMapping[], mostRows: number): readonly PlannedQuestion[] {
  const { entity } = table.mapping;
  const first = fields.find(({ field }) => entity.searches.includes(field.path));
  if (!first) return [];
  const question = { at: fieldSpot(table.mapping, first), words: 'the filter text', parts: [], counts: false, searches: true };
  return planned(question, () => figuresQuery(table, { entity: entity.name, by: [], sums: [], filter: { text: 'qz' } }, mostRows));
}

function filterQuestion(table: MappedTable, field: FieldMapping, values: TypicalValues, mostRows: number): readonly PlannedQuestion[] {
  const { path, kind } = field.field;
  const value = values.valueOf(field);
  const isRange = kind === 'int' || kind === 'float' || kind === 'date' || kind === 'month' || kind === 'time' || kind === 'dateTime';
  const filter: FieldFilter = isRange ? { gte: value, lte: value } : { eq: value };
  const parts = isRelated(field.read) ? [] : isRange ? [rangedExpression(table, field)] : (rawMatch(table, field).expressions ?? []);
  const question = { at: fieldSpot(table.mapping, field), words: `the filter ${path}`, parts, field, counts: true };
  return planned(question, () => figuresQuery(table, { entity: table.mapping.entity.name, by: [], sums: [], filter: { [path]: filter } }, mostRows));
}

/** Seconds since 1970 in a column of whole numbers are compared as such. */
function rangedExpression(table: MappedTable, field: FieldMapping): Expression {
  const read = unixUnit(field.format) === undefined ? undefined : readExpression(table, field);
  return read?.type === 'integer' && field.absent.length === 0 ? numberValue(table.dialect, read, field, false) : comparable(table, field);
}

function orderQuestions(table: MappedTable, field: FieldMapping, name: string, mostRows: number): readonly PlannedQuestion[] {
  return (['ASC', 'DESC'] as const).flatMap((direction) => {
    const order: Order = { field: field.field.path, direction };
    const value = isRelated(field.read) ? undefined : orderValue(table, order);
    const keys = keyExpressions(table).map((each) => storedValue(table, each));
    const parts = value ? [{ sql: value.sql, order: direction === 'DESC' ? 'desc' : 'asc' } as const, ...keys] : [];
    const question = { at: fieldSpot(table.mapping, field), words: `the order ${name} ${direction}`, parts, field, counts: false };
    return planned(question, () => pageQuery(table, { entity: table.mapping.entity.name, fields: new Set(), order, limit: Math.min(pageRows, mostRows) }, mostRows));
  });
}

function shownQuestion(table: MappedTable, field: FieldMapping, mostRows: number): readonly PlannedQuestion[] {
  const question = { at: fieldSpot(table.mapping, field), words: `the field ${field.field.path}`, parts: [], field, counts: false };
  return planned(question, () => pageQuery(table, { entity: table.mapping.entity.name, fields: new Set([field.field.path]), order: { direction: 'ASC' }, limit: Math.min(pageRows, mostRows) }, mostRows));
}

/** Some questions are answered without a statement, or refused: those cost the database nothing. */
function planned(question: Omit<PlannedQuestion, 'statement'>, build: () => Query<unknown>): readonly PlannedQuestion[] {
  try {
    const query = build();
    return 'statement' in query ? [{ ...question, statement: query.statement }] : [];
  } catch (error) {
    if (error instanceof FilterError) return [];
    throw error;
  }
}
