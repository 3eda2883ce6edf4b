import { execFile, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import mysql from 'mysql2/promise';
import { freePort } from '../../../demo/freePort.ts';
import type { TestServer } from './postgresServer.ts';

/** Where distributions put servers, which isn't always on the path. */
const places = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/bin'];
const programAt = (name: string): string | undefined => places.map((place) => join(place, name)).find(existsSync);

/** True if this machine has a MariaDB to start; says loudly what isn't tested if it hasn't, and throws in CI. */
export function mariadbIsThere(): boolean {
  if (programAt('mariadbd')) return true;
  const missing = 'Expected `mariadbd` on the path, got none: install Debian\'s mariadb-server.';
  if (process.env['CI']) throw new Error(missing);
  console.warn(`\n${'!'.repeat(100)}\n${missing} NOTHING OF THE ENGINE mysql IS TESTED.\n${'!'.repeat(100)}\n`);
  return false;
}

/** The server of this process's tests, started when first asked for and gone with the process. */
export const sharedMariadbServer = (): Promise<TestServer> => (shared ??= startMariadbServer());
let shared: Promise<TestServer> | undefined;

/** Starts a MariaDB on a free port, in a temporary folder and with no settings but these; it takes about a second. Nothing else on the machine is touched. */
export async function startMariadbServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'teixit-mariadb-'));
  const port = await freePort();
  const user = `--user=${userInfo().username}`;
  const data = join(folder, 'data');
  mkdirSync(data);
  // A server that starts clears its place for temporary tables, also of those of another server.
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  writeFileSync(join(folder, 'owner.sql'), "create or replace user owner@'127.0.0.1' identified by 'test';\ngrant all privileges on *.* to owner@'127.0.0.1' with grant option;\ncreate database if not exists prova character set utf8mb4;\n");
  await fillDataFolder(data, temporary, user).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  const command = [
    programAt('mariadbd') ?? '', '--no-defaults', user, `--datadir=${data}`, `--tmpdir=${temporary}`, `--port=${port}`, '--bind-address=127.0.0.1', `--socket=${join(folder, 'socket')}`, `--pid-file=${join(folder, 'pid')}`,
    `--init-file=${join(folder, 'owner.sql')}`, '--skip-name-resolve', '--skip-log-bin', '--performance-schema=off', '--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0',
    '--innodb-fast-shutdown=2', '--innodb-log-file-size=8M', '--innodb-buffer-pool-size=64M', '--innodb-use-native-aio=0', '--secure-file-priv=',
  ];
  const address = { host: '127.0.0.1', port, user: 'owner', password: 'test', database: 'prova' };
  let running = await begin(command, folder, address);
  const signal = (name: NodeJS.Signals): void => void process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), name);
  return {
    url: `mysql://owner:test@127.0.0.1:${port}/prova`,
    run: async (sql, values = []) => {
      const connection = await mysql.createConnection({ ...address, multipleStatements: true });
      try {
        await connection.query(sql, [...values]);
      } finally {
        await connection.end();
      }
    },
    signal,
    down: async () => {
      signal('SIGTERM');
      await running.end();
    },
    up: async () => {
      running = await begin(command, folder, address);
    },
    stop: async () => {
      signal('SIGKILL');
      await running.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Running {
  /** Waits for its end. */
  readonly end: () => Promise<unknown>;
}

/** Runs the server under a shell that waits for this process: when that is gone, however it ended, the server is killed and its folder removed. */
const guard = `
  folder=$1; shift
  exec 3<&0
  "$@" < /dev/null & server=$!
  { cat <&3 > /dev/null; kill -KILL $server; } & guard=$!
  wait $server
  [ $? -eq 137 ] && rm -rf "$folder"
  kill $guard 2> /dev/null`;

async function begin(command: readonly string[], folder: string, address: mysql.ConnectionOptions): Promise<Running> {
  const log = openSync(join(folder, 'log'), 'a');
  const child = spawn('sh', ['-c', guard, 'sh', folder, ...command], { stdio: ['pipe', log, log] });
  child.unref();
  (child.stdin as Socket).unref(); // a pipe is a socket
  let over = false;
  const exit = once(child, 'exit').finally(() => {
    over = true;
    child.stdin?.destroy();
  });
  for (const begun = performance.now(); ; await wait(20)) {
    if (over || performance.now() - begun > 30_000) throw new Error(`Expected MariaDB to start, got:\n${readFileSync(join(folder, 'log'), 'utf8').slice(-2000)}`);
    const connection = await mysql.createConnection(address).catch(() => undefined);
    await connection?.end();
    if (!connection) continue;
    const end = (): Promise<unknown> => {
      child.ref();
      return exit;
    };
    return { end };
  }
}

const run = promisify(execFile);
const cache = fileURLToPath(new URL('../../../node_modules/.cache/teixit-mariadb', import.meta.url));

/** `mariadb-install-db` takes most of a start, so what it made is kept in `node_modules` for each version of the server, and copied from the second time on. */
async function fillDataFolder(data: string, temporary: string, user: string): Promise<void> {
  const install = programAt('mariadb-install-db') ?? '';
  const { stdout: version } = await run(programAt('mariadbd') ?? '', ['--no-defaults', '--version']);
  const options = ['--no-defaults', user, '--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve', '--innodb-log-file-size=8M'];
  const kept = join(cache, createHash('sha256').update(JSON.stringify([install, version, options])).digest('hex').slice(0, 16));
  if (!existsSync(kept)) {
    // Under another name first: several may keep the same, and nobody is to copy half of it.
    const part = `${kept}.${randomUUID()}`;
    mkdirSync(part, { recursive: true });
    try {
      await run(install, [...options, `--datadir=${part}`, `--tmpdir=${temporary}`]);
      await rename(part, kept).catch((error: unknown) => {
        if (!existsSync(kept)) throw error;
      });
    } finally {
      rmSync(part, { recursive: true, force: true });
    }
  }
  await run('cp', ['-a', `${kept}/.`, data]);
}
