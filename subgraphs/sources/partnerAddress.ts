import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/**
 * Where a partner's database is: the environment variable that `urlFrom` names, else the same name in the `.env` of the partner's folder.
 * Undefined where neither has it or it is empty. Throws what reading throws when `.env` is there and can't be read; the error holds no address.
 */
export function readAddress(folder: string, urlFrom: string, environment: Readonly<Record<string, string | undefined>>): string | undefined {
  return environment[urlFrom] || parseEnv(ownEnvironment(folder))[urlFrom] || undefined;
}

/** Most partners have no `.env`: the address comes with the process. */
function ownEnvironment(folder: string): string {
  try {
    return readFileSync(join(folder, '.env'), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
