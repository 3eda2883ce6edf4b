import { isKeyOf } from './constantValue.ts';
import type { EntityMapping, FieldMapping, Read } from './mapping.ts';
import { problemsOf } from './mappingProblem.ts';
import type { MappingProblem } from './mappingProblem.ts';

/** The entities of one partner, from all of its files, by name; null where the mapping is too broken to tell the key. */
export type MappedEntities = ReadonlyMap<string, EntityMapping | null>;

/** Checks that every reference of an entity leads to one that the same partner maps, by as many columns as its key has. */
export function checkReferences(mapping: EntityMapping, mapped: MappedEntities): readonly MappingProblem[] {
  return [...mapping.fields.values()].flatMap((field) => checkReference(mapping, field, mapped));
}

function checkReference(mapping: EntityMapping, { field, read, place }: FieldMapping, mapped: MappedEntities): readonly MappingProblem[] {
  if (field.kind !== 'reference' || field.entity === undefined) return [];
  const { entity } = field;
  const target = mapped.get(entity);
  if (target === null) return [];
  const problems = problemsOf(place.file);
  const path = `${mapping.entity.name}.fields.${field.path}`;
  if (!target) {
    const names = [...mapped.keys()].join(', ');
    problems.add(place, path, `a reference to an entity that the partner maps (${names})`, `one to ${entity}, which none of its files maps`);
    return problems.all;
  }
  const count = target.key.length;
  const key = `the key of ${entity} (${target.key.join(', ')})`;
  if ('columns' in read && read.columns.length !== count) problems.add(place, path, `${columnCount(count)}, as ${key}`, columnCount(read.columns.length));
  const single = singleValue(read);
  if (single !== undefined && count > 1) problems.add(place, path, `${columnCount(count)}, as ${key}`, single);
  if ('constant' in read && !isKeyOf(read.constant, count)) problems.add(place, path, `${columnCount(count)}, as ${key}, joined with \`.\``, JSON.stringify(String(read.constant)));
  return problems.all;
}

/** What a read is called that gives one value only; undefined if it can give several. */
function singleValue(read: Read): string | undefined {
  if ('columns' in read || 'constant' in read) return undefined;
  if ('sql' in read) return 'one SQL expression';
  if ('from' in read) return 'one column of another table';
  return 'concat' in read ? 'one text of `concat`' : 'one value of `first`';
}

function columnCount(count: number): string {
  return count === 1 ? '1 column' : `${count} columns`;
}
