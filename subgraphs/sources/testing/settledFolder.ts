import { join } from 'node:path';
import { temporaryFolder } from './engines.ts';
import { writeSettled } from './writeSettled.ts';

/** A folder with files that look as if they had been there for an hour. */
export function settledFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, contents] of Object.entries(files)) writeSettled(join(folder, name), contents);
  return folder;
}
