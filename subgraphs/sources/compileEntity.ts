import { compileField } from './compileField.ts';
import type { FieldContext } from './compileField.ts';
import { compileFields } from './compileFields.ts';
import { compileValidity } from './compileValidity.ts';
import { checkNames } from './knownNames.ts';
import type { EntityMapping } from './mapping.ts';
import type { ProblemList, Spot } from './mappingProblem.ts';
import type { EntityModel, ModelField } from './model.ts';
import { readDeleted } from './readDeleted.ts';
import { readPublic } from './readPublic.ts';
import { readCondition, readSelect, readTable } from './readSql.ts';
import { readColumns } from './readYamlText.ts';
import { describeNode, entryOf, pathTo } from './yamlPlaces.ts';
import type { YamlEntry, YamlMap } from './yamlPlaces.ts';

/** The options of an entity. */
export const entityOptions = ['from', 'sql', 'where', 'key', 'deleted', 'validity', 'public', 'updatedAt', 'fields'] as const;

export type EntityOption = (typeof entityOptions)[number];

/** The field that `updatedAt` fills. */
export const updatedAtField: ModelField = { path: 'source.updatedAt', kind: 'dateTime', list: false };

/** Compiles one entity of a mapping file. Fields with problems are left out; undefined if its rows or their key can't be known. */
export function compileEntity({ name: path, value: map, ...at }: YamlEntry, entity: EntityModel, context: FieldContext): EntityMapping | undefined {
  const { problems } = context;
  if (map.kind !== 'map') return problems.add(map, path, 'a map with `from` or `sql`, `key` and `fields`', describeNode(map));
  checkNames(map, entityOptions, path, 'an option of an entity', problems);
  const from = readFrom(map, path, at, problems);
  const key = readOption('key', readColumns) ?? (entryOf(map, 'key') ? undefined : problems.add(at, path, '`key`, the column or columns that identify a row', 'none'));
  const where = readOption('where', readCondition);
  const deleted = readOption('deleted', readDeleted);
  const validity = readOption('validity', (entry, inside) => compileValidity(entry, inside, context));
  const updatedAt = readOption('updatedAt', (entry, inside) => compileField(entry, updatedAtField, inside, context));
  const fields = compileFields(map, path, at, entity, context);
  const used = ['key', 'updatedAt', 'fields'].flatMap((name) => entryOf(map, name) ?? []);
  const reasons = readOption('public', (entry, inside) => readPublic(entry, used, entity.fields.keys(), inside, problems)) ?? new Map<string, string>();
  if (!from || !key) return undefined;
  return {
    entity, from, key, public: reasons, fields, place: { file: problems.file, line: at.line },
    ...(where !== undefined && { where }), ...(deleted && { deleted }), ...(validity && { validity }), ...(updatedAt && { updatedAt }),
  };

  function readOption<Value>(name: EntityOption, read: (entry: YamlEntry, inside: string, problems: ProblemList) => Value | undefined): Value | undefined {
    const entry = entryOf(map as YamlMap, name); // a map, as was seen above
    return entry && read(entry, pathTo(path, name), problems);
  }
}

function readFrom(map: YamlMap, path: string, at: Spot, problems: ProblemList): EntityMapping['from'] | undefined {
  const from = entryOf(map, 'from');
  const sql = entryOf(map, 'sql');
  if (from && sql) return problems.add(sql, path, 'either `from` or `sql`', 'both');
  if (sql) return readSelect(sql, pathTo(path, 'sql'), problems);
  if (!from) return problems.add(at, path, '`from` with a table or view, or `sql` with a SELECT', 'neither');
  return readTable(from, pathTo(path, 'from'), problems);
}
