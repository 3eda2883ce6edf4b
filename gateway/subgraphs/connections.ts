import { Connection } from './http1/connection.ts';
import { addressOf } from './http1/openSocket.ts';
import type { Address } from './http1/openSocket.ts';
import { requestBytes } from './http1/requestBytes.ts';
import { Post } from './post.ts';
import type { PostListener, PostRequest } from './post.ts';
import { SubgraphFailure } from './subgraphFailure.ts';

/**
 * The connections to one address, kept open. HTTP/1.1, one request at a time on each: one that is slow holds up no other, and what waits for a free one waits where it can
 * still be joined. The one used last is used next, so that those that aren't needed grow old and are closed.
 */
export class Connections {
  readonly #address: Address;
  readonly #most: number;
  readonly #connectTimeout: number;
  /** The one used last is the last. */
  readonly #idle: Connection[] = [];
  #busy = 0;
  #isClosed = false;
  #drained: (() => void) | undefined;

  constructor({ origin, most, connectTimeout }: { readonly origin: string; readonly most: number; readonly connectTimeout: number }) {
    this.#address = addressOf(origin);
    this.#most = most;
    this.#connectTimeout = connectTimeout;
  }

  /** How many requests could be made now. */
  get free(): number {
    return this.#most - this.#busy;
  }

  /** Makes a request. Throws unless a connection is free; `released` says when it is again. */
  post(request: PostRequest, { answered, failed, released }: Pick<PostListener, 'answered' | 'failed' | 'released'>): Post {
    if (this.free <= 0) throw new Error('Expected a free connection');
    this.#busy += 1;
    const { path, headers, body } = request;
    const bytes = this.#isClosed ? new SubgraphFailure('Expected the connections to be open, got them closed') : requestBytes({ path, host: this.#address.host, headers, body });
    let connection: Connection | undefined;
    let isFirst = true;
    const post = new Post(request, {
      answered,
      failed,
      // The subgraph closed a connection that it thought idle while the request was on its way to it. Others that are idle may be closed as well.
      broke: () => {
        if (!isFirst || !request.isRepeatable || !connection?.answered || bytes instanceof Error) return false;
        isFirst = false;
        connection = this.#open();
        post.sendBy(connection, bytes);
        return true;
      },
      released: () => {
        this.#release(connection);
        released();
      },
    });
    if (bytes instanceof Error) queueMicrotask(() => post.failed(bytes, false));
    else post.sendBy((connection = this.#takeIdle() ?? this.#open()), bytes);
    return post;
  }

  /** Closes them once the requests under way are answered. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#busy > 0) await new Promise<void>((resolve) => (this.#drained = resolve));
    await Promise.all(this.#idle.splice(0).map((connection) => connection.close()));
  }

  /** One that the other side still keeps open. */
  #takeIdle(): Connection | undefined {
    const connection = this.#idle.pop();
    if (!connection || connection.openUntil > performance.now()) return connection;
    void connection.close();
    return this.#takeIdle();
  }

  #open(): Connection {
    return new Connection({ address: this.#address, connectTimeout: this.#connectTimeout, closed: this.#forget });
  }

  #release(connection: Connection | undefined): void {
    this.#busy -= 1;
    if (connection?.isOpen) {
      const [oldest] = this.#idle;
      if (oldest && oldest.openUntil <= performance.now()) void this.#idle.shift()?.close();
      this.#idle.push(connection);
    }
    if (this.#busy === 0) this.#drained?.();
  }

  readonly #forget = (connection: Connection): void => {
    const index = this.#idle.indexOf(connection);
    if (index >= 0) this.#idle.splice(index, 1);
  };
}
