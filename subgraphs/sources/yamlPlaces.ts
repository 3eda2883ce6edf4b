import type { Spot } from './mappingProblem.ts';

/** A value of a YAML file that remembers where it stands. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

/** A single value, and the way it is spelled: for `01` the value is 1 and the text is `01`. */
export interface YamlScalar extends Spot {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly text: string;
}

/** A list of values. */
export interface YamlList extends Spot {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}

/** Named values, in the file's order; every name stands once. */
export interface YamlMap extends Spot {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
}

/** A named value; its position is the name's. */
export interface YamlEntry extends Spot {
  readonly name: string;
  readonly value: YamlNode;
}

/** What a node is, for a message: `"text"`, `12`, `nothing`, `a list`, `a map`. */
export function describeNode(node: YamlNode): string {
  if (node.kind !== 'scalar') return `a ${node.kind}`;
  if (node.value === null) return 'nothing';
  if (typeof node.value !== 'string') return node.text;
  return JSON.stringify(node.value.length > 80 ? `${node.value.slice(0, 79)}…` : node.value);
}

/** The value with this name in a map. */
export function entryOf(map: YamlMap, name: string): YamlEntry | undefined {
  return map.entries.find((entry) => entry.name === name);
}

/** The path of a named value inside another: `Offer` and `fields` make `Offer.fields`. */
export function pathTo(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
