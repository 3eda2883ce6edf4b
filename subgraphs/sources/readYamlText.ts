import type { ProblemList } from './mappingProblem.ts';
import { describeNode } from './yamlPlaces.ts';
import type { YamlEntry, YamlNode, YamlScalar } from './yamlPlaces.ts';

/** The text of a value; undefined, with the problem told, if it isn't one or is empty. Blanks count: they can stand between values. */
export function readText({ value }: YamlEntry, path: string, problems: ProblemList): string | undefined {
  if (value.kind === 'scalar' && typeof value.value === 'string' && value.value !== '') return value.value;
  return problems.add(value, path, 'text', describeNode(value));
}

/** A column's name: text, not blank. */
export function readColumn({ value }: Pick<YamlEntry, 'value'>, path: string, problems: ProblemList): string | undefined {
  return isText(value) ? String(value.value) : problems.add(value, path, `a column's name${quotes(value)}`, describeNode(value));
}

/** The names of one column or of a list of them, each once. */
export function readColumns({ value }: YamlEntry, path: string, problems: ProblemList): readonly string[] | undefined {
  return readList(value, path, 'a column or a list of columns', isText, problems);
}

/** One spelling or a list of them, each once, as the file has them: numbers and `true` too. `of` says of what, for messages. */
export function readSpellings({ value }: YamlEntry, of: string, path: string, problems: ProblemList): readonly string[] | undefined {
  return readList(value, path, `a spelling of ${of} or a list of them`, (item) => item.kind === 'scalar' && item.text.trim() !== '', problems);
}

function readList(value: YamlNode, path: string, expected: string, fits: (item: YamlNode) => boolean, problems: ProblemList): readonly string[] | undefined {
  const items = value.kind === 'list' ? value.items : [value];
  if (items.length === 0) return problems.add(value, path, expected, 'an empty list');
  const names: string[] = [];
  for (const item of items) {
    if (item.kind !== 'scalar' || !fits(item)) return problems.add(item, path, `${expected}${quotes(item)}`, describeNode(item));
    if (names.includes(item.text)) return problems.add(item, path, `${expected}, each once`, `${JSON.stringify(item.text)} again`);
    names.push(item.text);
  }
  return names;
}

function isText(value: YamlNode): value is YamlScalar {
  return value.kind === 'scalar' && typeof value.value === 'string' && value.value.trim() !== '';
}

/** YAML reads `2024` as a number: a column of that name needs quotes. */
function quotes(value: YamlNode): string {
  return value.kind === 'scalar' && value.value !== null && typeof value.value !== 'string' ? ', in quotes' : '';
}
