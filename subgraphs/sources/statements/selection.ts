import type { Knex } from 'knex';
import { comparable } from './comparable.ts';
import { joined, name, settled, verbatim } from './dialect.ts';
import type { ColumnType, Expression } from './expression.ts';
import { isRelated, keyExpressions } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';
import { listElements } from './listElements.ts';
import { pointExpressions } from './pointExpressions.ts';
import { readExpressions } from './readExpressions.ts';
import { relatedRows } from './relatedRows.ts';
import { hasOriginalCodes } from '../decode/originalCodes.ts';
import { partsOfPoint } from '../decode/geoPoint.ts';
import type { FieldMapping } from '../mapping.ts';
import { storedValue } from './rawValues.ts';

/** The columns that an answer needs, and where in a row each field's stand. */
export interface Selection {
  /** What is read of the entity's own table. */
  readonly columns: readonly SelectedColumn[];
  /** What is read of related tables for each row of the answer, over a relation `rows` of the columns before. They stand behind those. */
  readonly related: readonly SelectedColumn[];
  /** The places of the key's columns in a row. */
  readonly key: readonly Place[];
  /** The places of a field's columns, by path; none for a constant. */
  readonly fields: ReadonlyMap<string, readonly Place[]>;
}

/** A column of the answer. */
export interface SelectedColumn {
  readonly alias: string;
  readonly sql: Knex.Raw;
}

/** Where in a row a value stands, and what its column holds. */
export interface Place {
  readonly index: number;
  readonly type: ColumnType;
}

/** Only what the fields asked for need: the key, and their own columns. */
export function selectionOf(table: MappedTable, asked: ReadonlySet<string>): Selection {
  const needed = [...neededFields(table, asked)];
  const columns: SelectedColumn[] = [];
  const add = (alias: string, expressions: readonly Expression[]): readonly Place[] =>
    expressions.map(({ sql, type }, part) => {
      columns.push({ alias: expressions.length > 1 ? `${alias}.${part}` : alias, sql });
      return { index: columns.length - 1, type };
    });
  const key = add('key', keyExpressions(table).map((each) => ({ ...each, sql: storedValue(table, each).sql })));
  const fields = new Map<string, readonly Place[]>();
  const points = new Map<string, readonly Place[]>();
  for (const [path, mapping] of needed) {
    if (isRelated(mapping.read)) continue;
    if ('point' in mapping.read) {
      // The two halves of a point are read from the same columns.
      const id = JSON.stringify([mapping.read.point, mapping.format]);
      const places = points.get(id) ?? add(path, pointExpressions(table, mapping, mapping.read.point));
      points.set(id, places);
      fields.set(path, places);
    } else fields.set(path, add(path, selectExpressions(table, mapping)));
  }
  const related = needed.flatMap(([path, mapping]) => (isRelated(mapping.read) ? [{ path, ...relatedColumn(table, mapping, (sql) => linkTo(columns, sql)) }] : []));
  for (const [index, { path, type }] of related.entries()) fields.set(path, [{ index: columns.length + index, type }]);
  const settle = ({ alias, sql }: SelectedColumn): SelectedColumn => ({ alias, sql: settled(table.dialect, sql) });
  return { columns: columns.map(settle), related: related.map(({ path, sql }) => settle({ alias: path, sql })), key, fields };
}

/** How many columns of an answer a selection takes. */
export const widthOf = ({ columns, related }: Selection): number => columns.length + related.length;

/** A select list in which every column has its name. */
export const selectList = ({ dialect }: MappedTable, columns: readonly SelectedColumn[]): Knex.Raw[] =>
  columns.map(({ alias, sql }) => dialect.sql`${sql} as ${name(dialect, alias)}`);

/**
 * The rows of a query over a selection's own columns, with what is read of related tables: for these rows only, however many were looked at to
 * find them. `before` and `behind` are further columns of the query. Undefined order is no order.
 */
