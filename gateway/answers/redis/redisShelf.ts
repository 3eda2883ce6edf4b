import { hash } from '../answerKeys.ts';
import { ageOf } from '../keptAnswer.ts';
import type { KeptAnswer } from '../keptAnswer.ts';
import { RedisConnection } from './redisConnection.ts';
import { answerIn, valueOf } from './redisValue.ts';

const prefix = 'teixit:answer:';

/** Answers kept in a Redis that several gateways share. It knows no question, only its hash. Without it everything goes on as if it were empty. */
export class RedisShelf {
  readonly #connection: RedisConnection;

  constructor(url: string) {
    this.#connection = new RedisConnection(url);
  }

  /** The answer, if it is there and fresh. Never rejects. */
  async find(key: string): Promise<KeptAnswer | undefined> {
    if (!this.#connection.isReady) return undefined;
    const value = await this.#connection.get(prefix + hash(key));
    return value && answerIn(value);
  }

  /** Keeps an answer for as long as it is fresh. */
  keep(key: string, kept: KeptAnswer): void {
    const left = kept.freshFor * 1000 - ageOf(kept) * 1000;
    if (left > 0 && this.#connection.isReady) this.#connection.set(prefix + hash(key), valueOf(kept), Math.ceil(left));
  }

  close(): void {
    this.#connection.close();
  }
}
