import { compileField } from './compileField.ts';
import type { FieldContext } from './compileField.ts';
import type { FieldMapping } from './mapping.ts';
import { nearestName } from './mappingProblem.ts';
import type { Spot } from './mappingProblem.ts';
import type { EntityModel } from './model.ts';
import { compilePoint, isPoint } from './pointFields.ts';
import { describeNode, entryOf, pathTo } from './yamlPlaces.ts';
import type { YamlEntry, YamlMap } from './yamlPlaces.ts';

/** Compiles the `fields` of an entity, by their path in the SDL; those with problems are left out. */
export function compileFields(map: YamlMap, path: string, at: Spot, entity: EntityModel, context: FieldContext): ReadonlyMap<string, FieldMapping> {
  const fields = new Map<string, FieldMapping>();
  const entry = entryOf(map, 'fields');
  if (!entry) context.problems.add(at, path, '`fields`', 'none');
  else if (entry.value.kind !== 'map' || entry.value.entries.length === 0) {
    context.problems.add(entry.value, pathTo(path, 'fields'), `a map of fields of ${entity.name}`, entry.value.kind === 'map' ? 'an empty map' : describeNode(entry.value));
  } else collectFields(entry.value, '', { path: pathTo(path, 'fields'), entity, context, seen: new Set(), fields });
  return fields;
}

interface Collection {
  readonly path: string;
  readonly entity: EntityModel;
  readonly context: FieldContext;
  readonly seen: Set<string>;
  readonly fields: Map<string, FieldMapping>;
}

/**
 * Compiles the fields of a map; those of an embedded object stand in a map of their own (`address: { postalCode: cp }`) or under their whole path
 * (`address.postalCode: cp`), and those of a place may come from one `point`.
 */
function collectFields(map: YamlMap, prefix: string, collection: Collection): void {
  const { entity, context: { problems }, seen, fields } = collection;
  const names = [...entity.fields.keys()];
  for (const entry of map.entries) {
    const name = prefix + entry.name;
    const path = pathTo(collection.path, name);
    const field = entity.fields.get(name);
    const inner = names.filter((other) => other.startsWith(`${name}.`));
    if (field && seen.has(name)) problems.add(entry, path, 'each field once', `${JSON.stringify(name)} again`);
    else if (field) {
      seen.add(name);
      const mapping = compileField(entry, field, path, collection.context);
      if (mapping) fields.set(name, mapping);
    } else if (inner.length === 0) tellOfUnknownField(entry, prefix, path, names, collection);
    else if (entry.value.kind === 'map' && isPoint(name, entity) && entryOf(entry.value, 'point')) collectPoint(name, entry.value, path, collection);
    else if (entry.value.kind === 'map') collectFields(entry.value, `${name}.`, collection);
    else problems.add(entry.value, path, `a map of its fields (${innerNames(name, inner, entity)})`, describeNode(entry.value));
  }
}

function collectPoint(name: string, map: YamlMap, path: string, { entity, context: { problems }, seen, fields }: Collection): void {
  for (const entry of map.entries) {
    if (entry.name !== 'point') problems.add(entry, pathTo(path, entry.name), `nothing beside \`point\``, JSON.stringify(entry.name));
    else for (const mapping of compilePoint(name, entry, path, entity, problems)) {
      const { path: field } = mapping.field;
      if (seen.has(field)) problems.add(entry, pathTo(path, 'point'), 'each field once', `${JSON.stringify(field)} again`);
      seen.add(field);
      fields.set(field, mapping);
    }
  }
}

function innerNames(name: string, inner: readonly string[], entity: EntityModel): string {
  return [...inner.map((other) => other.slice(name.length + 1)), ...(isPoint(name, entity) ? ['point'] : [])].join(', ');
}

function tellOfUnknownField(entry: YamlEntry, prefix: string, path: string, names: readonly string[], { entity, context }: Collection): void {
  const siblings = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  const point = prefix !== '' && isPoint(prefix.slice(0, -1), entity) ? ['point'] : [];
  const candidates = entry.name.includes('.') ? siblings : new Set([...siblings.map((name) => name.replace(/\..*$/, '')), ...point]);
  const owner = prefix === '' ? entity.name : `${entity.name}.${prefix.slice(0, -1)}`;
  context.problems.add(entry, path, `a field of ${owner}`, JSON.stringify(entry.name), nearestName(entry.name, candidates));
}
