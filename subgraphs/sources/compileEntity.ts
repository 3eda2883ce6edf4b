import { compileField } from './compileField.ts';
import type { FieldContext } from './compileField.ts';
import { compileFields } from './compileFields.ts';
import { checkNames } from './knownNames.ts';
import type { EntityMapping } from './mapping.ts';
import type { ProblemList, Spot } from './mappingProblem.ts';
import type { EntityModel, ModelField } from './model.ts';
import { readColumns, readText } from './readYamlText.ts';
import { selectFault, sqlFault } from './sqlText.ts';
import { describeNode, entryOf, pathTo } from './yamlPlaces.ts';
import type { YamlEntry, YamlMap } from './yamlPlaces.ts';

const options = ['from', 'sql', 'where', 'key', 'updatedAt', 'fields'];

const updatedAtField: ModelField = { path: 'source.updatedAt', kind: 'dateTime', list: false };

/** Compiles one entity of a mapping file. Fields with problems are left out; undefined if its rows or their key can't be known. */
export function compileEntity({ name: path, value: map, ...at }: YamlEntry, entity: EntityModel, context: FieldContext): EntityMapping | undefined {
  const { problems } = context;
  if (map.kind !== 'map') return problems.add(map, path, 'a map with `from` or `sql`, `key` and `fields`', describeNode(map));
  checkNames(map, options, path, 'an option of an entity', problems);
  const from = readFrom(map, path, at, problems);
  const keyEntry = entryOf(map, 'key');
  const key = keyEntry ? readColumns(keyEntry, pathTo(path, 'key'), problems) : problems.add(at, path, '`key`, the column or columns that identify a row', 'none');
  const where = readWhere(entryOf(map, 'where'), pathTo(path, 'where'), problems);
  const updatedAtEntry = entryOf(map, 'updatedAt');
  const updatedAt = updatedAtEntry && compileField(updatedAtEntry, updatedAtField, pathTo(path, 'updatedAt'), context);
  const fields = compileFields(map, path, at, entity, context);
  if (!from || !key) return undefined;
  return { entity, from, key, fields, place: { file: problems.file, line: at.line }, ...(where !== undefined && { where }), ...(updatedAt && { updatedAt }) };
}

function readFrom(map: YamlMap, path: string, at: Spot, problems: ProblemList): EntityMapping['from'] | undefined {
  const from = entryOf(map, 'from');
  const sql = entryOf(map, 'sql');
  if (from && sql) return problems.add(sql, path, 'either `from` or `sql`', 'both');
  if (sql) return readSelect(sql, pathTo(path, 'sql'), problems);
  if (!from) return problems.add(at, path, '`from` with a table or view, or `sql` with a SELECT', 'neither');
  const text = readText(from, pathTo(path, 'from'), problems);
  if (text === undefined) return undefined;
  const table = text.split('.');
  if (table.some((part) => part.trim() === '')) return problems.add(from.value, pathTo(path, 'from'), 'a table or view, or `schema.table`', JSON.stringify(text));
  return { table };
}

function readSelect(entry: YamlEntry, path: string, problems: ProblemList): { readonly sql: string } | undefined {
  const sql = readText(entry, path, problems);
  if (sql === undefined) return undefined;
  const fault = selectFault(sql);
  return fault ? problems.add(entry.value, path, 'one SELECT', fault) : { sql: sql.trim() };
}

function readWhere(entry: YamlEntry | undefined, path: string, problems: ProblemList): string | undefined {
  const where = entry && readText(entry, path, problems);
  if (!entry || where === undefined) return undefined;
  const fault = sqlFault(where);
  return fault ? problems.add(entry.value, path, 'one SQL condition', fault) : where.trim();
}
