import { z } from 'zod';
import { auditEntry } from './entry.ts';
import type { AuditEntry } from './entry.ts';

const stored = z.strictObject({ entry: auditEntry, salt: z.string() });

/** The entry in a row's content; undefined if it holds none. */
export function entryOf(content: string): AuditEntry | undefined {
  try {
    return stored.parse(JSON.parse(content)).entry;
  } catch {
    return undefined;
  }
}
