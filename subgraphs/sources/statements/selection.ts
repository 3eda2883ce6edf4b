import type { Knex } from 'knex';
import { comparable } from './comparable.ts';
import { name } from './dialect.ts';
import type { Expression } from './expression.ts';
import { keyExpressions, readExpressions } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';
import { hasOriginalCodes } from '../decode/originalCodes.ts';
import { partsOfPoint } from '../decode/geoPoint.ts';
import type { FieldMapping } from '../mapping.ts';
import { storedValue } from './rawValues.ts';
import type { ColumnType } from './expression.ts';

/** The columns that an answer needs, and where in a row each field's stand. */
export interface Selection {
  readonly columns: readonly SelectedColumn[];
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
  const columns: SelectedColumn[] = [];
  const add = (alias: string, expressions: readonly Expression[]): readonly Place[] =>
    expressions.map(({ sql, type }, part) => {
      columns.push({ alias: expressions.length > 1 ? `${alias}.${part}` : alias, sql });
      return { index: columns.length - 1, type };
    });
  const key = add('key', keyExpressions(table).map((each) => ({ ...each, sql: storedValue(table, each).sql })));
  const fields = new Map<string, readonly Place[]>();
  for (const [path, mapping] of neededFields(table, asked)) fields.set(path, add(path, selectExpressions(table, mapping)));
  return { columns, key, fields };
}

/** A select list in which every column has its name. */
export const selectList = ({ dialect }: MappedTable, columns: readonly SelectedColumn[]): Knex.Raw[] =>
  columns.map(({ alias, sql }) => dialect.sql`${sql} as ${name(dialect, alias)}`);

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
  switch (mapping.field.kind) {
    case 'int': case 'float': case 'date': case 'month': case 'time': case 'dateTime':
      return mapping.field.list ? readExpressions(table, mapping) : [comparable(table, mapping)];
    case 'boolean': case 'enum': case 'reference': case 'area': case 'occupation':
      return readExpressions(table, mapping).map((each) => ({ ...each, sql: storedValue(table, each).sql }));
    default:
      return readExpressions(table, mapping);
  }
}
