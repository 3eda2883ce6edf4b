import type { AuditEntry } from '../../audit/entry.ts';
import type { AuditLog } from '../../audit/auditLog.ts';
import { keptUntil, usualKeepMonths } from '../../audit/keeping.ts';
import { describeCause, logEvent } from '../log.ts';
import type { RefusedOperation } from './authorizationPlugin.ts';

/** How many refusals are rows of their own within so many milliseconds. */
export interface AnonymousPace {
  readonly rows: number;
  readonly interval: number;
}

/** The usual pace, which no flood of operations without a token makes the log grow faster than: at most 21 rows a minute. */
export const usualAnonymousPace: AnonymousPace = { rows: 20, interval: 60_000 };

interface Counted {
  operations: number;
  readonly since: string;
  readonly requestId: string;
  readonly fields: Set<string>;
}

/** Records refusals of operations without a token: the first of a minute each in a row of its own, the others in one that counts them, when the minute is over. */
export class AnonymousRefusals {
  readonly #log: AuditLog;
  readonly #pace: AnonymousPace;
  #rows = 0;
  #counted: Counted | undefined;
  #minute: NodeJS.Timeout | undefined;
  #writing = Promise.resolve();

  constructor(log: AuditLog, pace: AnonymousPace) {
    this.#log = log;
    this.#pace = pace;
  }

  /** Resolves when the refusal is on the disk, or counted. */
  async record({ fields, requestId }: Pick<RefusedOperation, 'fields' | 'requestId'>): Promise<void> {
    this.#begin();
    if (this.#rows < this.#pace.rows) {
      this.#rows += 1;
      return this.#log.append([entryOf({ requestId, fields })]);
    }
    this.#count({ operations: 1, since: new Date().toISOString(), requestId, fields: new Set(fields) });
  }

  /** Writes what was counted. Nothing may be recorded after. */
  async close(): Promise<void> {
    await this.#writeCounted();
    clearTimeout(this.#minute);
  }

  #begin(): void {
    this.#minute ??= setTimeout(() => {
      this.#minute = undefined;
      this.#rows = 0;
      void this.#writeCounted();
    }, this.#pace.interval).unref();
  }

  #count({ operations, since, requestId, fields }: Counted): void {
    this.#counted ??= { operations: 0, since, requestId, fields: new Set() };
    this.#counted.operations += operations;
    for (const field of fields) this.#counted.fields.add(field);
  }

  /** One after another, so that closing waits for one under way. */
  #writeCounted(): Promise<void> {
    return (this.#writing = this.#writing.then(() => this.#write()));
  }

  async #write(): Promise<void> {
    const counted = this.#counted;
    if (!counted) return;
    this.#counted = undefined;
    const { operations, since, requestId, fields } = counted;
    try {
      await this.#log.append([{ ...entryOf({ requestId, fields: [...fields].toSorted() }), counted: { operations, since } }]);
    } catch (thrown) {
      logEvent('error', 'refusals not recorded', { operations, cause: describeCause(thrown) });
      // They are in the count of the next minute, and in two if the log was lost after writing: too many rather than too few.
      const later: Counted | undefined = this.#counted;
      this.#counted = counted;
      if (later) this.#count(later);
      this.#begin();
    }
  }
}

function entryOf(refused: Pick<AuditEntry, 'requestId' | 'fields'>): AuditEntry {
  const now = new Date();
  return { ...refused, time: now.toISOString(), decision: 'REFUSED', reason: 'UNAUTHENTICATED', persons: [], keepUntil: keptUntil(now, usualKeepMonths) };
}
