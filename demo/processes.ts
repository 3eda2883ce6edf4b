import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A program of the project, and what it is started with. */
export interface Program {
  readonly name: string;
  /** The path of its script from the project's folder on. */
  readonly file: string;
  readonly args?: readonly string[];
  /** For Node.js itself. */
  readonly nodeArguments?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** A process of the demo that has said where it answers. */
export interface RunningProcess {
  readonly name: string;
  readonly url: string;
  /** Asks it to stop and waits until it has; after 5 s it is made to. */
  readonly stop: () => Promise<void>;
  /** Settles when the process ends of itself. */
  readonly ended: Promise<void>;
}

const patience = 5000;
/** The programs share most of their modules, and are started again and again. */
const compileCache = fileURLToPath(new URL('../node_modules/.cache/teixit', import.meta.url));

/** Starts one of the project's programs in a process of its own. Resolves when it says `{ url }`; rejects with what it printed if it ends before. */
export function startProcess({ name, file, args = [], nodeArguments = [], environment }: Program): Promise<RunningProcess> {
  const child = fork(fileURLToPath(new URL(`../${file}`, import.meta.url)), [...args], {
    execArgv: [...process.execArgv, ...nodeArguments],
    env: { NODE_COMPILE_CACHE: compileCache, ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let ready = false;
  const printed: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => (ready ? process.stderr.write(chunk) : printed.push(String(chunk))));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    child.once('message', (message: { url: string }) => {
      ready = true;
      process.stderr.write(printed.join(''));
      resolve({ name, url: message.url, ended, stop: () => stop(child, ended) });
    });
    child.once('exit', (code) => reject(new Error(printed.join('').trim() || `${name} ended with code ${code}`)));
  });
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(force);
}
