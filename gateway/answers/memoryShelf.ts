import { LRUCache } from 'lru-cache';
import { ageOf } from './keptAnswer.ts';
import type { KeptAnswer } from './keptAnswer.ts';

/** What an entry takes besides the bytes of its body and its key. */
const overhead = 1024;

/** Answers kept in memory, within a number of bytes; those asked for longest ago make room for new ones. */
export class MemoryShelf {
  readonly #kept: LRUCache<string, KeptAnswer>;

  constructor(maxBytes: number) {
    this.#kept = new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ body }, key) => body.length + 2 * key.length + overhead });
  }

  /** The answer, if it is fresh. */
  find(key: string): KeptAnswer | undefined {
    const kept = this.#kept.get(key);
    if (!kept || ageOf(kept) !== Infinity) return kept;
    this.#kept.delete(key);
    return undefined;
  }

  /** Keeps an answer, unless there is one that was asked for later. */
  keep(key: string, kept: KeptAnswer): void {
    const before = this.#kept.peek(key);
    if (!before || before.since <= kept.since) this.#kept.set(key, kept);
  }

  forget(): void {
    this.#kept.clear();
  }

  /** Bytes. */
  get size(): number {
    return this.#kept.calculatedSize;
  }
}
