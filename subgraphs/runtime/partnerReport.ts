import limitConcurrency, { type LimitFunction } from 'p-limit';
import { SourceError, type Source, type SourceStatus } from '../sources/source.ts';

/** What became of one partner in one request. */
export interface PartnerAnswer {
  readonly id: string;
  readonly status: SourceStatus;
  /** When its quiet hours end (ISO 8601), if they are why it wasn't asked. */
  readonly restsUntil?: string;
}

const severity: Record<SourceStatus, number> = { OK: 0, DRIFT: 1, TIMEOUT: 2, UNAVAILABLE: 3 };

/** How many statements one request may have at one partner at the same time: a large request must not take all of a partner's connections. */
const atOnce = 2;

/** Asks partners for one request, and remembers which were asked and which of them didn't answer. */
export class PartnerReport {
  readonly #answers = new Map<string, PartnerAnswer>();
  readonly #turns = new Map<Source, LimitFunction>();

  /** Asks one partner one question when it is its turn; a partner that can't answer is noted, and the error goes on. */
  async ask<T>(source: Source, question: (source: Source) => Promise<T>): Promise<T> {
    const turn = this.#turns.get(source) ?? limitConcurrency(atOnce);
    this.#turns.set(source, turn);
    try {
      const value = await turn(() => question(source));
      this.#worsen({ id: source.partner.id, status: 'OK' });
      return value;
    } catch (error) {
      if (error instanceof SourceError) this.#worsen({ id: source.partner.id, status: error.status, ...(error.rests && { restsUntil: error.rests.until.toISOString() }) });
      throw error;
    }
  }

  /** The partners asked, by id, if at least one of them failed; undefined when all answered. */
  missed(): readonly PartnerAnswer[] | undefined {
    const answers = [...this.#answers.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return answers.some(({ status }) => status !== 'OK') ? answers : undefined;
  }

  #worsen(answer: PartnerAnswer): void {
    const before = this.#answers.get(answer.id);
    if (!before || severity[answer.status] > severity[before.status]) this.#answers.set(answer.id, answer);
  }
}
