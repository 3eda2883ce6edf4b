import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { familyProcessorTime } from './processorTime.ts';

/** A program that is measured: it sends its parent `{ url }` once it answers there, as this project's own do. */
export interface Program {
  readonly name: string;
  /** The path of its script. */
  readonly script: string;
  readonly arguments?: readonly string[];
  /** For Node itself. */
  readonly nodeArguments?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** The processor cores that it may use, as `taskset` writes them; absent: all. */
  readonly cores?: string;
}

/** A program in a process of its own. */
export interface RunningProgram {
  readonly name: string;
  readonly url: string;
  /** Milliseconds of CPU since it was started, its own processes among them. */
  readonly cpu: () => number;
  /** MiB: what it holds now, and the most it held. */
  readonly memory: () => { readonly now: number; readonly most: number };
  /** Holds it up, so that what it does while nobody asks it costs no other; `resume` lets it go on. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a program. Rejects when it ends before it tells its address, or after three minutes; it ends with this process. */
export async function startProgram({ name, script, arguments: given = [], nodeArguments = [], environment, cores }: Program): Promise<RunningProgram> {
  const held = cores === undefined ? [] : ['taskset', '-c', cores];
  const [command = '', ...rest] = [...held, process.execPath, '--no-warnings', ...nodeArguments, script, ...given];
  const child = spawn(command, rest, { env: { ...process.env, NODE_ENV: 'production', PORT: '0', ...environment }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  running.add(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => {
    running.delete(child);
    resolve();
  }));
  const url = await addressOf(child, name).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  const id = child.pid ?? 0;
  return {
    name,
    url,
    cpu: () => familyProcessorTime(id),
    memory: () => ({ now: memoryOf(id, 'VmRSS'), most: memoryOf(id, 'VmHWM') }),
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    stop: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

function addressOf(child: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${name}: expected an address within three minutes, got none`)), 180_000);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`${name}: expected it to go on, it ended with ${code}`));
    });
    child.once('message', ({ url }: { readonly url: string }) => {
      clearTimeout(late);
      resolve(url);
    });
  });
}

const memoryOf = (id: number, what: 'VmRSS' | 'VmHWM'): number => Number(new RegExp(String.raw`${what}:\s+(\d+)`).exec(readFileSync(`/proc/${id}/status`, 'latin1'))?.[1]) / 1024;
