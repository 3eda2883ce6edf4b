import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Alias, Document, Node, Pair } from 'yaml';
import { problemsOf } from './mappingProblem.ts';
import type { MappingProblem, ProblemList, Spot } from './mappingProblem.ts';
import { pathTo } from './yamlPlaces.ts';
import type { YamlEntry, YamlNode, YamlScalar } from './yamlPlaces.ts';

/** Nothing in a mapping goes deeper: entity, `fields`, field, embedded object's field, `values`, raw value. */
const deepest = 16;

/** A YAML file that was read. */
interface ReadFile {
  readonly root?: YamlNode;
  readonly problems: readonly MappingProblem[];
}

/** How many files are remembered: those of some partners. Where one of them changes the others are read again, and most of the time goes into YAML. */
const remembered = 50;

/** By path and text, the latest last. */
const files = new Map<string, ReadFile>();

/** Reads a YAML file with the place of everything in it. A file that isn't YAML has problems and no root; a name that stands twice is a problem, and its first value counts. */
export function readYaml(file: string, text: string): ReadFile {
  const name = JSON.stringify([file, text]);
  const read = files.get(name) ?? parseYaml(file, text);
  files.delete(name);
  files.set(name, read);
  for (const oldest of files.keys()) if (files.size > remembered) files.delete(oldest);
  return read;
}

function parseYaml(file: string, text: string): ReadFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  const problems = problemsOf(file);
  for (const { message, pos } of [...document.errors, ...document.warnings]) {
    // Behind the semicolon, advice for programmers.
    problems.add(spotAt(lines, pos[0]), '', 'a YAML file', `the error ${JSON.stringify(message.replace(/; please use YAML.*/, ''))}`);
  }
  if (problems.all.length > 0) return { problems: problems.all };
  const root = new YamlReader(document, lines, problems).read(document.contents, '', { line: 1, column: 1 }, 0);
  return { root, problems: problems.all };
}

/** Reads one document. Anchored values are read once, however often an alias repeats them. */
class YamlReader {
  readonly #document: Document;
  readonly #lines: LineCounter;
  readonly #problems: ProblemList;
  readonly #read = new Map<Node, YamlNode>();
  readonly #open = new Set<Node>();

  constructor(document: Document, lines: LineCounter, problems: ProblemList) {
    this.#document = document;
    this.#lines = lines;
    this.#problems = problems;
  }

  read(node: unknown, path: string, from: Spot, depth: number): YamlNode {
    if (depth > deepest) {
      this.#problems.add(from, path, 'at most 16 values inside each other', 'more');
      return nothingAt(from);
    }
    if (isAlias(node)) return this.#readAlias(node, path, from, depth);
    if (!isScalar(node) && !isSeq(node) && !isMap(node)) return nothingAt(from);
    const known = this.#read.get(node);
    if (known) return known;
    this.#open.add(node);
    const read = this.#readValue(node, path, this.#spot(node, from), depth);
    this.#open.delete(node);
    this.#read.set(node, read);
    return read;
  }

  #readAlias(alias: Alias, path: string, from: Spot, depth: number): YamlNode {
    const target = alias.resolve(this.#document);
    if (target && !this.#open.has(target)) return this.read(target, path, from, depth + 1);
    this.#problems.add(this.#spot(alias, from), path, 'the name of an anchor that ends above', JSON.stringify(`*${alias.source}`));
    return nothingAt(from);
  }

  #readValue(node: Node, path: string, spot: Spot, depth: number): YamlNode {
    if (isScalar(node)) this.#checkText(scalarText(node), path, spot);
    if (isScalar(node)) return { kind: 'scalar', ...spot, value: plainValue(node.value), text: scalarText(node) };
    if (isSeq(node)) return { kind: 'list', ...spot, items: node.items.map((item) => this.read(item, path, spot, depth + 1)) };
    return { kind: 'map', ...spot, entries: isMap(node) ? this.#readEntries(node.items, path, spot, depth) : [] };
  }

  #readEntries(pairs: readonly Pair[], path: string, from: Spot, depth: number): readonly YamlEntry[] {
    const entries = new Map<string, YamlEntry>();
    for (const { key, value } of pairs) {
      const spot = this.#spot(key, from);
      if (!isScalar(key) || key.value === null) {
        this.#problems.add(spot, path, 'a name before each `:`', isScalar(key) || !key ? 'nothing' : 'a list or map');
        continue;
      }
      const name = scalarText(key);
      this.#checkText(name, path, spot);
      if (entries.has(name)) this.#problems.add(spot, pathTo(path, name), 'each name once', `${JSON.stringify(name)} again`);
      else entries.set(name, { ...spot, name, value: this.read(value, pathTo(path, name), spot, depth + 1) });
    }
    return [...entries.values()];
  }

  /** Databases take the character 0 for the end of a text, of a statement too. */
  #checkText(text: string, path: string, spot: Spot): void {
    if (text.includes('\0')) this.#problems.add(spot, path, 'text without the character 0', JSON.stringify(text));
  }

  #spot(node: unknown, otherwise: Spot): Spot {
    const range = isScalar(node) || isSeq(node) || isMap(node) || isAlias(node) ? node.range : undefined;
    return range ? spotAt(this.#lines, range[0]) : otherwise;
  }
}

function spotAt(lines: LineCounter, offset: number): Spot {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function scalarText(scalar: { readonly value: unknown; readonly source?: string }): string {
  return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value));
}

function plainValue(value: unknown): YamlScalar['value'] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function nothingAt(spot: Spot): YamlScalar {
  return { kind: 'scalar', line: spot.line, column: spot.column, value: null, text: '' };
}
