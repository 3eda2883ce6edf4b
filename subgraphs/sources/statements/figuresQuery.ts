import type { Knex } from 'knex';
import { cellText, constantLeaf, decodeLeaf } from '../decode/decodeValue.ts';
import { FilterError, unexpected } from '../filterError.ts';
import type { FieldMapping } from '../mapping.ts';
import type { Dimension, FigureQuestion, FigureRow } from '../source.ts';
import { comparable } from './comparable.ts';
import { conditions } from './conditions.ts';
import { compile, joined, name, verbatim } from './dialect.ts';
import type { Cell, Expression, Query } from './expression.ts';
import { addUp } from './addUp.ts';
import { groupedRows } from './groupedRows.ts';
import { keyExpressions } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';
import { storedValue } from './rawValues.ts';
import { readExpressions } from './readExpressions.ts';
import { withJoinedRows } from './relatedRows.ts';
import { selectFrom } from './selectFrom.ts';
import type { SelectedColumn } from './selection.ts';

/** Counts and sums. Rows are grouped by raw values in SQL, and added up where two of them mean the same. */
export function figuresQuery(described: MappedTable, { by, sums, filter, groups, keyedBy }: FigureQuestion, mostRows: number): Query<readonly FigureRow[]> {
  const { fields } = described.mapping;
  if (groups && keyedBy !== undefined) throw unexpected('groups', 'left out where figures have keys', groups.field);
  const table = withJoinedRows(described, [...by.map(({ field }) => field), ...sums, ...(groups ? [groups.field] : [])].map((path) => fields.get(path)));
  const { dialect } = table;
  const where = conditions(table, filter);
  const dimensions = by.map((dimension, index) => groupedDimension(table, dimension, index));
  const summed = sums.map((path, index) => ({ path, columns: summedColumn(table, path, index) }));
  if (!where) return { answer: [] };
  const grouped = dimensions.flatMap(({ columns }) => columns);
  const added = summed.flatMap(({ columns }) => columns);
  // Distinct rows are told apart by their key where a group matches several values of one row.
  const keys = groups ? keyExpressions(table).map((each, index) => ({ alias: `key.${index}`, sql: storedValue(table, each).sql })) : [];
  const hash = keyedBy === undefined ? [] : [{ alias: 'hash', sql: recordHash(table, keyedBy) }];
  const columns = [...keys, ...grouped, ...added, ...hash];
  const source = groups ? groupedRows(table, groups, columns, where) : selectFrom(table, columns.length > 0 ? columns : [{ alias: 'row', sql: verbatim(dialect, '1') }], where);
  if (!source) return { answer: [] };
  const groupNames = [...(groups ? ['group'] : []), ...grouped.map(({ alias }) => alias)].map((alias) => name(dialect, alias));
  const query = dialect
    .query()
    .select([...groupNames, verbatim(dialect, 'count(*) as "count"'), ...added.map(({ alias }) => dialect.sql`sum(${name(dialect, alias)}) as ${name(dialect, alias)}`), ...hash.map(() => verbatim(dialect, 'sum("hash") % 4294967296 as "hash"'))])
    .from(dialect.sql`${source} as "matched"`)
    .limit(mostRows + 1);
  if (groupNames.length > 0) query.groupByRaw(joined(dialect, groupNames, ', '));
  const read = (row: readonly Cell[]): FigureRow => {
    const cells = row.values();
    const next = (): Cell => cells.next().value ?? null;
    const group = groups ? Number(next()) : 0;
    const values = dimensions.map(({ columns: { length }, decode }) => decode(Array.from({ length }, next)));
    const count = Number(next());
    const totals = Object.fromEntries(summed.map(({ path, columns: { length } }) => [path, length > 0 ? Number(next() ?? 0) : 0]));
    return { group, by: values, count, sums: totals, ...(keyedBy !== undefined && { key: Number(next() ?? 0) }) };
  };
  return {
    statement: compile(query),
    read: (rows) => {
      if (rows.length > mostRows) throw new FilterError(`Expected figures of at most ${mostRows} groups, got more. Group by less${keyedBy === undefined ? ', or filter more' : ''}.`);
      return addUp(rows.map(read).filter(({ count }) => count > 0));
    },
  };
}

