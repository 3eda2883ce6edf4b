import { setImmediate } from 'node:timers/promises';
import type { AnchorWriter } from './anchors.ts';
import type { Appending } from './appending.ts';
import { AuditLogFailure } from './auditLog.ts';
import type { AuditLog } from './auditLog.ts';
import { chained } from './chain.ts';
import type { Head } from './chain.ts';
import { checkedEntry } from './entry.ts';
import type { AuditEntry } from './entry.ts';

interface Waiting {
  readonly entries: readonly AuditEntry[];
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** As many entries as one transaction takes, unless a single append has more. */
const mostAtOnce = 5_000;

/** The one writer of a chain. What is appended while a transaction is under way, or in one turn of the event loop, is the next transaction. */
export class ChainLog implements AuditLog {
  readonly #chain: string;
  readonly #store: Appending;
  readonly #anchors: AnchorWriter | undefined;
  readonly #waiting: Waiting[] = [];
  #head: Head;
  /** Heads of transactions that failed, so far as this process knows. */
  #doubtful: Head[] = [];
  #running: Promise<void> | undefined;
  #closed: Promise<void> | undefined;

  constructor({ chain, head, store, anchors }: { readonly chain: string; readonly head: Head; readonly store: Appending; readonly anchors: AnchorWriter | undefined }) {
    this.#chain = chain;
    this.#head = head;
    this.#store = store;
    this.#anchors = anchors;
  }

  append(entries: readonly AuditEntry[]): Promise<void> {
    if (this.#closed) return Promise.reject(new AuditLogFailure('The audit log is closed'));
    if (entries.length === 0) return Promise.resolve();
    try {
      const checked = entries.map(checkedEntry);
      return new Promise((resolve, reject) => {
        this.#waiting.push({ entries: checked, resolve, reject });
        this.#running ??= this.#writeAll();
      });
    } catch (error) {
      return Promise.reject(failureOf(error));
    }
  }

  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  async #close(): Promise<void> {
    await this.#running;
    try {
      if (this.#doubtful.length > 0) await this.#lookAgain();
      await this.#store.end(new Date().toISOString());
      await this.#anchors?.end(this.#head);
    } catch (error) {
      throw failureOf(error);
    } finally {
      this.#anchors?.stop();
      await this.#store.close();
    }
  }

  async #writeAll(): Promise<void> {
    await setImmediate();
    while (this.#waiting.length > 0) await this.#write(this.#nextBatch());
    this.#running = undefined;
  }

  #nextBatch(): readonly Waiting[] {
    let count = 0;
    const past = this.#waiting.findIndex(({ entries }, place) => (count += entries.length) > mostAtOnce && place > 0);
    return this.#waiting.splice(0, past < 0 ? this.#waiting.length : past);
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    try {
      // Without anchors, what is written could be cut off later and nobody would know.
      await this.#anchors?.caughtUp();
      if (this.#doubtful.length > 0) await this.#lookAgain();
      const { rows, head } = chained(this.#chain, this.#head, batch.flatMap(({ entries }) => entries));
      this.#doubtful.push(head);
      await this.#store.write(rows, this.#head, head);
      this.#head = head;
      this.#doubtful = [];
      this.#anchors?.moved(head);
      for (const { resolve } of batch) resolve();
    } catch (error) {
      const failure = failureOf(error);
      for (const { reject } of batch) reject(failure);
    }
  }

  /** After a failure only the store knows which transactions took place. */
  async #lookAgain(): Promise<void> {
    const found = await this.#store.head();
    const known = [this.#head, ...this.#doubtful].find(({ sequence, hash }) => sequence === found.sequence && hash === found.hash);
    if (!known) throw new AuditLogFailure(`Chain ${this.#chain}: expected the row ${this.#head.sequence} of this process to be the last, got ${found.sequence} of another hand`);
    this.#head = known;
    // One that failed may still be under way in the store; it can only succeed if nothing came before it.
    this.#doubtful = this.#doubtful.slice(-mostDoubtful);
  }
}

const mostDoubtful = 100;

function failureOf(error: unknown): AuditLogFailure {
  if (error instanceof AuditLogFailure) return error;
  return new AuditLogFailure(`The audit log couldn't be written: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}
