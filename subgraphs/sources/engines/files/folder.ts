import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { EngineFailure } from '../engine.ts';
import { markOf, tickOf } from './fileTime.ts';
import type { FileFormat } from './reading/readTables.ts';

/** A file of the folder, as it is now. */
export interface DataFile {
  readonly path: string;
  /** The table that it is: its name without what follows the last dot, with `_` for other dots, which SQL would take for a separator. */
  readonly table: string;
  /** False for a link that leads out of the folder: who may put files there need not be who may read what is elsewhere, such as another partner's files. */
  readonly isInside: boolean;
  /** Undefined for a kind of file that can't be read. */
  readonly format: FileFormat | undefined;
  /** Differs when the contents do. */
  readonly mark: string;
  /** When it was last written, in milliseconds since 1970; later by as much as its file system's clock may be behind. */
  readonly written: number;
  /** When it last changed in any way, likewise. */
  readonly changed: number;
  readonly size: number;
  /** Other files that would be the same table. */
  readonly rivals: readonly string[];
}

/** A folder as it is now: its files by their tables' names in small letters. */
export interface FolderState {
  readonly files: ReadonlyMap<string, DataFile>;
  /** When files last came, went or got other names, in milliseconds since 1970. */
  readonly changed: number;
}

const formats: ReadonlyMap<string, FileFormat | undefined> = new Map([
  ['.csv', 'delimited'], ['.tsv', 'delimited'], ['.tab', 'delimited'], ['.txt', 'delimited'],
  ['.json', 'json'], ['.ndjson', 'json'], ['.jsonl', 'json'], ['.geojson', 'json'],
  ['.parquet', 'parquet'], ['.xlsx', 'workbook'], ['.xlsm', 'workbook'],
  ['.xls', undefined], ['.ods', undefined],
]);

/** True of the name of a file that can be read as a table, by its ending. */
export const isTableFile = (name: string): boolean => formats.get(extname(name).toLowerCase()) !== undefined;

/** The files of a folder that can be tables. Hidden ones, and those that an office program leaves beside an open workbook, are none. */
export async function listFolder(folder: string): Promise<FolderState> {
  try {
    const [entries, found] = await Promise.all([readdir(folder, { withFileTypes: true }), stat(folder)]);
    const wanted = entries.filter(({ name }) => !/^(?:\.|~\$)/.test(name) && formats.has(extname(name).toLowerCase()));
    const files = await Promise.all(wanted.map(async (entry) => fileOf(folder, entry.name, !entry.isSymbolicLink() || (await leadsInside(folder, entry.name)))));
    const byTable = new Map<string, DataFile>();
    for (const file of files.filter((each) => each !== undefined).toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
      const known = byTable.get(nameKey(file.table));
      byTable.set(nameKey(file.table), known ? withRival(known, file) : file);
    }
    return { files: byTable, changed: found.mtimeMs };
  } catch (error) {
    throw new EngineFailure('UNAVAILABLE', `Expected ${folder} to be a folder of files, got ${String((error as NodeJS.ErrnoException).code ?? error)}`, { whole: true, cause: error });
  }
}

/** Why a file isn't read that lies elsewhere. */
export const outside = ({ path }: DataFile): EngineFailure => new EngineFailure('DRIFT', `Expected ${path} to be in its folder, got a link that leads out of it`, { whole: false });

/** Names of tables differ by more than case. */
export const nameKey = (table: string): string => table.toLowerCase();

async function leadsInside(folder: string, name: string): Promise<boolean> {
  const [real, target] = await Promise.all([realpath(folder), realpath(join(folder, name)).catch(() => '')]);
  return dirname(target) === real;
}

async function fileOf(folder: string, name: string, isInside: boolean): Promise<DataFile | undefined> {
  const path = join(folder, name);
  // A file that is taken away at this moment isn't in the folder.
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const extension = extname(name);
  const table = name.slice(0, name.length - extension.length).replaceAll('.', '_').normalize('NFC');
  const written = Number(found.mtimeMs) + tickOf(found.mtimeNs);
  const changed = Math.max(written, Number(found.ctimeMs) + tickOf(found.ctimeNs));
  return { path, table, isInside, format: formats.get(extension.toLowerCase()), mark: markOf(found), written, changed, size: Number(found.size), rivals: [] };
}

/** Two files for one table: neither is it. But a text beside a table of the same name, such as a note on it, is no rival. */
function withRival(one: DataFile, other: DataFile): DataFile {
  const isText = ({ path }: DataFile): boolean => /\.txt$/i.test(path);
  if (isText(one) !== isText(other)) return isText(one) ? other : one;
  return { ...one, mark: `${one.mark} ${other.mark}`, changed: Math.max(one.changed, other.changed), rivals: [...one.rivals, other.path] };
}
