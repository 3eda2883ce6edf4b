import { z } from 'zod';
import { entryOf } from './content.ts';
import type { AuditEntry } from './entry.ts';
import type { AuditStore, Place } from './store.ts';

/** One access to a person's data, with the cursor to go on after it. */
export interface PersonAccess {
  readonly cursor: string;
  readonly entry: AuditEntry;
}

/** The accesses to be told. Times are ISO 8601 in UTC with milliseconds, from `from` on and before `to`. */
export interface AccessesQuestion {
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  /** The cursor of the last access of the page before. */
  readonly after?: string;
}

/**
 * A page of the accesses to the data of one person, known by any of these pseudonyms, the last one first. What was erased isn't among them.
 * The other persons of an entry are left out of it. Throws a `TypeError` for what isn't a cursor.
 */
export async function accessesOf(store: AuditStore, pseudonyms: readonly string[], { from = '0', to = '9', limit, after }: AccessesQuestion): Promise<readonly PersonAccess[]> {
  if (pseudonyms.length === 0 || limit === 0) return [];
  const own = new Set(pseudonyms);
  const rows = await store.lastRowsOf({ persons: pseudonyms, from, to, limit, ...(after !== undefined && { before: placeOf(after) }) });
  return rows.flatMap(({ time, chain, sequence, content }) => {
    const entry = content === null ? undefined : entryOf(content);
    const persons = entry?.persons.filter((person) => own.has(person)) ?? [];
    // The index only finds; whose data it was, the entry says.
    return entry && persons.length > 0 ? [{ cursor: cursorOf({ time, chain, sequence }), entry: { ...entry, persons } }] : [];
  });
}

const place = z.tuple([z.string(), z.string(), z.int()]);

const cursorOf = ({ time, chain, sequence }: Place): string => Buffer.from(JSON.stringify([time, chain, sequence])).toString('base64url');

function placeOf(cursor: string): Place {
  try {
    const [time, chain, sequence] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { time, chain, sequence };
  } catch (error) {
    throw new TypeError('Expected a cursor of this list, got another text', { cause: error });
  }
}
