import { isDeepStrictEqual } from 'node:util';
import type { LentPartners, Partners, RefusedChange } from '../runtime/partners.ts';
import type { PartnerIdentity, Source } from '../sources/source.ts';

interface Place {
  readonly identity: PartnerIdentity;
  readonly source?: Source;
}

/** The partners in use. A change is one assignment between two requests; a source that left is closed when the last request that began with it has ended. */
export class Roster implements Partners {
  #places: ReadonlyMap<string, Place> = new Map();
  readonly #refused = new Map<string, RefusedChange>();
  readonly #lent = new Map<Source, number>();
  readonly #leaving = new Set<Source>();
  readonly #closing = new Set<Promise<void>>();

  lend(): LentPartners {
    const places = [...this.#places];
    const sources = places.flatMap(([, { source }]) => source ?? []);
    for (const source of sources) this.#lent.set(source, (this.#lent.get(source) ?? 0) + 1);
    let isLent = true;
    return {
      partners: new Map(places.map(([id, { identity }]) => [id, identity])),
      sources,
      giveBack: () => {
        if (!isLent) return;
        isLent = false;
        for (const source of sources) this.#takeBack(source);
      },
    };
  }

  refused(): readonly RefusedChange[] {
    return [...this.#refused.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  /** Takes a partner in, in place of what it was before; without a source it shares nothing of the subgraph's domain. The roster owns the source from here on. */
  take(identity: PartnerIdentity, source?: Source): void {
    const before = this.#places.get(identity.id);
    const places = new Map(this.#places).set(identity.id, { identity, ...(source && { source }) });
    // By id: lists are then merged in the same order whatever came first.
    this.#places = new Map([...places].toSorted(([one], [other]) => (one < other ? -1 : 1)));
    this.#refused.delete(identity.id);
    this.#leave(before?.source);
  }

  /** Leaves a partner as it is, and remembers why it wasn't changed; false if the same was refused before. */
  refuse(id: string, problems: readonly string[]): boolean {
    if (isDeepStrictEqual(this.#refused.get(id)?.problems, problems)) return false;
    this.#refused.set(id, { id, since: new Date(), problems });
    return true;
  }

  /** Lets a partner go, if it is there. */
  remove(id: string): void {
    const before = this.#places.get(id);
    this.#places = new Map([...this.#places].filter(([other]) => other !== id));
    this.#refused.delete(id);
    this.#leave(before?.source);
  }

  async close(): Promise<void> {
    for (const { source } of this.#places.values()) this.#close(source);
    for (const source of this.#leaving) this.#close(source);
    this.#places = new Map();
    this.#leaving.clear();
    this.#lent.clear();
    await Promise.all(this.#closing);
  }

  #takeBack(source: Source): void {
    const left = (this.#lent.get(source) ?? 0) - 1;
    if (left > 0) return void this.#lent.set(source, left);
    this.#lent.delete(source);
    if (this.#leaving.delete(source)) this.#close(source);
  }

  #leave(source: Source | undefined): void {
    if (source && this.#lent.has(source)) this.#leaving.add(source);
    else this.#close(source);
  }

  #close(source: Source | undefined): void {
    if (!source) return;
    const closed = source.close().catch((error: unknown) => console.error(JSON.stringify({ level: 'error', message: 'source not closed', partner: source.partner.id, cause: String(error) })));
    this.#closing.add(closed);
    void closed.finally(() => this.#closing.delete(closed));
  }
}
