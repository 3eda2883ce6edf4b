import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exitHook from 'async-exit-hook';
import pg from 'pg';
import { serverWithFolder } from '../../../demo/dataFolder.ts';
import { freePort } from '../../../demo/freePort.ts';

/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  /** Runs SQL as the owner. */
  readonly run: (sql: string, values?: readonly unknown[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A server of a test's own. */
export interface TestServer extends TestDatabase {
  /** Sends a signal to every process of the server: `SIGSTOP` makes it hang, `SIGCONT` go on. */
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
}

/**
 * A PostgreSQL database, on a server that the test files of this process share: it is started when first asked for and gone with the process.
 * For tests that make no roles: those are the whole server's.
 */
export async function startTestDatabase(): Promise<TestDatabase> {
  const { server } = await (shared ??= startShared());
  const name = `prova_${(databases += 1)}`;
  await server.run(`create database ${name}`);
  const url = new URL(`/${name}`, server.url).href;
  return { url, run: (sql, values) => runAt(url, sql, values), stop: () => server.run(`drop database ${name} with (force)`) };
}

let shared: Promise<Begun> | undefined;
let databases = 0;

/** Waits for this process: when it is gone, however it ended, the server is stopped and its folder removed. */
const guard = `
  cat > /dev/null
  server=$(head -n 1 "$1/data/postmaster.pid") && kill -QUIT "$server"
  for each in $(seq 100); do kill -0 "$server" 2> /dev/null || break; sleep 0.1; done
  rm -rf "$1"`;

async function startShared(): Promise<Begun> {
  const begun = await begin();
  const child = spawn('sh', ['-c', guard, 'sh', begun.folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  child.unref();
  (child.stdin as Socket).unref(); // a pipe is a socket
  return begun;
}

/** Starts a server on a free port; it takes about a second. */
export const startTestServer = async (): Promise<TestServer> => (await begin()).server;

interface Begun {
  readonly server: TestServer;
  readonly folder: string;
}

async function begin(): Promise<Begun> {
  // Interrupted tests don't stop their servers; the package would, but the demo, in the same process, has unhooked it.
  if (!exitHook.hookedEvents().includes('SIGTERM')) exitHook.hookEvent('SIGTERM', 143);
  const folder = mkdtempSync(join(tmpdir(), 'teixit-sources-'));
  chmodSync(folder, 0o777); // the server runs as another user when this process is root's
  const port = await freePort();
  const server = await serverWithFolder({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'test',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--wal-segsize=1', '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories='].flatMap((setting) => ['-c', setting]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.start();
  const url = `postgres://postgres:test@127.0.0.1:${port}/postgres`;
  return {
    folder,
    server: {
      url,
      run: (sql, values) => runAt(url, sql, values),
      signal: (signal) => {
        const main = Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
        for (const id of [main, ...childrenOf(main)]) sendSignal(id, signal);
      },
      down: () => server.stop(),
      up: () => server.start(),
      stop: async () => {
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    },
  };
}

async function runAt(url: string, sql: string, values: readonly unknown[] = []): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql, values.length > 0 ? [...values] : undefined);
  } finally {
    await client.end();
  }
}

/** A session's process may end by itself at this moment. */
function sendSignal(id: number, signal: NodeJS.Signals): void {
  try {
    process.kill(id, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function childrenOf(id: number): readonly number[] {
  return readFileSync(`/proc/${id}/task/${id}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}
