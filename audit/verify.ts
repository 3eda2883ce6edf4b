import type { Anchor } from './anchors.ts';
import { beginningHash, contentHash, rowHash } from './chain.ts';
import type { AuditRow } from './chain.ts';
import { entryOf } from './content.ts';
import type { AuditStore, IndexedRow, RegisteredChain } from './store.ts';

/** What can be wrong with a log. */
export type FindingKind =
  /** The row isn't what its hash says: time, retention or a hash was edited, or it was given another place. */
  | 'ROW_CHANGED'
  /** The entry isn't what was written. */
  | 'CONTENT_CHANGED'
  /** The entry was erased while it had to be kept. */
  | 'ERASED_EARLY'
  /** The row doesn't follow the one before it. */
  | 'LINK_BROKEN'
  /** Rows are missing before this one. */
  | 'ROWS_MISSING'
  /** A place has two rows, or one that no chain has. */
  | 'ROW_INSERTED'
  /** The register or an anchor knows rows after the chain's last. */
  | 'CUT_OFF'
  /** The register says otherwise what the last row is. */
  | 'HEAD_CHANGED'
  /** The chain was written anew: an anchor has another hash for this row. */
  | 'ANCHOR_DIFFERS'
  /** There are rows after the anchored end of the chain. */
  | 'AFTER_END'
  /** An anchor knows a chain that the store hasn't. */
  | 'CHAIN_MISSING'
  /** The store has a chain that no anchor or no register knows. */
  | 'CHAIN_INSERTED'
  /** The row is found by other persons than its entry names. */
  | 'PERSONS_CHANGED'
  /** The store no longer refuses changes: triggers are missing. */
  | 'UNPROTECTED';

/** Something wrong at a place. */
export interface VerifyFinding {
  readonly kind: FindingKind;
  readonly chain?: string;
  readonly sequence?: number;
  /** More precisely: a sequence, a name. */
  readonly detail?: string;
}

/** What verifying a log found. */
export interface Verification {
  readonly ok: boolean;
  readonly chains: number;
  readonly rows: number;
  /** Rows whose contents were erased past their time. */
  readonly erased: number;
  /** Rows after the last anchor of their chain: nobody would know if they were cut off. All of them if no anchors were given. */
  readonly notAnchored: number;
  /** The first findings; `found` counts all. */
  readonly findings: readonly VerifyFinding[];
  readonly found: number;
}

const mostFindings = 1000;

/**
 * Reads the whole log and finds every row that was changed, removed, moved or added. Without anchors it can't find what somebody did who calculated all
 * hashes anew. The anchors must have been read before, so that they know nothing that the store hasn't yet.
 */
export async function verify(store: AuditStore, anchors: readonly Anchor[] | undefined, now = new Date()): Promise<Verification> {
  const findings: VerifyFinding[] = [];
  let found = 0;
  const report = (finding: VerifyFinding): void => {
    found += 1;
    if (findings.length < mostFindings) findings.push(finding);
  };
  const anchored = Map.groupBy(anchors ?? [], ({ chain }) => chain);
  const today = now.toISOString().slice(0, 10);
  const seen = new Set<string>();
  let [rows, erased, notAnchored] = [0, 0, 0];

  await store.snapshot(async (snapshot) => {
    const register = new Map(snapshot.chains.map((chain) => [chain.name, chain]));
    const begin = (name: string): ChainCheck => {
      seen.add(name);
      if (!register.has(name)) report({ kind: 'CHAIN_INSERTED', chain: name });
      return new ChainCheck({ name, registered: register.get(name), anchors: anchors && (anchored.get(name) ?? []), today, report });
    };
    const finish = (check: ChainCheck | undefined): void => {
      check?.finish();
      notAnchored += check?.notAnchored ?? 0;
    };
    let check: ChainCheck | undefined;
    for await (const row of snapshot.rows) {
      if (check?.name !== row.chain) {
        finish(check);
        check = begin(row.chain);
      }
      check.row(row);
      rows += 1;
      if (row.content === null) erased += 1;
    }
    finish(check);
    for (const name of register.keys()) if (!seen.has(name)) finish(begin(name));
    for (const [name, each] of anchored) if (!seen.has(name)) report({ kind: 'CHAIN_MISSING', chain: name, sequence: Math.max(...each.map(({ sequence }) => sequence)) });
    for (const place of snapshot.stray) report({ kind: 'PERSONS_CHANGED', ...place });
    for (const name of snapshot.unprotected) report({ kind: 'UNPROTECTED', detail: name });
  });
  return { ok: found === 0, chains: seen.size, rows, erased, notAnchored, findings, found };
}

