import { openAuditStore } from '../../audit/openAuditStore.ts';
import type { AuditStore } from '../../audit/store.ts';
import type { Say } from '../messages/speak.ts';
import { WrongUse } from '../wrongUse.ts';

/** Opens the audit log for one piece of work, and closes it. Throws a `WrongUse` if it isn't there; its address, which may have a password, isn't told. */
export async function withLog<Result>(url: string, purpose: 'read' | 'erase', say: Say, work: (store: AuditStore) => Promise<Result>): Promise<Result> {
  let store: AuditStore;
  try {
    store = await openAuditStore(url, purpose);
  } catch (error) {
    throw new WrongUse(say('auditNotOpened', { reason: error instanceof Error ? error.message : String(error) }), { cause: error });
  }
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
