import { Worker } from 'node:worker_threads';
import { beginTimeout, writeTimeout } from '../appending.ts';
import type { Appending } from '../appending.ts';
import type { Head } from '../chain.ts';
import type { Beginning, Reply, Task } from './messages.ts';

/** Begins a chain in a SQLite file, written by a thread of its own. */
export async function beginSqliteChain({ url, ...chain }: Omit<Beginning, 'path'> & { readonly url: string }): Promise<Appending> {
  const writer = new Writer({ path: url, ...chain });
  try {
    await writer.begun;
  } catch (error) {
    await writer.stop();
    throw error;
  }
  return {
    write: async (rows, from, to) => void (await writer.ask({ kind: 'write', rows, from, to })),
    head: async () => (await writer.ask({ kind: 'head' })) as Head,
    otherHeads: async () => (await writer.ask({ kind: 'otherHeads' })) as readonly (Head & { readonly chain: string })[],
    end: async (time) => void (await writer.ask({ kind: 'end', time })),
    close: () => writer.stop(),
  };
}

/** Nothing of this process's environment is for the thread but where compiled modules are kept: half of its start would be compiling. */
function cacheOnly(): NodeJS.ProcessEnv {
  const { NODE_COMPILE_CACHE: cache } = process.env;
  return cache === undefined ? {} : { NODE_COMPILE_CACHE: cache };
}

interface Asked {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

class Writer {
  readonly begun: Promise<unknown>;
  readonly #thread: Worker;
  readonly #asked = new Map<number, Asked>();
  #last = 0;
  #gone: Error | undefined;

  constructor(beginning: Beginning) {
    this.#thread = new Worker(new URL('./writer.ts', import.meta.url), { workerData: beginning, execArgv: [], env: cacheOnly() });
    this.#thread.on('message', (reply: Reply) => {
      const asked = this.#asked.get(reply.id);
      this.#settled(reply.id);
      if ('failed' in reply) asked?.reject(new Error(reply.failed));
      else asked?.resolve(reply.value);
    });
    this.#thread.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    this.#thread.on('exit', () => this.#fail(new Error('the writing thread ended')));
    this.begun = this.#answerTo(0, beginTimeout);
  }

  ask(task: Task): Promise<unknown> {
    if (this.#gone) return Promise.reject(this.#gone);
    this.#last += 1;
    const answer = this.#answerTo(this.#last, writeTimeout);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    this.#thread.postMessage({ id: this.#last, task });
    return answer;
  }

  /** The last one that closes the file puts its journal away. */
  async stop(): Promise<void> {
    await this.ask({ kind: 'close' }).catch(() => undefined);
    await this.#thread.terminate();
  }

  #answerTo(id: number, milliseconds: number): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const late = setTimeout(() => {
      this.#settled(id);
      reject(new Error(`expected the file to be written within ${milliseconds} ms`));
    }, milliseconds);
    const done = <Value>(settle: (value: Value) => void) => (value: Value): void => {
      clearTimeout(late);
      settle(value);
    };
    this.#asked.set(id, { resolve: done(resolve), reject: done(reject) });
    this.#thread.ref();
    return promise;
  }

  /** Only a task under way keeps the process running. */
  #settled(id: number): void {
    this.#asked.delete(id);
    if (this.#asked.size === 0) this.#thread.unref();
  }

  #fail(error: Error): void {
    this.#gone ??= error;
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }
}
