import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { DemoDatabase } from './demoDatabase.ts';

const partnersFolder = fileURLToPath(new URL('../partners/', import.meta.url));

/** The environment variable that says where a partner's database is. */
export const urlVariable = (partner: string): string => `${partner.replaceAll('-', '_').toUpperCase()}_DATABASE_URL`;

/** The partners that have a demo database, by id. */
export const demoPartners = async (): Promise<readonly string[]> =>
  (await readdir(partnersFolder)).filter((id) => existsSync(join(partnersFolder, id, 'demo/database.ts'))).toSorted();

/** What a partner's demo database holds. */
export async function demoDatabaseOf(partner: string): Promise<DemoDatabase> {
  const { demoDatabase } = (await import(pathToFileURL(join(partnersFolder, partner, 'demo/database.ts')).href)) as { demoDatabase: DemoDatabase };
  return demoDatabase;
}
