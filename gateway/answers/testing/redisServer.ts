import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { freePort } from '../../../demo/freePort.ts';

const programAt = (name: string): string | undefined => [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'].map((place) => join(place, name)).find(existsSync);

/** True if this machine has a Redis to start; says loudly what isn't tested if it hasn't, and throws in CI. */
export function redisIsThere(): boolean {
  if (programAt('redis-server') !== undefined) return true;
  const missing = 'Expected `redis-server` on the path, got none: install Debian\'s redis-server.';
  if (process.env['CI']) throw new Error(missing);
  console.warn(`\n${'!'.repeat(100)}\n${missing} NOTHING OF ANSWERS KEPT IN REDIS IS TESTED.\n${'!'.repeat(100)}\n`);
  return false;
}

/** A Redis of a test's own. */
export interface RedisServer {
  /** With the password in it. */
  readonly url: string;
  /** All that it holds, by key. */
  contents(): Promise<Readonly<Record<string, Buffer>>>;
  /** Puts other bytes at a key. */
  put(key: string, value: Buffer): Promise<void>;
  clear(): Promise<void>;
  /** Sends a signal, such as SIGSTOP, after which it accepts connections and answers nothing. */
  signal(name: NodeJS.Signals): void;
  down(): Promise<void>;
  up(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a Redis on a free port, in memory alone. It is gone with this process, however that ends. */
export async function startRedisServer(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'teixit-redis-'));
  const port = await freePort();
  const url = `redis://:test-password@127.0.0.1:${port}`;
  const command = [programAt('redis-server') ?? '', '--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no', '--requirepass', 'test-password'];
  let running: Running | undefined = await begin(command, port);
  const down = async (): Promise<void> => {
    await running?.end();
    running = undefined;
  };
  const asClient = async <Result>(use: (client: ReturnType<typeof clientTo>) => Promise<Result>): Promise<Result> => {
    const client = clientTo(url);
    await client.connect();
    return use(client).finally(() => client.destroy());
  };
  return {
    url,
    contents: () => asClient(async (client) => Object.fromEntries(await Promise.all((await client.keys('*')).map(async (key) => [String(key), (await client.withTypeMapping({ 36: Buffer }).get(key)) ?? Buffer.alloc(0)] as const)))),
    put: (key, value) => asClient(async (client) => void (await client.set(key, value, { expiration: { type: 'EX', value: 60 } }))),
    clear: () => asClient(async (client) => void (await client.flushAll())),
    signal: (name) => running?.signal(name),
    down,
    up: async () => {
      running = await begin(command, port);
    },
    stop: async () => {
      await down();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function clientTo(url: string) {
  return createClient({ url, RESP: 2, socket: { reconnectStrategy: false } }).on('error', () => undefined);
}

interface Running {
  readonly signal: (name: NodeJS.Signals) => void;
  /** Ends it and waits for its end. */
  readonly end: () => Promise<void>;
}

/** Runs the server under a shell that waits for this process, tells the server's number, and ends the server when this process is gone. */
const guard = 'exec 3<&0; "$@" < /dev/null > /dev/null 2>&1 & server=$!; echo $server; { cat <&3 > /dev/null; kill -KILL $server; } & guard=$!; wait $server; kill $guard 2> /dev/null';

async function begin(command: readonly string[], port: number): Promise<Running> {
  const child = spawn('sh', ['-c', guard, 'sh', ...command], { stdio: ['pipe', 'pipe', 'ignore'] });
  const exit = once(child, 'exit');
  const [told] = (await once(child.stdout, 'data')) as [Buffer];
  const signal = (name: NodeJS.Signals): void => void process.kill(Number(told.toString()), name);
  child.unref();
  for (const pipe of [child.stdin, child.stdout]) (pipe as unknown as Socket).unref(); // pipes are sockets
  for (const begun = performance.now(); !(await accepts(port)); await wait(10)) if (performance.now() - begun > 10_000) throw new Error('Expected Redis to start within 10 s');
  return {
    signal,
    end: async () => {
      signal('SIGKILL');
      child.ref();
      await exit;
    },
  };
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
  });
}
