import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from './canonicalJson.ts';
import type { Json } from './canonicalJson.ts';
import type { AuditEntry } from './entry.ts';

/** The last row of a chain: its sequence, or 0 with the hash of the chain's beginning. */
export interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/** One row of the log, as the store has it. Hashes are SHA-256 in hex. */
export interface AuditRow {
  readonly chain: string;
  /** 1 for the first row of its chain. */
  readonly sequence: number;
  readonly time: string;
  readonly keepUntil: string;
  readonly contentHash: string;
  /** The entry and its salt as canonical JSON; null once erased. */
  readonly content: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

/** A row that is to be written, with the persons that it is found by. */
export interface NewRow extends AuditRow {
  readonly content: string;
  readonly persons: readonly string[];
}

/** A name for a new chain: `<process>-<random>`. Each start of a process writes a chain of its own. */
export const chainName = (process: string): string => `${process}-${randomBytes(8).toString('hex')}`;

/** The hash that a chain's first row follows. */
export const beginningHash = (chain: string, opened: string): string => sha256(canonicalJson(['teixit audit chain 1', chain, opened]));

/** What binds a row to its place: its content only by its hash, so that the content can be erased and the chain still holds. */
export function rowHash({ chain, sequence, time, keepUntil, contentHash, previousHash }: Omit<AuditRow, 'hash' | 'content'>): string {
  return sha256(canonicalJson([chain, sequence, time, keepUntil, contentHash, previousHash]));
}

/** The hash of a row's content. */
export const contentHash = (content: string): string => sha256(content);

/** Entries as the rows that follow `head` in a chain. */
export function chained(chain: string, head: Head, entries: readonly AuditEntry[]): { readonly rows: readonly NewRow[]; readonly head: Head } {
  let { sequence, hash } = head;
  const rows = entries.map((entry): NewRow => {
    // Once the content is erased, its hash would still tell whether a guess at it is right. With the salt gone too it doesn't.
    const content = canonicalJson({ entry: plain(entry), salt: randomBytes(16).toString('base64url') });
    const bound = { chain, sequence: sequence + 1, time: entry.time, keepUntil: entry.keepUntil, contentHash: contentHash(content), previousHash: hash };
    ({ sequence } = bound);
    hash = rowHash(bound);
    return { ...bound, content, hash, persons: [...new Set(entry.persons)] };
  });
  return { rows, head: { sequence, hash } };
}

/** An interface's members aren't known to be all that there is, so TypeScript doesn't take it for JSON; the schema says that it is. */
const plain = (entry: AuditEntry): Json => entry as unknown as Json;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
