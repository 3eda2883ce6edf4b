import { freshFor } from './freshFor.ts';
import { Body } from './http1/body.ts';
import type { Connection, Exchange } from './http1/connection.ts';
import type { Head } from './http1/head.ts';
import { SubgraphFailure } from './subgraphFailure.ts';

/** What a subgraph answered to one HTTP request. */
export interface Posted {
  /** The answer's own bytes, without a byte order mark. */
  readonly bytes: Buffer;
  readonly status: number;
  /** Seconds for which anybody may be given it. */
  readonly freshFor: number;
  /** How many operations the subgraph takes in one request. */
  readonly batch: number;
}

/** One HTTP request to be made. */
export interface PostRequest {
  readonly path: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: string;
  /** The greatest answer, in bytes. */
  readonly maxBytes: number;
  readonly isSigned: boolean;
  /** Whether it may be made again where the connection broke before any answer. */
  readonly isRepeatable: boolean;
}

/** Who is told how a request ended. */
export interface PostListener {
  readonly answered: (posted: Posted) => void;
  readonly failed: (cause: unknown) => void;
  /** The other side closed the connection before it answered; true if the request is made again. */
  readonly broke: () => boolean;
  /** The connection is done with it, for good or ill. */
  readonly released: () => void;
}

/** One POST, and what comes in answer to it. Bounds what comes, as it comes; redirects and compression, which was not asked for, are failures. */
export class Post implements Exchange {
  readonly #request: PostRequest;
  readonly #listener: PostListener;
  #connection: Connection | undefined;
  #status = 0;
  #freshFor = 0;
  #batch = 1;
  #body: Body | undefined;

  constructor(request: PostRequest, listener: PostListener) {
    this.#request = request;
    this.#listener = listener;
  }

  /** Makes the request. */
  sendBy(connection: Connection, bytes: string | Buffer): void {
    this.#connection = connection;
    connection.send(bytes, this);
  }

  /** Nobody waits for the answer any more: ends the request without telling anybody. */
  cancel(): void {
    if (!this.#connection) return;
    this.#connection.abort();
    this.#release();
  }

  begun(head: Head, length = 0): Error | undefined {
    const problem = this.#problemOf(head) ?? (length > this.#request.maxBytes ? this.#tooLarge() : undefined);
    if (problem) return problem;
    const { fields } = head;
    this.#status = head.status;
    this.#freshFor = freshFor(fields.get('cache-control'), fields.get('age'));
    this.#batch = batchOf(fields.get('graphql-batch'));
    this.#body = new Body(length);
    return undefined;
  }

  data(bytes: Buffer, from: number, to: number): Error | undefined {
    if (!this.#body || this.#body.length + to - from > this.#request.maxBytes) return this.#tooLarge();
    this.#body.add(bytes, from, to);
    return undefined;
  }

  ended(): void {
    const bytes = this.#body?.whole() ?? Buffer.alloc(0);
    this.#release();
    this.#listener.answered({ bytes, status: this.#status, freshFor: this.#freshFor, batch: this.#batch });
  }

  failed(cause: Error, isUnanswered: boolean): void {
    if (isUnanswered && this.#listener.broke()) return;
    this.#release();
    this.#listener.failed(cause);
  }

  #release(): void {
    this.#connection = this.#body = undefined;
    this.#listener.released();
  }

  #problemOf({ status, fields }: Head): Error | undefined {
    if (status === 401) return new SubgraphFailure(`Expected the subgraph to accept the call, got status 401: ${this.#request.isSigned ? 'is its key another, or are the clocks apart' : 'has it a key'}?`);
    if (status >= 300 && status < 400) return new SubgraphFailure(`Expected an answer, got status ${status}: redirects are not followed`);
    const type = fields.get('content-type') ?? '';
    if (!/^application\/(graphql-response\+)?json\b/i.test(type)) return new SubgraphFailure(`Expected JSON, got status ${status} with content-type \`${type}\``, { mayBeOfOne: true });
    const encoding = fields.get('content-encoding') ?? 'identity';
    return encoding.toLowerCase() === 'identity' ? undefined : new SubgraphFailure(`Expected JSON as it is, got it with content-encoding \`${encoding}\``);
  }

  #tooLarge(): Error {
    return new SubgraphFailure(`Expected an answer of at most ${this.#request.maxBytes} bytes, got more`, { mayBeOfOne: true });
  }
}

/** The most operations in one request, whatever a subgraph says. */
const maxBatch = 100;

const batchOf = (announced: string | undefined): number => (announced !== undefined && /^[1-9]\d{0,8}$/.test(announced) ? Math.min(Number(announced), maxBatch) : 1);