/** What a record's key becomes with a secret. The parts of a key stand side by side with a sign between them. */
function recordHash(table: MappedTable, secret: string): Knex.Raw {
  const { dialect } = table;
  const parts = keyExpressions(table).map((each) => dialect.text(storedValue(table, each)));
  return dialect.hashed(dialect.sql`concat_ws(${dialect.literal('.', 'text')}, ${joined(dialect, parts, ', ')})`, secret);
}

interface GroupedDimension {
  readonly columns: readonly SelectedColumn[];
  readonly decode: (cells: readonly Cell[]) => FigureRow['by'][number];
}

function groupedDimension(table: MappedTable, { field, month }: Dimension, index: number): GroupedDimension {
  const model = table.mapping.entity.fields.get(field);
  if (!model || model.list) throw unexpected('by', `fields of ${table.mapping.entity.name} with one value`, field);
  const mapping = table.mapping.fields.get(field);
  if (!mapping) return { columns: [], decode: () => null };
  if ('point' in mapping.read) throw unexpected('by', `fields of ${table.mapping.entity.name} that databases can group by`, field);
  if ('constant' in mapping.read && !month) {
    const constant = constantLeaf(table.partner, mapping, mapping.read.constant);
    return { columns: [], decode: () => constant };
  }
  const expressions = dimensionExpressions(table, mapping, month === true);
  const decoded: FieldMapping = month ? { ...mapping, field: { ...model, kind: 'month' } } : mapping;
  return {
    columns: expressions.map(({ sql }, part) => ({ alias: expressions.length > 1 ? `by${index}.${part}` : `by${index}`, sql })),
    decode: (cells) => decodeLeaf(table.partner, decoded, cells.map((cell, part) => cellText(cell, expressions[part]?.type ?? 'other'))),
  };
}

function dimensionExpressions(table: MappedTable, mapping: FieldMapping, month: boolean): readonly Expression[] {
  const { dialect } = table;
  if (month) {
    const day = comparable(table, mapping);
    return [{ sql: day.type === 'date' ? dialect.month(day) : dialect.sql`substr(${day.sql}, 1, 7)`, type: 'text' }];
  }
  // Raw values that are translated in process are told apart by every letter, whatever the collation.
  return groupedExpressions(table, mapping).map(({ sql, type }) => ({ sql: type === 'text' || type === 'char' ? dialect.bytewise(sql) : sql, type }));
}

function groupedExpressions(table: MappedTable, mapping: FieldMapping): readonly Expression[] {
  switch (mapping.field.kind) {
    case 'boolean': case 'enum': case 'reference': case 'area': case 'occupation':
      return readExpressions(table, mapping).map((each) => storedValue(table, each));
    // Text with a list of values is translated in process, like codes.
    default: return mapping.translate ? readExpressions(table, mapping).map((each) => ({ sql: table.dialect.text(each), type: 'text' as const })) : [comparable(table, mapping)];
  }
}

function summedColumn(table: MappedTable, path: string, index: number): readonly SelectedColumn[] {
  const kind = table.mapping.entity.fields.get(path)?.kind;
  if (kind !== 'int' && kind !== 'float') throw unexpected('sums', `number fields of ${table.mapping.entity.name}`, path);
  const mapping = table.mapping.fields.get(path);
  if (mapping && 'point' in mapping.read) throw unexpected('sums', `number fields of ${table.mapping.entity.name} that databases can add up`, path);
  return mapping ? [{ alias: `sum${index}`, sql: comparable(table, mapping).sql }] : [];
}
