import type { AuditEntry } from './entry.ts';

/** Where accesses to personal data are recorded before they are answered. */
export interface AuditLog {
  /**
   * Resolves when the entries are on the disk, in this order and next to each other. Rejects with an `AuditLogFailure` if they aren't known to be: what they
   * are about must not be answered then. A rejected entry may be in the log all the same, if the store was lost between writing and saying so.
   */
  append(entries: readonly AuditEntry[]): Promise<void>;
  /** Waits for what is being written and ends the chain; later appends reject. */
  close(): Promise<void>;
}

/** The log couldn't be opened or written. The message holds nothing of the entries. */
export class AuditLogFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AuditLogFailure';
  }
}
