import type { EngineFailure } from './engines/engine.ts';
import type { SourceStatus } from './source.ts';

/** How a database stands, and since when. */
export interface Standing {
  readonly status: SourceStatus;
  readonly since: Date;
  readonly reason?: string;
}

/** Slow statements in a row that open it. */
const slowSigns = 3;

/**
 * Remembers what failures say about a database, so that questions fail at once while it can't answer.
 *
 * It opens when the database can't be reached or hangs, and after three statements in a row that took it too long: one slow statement says
 * little, three say that waiting for the next would only hold everyone up. Those of one request time out together and are one sign, so it
 * counts one in a second; those that never reached the database, none. After a trial that succeeds, one more such statement is enough.
 * What one entity's table lacks concerns that entity alone.
 */
export class Breaker {
  #whole: Standing = { status: 'OK', since: new Date() };
  readonly #drifted = new Map<string, Standing>();
  #slow = 0;
  #lastSlow = -Infinity;

  /** Why questions about an entity can't be asked now; undefined if they can. */
  obstacle(entity: string): Standing | undefined {
    return this.isOpen ? this.#whole : this.#drifted.get(entity);
  }

  get isOpen(): boolean {
    return this.#whole.status !== 'OK';
  }

  /** The entities whose tables don't fit their mapping. */
  get drifted(): readonly string[] {
    return [...this.#drifted.keys()];
  }

  standing(): Standing {
    const [first, ...others] = this.#drifted.values();
    if (this.isOpen || !first) return this.#whole;
    return { ...first, reason: [first, ...others].map(({ reason }) => reason).join('; ') };
  }

  succeeded(): void {
    this.#slow = 0;
  }

  /** A statement failed. What it says about one table is told by describing that table again. */
  failed(failure: EngineFailure): void {
    const { status, message, whole } = failure;
    const isSlow = status === 'TIMEOUT' && failure.reached;
    if (isSlow) this.#noteSlow();
    if (!whole && !(isSlow && this.#slow >= slowSigns)) return;
    const since = this.#whole.status === status ? this.#whole.since : new Date();
    this.#whole = { status, since, reason: message };
  }

  #noteSlow(): void {
    const now = performance.now();
    if (now - this.#lastSlow < 1000) return;
    this.#lastSlow = now;
    this.#slow += 1;
  }

  /** A trial succeeded. */
  close(): void {
    if (this.isOpen) this.#whole = { status: 'OK', since: new Date() };
    this.#slow = Math.min(this.#slow, slowSigns - 1);
  }

  /** An entity's table fits its mapping. */
  fits(entity: string): void {
    if (this.#drifted.delete(entity) && this.#drifted.size === 0 && !this.isOpen) this.#whole = { status: 'OK', since: new Date() };
  }

  /** An entity's table doesn't fit its mapping. */
  drifts(entity: string, reason: string): void {
    this.#drifted.set(entity, { status: 'DRIFT', since: this.#drifted.get(entity)?.since ?? new Date(), reason });
  }
}
