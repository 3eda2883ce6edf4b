import limitConcurrency, { type LimitFunction } from 'p-limit';
import { SourceError, type Source, type SourceStatus } from '../sources/source.ts';

/** What became of one partner in one request. */
export interface PartnerAnswer {
  readonly id: string;
  readonly status: SourceStatus;
}

const severity: Record<SourceStatus, number> = { OK: 0, DRIFT: 1, TIMEOUT: 2, UNAVAILABLE: 3 };

/** How many statements one request may have at one partner at the same time: a large request must not take all of a partner's connections. */
const atOnce = 2;

/** Asks partners for one request, and remembers which were asked and which of them didn't answer. */
export class PartnerReport {
  readonly #statuses = new Map<string, SourceStatus>();
  readonly #turns = new Map<Source, LimitFunction>();

  /** Asks one partner one question when it is its turn; a partner that can't answer is noted, and the error goes on. */
  async ask<T>(source: Source, question: (source: Source) => Promise<T>): Promise<T> {
    const turn = this.#turns.get(source) ?? limitConcurrency(atOnce);
    this.#turns.set(source, turn);
    try {
      const value = await turn(() => question(source));
      this.#worsen(source.partner.id, 'OK');
      return value;
    } catch (error) {
      if (error instanceof SourceError) this.#worsen(source.partner.id, error.status);
      throw error;
    }
  }

  /** The partners asked, by id, if at least one of them failed; undefined when all answered. */
  missed(): readonly PartnerAnswer[] | undefined {
    const answers = [...this.#statuses].map(([id, status]) => ({ id, status })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return answers.some(({ status }) => status !== 'OK') ? answers : undefined;
  }

  #worsen(partner: string, status: SourceStatus): void {
    const before = this.#statuses.get(partner);
    if (before === undefined || severity[status] > severity[before]) this.#statuses.set(partner, status);
  }
}
