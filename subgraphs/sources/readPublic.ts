import { nearestName } from './mappingProblem.ts';
import type { ProblemList } from './mappingProblem.ts';
import { describeNode, pathTo } from './yamlPlaces.ts';
import type { YamlEntry, YamlNode } from './yamlPlaces.ts';

/** A word or two is no reason. */
const shortest = 10;

/**
 * Why columns that look personal are public, by column or by path of a field; those with problems, which are told, are left out.
 * `used` is what the entity is made of, `fields` the names of its fields.
 */
export function readPublic(
  { value: map }: YamlEntry,
  used: readonly YamlEntry[],
  fields: Iterable<string>,
  path: string,
  problems: ProblemList,
): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  if (map.kind !== 'map') problems.add(map, path, 'a map of columns to the reason why each is public', describeNode(map));
  const texts = new Set([...fields, ...used.flatMap(({ value }) => textsIn(value))]);
  for (const { name, value, ...at } of map.kind === 'map' ? map.entries : []) {
    const isUsed = texts.has(name) || [...texts].some((text) => text.includes(name) && /\W/.test(text));
    if (!isUsed) problems.add(at, pathTo(path, name), 'a column or field that this entity is made of', JSON.stringify(name), nearestName(name, texts));
    else if (value.kind === 'scalar' && typeof value.value === 'string' && value.value.trim().length >= shortest) reasons.set(name, value.value.trim());
    else problems.add(value, pathTo(path, name), `the reason why it is public, of at least ${shortest} characters`, describeNode(value));
  }
  return reasons;
}

/** Every text of a part of the mapping: columns, and SQL that may name some. */
function textsIn(node: YamlNode): readonly string[] {
  if (node.kind === 'scalar') return [node.text];
  return node.kind === 'list' ? node.items.flatMap(textsIn) : node.entries.flatMap(({ value }) => textsIn(value));
}
