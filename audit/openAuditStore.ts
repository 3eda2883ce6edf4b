import type { AuditStore } from './store.ts';

/** Opens a store that is there, for reading, or for erasing too. Rejects if it isn't there or isn't an audit log. */
export async function openAuditStore(url: string, purpose: 'read' | 'erase' = 'read'): Promise<AuditStore> {
  if (isPostgresql(url)) return (await import('./postgresql/store.ts')).openPostgresqlStore(url, purpose);
  return (await import('./sqlite/store.ts')).openSqliteStore(url, purpose);
}

/** True for the URL of a PostgreSQL database; anything else is the path of a SQLite file. */
export const isPostgresql = (url: string): boolean => /^postgres(?:ql)?:\/\//i.test(url);
