import type { Knex } from 'knex';
import type { FieldMapping } from '../mapping.ts';
import type { RowRule, RuleCondition, RuledRows } from '../source.ts';
import { amongCondition, bound, ofRows } from './conditions.ts';
import { joined, name, settled, verbatim } from './dialect.ts';
import type { Expression } from './expression.ts';
import { keyExpressions } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';
import { ownConditions, todayOf } from './ownConditions.ts';
import { presentText } from './presentText.ts';
import { rawMatch } from './rawValues.ts';
import { readExpression, readExpressions } from './readExpressions.ts';
import { alike, withJoinedRows } from './relatedRows.ts';
import { selectFrom } from './selectFrom.ts';

/** A table under rules, and what its conditions were made of: the tables as they were described, and the day that is today in them. */
interface Kept {
  readonly day: string;
  readonly ruling: readonly (MappedTable | undefined)[];
  readonly ruled: MappedTable;
}

/** The same rules are asked about for a day and longer. */
const keptFor = new WeakMap<RuledRows, WeakMap<MappedTable, Map<boolean, Kept>>>();

/**
 * A table with the conditions that rules put on every row. Closed by default: where the rule's entity or a field that it needs isn't mapped, or a row's subject
 * isn't known, no row meets it, whether it asks for rows or for none. Where few rows are wanted, the rules are looked at row by row.
 */
export function ruledTable(table: MappedTable, only: RuledRows, ofFew: boolean, tableOf: (entity: string) => MappedTable | undefined): MappedTable {
  const { subject, rules } = only;
  const byTable = keptFor.get(only) ?? new WeakMap<MappedTable, Map<boolean, Kept>>();
  const kept = byTable.get(table) ?? new Map<boolean, Kept>();
  const ruling = rules.map(({ entity }) => tableOf(entity));
  const day = todayOf(table);
  const known = kept.get(ofFew);
  if (known?.day === day && known.ruling.every((each, index) => each === ruling[index])) return known.ruled;
  const conditions = rules.map((rule, index) => settled(table.dialect, ruleCondition(table, subject, rule, ofFew, ruling[index]) ?? verbatim(table.dialect, '1 = 0')));
  const ruled = { ...table, ruled: conditions };
  keptFor.set(only, byTable.set(table, kept.set(ofFew, { day, ruling, ruled })));
  return ruled;
}

function ruleCondition(table: MappedTable, subject: string, rule: RowRule, ofFew: boolean, ruling: MappedTable | undefined): Knex.Raw | undefined {
  const told = ruling && subjectsTold(ruling, rule);
  if (!told) return undefined;
  const among = (ours: readonly Expression[]): Knex.Raw | undefined => {
    if (ours.length !== told.subjects.length) return undefined;
    const { dialect } = table;
    const pairs = ours.map((own, index) => alike(dialect, own, told.subjects[index] ?? own));
    // What the partner wrote stands in a relation of its own; only our own name for the subject meets the row at hand, so that an index on it serves.
    const names = pairs.map((_, index) => `teixit.subject${index}`);
    const found = selectFrom(told.table, pairs.map(([, their], index) => ({ alias: names[index] ?? '', sql: their.sql })), told.conditions);
    const same = pairs.map(([own], index) => dialect.sql`${name(dialect, 'rule', names[index] ?? '')} = ${own.sql}`);
    const end = ofFew && dialect.rowByRow !== undefined ? [verbatim(dialect, dialect.rowByRow)] : [];
    const exists = dialect.sql`exists (select 1 from ${found} as "rule" where ${joined(dialect, [joined(dialect, same, ' and '), ...end], ' ')})`;
    return rule.isAbsent ? joined(dialect, [...pairs.map(([own]) => dialect.sql`${own.sql} is not null`), dialect.sql`not ${exists}`], ' and ') : exists;
  };
  if (subject === 'id') return among(keyExpressions(table));
  const mapping = table.mapping.fields.get(subject);
  return mapping && ofRows(table, mapping, (rows, field) => among(readExpressions(rows, field)));
}

/** The rows of the rule's entity that count, and what of them tells their subject. */
function subjectsTold(ruling: MappedTable, { subject, where }: RowRule): { readonly table: MappedTable; readonly subjects: readonly Expression[]; readonly conditions: readonly Knex.Raw[] } | undefined {
  const fieldOf = (field: string): FieldMapping | undefined => ruling.mapping.fields.get(field);
  const mapping = fieldOf(subject);
  if (!mapping && subject !== 'id') return undefined;
  const table = withJoinedRows(ruling, [mapping, ...where.map(({ field }) => fieldOf(field))]);
  const conditions: Knex.Raw[] = [...ownConditions(table)];
  for (const condition of where) {
    const field = fieldOf(condition.field);
    const found = field && fieldCondition(table, field, condition);
    if (found) conditions.push(condition.isNot ? table.dialect.sql`(${found}) is not true` : (table.dialect.byItself?.(found) ?? found));
    // Of a field that is mapped it is known that no row meets it.
    else if (!condition.isNot && field) conditions.push(verbatim(table.dialect, '1 = 0'));
    else if (!condition.isNot && !condition.orAbsent) return undefined;
  }
  return { table, subjects: mapping ? readExpressions(table, mapping) : keyExpressions(table), conditions };
}

/** Undefined if no row can meet it. */
function fieldCondition(table: MappedTable, mapping: FieldMapping, { in: values, atLeast, atMost, orAbsent }: RuleCondition): Knex.Raw | undefined {
  const { dialect } = table;
  const wanted = [
    ...(values ? [amongCondition(table, rawMatch(table, mapping), values)] : []),
    ...(atLeast === undefined ? [] : [bound(table, mapping, '>=', atLeast)]),
    ...(atMost === undefined ? [] : [bound(table, mapping, '<=', atMost)]),
  ];
  const met = wanted.filter((each) => each !== undefined);
  const isMet = met.length === wanted.length ? joined(dialect, met, ' and ') : undefined;
  const isAbsent = orAbsent ? dialect.sql`${presentText(dialect, readExpression(table, mapping), mapping.absent)} is null` : undefined;
  const either = [isMet, isAbsent].filter((each) => each !== undefined);
  return either.length === 0 ? undefined : dialect.sql`((${joined(dialect, either, ') or (')}))`;
}
