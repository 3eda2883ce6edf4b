import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exitHook from 'async-exit-hook';
import { serverWithFolder } from '../../../demo/dataFolder.ts';
import { freePort } from '../../../demo/freePort.ts';

/** A PostgreSQL server of a test's own. */
export interface TestServer {
  readonly url: string;
  /** Runs SQL as the owner. */
  readonly run: (sql: string, values?: readonly unknown[]) => Promise<void>;
  /** Sends a signal to every process of the server: `SIGSTOP` makes it hang, `SIGCONT` go on. */
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a server on a free port; it takes about a second. */
export async function startTestServer(): Promise<TestServer> {
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
  return {
    url: `postgres://postgres:test@127.0.0.1:${port}/postgres`,
    run: async (sql, values = []) => {
      const client = server.getPgClient();
      await client.connect();
      try {
        await client.query(sql, values.length > 0 ? [...values] : undefined);
      } finally {
        await client.end();
      }
    },
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
  };
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
