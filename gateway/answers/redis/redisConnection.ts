import { ErrorReply, RESP_TYPES, createClient } from '@redis/client';
import { describeCause, logEvent } from '../../log.ts';

/** How long things may take, in milliseconds: to connect; one command; and the rests after a failure, which grow from the first to the last. */
const bounds = { connect: 2000, command: 50, firstRest: 1000, lastRest: 30_000 } as const;

/** So many commands in a row without an answer in time end a connection. */
const mostLate = 3;

/** A connection to a Redis that is never waited for: while it is down or slow it has nothing, and keeps nothing. Tells the log when that begins and when it ends. */
export class RedisConnection {
  readonly #url: string;
  #client: ReturnType<typeof clientTo> | undefined;
  #isReady = false;
  #isDown = false;
  #refuses = false;
  #late = 0;
  #rest: number = bounds.firstRest;
  #again: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(url: string) {
    this.#url = url;
    this.#connect();
  }

  /** Whether it is there. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** A value, if there is one and it comes in time. Never rejects. */
  async get(key: string): Promise<Buffer | undefined> {
    const client = this.#client;
    if (!client || !this.#isReady) return undefined;
    return (await this.#inTime(client, client.get(key))) ?? undefined;
  }

  /** Keeps a value for some milliseconds, if that can be done now. */
  set(key: string, value: Buffer, duration: number): void {
    const client = this.#client;
    if (client && this.#isReady) void this.#inTime(client, client.set(key, value, { expiration: { type: 'PX', value: duration } }));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#again);
    this.#drop();
  }

  #connect(): void {
    const client = clientTo(this.#url);
    this.#client = client;
    client.on('error', (thrown: unknown) => this.#fail(client, thrown));
    const late = setTimeout(() => this.#fail(client, new Error('Expected Redis to connect in time')), bounds.connect).unref();
    client.connect().then(
      () => this.#begin(client),
      (thrown: unknown) => this.#fail(client, thrown),
    ).finally(() => clearTimeout(late));
  }

  #begin(client: unknown): void {
    if (client !== this.#client) return;
    this.#isReady = true;
    this.#late = 0;
  }

  /** What Redis answers within the time of a command; undefined for anything else. */
  #inTime<Answer>(client: unknown, answer: Promise<Answer>): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      let isOver = false;
      const late = setTimeout(() => setImmediate(() => { // what came meanwhile, while this process was busy, is read first
        resolve(undefined);
        if (!isOver) this.#wait(client);
      }), bounds.command);
      answer.then((value) => {
        this.#work(client);
        resolve(value);
      }, (thrown: unknown) => {
        if (thrown instanceof ErrorReply) this.#refuse(thrown);
        else this.#fail(client, thrown);
        resolve(undefined);
      }).finally(() => {
        isOver = true;
        clearTimeout(late);
      });
    });
  }

  /** It hasn't answered in time. */
  #wait(client: unknown): void {
    if (client !== this.#client) return;
    this.#late += 1;
    if (this.#late >= mostLate) this.#fail(client, new Error(`Expected Redis to answer within ${bounds.command} ms, got nothing ${mostLate} times in a row`));
  }

  /** It has done what it was told. */
  #work(client: unknown): void {
    if (client !== this.#client) return;
    this.#late = 0;
    this.#rest = bounds.firstRest;
    if (this.#isDown) logEvent('info', 'response cache is back');
    this.#isDown = false;
  }

  /** It is there, but doesn't do what it is told, as where it is full: told once until it goes down. */
  #refuse(reply: ErrorReply): void {
    if (!this.#refuses) logEvent('warn', 'response cache refuses a command', { message: reply.message });
    this.#refuses = true;
  }

  /** Gives a connection up, and tries another after a rest. */
  #fail(client: unknown, thrown: unknown): void {
    if (client !== this.#client || this.#closed) return;
    this.#drop();
    if (!this.#isDown) logEvent('warn', 'response cache is down', { cause: describeCause(thrown) });
    this.#isDown = true;
    this.#refuses = false;
    this.#again = setTimeout(() => this.#connect(), this.#rest).unref();
    this.#rest = Math.min(2 * this.#rest, bounds.lastRest);
  }

  #drop(): void {
    const client = this.#client;
    this.#client = undefined;
    this.#isReady = false;
    if (client?.isOpen) client.destroy();
  }
}

/** A client that gives up at the first failure: `RedisConnection` begins anew. */
function clientTo(url: string) {
  return createClient({
    url,
    RESP: 2,
    disableOfflineQueue: true,
    commandsQueueMaxLength: 10_000,
    commandOptions: { timeout: 0, typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
    socket: { connectTimeout: bounds.connect, reconnectStrategy: false },
    maintNotifications: 'disabled',
  });
}
