import type { BigIntStats } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EngineFailure } from '../engine.ts';

/** A CSV file of the folder, and a mark that differs when its contents do. */
export interface CsvFile {
  readonly path: string;
  /** The file's name without `.csv`. */
  readonly table: string;
  readonly mark: string;
}

/** The CSV files of a folder by the table they are, as they are now. */
export async function listCsv(folder: string): Promise<ReadonlyMap<string, CsvFile>> {
  try {
    const names = (await readdir(folder)).filter((name) => /\.csv$/i.test(name));
    const files = await Promise.all(
      names.map(async (name): Promise<readonly CsvFile[]> => {
        const path = join(folder, name);
        // A file that is taken away at this moment isn't in the folder.
        const found = await stat(path, { bigint: true }).catch(() => undefined);
        return found?.isFile() ? [{ path, table: name.slice(0, -'.csv'.length), mark: markOf(found) }] : [];
      }),
    );
    return new Map(files.flat().map((file) => [file.table, file]));
  } catch (error) {
    throw new EngineFailure('UNAVAILABLE', `Expected ${folder} to be a folder of CSV files, got ${String((error as NodeJS.ErrnoException).code ?? error)}`, { whole: true, cause: error });
  }
}

/** The most bytes that a file may have: it is read as a whole, twice over while it is decoded. */
const mostMebibytes = 256;

/** A file's bytes, all from one state of it: when it is written while it is read, it is read again. A file that takes its place meanwhile doesn't disturb. */
export async function readStill({ path }: CsvFile): Promise<{ readonly bytes: Buffer; readonly mark: string }> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await using file = await open(path);
    const found = await file.stat({ bigint: true });
    const mebibytes = Number(found.size) / 2 ** 20;
    if (mebibytes > mostMebibytes) throw new EngineFailure('DRIFT', `Expected ${path} to have at most ${mostMebibytes} MiB, got ${mebibytes.toFixed(1)}`, { whole: false });
    const before = markOf(found);
    const bytes = await file.readFile();
    if (before === markOf(await file.stat({ bigint: true }))) return { bytes, mark: before };
    await wait(20 * 2 ** attempt);
  }
  throw new EngineFailure('UNAVAILABLE', `Expected ${path} to stay as it is while it is read, got a change each time`, { whole: false });
}

/** Which file it is, how long, and when it was written. */
const markOf = ({ dev, ino, size, mtimeNs }: BigIntStats): string => [dev, ino, size, mtimeNs].join(':');
