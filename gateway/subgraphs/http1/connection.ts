import type { Socket } from 'node:net';
import { SubgraphFailure } from '../subgraphFailure.ts';
import { AnswerReader } from './answerReader.ts';
import type { AnswerSink } from './answerReader.ts';
import { secondsOpen } from './framing.ts';
import { openSocket } from './openSocket.ts';
import type { Address } from './openSocket.ts';

/** Who is told of the answer to one request; last of `ended` or `failed`. */
export interface Exchange extends AnswerSink {
  ended(): void;
  /** `isUnanswered`: the other side closed the connection before any byte of an answer, or with a 408, as it may where it thought it idle. */
  failed(cause: Error, isUnanswered: boolean): void;
}

/** How a connection is opened, and who is told that it is no more. */
export interface ConnectionOptions {
  readonly address: Address;
  /** Milliseconds. */
  readonly connectTimeout: number;
  /** It was closed, by either side. */
  readonly closed: (connection: Connection) => void;
}

/** A connection of HTTP/1.1, one request at a time. What can't be an answer to it, or comes unasked for, closes it. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #socket: Socket;
  readonly #reader = new AnswerReader();
  #connecting: NodeJS.Timeout | undefined;
  #request: string | Buffer = '';
  #exchange: Exchange | undefined;
  #isOpen = true;
  #answered = 0;
  #openUntil = 0;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    const { address, connectTimeout } = options;
    const tooLate = (): void => {
      if (this.#connecting) this.#end(new SubgraphFailure(`Expected a connection to ${address.host} within ${connectTimeout} ms, got none`));
    };
    // Where this process was too busy to look, a connection that was made in time counts.
    this.#connecting = setTimeout(() => void setImmediate(tooLate), connectTimeout);
    this.#socket = openSocket(address, { ready: this.#ready, bytes: this.#bytes, end: this.#ended, error: this.#failed, close: this.#gone });
  }

  /** How many answers came over it. */
  get answered(): number {
    return this.#answered;
  }

  /** Whether it isn't closed; a request may be under way. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Until when, by `performance.now()`, the other side keeps it open while it is idle. */
  get openUntil(): number {
    return this.#openUntil;
  }

  /** Sends a request, which is written at once. There must be none under way. */
  send(request: string | Buffer, exchange: Exchange): void {
    if (this.#exchange || !this.#isOpen) throw new Error('Expected an idle connection');
    this.#exchange = exchange;
    this.#reader.begin(exchange);
    if (this.#connecting) this.#request = request;
    else {
      this.#socket.ref();
      this.#write(request);
    }
  }

  /** Closes it at once. Nobody is told of the request under way. */
  abort(): void {
    this.#exchange = undefined;
    this.#destroy();
  }

  /** Closes it, which is idle; resolves when it is closed. */
  close(): Promise<void> {
    if (this.#socket.closed) return Promise.resolve();
    return new Promise((resolve) => {
      this.#socket.once('close', resolve);
      this.#isOpen = false;
      this.#socket.ref().destroySoon();
    });
  }

  /** Before it is known who the other side is, nothing is told to it. */
  readonly #ready = (): void => {
    clearTimeout(this.#connecting);
    this.#connecting = undefined;
    if (this.#exchange) this.#write(this.#request);
    this.#request = '';
  };

  #write(request: string | Buffer): void {
    if (typeof request === 'string') this.#socket.write(request, 'latin1');
    else this.#socket.write(request);
  }

  readonly #bytes = (count: number, buffer: Buffer): void => {
    if (!this.#exchange) return this.#destroy();
    const end = this.#reader.read(buffer, 0, count);
    if (this.#isFarewell()) this.#end(new SubgraphFailure('Expected an answer, got status 408 and the connection closed'), true);
    else if (typeof end !== 'number') this.#end(end);
    else if (end >= 0) this.#answeredBy(end === count);
  };

  /** Whether what comes is no answer to the request, but a word before the other side closes a connection that it thought idle (RFC 9110, 15.5.9). A 408 that leaves it open is an answer. */
  #isFarewell(): boolean {
    const { head } = this.#reader;
    return head?.status === 408 && this.#answered > 0 && secondsOpen(head) === 0;
  }

  /** An answer is whole. The connection is used again if nothing else came, and nothing of the request is still to go. */
  #answeredBy(isAll: boolean): void {
    const exchange = this.#exchange;
    const head = this.#reader.head;
    this.#exchange = undefined;
    this.#answered += 1;
    const seconds = isAll && head && this.#socket.writableLength === 0 ? secondsOpen(head) : 0;
    if (seconds > 0) {
      this.#openUntil = performance.now() + seconds * 1000;
      this.#socket.unref();
    } else this.#destroy();
    exchange?.ended();
  }

  readonly #ended = (): void => {
    const missing = this.#exchange && this.#reader.close();
    if (this.#exchange && !missing) this.#answeredBy(false);
    else this.#end(missing, !this.#reader.hasBegun);
  };

  readonly #gone = (): void => this.#end(this.#exchange && new SubgraphFailure('Expected the whole answer, got the connection closed'), !this.#reader.hasBegun);

  readonly #failed = (cause: Error): void => this.#end(this.#connecting ? this.#explained(cause) : cause, !this.#reader.hasBegun && 'code' in cause && (cause.code === 'ECONNRESET' || cause.code === 'EPIPE'));

  #end(cause: Error | undefined, isUnanswered = false): void {
    const exchange = this.#exchange;
    this.#exchange = undefined;
    this.#destroy();
    if (cause) exchange?.failed(cause, isUnanswered);
  }

  #destroy(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    clearTimeout(this.#connecting);
    this.#socket.destroy();
    this.#options.closed(this);
  }

  /** Where a name has several addresses, the error of all of them says nothing itself. */
  #explained(cause: Error): Error {
    if (!(cause instanceof AggregateError) || cause.message !== '') return cause;
    const told = cause.errors.map((each) => (each instanceof Error ? each.message : String(each))).join('; ');
    return Object.assign(new Error(`Expected a connection to ${this.#options.address.host}, got ${told}`, { cause }), 'code' in cause ? { code: cause.code } : {});
  }
}
