import { z } from 'zod';

/** Why an access was refused, from who asks to what is asked. */
export const refusalReasons = ['UNAUTHENTICATED', 'FORGED', 'SCOPE', 'POLICY', 'PURPOSE', 'AGREEMENT', 'EXPIRED', 'SUSPENDED', 'FIELD', 'FILTER', 'NOT_VISIBLE', 'THROTTLED'] as const;

/** One access to personal data, granted or refused. It holds no value of anybody's record, and persons as pseudonyms only. */
export interface AuditEntry {
  /** ISO 8601 in UTC with milliseconds: `2026-03-01T09:30:00.000Z`. */
  readonly time: string;
  readonly requestId: string;
  readonly decision: 'GRANTED' | 'REFUSED';
  readonly reason?: (typeof refusalReasons)[number];
  /** Who asked; absent where nobody was signed in. */
  readonly viewer?: { readonly issuer: string; readonly subject: string; readonly partner?: string };
  /** On which basis it was asked. */
  readonly access?: { readonly purpose: string; readonly legalBasis: string; readonly procedure?: string; readonly caseReference?: string };
  /** The partner whose database was read, or would have been. */
  readonly partner?: string;
  /** SHA-256 of the agreement that allowed it, in hex, where one was needed. */
  readonly agreement?: string;
  /** Whose data: pseudonyms as `personPseudonym` makes them. */
  readonly persons: readonly string[];
  /** Which fields, sorted: `PersonRecord.identity.givenName`. */
  readonly fields: readonly string[];
  /** Where the entry counts refusals of operations without a token: how many since when, `time` being until when. The request is the first's, the fields are those of all. */
  readonly counted?: { readonly operations: number; readonly since: string };
  /** Until when the entry's content is kept, that day included: `YYYY-MM-DD`, of UTC. */
  readonly keepUntil: string;
}

const text = z.string().min(1).max(500);

/** A pseudonym is the base64url form of 32 bytes; nothing that looks otherwise gets into the log. */
const pseudonym = z.string().regex(/^[\w-]{43}$/);

/** Checks an entry, to be written or as read back. Its errors hold no value. */
export const auditEntry: z.ZodType<AuditEntry> = z.strictObject({
  time: z.iso.datetime({ precision: 3 }),
  requestId: text,
  decision: z.enum(['GRANTED', 'REFUSED']),
  reason: z.enum(refusalReasons).exactOptional(),
  viewer: z.strictObject({ issuer: text, subject: text, partner: text.exactOptional() }).exactOptional(),
  access: z.strictObject({ purpose: text, legalBasis: text, procedure: text.exactOptional(), caseReference: text.exactOptional() }).exactOptional(),
  partner: text.exactOptional(),
  agreement: z.string().regex(/^[0-9a-f]{64}$/).exactOptional(),
  persons: z.array(pseudonym).max(10_000).readonly(),
  fields: z.array(text).max(5_000).readonly(),
  counted: z.strictObject({ operations: z.int().min(1), since: z.iso.datetime({ precision: 3 }) }).exactOptional(),
  keepUntil: z.iso.date(),
}).refine(({ time, keepUntil }) => keepUntil >= time.slice(0, 10), { path: ['keepUntil'] }).refine((entry) => !entry.counted || isOfNobody(entry), { path: ['counted'] });

/** Whatever somebody did, and whatever was about somebody, has an entry of its own. */
function isOfNobody({ reason, viewer, access, partner, agreement, persons, time, decision, counted }: AuditEntry): boolean {
  return decision === 'REFUSED' && reason === 'UNAUTHENTICATED' && !viewer && !access && partner === undefined && agreement === undefined && persons.length === 0 && (counted?.since ?? '') <= time;
}

/** Takes an entry as it is, or throws an error that names what is wrong in it by path, never by value. */
export function checkedEntry(entry: unknown): AuditEntry {
  const result = auditEntry.safeParse(entry);
  if (result.success) return result.data;
  const paths = [...new Set(result.error.issues.map(({ path, code, ...issue }) => [...path, ...(code === 'unrecognized_keys' && 'keys' in issue ? issue.keys as string[] : [])].join('.') || 'the whole'))];
  throw new TypeError(`Expected an audit entry, got one that is wrong in: ${paths.join(', ')}`);
}
