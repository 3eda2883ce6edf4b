import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Statement } from '../../statements/expression.ts';

/** The most statements that one session keeps: each takes some tens of kilobytes of the server's memory. */
const mostKept = 32;
/** The most texts of which it is remembered that they were asked. */
const mostSeen = 256;

/**
 * Which statements the sessions of a pool keep, as prepared statements. One is kept from the second time on that it is asked, and the one that was asked
 * least recently is forgotten for it. Where sessions aren't ours alone, as behind a pooler that lends them out by transaction, none is kept any more.
 */
export class KeptStatements {
  /** Texts that were asked, the last one last, with the names that they would have. */
  readonly #seen = new Map<string, string>();
  /** What each session keeps, the last one asked last, and what it is still to forget. */
  readonly #sessions = new WeakMap<pg.PoolClient, { readonly kept: Set<string>; readonly stale: string[] }>();
  #isOff = false;

  /** The name that a statement is to be kept by; undefined for one that isn't. The same text has the same name in every session of every process. */
  nameOf({ sql, keeps }: Statement): string | undefined {
    if (!keeps || this.#isOff) return undefined;
    const name = this.#seen.get(sql);
    this.#seen.delete(sql);
    this.#seen.set(sql, name ?? `teixit_${createHash('sha256').update(sql).digest('hex').slice(0, 40)}`);
    for (const oldest of this.#seen.keys()) {
      if (this.#seen.size <= mostSeen) break;
      this.#seen.delete(oldest);
    }
    return name;
  }

  /** SQL by which a session forgets what it needn't keep any more, now that it is asked for this one. */
  forgetting(client: pg.PoolClient, name: string | undefined): string {
    const session = this.#sessions.get(client) ?? { kept: new Set<string>(), stale: [] };
    this.#sessions.set(client, session);
    if (name !== undefined) {
      session.kept.delete(name);
      const [oldest] = session.kept.add(name);
      if (session.kept.size > mostKept && oldest !== undefined) this.#forget(client, oldest);
    }
    return session.stale.splice(0).map((each) => `deallocate ${each}; `).join('');
  }

  /** True if a statement failed for being kept, so that it may be asked again without. */
  isFault(client: pg.PoolClient, name: string, begun: PromiseSettledResult<unknown>, answer: PromiseSettledResult<unknown>): boolean {
    // A result of other types than the table had before.
    if (codeOf(answer) === '0A000') {
      this.#forget(client, name);
      return true;
    }
    // The session isn't the one that it was, or has what it shouldn't, or is of a server that knows no `plan_cache_mode`.
    const isLost = codeOf(answer) === '26000' || codeOf(answer) === '42P05' || codeOf(begun) === '42704';
    if (isLost) this.#isOff = true;
    return isLost;
  }

  #forget(client: pg.PoolClient, name: string): void {
    const session = this.#sessions.get(client);
    const parsed = parsedBy(client);
    session?.kept.delete(name);
    if (parsed[name] !== undefined) session?.stale.push(name);
    delete parsed[name];
  }
}

const codeOf = (outcome: PromiseSettledResult<unknown>): unknown => (outcome.status === 'rejected' ? (outcome.reason as { code?: unknown } | null)?.code : undefined);

/** What the driver takes for prepared. It has no way to forget one. */
const parsedBy = ({ connection }: pg.PoolClient): Record<string, string | undefined> => (connection as unknown as { readonly parsedStatements: Record<string, string | undefined> }).parsedStatements;
