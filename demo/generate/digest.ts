import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DemoDatabase } from '../demoDatabase.ts';

/** A fingerprint of every row of a demo database: two runs that differ in one value differ in it. */
export function digestOf(demoDatabase: DemoDatabase): string {
  const hash = createHash('sha256');
  for (const { name, columns, rows } of demoDatabase.tables()) {
    hash.update(JSON.stringify([name, columns]));
    for (const row of rows) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}

// `npx node demo/generate/digest.ts partners/soc/demo/database.ts` prints it, in a process of its own.
if (import.meta.main) {
  const [path = ''] = process.argv.slice(2);
  const { demoDatabase } = (await import(pathToFileURL(resolve(path)).href)) as { demoDatabase: DemoDatabase };
  console.log(digestOf(demoDatabase));
}
