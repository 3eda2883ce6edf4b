import type { Knex } from 'knex';
import { FilterError, unexpected } from '../filterError.ts';
import type { FieldMapping } from '../mapping.ts';
import type { Filter } from '../source.ts';
import { comparable } from './comparable.ts';
import { joined, verbatim } from './dialect.ts';
import { checkFieldFilter, checkSearch } from './filterValues.ts';
import type { CheckedFilter, FilterValue } from './filterValues.ts';
import { foldText, foldedPattern } from './foldedText.ts';
import { isListInColumn, listElements } from './listElements.ts';
import { isRelated } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';
import { numberValue } from './numberValue.ts';
import { ownConditions } from './ownConditions.ts';
import { keyMatch, rawMatch } from './rawValues.ts';
import type { RawMatch } from './rawValues.ts';
import { readExpression } from './readExpressions.ts';
import { relatedCondition } from './relatedRows.ts';
import { unixRange, unixSpan, unixUnit } from './unixTime.ts';

/** The conditions that a row must meet: the mapping's own, and those of a filter. Undefined if no row can meet them, as when a field isn't mapped. */
export function conditions(table: MappedTable, filter: Filter | undefined): readonly Knex.Raw[] | undefined {
  const found = filterConditions(table, filter);
  return found && [...ownConditions(table), ...found];
}

/** The conditions of a filter alone. */
export function filterConditions(table: MappedTable, filter: Filter | undefined): readonly Knex.Raw[] | undefined {
  const found = Object.entries(filter ?? {}).map(([field, condition]) => (condition === undefined ? [] : fieldConditions(table, field, condition)));
  return found.every((each) => each !== undefined) ? found.flat() : undefined;
}

/** The condition that a row has one of the values. */
export function amongCondition({ dialect }: MappedTable, { expressions, elements, rawsOf }: RawMatch, values: readonly FilterValue[]): Knex.Raw | undefined {
  const tuples = [...new Map(rawsOf(values).map((tuple) => [tuple.join('\0'), tuple])).values()];
  if (tuples.length === 0) return undefined;
  return elements ? dialect.overlaps(elements, tuples.map(([raw = '']) => raw)) : dialect.oneOf(expressions, tuples);
}

function fieldConditions(table: MappedTable, field: string, condition: unknown): readonly Knex.Raw[] | undefined {
  if (field === 'text') return textConditions(table, checkSearch('filter.text', condition));
  if (field === 'id') return allOf(checkFieldFilter('filter.id', 'id', condition).among.map((values) => amongCondition(table, keyMatch(table), values)));
  const model = table.mapping.entity.fields.get(field);
  if (!model) throw unexpected(`filter.${field}`, 'left out', condition);
  const checked = checkFieldFilter(`filter.${field}`, model.kind, condition);
  const mapping = table.mapping.fields.get(field);
  if (mapping) return mappedConditions(table, mapping, checked);
  return isEmpty(checked) ? [] : undefined;
}

function mappedConditions(table: MappedTable, mapping: FieldMapping, { among, contains, least, most }: CheckedFilter): readonly Knex.Raw[] | undefined {
  if ('point' in mapping.read) throw new FilterError(`Expected \`filter.${mapping.field.path}\` to be left out: no database compares points.`);
  const found = among.map((values) => ofRows(table, mapping, (rows, field) => amongCondition(rows, rawMatch(rows, field), values)));
  if (contains !== undefined) found.push(containsCondition(table, [mapping], contains));
  if (least !== undefined) found.push(ofRows(table, mapping, (rows, field) => bound(rows, field, '>=', least)));
  if (most !== undefined) found.push(ofRows(table, mapping, (rows, field) => bound(rows, field, '<=', most)));
  return allOf(found);
}

/** A condition on a field, of the row itself or of the rows that the field is read from. */
export function ofRows(table: MappedTable, mapping: FieldMapping, conditionOf: (rows: MappedTable, field: FieldMapping) => Knex.Raw | undefined): Knex.Raw | undefined {
  return isRelated(mapping.read) ? relatedCondition(table, mapping, conditionOf) : conditionOf(table, mapping);
}

