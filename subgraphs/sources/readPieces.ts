import { checkNames } from './knownNames.ts';
import type { Read, SingleRead } from './mapping.ts';
import type { ProblemList } from './mappingProblem.ts';
import { partnerLanguages } from './partnerLanguages.ts';
import { readExpression } from './readSql.ts';
import { readColumn, readText } from './readYamlText.ts';
import { describeNode, pathTo } from './yamlPlaces.ts';
import type { YamlEntry, YamlNode } from './yamlPlaces.ts';

/** The columns, expressions and, at the end, the text of `first`; undefined, with the problems told, if any is wrong. */
export function readFirst(entry: YamlEntry, path: string, problems: ProblemList): Extract<Read, { readonly first: unknown }> | undefined {
  const first = readPieces(entry, path, problems);
  const early = first?.slice(0, -1).findIndex((piece) => 'text' in piece) ?? -1;
  if (early >= 0) {
    return problems.add(entry.value, pathTo(path, String(early + 1)), 'a text only as the last of `first`', 'a text before others, which would never be read');
  }
  return first && { first };
}

/** The columns of `languages`, those of the partner's languages first, in its order. */
export function readLanguages({ value: map }: YamlEntry, path: string, order: readonly string[], problems: ProblemList): Extract<Read, { readonly first: unknown }> | undefined {
  if (map.kind !== 'map' || map.entries.length === 0) {
    return problems.add(map, path, `a map of languages (${partnerLanguages.join(', ')}) to columns`, map.kind === 'map' ? 'an empty map' : describeNode(map));
  }
  checkNames(map, partnerLanguages, path, 'a language', problems);
  const rank = ({ name }: YamlEntry): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const pieces = map.entries.toSorted((one, other) => rank(one) - rank(other)).map(({ name, value }) => readPiece(value, pathTo(path, name), ['sql'], problems));
  return { first: pieces.filter((piece) => piece !== undefined) };
}

/** The pieces of `concat` and the text `between` them, nothing if it isn't said. */
export function readConcat(entry: YamlEntry, betweenEntry: YamlEntry | undefined, path: string, problems: ProblemList): Extract<Read, { readonly concat: unknown }> | undefined {
  const concat = readPieces(entry, pathTo(path, 'concat'), problems);
  const between = betweenEntry ? readText(betweenEntry, pathTo(path, 'between'), problems) : '';
  return concat && between !== undefined ? { concat, between } : undefined;
}

function readPieces({ value: list }: YamlEntry, path: string, problems: ProblemList): readonly SingleRead[] | undefined {
  if (list.kind !== 'list' || list.items.length === 0) {
    return problems.add(list, path, 'a list of columns, `{ sql: … }` and `{ text: … }`', list.kind === 'list' ? 'an empty list' : describeNode(list));
  }
  const pieces = list.items.map((item, index) => readPiece(item, pathTo(path, String(index + 1)), ['sql', 'text'], problems));
  if (pieces.every((piece) => piece && 'text' in piece)) {
    return problems.add(list, path, 'a column or `{ sql: … }` among them', 'texts only; one that is the same for every row is a `constant`');
  }
  return pieces.filter((piece) => piece !== undefined);
}

function readPiece(node: YamlNode, path: string, options: readonly ('sql' | 'text')[], problems: ProblemList): SingleRead | undefined {
  if (node.kind === 'scalar') {
    const column = readColumn({ value: node }, path, problems);
    return column === undefined ? undefined : { column };
  }
  const expected = ['a column', ...options.map((option) => `\`{ ${option}: … }\``)].join(' or ');
  if (node.kind === 'list') return problems.add(node, path, expected, 'a list');
  checkNames(node, options, path, 'an option here', problems);
  const [entry, second] = node.entries.filter(({ name }) => options.some((option) => option === name));
  if (!entry && node.entries.length > 0) return undefined;
  if (!entry || second) return problems.add(node, path, expected, entry ? 'both' : 'an empty map');
  if (entry.name === 'sql') {
    const sql = readExpression(entry, pathTo(path, 'sql'), problems);
    return sql === undefined ? undefined : { sql };
  }
  const text = readText(entry, pathTo(path, 'text'), problems);
  return text === undefined ? undefined : { text };
}