interface ChainCheckSettings {
  readonly name: string;
  readonly registered: RegisteredChain | undefined;
  /** Undefined if the log is verified without anchors. */
  readonly anchors: readonly Anchor[] | undefined;
  readonly today: string;
  readonly report: (finding: VerifyFinding) => void;
}

/** Follows one chain from row to row. After something wrong it goes on from the row as it is, so that one change is one finding. */
class ChainCheck {
  readonly name: string;
  readonly #settings: ChainCheckSettings;
  readonly #anchors: ReadonlyMap<number, readonly Anchor[]>;
  readonly #lastAnchored: number;
  readonly #end: number | undefined;
  #sequence = 0;
  #hash: string | undefined;
  #count = 0;
  #isAfterEnd = false;

  constructor(settings: ChainCheckSettings) {
    const { name, registered, anchors = [] } = settings;
    this.name = name;
    this.#settings = settings;
    this.#anchors = Map.groupBy(anchors, ({ sequence }) => sequence);
    this.#lastAnchored = anchors.reduce((last, { sequence }) => Math.max(last, sequence), -1);
    this.#end = anchors.find(({ end }) => end)?.sequence;
    this.#hash = registered && beginningHash(name, registered.opened);
    this.#compare({ sequence: 0, hash: this.#hash ?? '' });
  }

  get notAnchored(): number {
    return this.#settings.anchors ? Math.max(0, this.#sequence - Math.max(0, this.#lastAnchored)) : this.#count;
  }

  row(row: IndexedRow): void {
    const { sequence, hash, previousHash } = row;
    // A start that failed before the chain was anchored leaves one without rows.
    if (this.#count === 0 && this.#settings.anchors?.length === 0) this.#settings.report({ kind: 'CHAIN_INSERTED', chain: this.name, detail: 'anchors' });
    this.#count += 1;
    const follows = sequence === this.#sequence + 1;
    if (sequence <= this.#sequence) this.#found('ROW_INSERTED', row);
    else if (!follows) this.#found('ROWS_MISSING', row, String(this.#sequence + 1));
    if (rowHash(row) !== hash) this.#found('ROW_CHANGED', row);
    else if (follows && this.#hash !== undefined && previousHash !== this.#hash) this.#found('LINK_BROKEN', row);
    this.#content(row);
    if (this.#end !== undefined && sequence > this.#end && !this.#isAfterEnd) {
      this.#isAfterEnd = true;
      this.#found('AFTER_END', row);
    }
    this.#compare(row);
    this.#sequence = Math.max(this.#sequence, sequence);
    this.#hash = hash;
  }

  finish(): void {
    const { registered } = this.#settings;
    const known = Math.max(registered?.sequence ?? 0, this.#lastAnchored);
    if (known > this.#sequence) this.#settings.report({ kind: 'CUT_OFF', chain: this.name, sequence: this.#sequence, detail: String(known) });
    else if (registered && (registered.sequence !== this.#sequence || registered.hash !== this.#hash)) this.#settings.report({ kind: 'HEAD_CHANGED', chain: this.name, sequence: this.#sequence });
  }

  #content(row: IndexedRow): void {
    if (row.content === null) {
      if (row.keepUntil >= this.#settings.today) this.#found('ERASED_EARLY', row);
      if (row.persons.length > 0) this.#found('PERSONS_CHANGED', row);
      return;
    }
    const entry = contentHash(row.content) === row.contentHash ? entryOf(row.content) : undefined;
    if (entry?.time !== row.time || entry.keepUntil !== row.keepUntil) return this.#found('CONTENT_CHANGED', row);
    if ([...new Set(entry.persons)].toSorted().join() !== row.persons.toSorted().join()) this.#found('PERSONS_CHANGED', row);
  }

  #compare({ sequence, hash }: Pick<AuditRow, 'sequence' | 'hash'>): void {
    if (this.#anchors.get(sequence)?.some((anchor) => anchor.hash !== hash)) this.#settings.report({ kind: 'ANCHOR_DIFFERS', chain: this.name, sequence });
  }

  #found(kind: FindingKind, { sequence }: AuditRow, detail?: string): void {
    this.#settings.report({ kind, chain: this.name, sequence, ...(detail !== undefined && { detail }) });
  }
}
