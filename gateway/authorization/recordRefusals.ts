import { chainName } from '../../audit/chain.ts';
import { keptUntil, usualKeepMonths } from '../../audit/keeping.ts';
import { openAuditLog } from '../../audit/openAuditLog.ts';
import type { AuditSettings } from '../../audit/settings.ts';
import { StartError } from '../startError.ts';
import type { RefusedOperation } from './authorizationPlugin.ts';

/** Writes refusals down in the audit log, in a chain of this process's own. */
export interface RefusalRecord {
  readonly onRefused: (refused: RefusedOperation) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the record. Rejects with `StartError` if the log can't be written. */
export async function openRefusalRecord({ url, anchors }: AuditSettings): Promise<RefusalRecord> {
  const log = await openAuditLog({ url, anchors, chain: chainName('gateway') }).catch((cause: unknown) => {
    throw new StartError(`AUDIT_LOG: expected a log that can be written: ${cause instanceof Error ? cause.message : 'it failed'}`, { cause });
  });
  return {
    onRefused: ({ viewer, fields, reason, requestId }) => {
      const now = new Date();
      const who = viewer && { issuer: viewer.issuer, subject: viewer.subject, ...(viewer.partner !== undefined && { partner: viewer.partner }) };
      return log.append([{ time: now.toISOString(), requestId, decision: 'REFUSED', reason, ...(who && { viewer: who }), persons: [], fields, keepUntil: keptUntil(now, usualKeepMonths) }]);
    },
    close: () => log.close(),
  };
}
