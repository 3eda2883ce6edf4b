import { usualPace, AnchorWriter, writeAnchors } from './anchors.ts';
import type { AnchorPace } from './anchors.ts';
import { AuditLogFailure } from './auditLog.ts';
import type { AuditLog } from './auditLog.ts';
import type { Appending } from './appending.ts';
import { beginningHash } from './chain.ts';
import { ChainLog } from './chainLog.ts';
import { isPostgresql } from './openAuditStore.ts';

/** Where a chain is begun. */
export interface AuditLogSettings {
  /** A `postgres://` URL, or the path of a SQLite file, which is made if it isn't there. */
  readonly url: string;
  /** A name that no chain of the store has had, as `chainName` makes. */
  readonly chain: string;
  /** The file that is told the chain's heads; it should be where who can write to the store can't change it. */
  readonly anchors?: string | undefined;
  readonly pace?: AnchorPace;
}

/** Begins a chain and keeps it open for writing. Rejects with an `AuditLogFailure` if the store or the anchors can't be written, or the name was used before. */
export async function openAuditLog({ url, chain, anchors, pace = usualPace }: AuditLogSettings): Promise<AuditLog> {
  const opened = new Date().toISOString();
  const head = { sequence: 0, hash: beginningHash(chain, opened) };
  const beginning = { url, chain, opened, hash: head.hash };
  let store: Appending | undefined;
  try {
    store = await beginChain(beginning);
    // A chain that no anchor knows is one that somebody added. Chains that crashed end before their last rows were anchored: that is done now.
    if (anchors !== undefined) await writeAnchors(anchors, [{ chain, ...head, time: opened }, ...(await store.otherHeads()).map((other) => ({ ...other, time: opened }))]);
  } catch (error) {
    await store?.close();
    throw error instanceof AuditLogFailure ? error : new AuditLogFailure(`The audit log couldn't be opened: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  return new ChainLog({ chain, head, store, anchors: anchors === undefined ? undefined : new AnchorWriter({ path: anchors, chain, head, pace }) });
}

/** Only the driver that is used is loaded. */
async function beginChain(beginning: { readonly url: string; readonly chain: string; readonly opened: string; readonly hash: string }): Promise<Appending> {
  if (isPostgresql(beginning.url)) return (await import('./postgresql/beginChain.ts')).beginPostgresqlChain(beginning);
  return (await import('./sqlite/beginChain.ts')).beginSqliteChain(beginning);
}
