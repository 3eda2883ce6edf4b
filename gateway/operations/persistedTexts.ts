import { LRUCache } from 'lru-cache';

/** Texts of operations under the SHA-256 of each, in hexadecimal, as clients sent them once (automatic persisted queries). They outlive the graph. */
export class PersistedTexts {
  readonly #kept: LRUCache<string, string>;

  /** Keeps at most this many, fewer if they are long: 4,096 characters each on average. */
  constructor(most: number) {
    this.#kept = new LRUCache({ max: most, maxSize: most * 4096, sizeCalculation: (text) => text.length + 64 });
  }

  /** The text, if it is known. */
  find(hash: string): string | undefined {
    return this.#kept.get(hash);
  }

  /** The same in the form of Apollo Server, which checks the hash of a text and keeps it once the operation has passed its checks. */
  readonly cache = {
    get: async (key: string): Promise<string | undefined> => this.find(hashOf(key)),
    set: async (key: string, text: string): Promise<void> => void this.#kept.set(hashOf(key), text),
    delete: async (key: string): Promise<boolean> => this.#kept.delete(hashOf(key)),
  };
}

/** Apollo Server's keys begin with `apq:`. */
const hashOf = (key: string): string => key.replace(/^apq:/, '');
