import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the files of each partner's folder hold, as texts to compare: by the folder's name. A folder without a `partner.yml` is no partner's. */
export type FolderStates = ReadonlyMap<string, string>;

/** The states of all partners' folders; undefined if the folder that holds them can't be read, as while a volume is away. */
export function folderStates(root: string): FolderStates | undefined {
  try {
    return new Map(readdirSync(root).toSorted().flatMap((name) => {
      const state = folderState(join(root, name));
      return state === undefined ? [] : [[name, state] as const];
    }));
  } catch {
    return undefined;
  }
}

/**
 * The state of one partner's folder, undefined if it isn't one. What the files hold counts, not when they were written: a link moved, a
 * file renamed over another and a volume mounted elsewhere look alike, and a file saved unchanged is no change.
 */
export function folderState(folder: string): string | undefined {
  const names = namesIn(folder).filter((name) => /^[^.].*\.ya?ml$/.test(name) || name === '.env');
  if (!names.includes('partner.yml')) return undefined;
  const hash = createHash('sha256');
  for (const name of names.toSorted()) hash.update(JSON.stringify([name, contents(join(folder, name))]));
  return hash.digest('base64');
}

/** Names in a folder; none in what isn't a folder or can't be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A file that can't be read is a state too: it is told what is wrong with it when it is loaded. */
function contents(file: string): unknown {
  try {
    return readFileSync(file, 'base64');
  } catch (error) {
    return { unreadable: error instanceof Error && 'code' in error ? error.code : '' };
  }
}
