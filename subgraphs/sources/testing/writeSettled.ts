import { utimesSync, writeFileSync } from 'node:fs';

/** Writes a file as if it had been there for an hour: what was just written isn't read at once, as more of it may come. */
export function writeSettled(path: string, contents: string | Uint8Array): void {
  writeFileSync(path, contents);
  const time = Date.now() / 1000 - 3600;
  utimesSync(path, time, time);
}
