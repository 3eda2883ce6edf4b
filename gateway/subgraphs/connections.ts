import { Client } from 'undici';
import { Post } from './post.ts';
import type { PostListener, PostRequest } from './post.ts';

/** One connection: undici opens it again whenever it was closed. */
interface Connection {
  readonly client: Client;
  /** How many answers came since it was last opened. */
  answered: number;
}

/**
 * The connections to one address, kept open. HTTP/1.1, one request at a time on each: of small answers, pipelining made up to 1.3 times as many, but one that is slow
 * would hold up those behind it, and HTTP/2 made 0.6 times as many. Clients of its own instead of undici's pool: up to 1.3 times as many, the one used last is used next, a
 * connection that broke is known to have been used before, and what waits for a free one waits where it can still be joined.
 */
export class Connections {
  readonly #origin: string;
  readonly #most: number;
  readonly #connectTimeout: number;
  readonly #all: Connection[] = [];
  readonly #idle: Connection[] = [];

  constructor({ origin, most, connectTimeout }: { readonly origin: string; readonly most: number; readonly connectTimeout: number }) {
    this.#origin = origin;
    this.#most = most;
    this.#connectTimeout = connectTimeout;
  }

  /** How many requests could be made now. */
  get free(): number {
    return this.#idle.length + this.#most - this.#all.length;
  }

  /** Makes a request. Throws unless a connection is free; `released` says when it is again. */
  post(request: PostRequest, { answered, failed, released }: Omit<PostListener, 'broke' | 'released'> & { readonly released: () => void }): Post {
    const connection = this.#idle.pop() ?? this.#open();
    const { path, headers, body } = request;
    const dispatch = (): void => void connection.client.dispatch({ path, method: 'POST', headers, body }, post);
    let isFirst = true;
    const post = new Post(request, {
      answered,
      failed,
      // The subgraph closed a connection that it thought idle while the request was on its way to it.
      broke: () => {
        const isAgain = isFirst && request.isRepeatable && connection.answered > 0;
        isFirst = false;
        if (isAgain) setImmediate(dispatch);
        return isAgain;
      },
      released: (isWell) => {
        if (isWell) connection.answered += 1;
        this.#idle.push(connection);
        released();
      },
    });
    dispatch();
    return post;
  }

  /** Closes them once the requests under way are answered. */
  async close(): Promise<void> {
    await Promise.all(this.#all.map(({ client }) => client.close()));
  }

  #open(): Connection {
    if (this.#all.length >= this.#most) throw new Error('Expected a free connection');
    // Whoever waits for an answer limits the time, so undici needn't.
    const client = new Client(this.#origin, { connect: { timeout: this.#connectTimeout }, allowH2: false, headersTimeout: 0, bodyTimeout: 0 });
    const connection: Connection = { client, answered: 0 };
    client.on('connect', () => void (connection.answered = 0));
    this.#all.push(connection);
    return connection;
  }
}
