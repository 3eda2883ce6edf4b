import { chainName } from '../../audit/chain.ts';
import { keptUntil, usualKeepMonths } from '../../audit/keeping.ts';
import { openAuditLog } from '../../audit/openAuditLog.ts';
import type { AuditSettings } from '../../audit/settings.ts';
import { StartError } from '../startError.ts';
import { AnonymousRefusals, usualAnonymousPace } from './anonymousRefusals.ts';
import type { RefusedOperation } from './authorizationPlugin.ts';

/** Writes refusals down in the audit log, in a chain of this process's own. */
export interface RefusalRecord {
  /** Resolves when the refusal is on the disk; one without a viewer may only be counted by then. */
  readonly onRefused: (refused: RefusedOperation) => Promise<void>;
  /** Writes what was counted and ends the chain. */
  readonly close: () => Promise<void>;
}

/** Opens the record. Rejects with `StartError` if the log can't be written. */
export async function openRefusalRecord({ url, anchors }: AuditSettings, pace = usualAnonymousPace): Promise<RefusalRecord> {
  const log = await openAuditLog({ url, anchors, chain: chainName('gateway') }).catch((cause: unknown) => {
    throw new StartError(`AUDIT_LOG: expected a log that can be written: ${cause instanceof Error ? cause.message : 'it failed'}`, { cause });
  });
  const anonymous = new AnonymousRefusals(log, pace);
  return {
    onRefused: ({ viewer, fields, reason, requestId }) => {
      if (!viewer) return anonymous.record({ fields, requestId });
      const now = new Date();
      const who = { issuer: viewer.issuer, subject: viewer.subject, ...(viewer.partner !== undefined && { partner: viewer.partner }) };
      return log.append([{ time: now.toISOString(), requestId, decision: 'REFUSED', reason, viewer: who, persons: [], fields, keepUntil: keptUntil(now, usualKeepMonths) }]);
    },
    close: async () => {
      await anonymous.close();
      await log.close();
    },
  };
}