export function withRelated(
  table: MappedTable,
  { columns, related }: Selection,
  query: Knex.Raw,
  { before = [], behind = [], order }: { readonly before?: readonly string[]; readonly behind?: readonly string[]; readonly order?: Knex.Raw } = {},
): Knex.Raw {
  if (related.length === 0) return query;
  const { dialect } = table;
  const ofRows = (alias: string): Knex.Raw => name(dialect, 'rows', alias);
  const names = [...before, ...columns.map(({ alias }) => alias)].map(ofRows);
  const list = joined(dialect, [...names, ...selectList(table, related), ...behind.map(ofRows)], ', ');
  const answer = dialect.sql`select ${list} from (${query}) as "rows"`;
  return order ? dialect.sql`${answer} order by ${order}` : answer;
}

/** The mapped fields whose columns are read: those asked for, the other half of a point, and, for `originalCodes`, all that hold codes. */
function neededFields({ mapping }: MappedTable, asked: ReadonlySet<string>): ReadonlyMap<string, FieldMapping> {
  const paths = new Set([...asked].flatMap((path) => [path, ...partsOfPoint(path)]));
  const needed = [...mapping.fields].filter(([path, field]) => paths.has(path) || (asked.has('originalCodes') && hasOriginalCodes(field)));
  const updatedAt = asked.has('source.updatedAt') && mapping.updatedAt ? [['source.updatedAt', mapping.updatedAt] as const] : [];
  return new Map([...needed, ...updatedAt]);
}

/** Text, codes and keys are read as they are stored and decoded in process; the rest is made canonical in SQL, as filters compare it. */
function selectExpressions(table: MappedTable, mapping: FieldMapping): readonly Expression[] {
  if ('constant' in mapping.read) return [];
  if (mapping.ownList) return [{ sql: table.dialect.elementsText(listElements(table, mapping)), type: 'text' }];
  switch (mapping.field.kind) {
    case 'int': case 'float': case 'date': case 'month': case 'time': case 'dateTime':
      return mapping.field.list ? readExpressions(table, mapping) : [comparable(table, mapping)];
    case 'boolean': case 'enum': case 'reference': case 'area': case 'occupation':
      return readExpressions(table, mapping).map((each) => ({ ...each, sql: storedValue(table, each).sql }));
    default:
      return readExpressions(table, mapping);
  }
}

/** The value of the first related row, or the elements of all, for a row of the relation `rows`. */
function relatedColumn(table: MappedTable, mapping: FieldMapping, linkTo: (sql: Knex.Raw) => string): { readonly sql: Knex.Raw; readonly type: ColumnType } {
  const { dialect } = table;
  const { relation, own, onNames, order, table: rows, field } = relatedRows(table, mapping);
  const [value] = selectExpressions(rows, field);
  if (!value) throw new Error(`Expected ${mapping.field.path} to be read from a column`);
  const equal = joined(dialect, own.map(({ sql }, index) => dialect.sql`"related".${onNames[index] ?? ''} = ${name(dialect, 'rows', linkTo(sql))}`), ' and ');
  if (!mapping.field.list) return { sql: dialect.sql`(select ${value.sql} from ${relation} where ${equal} order by ${order} limit 1)`, type: value.type };
  const text = dialect.text(value);
  const elements = dialect.collected({ value: text, from: relation, where: dialect.sql`${equal} and ${verbatim(dialect, '"value"')} is not null`, order });
  return { sql: dialect.elementsText(elements), type: 'text' };
}

/** The column by which related rows are found, added to those that are read unless it is among them. */
function linkTo(columns: SelectedColumn[], sql: Knex.Raw): string {
  const text = sql.toString();
  const known = columns.find((column) => column.alias.startsWith('link') && column.sql.toString() === text);
  if (known) return known.alias;
  const alias = `link ${columns.length}`;
  columns.push({ alias, sql });
  return alias;
}
