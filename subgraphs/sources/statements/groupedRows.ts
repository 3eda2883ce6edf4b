import type { Knex } from 'knex';
import { unexpected } from '../filterError.ts';
import type { FieldMapping } from '../mapping.ts';
import type { Groups } from '../source.ts';
import { joined, name, verbatim } from './dialect.ts';
import type { Dialect, Member } from './dialect.ts';
import type { Expression } from './expression.ts';
import { checkValue } from './filterValues.ts';
import type { FilterValue } from './filterValues.ts';
import { isRelated } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';
import { keyMatch, rawMatch, spellingsOf } from './rawValues.ts';
import type { RawMatch } from './rawValues.ts';
import { relatedRows } from './relatedRows.ts';
import { selectFrom } from './selectFrom.ts';
import { selectList } from './selection.ts';
import type { SelectedColumn } from './selection.ts';

/** Rows under the name `matched`, each once for every group it is in: the columns given, and `group`. Undefined if the field isn't mapped or no group can have rows. */
export function groupedRows(table: MappedTable, groups: Groups, columns: readonly SelectedColumn[], conditions: readonly Knex.Raw[]): Knex.QueryBuilder | undefined {
  const { dialect } = table;
  const mapping = groupField(table, groups);
  if (mapping === undefined) return undefined;
  const values = groups.values.map((value) => typed(table, groups.field, value));
  const isRelatedList = mapping !== 'id' && mapping.field.list && isRelated(mapping.read);
  const rows = isRelatedList ? relatedListRows(table, mapping, values, columns, conditions) : ownRows(table, mapping, values, columns, conditions);
  if (!rows) return undefined;
  const query = dialect.query().select([rows.group, ...columns.map(({ alias }) => name(dialect, 'rows', alias))]).from(rows.relation);
  return rows.repeated ? query.distinct() : query;
}

/** Rows with the groups they are in: a relation that has `rows`, with the columns asked for. */
interface RowsOfGroups {
  readonly relation: Knex.Raw;
  readonly group: Knex.Raw;
  /** True if a row can be in one group more than once. */
  readonly repeated: boolean;
}

/** Rows whose own columns tell their groups, or the related row that is joined to each. */
function ownRows(table: MappedTable, mapping: FieldMapping | 'id', values: readonly FilterValue[], columns: readonly SelectedColumn[], conditions: readonly Knex.Raw[]): RowsOfGroups | undefined {
  const { dialect } = table;
  const match = mapping === 'id' ? keyMatch(table) : rawMatch(table, mapping);
  const members = membersOf(match, values);
  if (members.length === 0) return undefined;
  const group = name(dialect, 'groups', 'group');
  const codes = match.elements ? [{ alias: 'code0', sql: match.elements }] : codeColumns(match.expressions);
  // Where an index serves only conditions on the column itself, the rows are found by one, before they are told apart.
  const found = match.expressions?.some(({ sql }) => dialect.columnOf?.(sql)) ? [...conditions, dialect.oneOf(match.expressions, members.map((member) => member.codes))] : conditions;
  const rows = dialect.sql`${selectFrom(table, [...columns, ...codes], found)} as "rows"`;
  if (match.elements) {
    const { relation, code } = dialect.elementsOfRows;
    return { relation: dialect.sql`${rows} cross join ${verbatim(dialect, relation)} join ${dialect.groups(['text'], members)} on "groups"."code0" = ${verbatim(dialect, code)}`, group, repeated: true };
  }
  return { relation: dialect.sql`${rows} join ${dialect.groups(match.expressions.map(({ type }) => type), members)} on ${equal(dialect, 'groups', 'rows', codes)}`, group, repeated: false };
}

/** Rows whose groups are told by all the related rows of each. */
function relatedListRows(table: MappedTable, mapping: FieldMapping, values: readonly FilterValue[], columns: readonly SelectedColumn[], conditions: readonly Knex.Raw[]): RowsOfGroups | undefined {
  const { dialect } = table;
  const { relation, own, onNames, table: elements, field } = relatedRows(table, mapping);
  const match = rawMatch(elements, field);
  const members = membersOf(match, values);
  if (members.length === 0 || !match.expressions) return undefined;
  const types = match.expressions.map(({ type }) => type);
  const codes = codeColumns(match.expressions);
  const links = onNames.map((sql, index) => ({ alias: `link ${index}`, sql }));
  const coded = dialect.query().select(selectList(table, [...links, ...codes])).from(relation);
  const linked = dialect.query().distinct([name(dialect, 'groups', 'group'), ...links.map(({ alias }) => name(dialect, 'elements', alias))])
    .from(dialect.sql`${coded} as "elements" join ${dialect.groups(types, members)} on ${equal(dialect, 'groups', 'elements', codes)}`);
  const rows = selectFrom(table, [...columns, ...own.map(({ sql }, index) => ({ alias: `link ${index}`, sql }))], conditions);
  return { relation: dialect.sql`${rows} as "rows" join ${linked} as "members" on ${equal(dialect, 'members', 'rows', links)}`, group: name(dialect, 'members', 'group'), repeated: false };
}

const equal = (dialect: Dialect, one: string, other: string, columns: readonly SelectedColumn[]): Knex.Raw =>
  joined(dialect, columns.map(({ alias }) => dialect.sql`${name(dialect, one, alias)} = ${name(dialect, other, alias)}`), ' and ');

const codeColumns = (expressions: readonly Expression[]): readonly SelectedColumn[] => expressions.map(({ sql }, index) => ({ alias: `code${index}`, sql }));

const membersOf = ({ rawsOf }: RawMatch, values: readonly FilterValue[]): readonly Member[] => values.flatMap((value, group) => rawsOf([value]).map((codes) => ({ group, codes })));

function groupField({ mapping: { entity, fields } }: MappedTable, { field }: Groups): FieldMapping | 'id' | undefined {
  if (field === 'id') return 'id';
  if (!entity.fields.has(field)) throw unexpected('groups.field', `a field of ${entity.name}`, field);
  return fields.get(field);
}

/** The values of groups are text; those of booleans and numbers are meant. */
function typed({ mapping: { fields } }: MappedTable, field: string, value: string): FilterValue {
  const mapping = fields.get(field);
  if (!mapping || field === 'id') return value;
  if (mapping.field.kind === 'boolean') return spellingsOf(mapping).some(([, each]) => String(each) === value) ? value === 'true' : value;
  if (mapping.field.kind === 'int' || mapping.field.kind === 'float') return checkValue('groups.values', mapping.field.kind, Number(value));
  return checkValue('groups.values', mapping.field.kind, value);
}
