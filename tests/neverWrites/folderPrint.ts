import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Everything in a folder, hidden files too: the bytes of each file, and when and how it was written. By its path in the folder. */
export function folderPrint(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(['.', ...paths].map((path) => [path, entryPrint(join(folder, path))]));
}

function entryPrint(path: string): string {
  const { mode, uid, gid, ino, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true });
  const found = lstatSync(path);
  const contents = found.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : found.isSymbolicLink() ? readlinkSync(path) : '';
  return [mode, uid, gid, ino, found.isDirectory() ? '' : size, mtimeNs, ctimeNs, contents].join(' ');
}
