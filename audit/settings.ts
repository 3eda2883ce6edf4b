import { isPostgresql } from './openAuditStore.ts';

/** Where the audit log is. */
export interface AuditSettings {
  readonly url: string;
  readonly anchors: string;
}

/** The environment variables of the audit log. */
export const auditVariables = [
  { name: 'AUDIT_LOG', usual: '.audit/audit.db', meaning: 'the audit log: a SQLite file or a `postgres://` URL' },
  { name: 'AUDIT_ANCHORS', usual: 'the SQLite file’s path with `.anchors`, or .audit/audit.anchors', meaning: 'the file of its anchors; it belongs where who can write to the log can’t change it' },
  { name: 'AUDIT_PSEUDONYM_KEY', usual: 'none', meaning: 'the key of the persons’ pseudonyms: at least 32 bytes in base64url' },
] as const;

/** Reads where the audit log is; an empty variable counts as absent. */
export function readAuditSettings(environment: Readonly<Record<string, string | undefined>>): AuditSettings {
  const url = environment['AUDIT_LOG'] || '.audit/audit.db';
  return { url, anchors: environment['AUDIT_ANCHORS'] || (isPostgresql(url) ? '.audit/audit.anchors' : `${url}.anchors`) };
}
