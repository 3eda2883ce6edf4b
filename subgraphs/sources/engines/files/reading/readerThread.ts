import { Worker } from 'node:worker_threads';
import { FileFault } from './fileTable.ts';
import type { ReadingRequest, ReadingStep } from './reader.ts';

/** The most memory that reading a file may take, in MiB, beside its bytes: what a small file unpacks to can be anything. */
const mostMemory = 1024;

/** How long a thread without a file waits for the next, in milliseconds: a folder's files are often read one after another. */
const idleTime = 2000;

/** A thread that reads one file at a time. */
class ReaderThread {
  readonly #worker = new Worker(new URL('reader.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
  readonly #told: ReadingStep[] = [];
  #path = '';
  #failure: Error | undefined;
  #wake: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    this.#worker.on('message', (step: ReadingStep) => {
      this.#told.push(step);
      this.#wake?.();
    });
    this.#worker.on('error', (error) => this.#fail(error)).on('exit', () => this.#fail(new Error('The thread ended')));
  }

  ask(request: ReadingRequest): void {
    clearTimeout(this.#timer);
    this.#worker.ref();
    this.#path = request.path;
    this.#worker.postMessage(request, [request.bytes.buffer]);
  }

  /** Lets the thread tell one step more. */
  goOn(): void {
    this.#worker.postMessage('next', []);
  }

  /** What the thread tells next. */
  async next(): Promise<ReadingStep> {
    for (;;) {
      const step = this.#told.shift();
      if (step) return step;
      if (this.#failure) throw this.#failure;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** Ends the thread, now or, when it has ended its file, if none comes soon. */
  async leave(hasEnded: boolean): Promise<void> {
    if (!hasEnded || idle.length > 0) {
      await this.#worker.terminate();
      return;
    }
    idle.push(this);
    this.#worker.unref();
    this.#timer = setTimeout(() => {
      this.#forget();
      void this.#worker.terminate();
    }, idleTime).unref();
  }

  #forget(): void {
    if (idle.includes(this)) idle.splice(idle.indexOf(this), 1);
  }

  #fail(error: unknown): void {
    this.#forget();
    const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    this.#failure ??= isMemory ? new FileFault(this.#path, `take at most ${mostMemory} MiB of memory to be read`, 'more') : error instanceof Error ? error : new Error(String(error));
    this.#wake?.();
  }
}

export type { ReaderThread };

/** The thread that waits for a file, if there is one. */
const idle: ReaderThread[] = [];

/** A thread that is free to read a file. */
export const freeReader = (): ReaderThread => idle.pop() ?? new ReaderThread();
