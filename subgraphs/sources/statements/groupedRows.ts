import type { Knex } from 'knex';
import { unexpected } from '../filterError.ts';
import type { Groups } from '../source.ts';
import { name, verbatim } from './dialect.ts';
import type { Member } from './dialect.ts';
import { checkValue } from './filterValues.ts';
import type { FilterValue } from './filterValues.ts';
import type { MappedTable } from './mappedTable.ts';
import { keyMatch, rawMatch, spellingsOf } from './rawValues.ts';
import type { RawMatch } from './rawValues.ts';
import { selectFrom } from './selectFrom.ts';
import type { SelectedColumn } from './selection.ts';

/** Rows under the name `matched`, each once for every group it is in: the columns given, and `group`. Undefined if the field isn't mapped or no group can have rows. */
export function groupedRows(table: MappedTable, groups: Groups, columns: readonly SelectedColumn[], conditions: readonly Knex.Raw[]): Knex.QueryBuilder | undefined {
  const { dialect } = table;
  const match = groupMatch(table, groups);
  if (!match) return undefined;
  const members = groups.values.flatMap((value, group): Member[] => match.rawsOf([typed(table, groups.field, value)]).map((codes) => ({ group, codes })));
  if (members.length === 0) return undefined;
  const { expressions, separator } = match;
  const codes = expressions.map(({ sql }, index) => ({ alias: `code${index}`, sql: separator === undefined ? sql : dialect.elements(sql, separator) }));
  const rows = dialect.sql`${selectFrom(table, [...columns, ...codes], conditions)} as "rows"`;
  const query = dialect.query().select([verbatim(dialect, '"groups"."group"'), ...columns.map(({ alias }) => name(dialect, 'rows', alias))]);
  const relation = dialect.groups(separator === undefined ? expressions.map(({ type }) => type) : ['text'], members);
  if (separator === undefined) {
    const equal = expressions.map((_, index) => `"groups"."code${index}" = "rows"."code${index}"`).join(' and ');
    return query.from(dialect.sql`${rows} join ${relation} on ${verbatim(dialect, equal)}`);
  }
  // A row can have several values of one group; it is in it once.
  const elements = dialect.elementsOfRows;
  return query.distinct().from(dialect.sql`${rows} cross join ${verbatim(dialect, elements.relation)} join ${relation} on "groups"."code0" = ${verbatim(dialect, elements.code)}`);
}

function groupMatch(table: MappedTable, { field }: Groups): RawMatch | undefined {
  if (field === 'id') return keyMatch(table);
  if (!table.mapping.entity.fields.has(field)) throw unexpected('groups.field', `a field of ${table.mapping.entity.name}`, field);
  const mapping = table.mapping.fields.get(field);
  return mapping && rawMatch(table, mapping);
}

/** The values of groups are text; those of booleans and numbers are meant. */
function typed({ mapping: { fields } }: MappedTable, field: string, value: string): FilterValue {
  const mapping = fields.get(field);
  if (!mapping || field === 'id') return value;
  if (mapping.field.kind === 'boolean') return spellingsOf(mapping).some(([, each]) => String(each) === value) ? value === 'true' : value;
  if (mapping.field.kind === 'int' || mapping.field.kind === 'float') return checkValue('groups.values', mapping.field.kind, Number(value));
  return checkValue('groups.values', mapping.field.kind, value);
}
