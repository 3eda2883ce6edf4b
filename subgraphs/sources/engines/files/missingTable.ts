import { nearestName, someNames } from '../../mappingProblem.ts';
import { EngineFailure } from '../engine.ts';
import { nameKey } from './folder.ts';
import type { FolderState } from './folder.ts';
import type { FolderTables } from './tables.ts';

const sign = /^Catalog Error: (?:Table with name "?(.+?)"? does not exist|.*?schema "?(.+?)"? does not exist)/i;

/** Why a statement found no table of a name: its file can't be read, or there is none. Undefined if the error says something else. */
export function missingTable(error: unknown, { files }: FolderState, tables: FolderTables): EngineFailure | undefined {
  const [, table, schema] = sign.exec(error instanceof Error ? error.message : '') ?? [];
  const name = table ?? schema;
  if (name === undefined) return undefined;
  const failed = [...files.keys()].map((key) => ({ key, failure: tables.version(key)?.failure })).filter(({ failure }) => failure !== undefined);
  const own = failed.find(({ key }) => key === nameKey(name)) ?? failed.find(({ key }) => nameKey(name).startsWith(`${key}.`));
  if (own) return own.failure;
  if (files.has(nameKey(name))) return undefined;
  const names = [...files.values()].map(({ table: known }) => known);
  const near = nearestName(name, names);
  return new EngineFailure('DRIFT', `Expected a file that is the table \`${name}\`, got ${names.length === 0 ? 'an empty folder' : someNames(names)}${near === undefined ? '' : `; did you mean \`${near}\`?`}`, { whole: false, cause: error });
}
