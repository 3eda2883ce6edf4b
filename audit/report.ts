import { contentHash, rowHash } from './chain.ts';
import type { AuditRow } from './chain.ts';
import { entryOf } from './content.ts';
import type { AuditEntry } from './entry.ts';
import type { AuditStore } from './store.ts';

/** What an inspector asks. Times are ISO 8601 in UTC with milliseconds, from `from` on and before `to`; whatever else is given must all hold. */
export interface ReportQuestion {
  readonly from: string;
  readonly to: string;
  /** Whose data was asked for, or for whom it was asked. */
  readonly partner?: string | undefined;
  /** Who asked, as the issuer calls them. */
  readonly subject?: string | undefined;
  readonly purpose?: string | undefined;
  readonly caseReference?: string | undefined;
  /** About any of these pseudonyms. */
  readonly persons?: readonly string[] | undefined;
}

/** One access, with its place in the log. */
export interface ReportedAccess {
  readonly chain: string;
  readonly sequence: number;
  readonly time: string;
  /** What was recorded; or that it was erased past its time; or that it isn't what was written, which `verify` tells more of. */
  readonly record: { readonly entry: AuditEntry } | { readonly missing: 'ERASED' | 'CHANGED' };
}

/**
 * The accesses that answer a question, in the order of time. Rows that were erased are told only where nothing but the time was asked; rows that were changed
 * always, for nobody knows what they were about.
 */
export async function* reportOf(store: AuditStore, { from, to, partner, subject, purpose, caseReference, persons }: ReportQuestion): AsyncIterable<ReportedAccess> {
  const isNarrow = [partner, subject, purpose, caseReference, persons].some((each) => each !== undefined);
  for await (const row of store.rows({ from, to })) {
    const { chain, sequence, time } = row;
    const record = recordOf(row);
    if ('entry' in record ? answers(record.entry) : record.missing === 'CHANGED' || !isNarrow) yield { chain, sequence, time, record };
  }

  function answers({ viewer, access, ...entry }: AuditEntry): boolean {
    if (partner !== undefined && entry.partner !== partner && viewer?.partner !== partner) return false;
    if (subject !== undefined && viewer?.subject !== subject) return false;
    if (purpose !== undefined && access?.purpose !== purpose) return false;
    if (caseReference !== undefined && access?.caseReference !== caseReference) return false;
    return persons === undefined || entry.persons.some((person) => persons.includes(person));
  }
}

function recordOf(row: AuditRow): ReportedAccess['record'] {
  if (rowHash(row) !== row.hash) return { missing: 'CHANGED' };
  if (row.content === null) return { missing: 'ERASED' };
  const entry = contentHash(row.content) === row.contentHash ? entryOf(row.content) : undefined;
  return entry ? { entry } : { missing: 'CHANGED' };
}
