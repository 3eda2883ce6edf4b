import type { Gone } from '../requestScope.ts';

/** Tells those who listen that the client of one request has gone away. */
export class ClientGone implements Gone {
  aborted = false;
  readonly #listeners = new Set<() => void>();

  /** Who listens from then on is told nothing. */
  addEventListener(_type: 'abort', listener: () => void): void {
    if (!this.aborted) this.#listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.delete(listener);
  }

  /** Tells everybody who still listens when it is their turn, each once. */
  abort(): void {
    this.aborted = true;
    for (const listener of this.#listeners) {
      this.#listeners.delete(listener);
      listener();
    }
  }
}
