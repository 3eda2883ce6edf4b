import { checkNames } from './knownNames.ts';
import { nearestName } from './mappingProblem.ts';
import type { ProblemList } from './mappingProblem.ts';
import { describeNode, entryOf, pathTo } from './yamlPlaces.ts';
import type { YamlEntry, YamlMap } from './yamlPlaces.ts';

/** What holds a partner's data, and the environment variable that says where it is. */
export type DatabaseSettings =
  | { readonly engine: 'postgresql' | 'sqlite'; readonly urlFrom: string }
  | { readonly engine: 'csv'; readonly urlFrom: string; readonly written: CsvWriting; readonly files: ReadonlyMap<string, CsvWriting> };

/** How a CSV file is written: its encoding, as `TextDecoder` names it, and the character between columns. */
export interface CsvWriting {
  readonly encoding: string;
  readonly delimiter: string;
}

const engines = ['postgresql', 'sqlite', 'csv'];
const plainOptions = ['engine', 'urlFrom'];
const writingOptions = ['encoding', 'delimiter'];
const usualWriting: CsvWriting = { encoding: 'utf-8', delimiter: ',' };
const usualEncodings = ['utf-8', 'utf-16le', 'windows-1252', 'iso-8859-1', 'iso-8859-15'];

/** Reads `database` from a partner's file; undefined, with the problems told, if there is no engine or address in it. */
export function readDatabase({ value: map }: YamlEntry, path: string, problems: ProblemList): DatabaseSettings | undefined {
  if (map.kind !== 'map') return problems.add(map, path, 'a map with `engine` and `urlFrom`', describeNode(map));
  const engine = readEngine(map, path, problems);
  const urlFrom = readUrlFrom(map, path, problems);
  if (engine === undefined) return undefined;
  checkNames(map, engine === 'csv' ? [...plainOptions, ...writingOptions, 'files'] : plainOptions, path, `an option of a ${engine} database`, problems);
  if (engine !== 'csv') return urlFrom === undefined ? undefined : { engine, urlFrom };
  const written = readWriting(map, path, usualWriting, problems);
  const files = readFiles(entryOf(map, 'files'), pathTo(path, 'files'), written, problems);
  return urlFrom === undefined ? undefined : { engine, urlFrom, written, files };
}

function readEngine(map: YamlMap, path: string, problems: ProblemList): DatabaseSettings['engine'] | undefined {
  const value = entryOf(map, 'engine')?.value;
  const engine = value?.kind === 'scalar' ? value.value : undefined;
  if (engine === 'postgresql' || engine === 'sqlite' || engine === 'csv') return engine;
  const near = typeof engine === 'string' ? nearestName(engine, engines) : undefined;
  return problems.add(value ?? map, pathTo(path, 'engine'), `an engine (${engines.join(', ')})`, value ? describeNode(value) : 'none', near);
}

/** An address given here by mistake may hold a password, so it isn't repeated in the message. */
function readUrlFrom(map: YamlMap, path: string, problems: ProblemList): string | undefined {
  const value = entryOf(map, 'urlFrom')?.value;
  if (value?.kind === 'scalar' && /^[A-Z][A-Z0-9_]*$/.test(value.text)) return value.text;
  const found = value?.kind === 'scalar' && value.value !== null ? 'something else (not shown: it may hold a password)' : value ? describeNode(value) : 'none';
  return problems.add(value ?? map, pathTo(path, 'urlFrom'), 'the name of an environment variable, such as TOWN_DATABASE_URL', found);
}

function readFiles(entry: YamlEntry | undefined, path: string, written: CsvWriting, problems: ProblemList): ReadonlyMap<string, CsvWriting> {
  const files = new Map<string, CsvWriting>();
  if (entry && entry.value.kind !== 'map') problems.add(entry.value, path, 'a map of file names to `encoding` and `delimiter`', describeNode(entry.value));
  for (const { name, value } of entry?.value.kind === 'map' ? entry.value.entries : []) {
    const filePath = pathTo(path, name);
    if (value.kind !== 'map') {
      problems.add(value, filePath, 'a map with `encoding` or `delimiter`', describeNode(value));
      continue;
    }
    checkNames(value, writingOptions, filePath, 'an option of a CSV file', problems);
    files.set(name, readWriting(value, filePath, written, problems));
  }
  return files;
}

function readWriting(map: YamlMap, path: string, otherwise: CsvWriting, problems: ProblemList): CsvWriting {
  return {
    encoding: readOption('encoding', isEncoding, 'an encoding, such as windows-1252', usualEncodings) ?? otherwise.encoding,
    delimiter: readOption('delimiter', (text) => text.length === 1 && !/["\r\n]/.test(text), 'one character in quotes, such as ";"', []) ?? otherwise.delimiter,
  };

  function readOption(name: string, fits: (text: string) => boolean, expected: string, usual: readonly string[]): string | undefined {
    const value = entryOf(map, name)?.value;
    if (!value) return undefined;
    if (value.kind === 'scalar' && typeof value.value === 'string' && fits(value.value)) return value.value;
    return problems.add(value, pathTo(path, name), expected, describeNode(value), value.kind === 'scalar' ? nearestName(value.text, usual) : undefined);
  }
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
