import type { AuditStore } from './store.ts';

/**
 * Erases what entries say once they need no longer be kept: content and persons, not the row, by whose hashes the chain holds. Answers how many were erased.
 * The store refuses whatever is to be kept longer.
 */
export async function eraseExpired(store: AuditStore, now = new Date()): Promise<number> {
  const day = now.toISOString().slice(0, 10);
  let erased = 0;
  for (;;) {
    // A few at once, so that writers needn't wait.
    const more = await store.erase(day, 500);
    if (more === 0) return erased;
    erased += more;
  }
}
