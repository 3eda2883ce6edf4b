import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Peer } from './peers.ts';

/** A gateway in a process of its own, held to one core. */
export interface GatewayProcess {
  readonly name: string;
  readonly url: string;
  /** Milliseconds of CPU since it was started. */
  readonly cpu: () => number;
  /** MiB: what it holds now, and the most it held. */
  readonly memory: () => { readonly now: number; readonly most: number };
  readonly stop: () => Promise<void>;
}

/** Starts a gateway on the first core. Rejects when it ends before it tells its address, or after a minute. */
export async function startGatewayProcess({ name, script, environment }: Peer, more: Readonly<Record<string, string>>): Promise<GatewayProcess> {
  const child = spawn('taskset', ['-c', '0', process.execPath, '--no-warnings', script], { env: { ...process.env, NODE_ENV: 'production', PORT: '0', ...environment, ...more }, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await addressOf(child, name);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    name,
    url,
    cpu: () => cpuOf(child.pid),
    memory: () => ({ now: memoryOf(child.pid, 'VmRSS'), most: memoryOf(child.pid, 'VmHWM') }),
    stop: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

function addressOf(child: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${name}: expected an address within a minute, got none`)), 60_000);
    child.once('exit', (code) => reject(new Error(`${name}: expected it to go on, it ended with ${code}`)));
    if (!child.stdout) throw new Error('Expected the output of the process');
    createInterface(child.stdout).on('line', (line) => {
      const url = /^\{"url":"([^"]+)"\}$/.exec(line)?.[1];
      if (url === undefined) return;
      clearTimeout(late);
      resolve(url);
    });
  });
}

/** Fields 14 and 15 of `/proc/N/stat`, in hundredths of a second. The second field may hold blanks. */
function cpuOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\) /s, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const memoryOf = (pid: number | undefined, what: 'VmRSS' | 'VmHWM'): number => Number(new RegExp(String.raw`${what}:\s+(\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]) / 1024;
