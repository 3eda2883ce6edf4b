import type { Knex } from 'knex';
import { unexpected } from '../filterError.ts';
import type { FieldMapping } from '../mapping.ts';
import type { Filter } from '../source.ts';
import { comparable } from './comparable.ts';
import { joined, verbatim } from './dialect.ts';
import type { Expression } from './expression.ts';
import { checkFieldFilter, checkSearch } from './filterValues.ts';
import type { CheckedFilter, FilterValue } from './filterValues.ts';
import { foldText, foldedPattern } from './foldedText.ts';
import { keyExpressions } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';
import { keyMatch, rawMatch } from './rawValues.ts';
import type { RawMatch } from './rawValues.ts';

/** The conditions that a row must meet: the mapping's own, and those of a filter. Undefined if no row can meet them, as when a field isn't mapped. */
export function conditions(table: MappedTable, filter: Filter | undefined): readonly Knex.Raw[] | undefined {
  const found = Object.entries(filter ?? {}).map(([field, condition]) => (condition === undefined ? [] : fieldConditions(table, field, condition)));
  return found.every((each) => each !== undefined) ? [...ownConditions(table), ...found.flat()] : undefined;
}

/** The condition that a mapping puts on every row, and that it has an id. */
export function ownConditions(table: MappedTable): readonly Knex.Raw[] {
  const { dialect, mapping: { where } } = table;
  const keys = keyExpressions(table).map(({ sql }) => dialect.sql`${sql} is not null`);
  return where === undefined ? keys : [...keys, dialect.sql`(${verbatim(dialect, where.includes('--') ? `${where}\n` : where)})`];
}

/** The condition that a row has one of the values. */
export function amongCondition({ dialect }: MappedTable, { expressions, rawsOf, separator }: RawMatch, values: readonly FilterValue[]): Knex.Raw | undefined {
  const tuples = [...new Map(rawsOf(values).map((tuple) => [tuple.join('\0'), tuple])).values()];
  if (tuples.length === 0) return undefined;
  const [list] = expressions;
  return separator === undefined || !list
    ? dialect.oneOf(expressions, tuples)
    : dialect.overlaps(dialect.elements(list.sql, separator), tuples.map(([raw = '']) => raw));
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
  const found = among.map((values) => amongCondition(table, rawMatch(table, mapping), values));
  if (contains !== undefined) found.push(containsCondition(table, [mapping], contains));
  if (least !== undefined) found.push(bound(table, comparable(table, mapping), '>=', least));
  if (most !== undefined) found.push(bound(table, comparable(table, mapping), '<=', most));
  return allOf(found);
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
  const found = mappings.map((mapping) => dialect.matches(comparable(table, mapping).sql, foldedPattern(part)));
  return found.length === 1 ? found[0] : dialect.sql`(${joined(dialect, found, ' or ')})`;
}

/** Columns of whole numbers are compared with whole numbers, so that indexes serve. */
function bound({ dialect }: MappedTable, { sql, type }: Expression, operator: '>=' | '<=', value: FilterValue): Knex.Raw {
  const limit = type === 'integer' ? wholeBound(Number(value), operator) : typeof value === 'boolean' ? String(value) : value;
  return dialect.sql`${sql} ${verbatim(dialect, operator)} ${dialect.parameter(limit, type)}`;
}

function wholeBound(value: number, operator: '>=' | '<='): number {
  const whole = operator === '>=' ? Math.ceil(value) : Math.floor(value);
  return Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, whole));
}

function allOf(found: readonly (Knex.Raw | undefined)[]): readonly Knex.Raw[] | undefined {
  return found.every((each) => each !== undefined) ? found : undefined;
}

const isEmpty = ({ among, contains, least, most }: CheckedFilter): boolean => among.length === 0 && contains === undefined && least === undefined && most === undefined;
