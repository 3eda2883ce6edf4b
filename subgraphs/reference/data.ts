import { readFileSync } from 'node:fs';

/** Reads a committed data file of this folder, once, when its module loads; the caller says what the build wrote there. */
export function readData<Content>(file: string): Content {
  return JSON.parse(readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8'));
}
