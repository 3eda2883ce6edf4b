import { fileOptions, readFileWriting } from './fileWriting.ts';
import type { FileWriting } from './fileWriting.ts';
import { checkNames } from './knownNames.ts';
import { nearestName } from './mappingProblem.ts';
import type { ProblemList } from './mappingProblem.ts';
import { describeNode, entryOf, pathTo } from './yamlPlaces.ts';
import type { YamlEntry, YamlMap } from './yamlPlaces.ts';

/** What holds a partner's data, and the environment variable that says where it is. */
export type DatabaseSettings =
  | { readonly engine: 'postgresql' | 'mysql' | 'sqlite'; readonly urlFrom: string }
  | {
      readonly engine: 'files';
      readonly urlFrom: string;
      /** How the folder's files are written, as far as the partner says it. */
      readonly written: FileWriting;
      /** Files written otherwise, by their name without what follows the last dot. */
      readonly files: ReadonlyMap<string, FileWriting>;
    };

export type { FileWriting } from './fileWriting.ts';

const engines = ['postgresql', 'mysql', 'sqlite', 'files'] as const;
const plainOptions = ['engine', 'urlFrom'];

/** Reads `database` from a partner's file; undefined, with the problems told, if there is no engine or address in it. */
export function readDatabase({ value: map }: YamlEntry, path: string, problems: ProblemList): DatabaseSettings | undefined {
  if (map.kind !== 'map') return problems.add(map, path, 'a map with `engine` and `urlFrom`', describeNode(map));
  const engine = readEngine(map, path, problems);
  const urlFrom = readUrlFrom(map, path, problems);
  if (engine === undefined) return undefined;
  checkNames(map, engine === 'files' ? [...plainOptions, ...fileOptions, 'files'] : plainOptions, path, `an option of a ${engine} database`, problems);
  if (engine !== 'files') return urlFrom === undefined ? undefined : { engine, urlFrom };
  const written = readFileWriting(map, path, {}, problems);
  const files = readFiles(entryOf(map, 'files'), pathTo(path, 'files'), written, problems);
  return urlFrom === undefined ? undefined : { engine, urlFrom, written, files };
}

function readEngine(map: YamlMap, path: string, problems: ProblemList): DatabaseSettings['engine'] | undefined {
  const value = entryOf(map, 'engine')?.value;
  const engine = value?.kind === 'scalar' ? value.value : undefined;
  const known = engines.find((name) => name === engine);
  if (known) return known;
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

function readFiles(entry: YamlEntry | undefined, path: string, written: FileWriting, problems: ProblemList): ReadonlyMap<string, FileWriting> {
  const files = new Map<string, FileWriting>();
  if (entry && entry.value.kind !== 'map') problems.add(entry.value, path, `a map of file names to ${someOptions}`, describeNode(entry.value));
  for (const { name, value } of entry?.value.kind === 'map' ? entry.value.entries : []) {
    const filePath = pathTo(path, name);
    if (value.kind !== 'map') {
      problems.add(value, filePath, `a map with ${someOptions}`, describeNode(value));
      continue;
    }
    checkNames(value, fileOptions, filePath, 'an option of a file', problems);
    files.set(name, readFileWriting(value, filePath, written, problems));
  }
  return files;
}

const someOptions = '`encoding`, `delimiter` and so on';
