import type { AuditEntry } from '../../../audit/entry.ts';
import type { AuditLog } from '../../../audit/auditLog.ts';
import { keptUntil } from '../../../audit/keeping.ts';
import type { Viewer } from '../../../calls/viewer.ts';

/** Why an access was refused. */
export type RefusalReason = NonNullable<AuditEntry['reason']>;

/** What is common to all that one access does. */
export interface RecordedAccess {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly access?: AuditEntry['access'];
}

/** What was read, or wasn't, at one partner. */
export interface Decision {
  readonly decision: AuditEntry['decision'];
  readonly reason?: RefusalReason;
  readonly partner?: string;
  readonly agreement?: string;
  readonly keepMonths: number;
}

interface Account {
  readonly of: RecordedAccess;
  readonly decision: Decision;
  readonly persons: Set<string>;
  readonly fields: Set<string>;
}

/** Collects the decisions of one request, each once, and writes them down before the answer leaves. Persons are turned into pseudonyms here, and nothing else of them is kept. */
export class Recorder {
  readonly #log: AuditLog;
  readonly #pseudonym: (identifier: string) => string;
  readonly #accounts = new Map<string, Account>();

  constructor(log: AuditLog, pseudonym: (identifier: string) => string) {
    this.#log = log;
    this.#pseudonym = pseudonym;
  }

  /** True if something personal was decided in this request. */
  get isUsed(): boolean {
    return this.#accounts.size > 0;
  }

  /** Notes a decision; the same decision of the same access is one, over all persons and fields. */
  note(of: RecordedAccess, decision: Decision, persons: Iterable<string>, fields: Iterable<string>): void {
    const key = JSON.stringify([of.access, decision.decision, decision.reason, decision.partner, decision.agreement]);
    const account = this.#accounts.get(key) ?? { of, decision, persons: new Set(), fields: new Set() };
    this.#accounts.set(key, account);
    for (const person of persons) account.persons.add(this.#pseudonym(person));
    for (const field of fields) account.fields.add(field);
  }

  /** Resolves when every decision is durable; rejects if they can't be written. */
  async write(now = new Date()): Promise<void> {
    const entries = [...this.#accounts.values()].map((account) => entryOf(account, now));
    this.#accounts.clear();
    if (entries.length > 0) await this.#log.append(entries);
  }
}

function entryOf({ of: { viewer, requestId, access }, decision, persons, fields }: Account, now: Date): AuditEntry {
  const { decision: decided, reason, partner, agreement, keepMonths } = decision;
  return {
    time: now.toISOString(), requestId, decision: decided, ...(reason !== undefined && { reason }),
    viewer: { issuer: viewer.issuer, subject: viewer.subject, ...(viewer.partner !== undefined && { partner: viewer.partner }) },
    ...(access && { access }), ...(partner !== undefined && { partner }), ...(agreement !== undefined && { agreement }),
    persons: [...persons].toSorted(), fields: [...fields].toSorted(), keepUntil: keptUntil(now, keepMonths),
  };
}
