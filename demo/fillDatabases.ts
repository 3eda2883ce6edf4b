import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { writeCsvFolder } from './csv.ts';
import type { DemoDatabase } from './demoDatabase.ts';
import { demoDatabaseOf, demoPartners } from './demoPartners.ts';
import { loadPostgres } from './loadPostgres.ts';
import { writeSqlite } from './sqlite.ts';

/** The role that the graph reads with. */
const reader = 'teixit';

/**
 * Fills databases that run elsewhere, such as those of docker-compose.yml, with the demo's rows: a PostgreSQL database at `…_OWNER_URL`, with a role
 * `teixit` whose password is `…_DB_PASSWORD`; files in `DATA_FOLDER`. What is there already is left alone. Throws with all that is missing at once.
 */
export async function fillDatabases(environment: Readonly<Record<string, string | undefined>>, tell: (line: string) => void): Promise<void> {
  const demos = await Promise.all((await demoPartners()).map(demoDatabaseOf));
  const missing = demos.flatMap(variablesOf).filter((name) => !environment[name]);
  if (missing.length > 0) throw new Error([...new Set(missing)].map((name) => `${name}: expected a value, got none`).join('\n'));
  for (const demo of demos) tell(`${demo.partner}: ${(await fill(demo, (name) => environment[name] ?? '')) ? 'filled' : 'is there already'}`);
}

const prefixOf = ({ partner }: DemoDatabase): string => partner.replaceAll('-', '_').toUpperCase();

const variablesOf = (demo: DemoDatabase): readonly string[] => (demo.engine === 'postgresql' ? [`${prefixOf(demo)}_OWNER_URL`, `${prefixOf(demo)}_DB_PASSWORD`] : ['DATA_FOLDER']);

async function fill(demo: DemoDatabase, value: (name: string) => string): Promise<boolean> {
  if (demo.engine === 'postgresql') {
    const url = value(`${prefixOf(demo)}_OWNER_URL`);
    if (await hasReader(url)) return false;
    await loadPostgres(demo, url, { name: reader, password: value(`${prefixOf(demo)}_DB_PASSWORD`) });
    return true;
  }
  const folder = value('DATA_FOLDER');
  if (existsSync(join(folder, demo.engine === 'sqlite' ? `${demo.partner}.sqlite` : demo.partner))) return false;
  (demo.engine === 'sqlite' ? writeSqlite : writeCsvFolder)(demo, folder);
  return true;
}

async function hasReader(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query('select from pg_roles where rolname = $1', [reader])).rowCount === 1;
  } finally {
    await client.end();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await fillDatabases(process.env, console.log);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
