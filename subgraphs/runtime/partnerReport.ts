import { SourceError, type Source, type SourceStatus } from '../sources/source.ts';

/** What became of one partner in one request. */
export interface PartnerAnswer {
  readonly id: string;
  readonly status: SourceStatus;
}

const severity: Record<SourceStatus, number> = { OK: 0, DRIFT: 1, TIMEOUT: 2, UNAVAILABLE: 3 };

/** Remembers, for one request, which partners were asked and which of them didn't answer. */
export class PartnerReport {
  readonly #statuses = new Map<string, SourceStatus>();

  /** Runs one question to one partner; a partner that can't answer is noted, and the error goes on. */
  async note<T>(source: Source, answer: Promise<T>): Promise<T> {
    try {
      const value = await answer;
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
