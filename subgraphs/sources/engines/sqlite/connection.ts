import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { EngineFailure, whenAborted, whenDue } from '../engine.ts';
import type { Engine, QueryLimits } from '../engine.ts';
import type { Statement } from '../../statements/expression.ts';
import { sqliteCatalogue } from './catalogue.ts';
import type { Ask } from './catalogue.ts';
import { sqliteDialect } from './dialect.ts';
import { sqliteFailure } from './failure.ts';
import type { Answer, Request } from './messages.ts';
import { sqlitePlan } from './plan.ts';
import { sqliteRights } from './rights.ts';

/** Reads one file in as many processes as there are statements at once, up to this number: each holds some 50 MB. */
export const mostReaders = 2;

/** Opens a SQLite file, given as a path or `file:` URL, read-only and in processes of its own, so that no statement blocks this one. */
export function openSqlite({ url, timeout, connections }: { readonly url: string; readonly timeout: number; readonly connections: number }): Engine {
  const readers = new Readers(url.startsWith('file:') ? fileURLToPath(url) : url, timeout, Math.min(connections, mostReaders));
  const query: Engine['query'] = async (statement, limits) => {
    const answer = await readers.ask({ ...statement, describe: false }, limits);
    return 'rows' in answer ? answer.rows : [];
  };
  const within = (limits: QueryLimits): Ask => (sql, ...bindings) => query({ sql, bindings }, limits);
  return {
    dialect: sqliteDialect,
    query,
    describe: async (statement, limits) => {
      const answer = await readers.ask({ ...statement, describe: true }, limits);
      return 'types' in answer ? answer.types : [];
    },
    catalogue: (limits) => sqliteCatalogue(within(limits), (declared) => sqliteDialect.typeOf(declared)),
    rights: async () => sqliteRights,
    plan: (statement, limits) => sqlitePlan(within(limits), statement),
    close: async () => readers.close(),
  };
}

interface Waiting {
  readonly request: Statement & { readonly describe: boolean };
  readonly settle: (answer: Answer | EngineFailure) => void;
}

interface Reader {
  readonly process: ChildProcess;
  current: Waiting | undefined;
  /** True once it has answered anything. */
  ready: boolean;
}

class Readers {
  readonly #path: string;
  readonly #busyTimeout: number;
  readonly #most: number;
  readonly #readers = new Set<Reader>();
  readonly #queue: Waiting[] = [];
  #asked = 0;
  #closed = false;

  constructor(path: string, busyTimeout: number, most: number) {
    this.#path = path;
    this.#busyTimeout = busyTimeout;
    this.#most = most;
  }

  ask(request: Waiting['request'], { timeout, signal }: QueryLimits): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const waiting: Waiting = {
      request,
      settle: (answer) => {
        stopWaiting();
        stopListening();
        if (answer instanceof EngineFailure) reject(answer);
        else if ('failed' in answer) reject(sqliteFailure(answer.failed));
        else resolve(answer);
      },
    };
    const late = (): void => {
      const failure = { whole: false, reached: !this.#queue.includes(waiting) };
      this.#drop(waiting, new EngineFailure('TIMEOUT', `Expected an answer within ${timeout} ms, got none`, failure));
    };
    // While a process is being started, it isn't the file that is slow: the limit is counted once more.
    let stopWaiting = whenDue(timeout, () => {
      if (this.#isStarting) stopWaiting = whenDue(timeout, late);
      else late();
    });
    const stopListening = whenAborted(signal, (reason) => {
      reject(reason);
      queueMicrotask(() => this.#drop(waiting, new EngineFailure('TIMEOUT', 'Not wanted any more', { whole: false })));
    });
    this.#queue.push(waiting);
    this.#next();
    return promise;
  }

  close(): void {
    this.#closed = true;
    for (const { process } of this.#readers) process.kill('SIGKILL');
  }

  get #isStarting(): boolean {
    return [...this.#readers].some(({ ready }) => !ready);
  }

  #next(): void {
    const idle = [...this.#readers].find(({ current }) => current === undefined);
    const reader = idle ?? (this.#readers.size < this.#most && this.#queue.length > 0 && !this.#closed ? this.#start() : undefined);
    const waiting = reader && this.#queue.shift();
    if (!reader || !waiting) return;
    reader.current = waiting;
    this.#asked += 1;
    const request: Request = { id: this.#asked, ...waiting.request };
    reader.process.send(request, (error) => error && this.#drop(waiting, new EngineFailure('UNAVAILABLE', error.message, { whole: true })));
    this.#next();
  }

  #start(): Reader {
    const child = fork(new URL('./reader.ts', import.meta.url), [this.#path, String(this.#busyTimeout)], { execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const reader: Reader = { process: child, current: undefined, ready: false };
    this.#readers.add(reader);
    // Only a question that waits keeps this process running, by its timer.
    child.unref();
    child.channel?.unref();
    child.on('message', (answer: Answer) => {
      const { current } = reader;
      reader.ready = true;
      reader.current = undefined;
      current?.settle(answer);
      this.#next();
    });
    const gone = (): void => {
      this.#readers.delete(reader);
      reader.current?.settle(new EngineFailure('UNAVAILABLE', 'The process that read the file ended', { whole: true }));
      reader.current = undefined;
      if (!this.#closed) this.#next();
    };
    child.once('exit', gone);
    child.once('error', gone);
    return reader;
  }

  /** A statement that is running ends with its process; the next one starts another. */
  #drop(waiting: Waiting, failure: EngineFailure): void {
    const place = this.#queue.indexOf(waiting);
    if (place >= 0) this.#queue.splice(place, 1);
    const reader = [...this.#readers].find(({ current }) => current === waiting);
    if (reader) {
      this.#readers.delete(reader);
      reader.current = undefined;
      reader.process.kill('SIGKILL');
    }
    waiting.settle(failure);
    this.#next();
  }
}
