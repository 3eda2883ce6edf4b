import { LRUCache } from 'lru-cache';
import type { KnownOperation } from '../operations/knownOperation.ts';

/** What a request asked for. */
export interface Meant {
  readonly key: string;
  /** The operation, as long as others know it. */
  readonly known: WeakRef<KnownOperation>;
}

/** How much is kept: of all words together, and of those of one request, in characters. */
const bounds = { all: 4_194_304, one: 16_384 } as const;

/** What requests asked for, by all that they said besides their headers, so that those that come again needn't be read. */
export class SameWords {
  readonly #meant = new LRUCache<string, Meant>({ maxSize: bounds.all, sizeCalculation: ({ key }, words) => words.length + key.length + 256 });

  /** What they asked for, if it is known. */
  find(words: string): Meant | undefined {
    return this.#meant.get(words);
  }

  learn(words: string, key: string, known: KnownOperation): void {
    if (words.length <= bounds.one && this.#meant.get(words)?.key !== key) this.#meant.set(words, { key, known: new WeakRef(known) });
  }

  forget(): void {
    this.#meant.clear();
  }
}