/** Every word must occur in one of the fields that the filter reads. */
function textConditions(table: MappedTable, text: string): readonly Knex.Raw[] | undefined {
  const { entity, fields } = table.mapping;
  const searched = entity.searches.map((path) => fields.get(path)).filter((mapping) => mapping !== undefined);
  const words = [...new Set(text.split(/\s+/u).map(foldText).filter((word) => word !== ''))];
  return allOf(words.map((word) => containsCondition(table, searched, word)));
}

function containsCondition(table: MappedTable, mappings: readonly FieldMapping[], text: string): Knex.Raw | undefined {
  const { dialect } = table;
  const part = foldText(text);
  if (mappings.length === 0 || part.includes('\0') || !part.isWellFormed()) return undefined;
  const found = mappings
    .map((mapping) => ofRows(table, mapping, (rows, field) => (isListInColumn(field) ? elementContains(rows, field, part) : dialect.matches(comparable(rows, field).sql, foldedPattern(part)))))
    .filter((condition) => condition !== undefined);
  return found.length > 1 ? dialect.sql`(${joined(dialect, found, ' or ')})` : found[0];
}

/** The condition that an element of a list in a column contains a folded text. */
function elementContains(table: MappedTable, mapping: FieldMapping, part: string): Knex.Raw | undefined {
  const { dialect } = table;
  const { translate, absent } = mapping;
  if (translate && 'values' in translate) return amongCondition(table, rawMatch(table, mapping), [...translate.values.values()].filter((value) => foldText(String(value)).includes(part)));
  // An element that means nothing becomes one of no letters.
  const elements = absent.reduce((text, spelling) => dialect.sql`replace(${text}, ${JSON.stringify(spelling)}, '""')`, dialect.elementsText(listElements(table, mapping)));
  return dialect.matches(elements, elementPattern(part));
}

/** The JSON arrays of texts one of which contains this folded one; one of no letters contains nothing. */
function elementPattern(part: string): string {
  const letter = '(?:[^"\\\\]|\\\\.)';
  return `^ *\\[ *(?:"${letter}*" *, *)*"${letter}*${part === '' ? letter : foldedPattern(JSON.stringify(part).slice(1, -1))}`;
}

/** Columns of whole numbers are compared with whole numbers, and those of seconds since 1970 with seconds, so that indexes serve. */
export function bound(table: MappedTable, mapping: FieldMapping, operator: '>=' | '<=', value: FilterValue): Knex.Raw {
  const { dialect } = table;
  const seconds = unixBound(table, mapping, operator, String(value));
  if (seconds) return seconds;
  const { sql, type } = comparable(table, mapping);
  const limit = type === 'integer' ? wholeBound(Number(value), operator) : typeof value === 'boolean' ? String(value) : value;
  const limited = (of: Knex.Raw): Knex.Raw => dialect.sql`${of} ${verbatim(dialect, operator)} ${dialect.parameter(limit, type)}`;
  const column = dialect.columnOf?.(sql);
  return column ? dialect.sql`${limited(column)} and ${limited(sql)}` : limited(sql);
}

function unixBound(table: MappedTable, mapping: FieldMapping, operator: '>=' | '<=', period: string): Knex.Raw | undefined {
  const { kind } = mapping.field;
  const unit = unixUnit(mapping.format);
  if (unit === undefined || (kind !== 'date' && kind !== 'month') || mapping.absent.length > 0) return undefined;
  const read = readExpression(table, mapping);
  if (read.type !== 'integer') return undefined;
  const { dialect } = table;
  const { sql: number } = numberValue(dialect, read, mapping, false);
  const { least, most } = unixRange(unit);
  const { first, next } = unixSpan(period, unit);
  const [from, before] = operator === '>=' ? [Math.max(first, least), most] : [least, Math.min(next, most)];
  return dialect.sql`${number} >= ${dialect.parameter(from, 'integer')} and ${number} < ${dialect.parameter(before, 'integer')}`;
}

function wholeBound(value: number, operator: '>=' | '<='): number {
  const whole = operator === '>=' ? Math.ceil(value) : Math.floor(value);
  return Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, whole));
}

function allOf(found: readonly (Knex.Raw | undefined)[]): readonly Knex.Raw[] | undefined {
  return found.every((each) => each !== undefined) ? found : undefined;
}

const isEmpty = ({ among, contains, least, most }: CheckedFilter): boolean => among.length === 0 && contains === undefined && least === undefined && most === undefined;
