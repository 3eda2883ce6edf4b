import type { Dialect } from '../statements/dialect.ts';
import type { Cell, Statement } from '../statements/expression.ts';
import type { Catalogue, Rights, StatementPlan } from './catalogue.ts';

/** One partner's database as a thing that runs statements. It reads only, connects when first asked, and again after every failure. */
export interface Engine {
  readonly dialect: Dialect;
  /** Runs a statement. Rejects with `EngineFailure` after `timeout` milliseconds at most, with the signal's reason when aborted. */
  query(statement: Statement, limits: QueryLimits): Promise<readonly (readonly Cell[])[]>;
  /** The engine's own names of the types of a statement's columns, for `dialect.typeOf`. */
  describe(statement: Statement, limits: QueryLimits): Promise<readonly string[]>;
  /** What the database holds. */
  catalogue(limits: QueryLimits): Promise<Catalogue>;
  /** What the role could do beside reading, whatever this engine lets it do. */
  rights(limits: QueryLimits): Promise<Rights>;
  /** How the database would run a statement; undefined where it has no such notion. Runs nothing. */
  plan(statement: Statement, limits: QueryLimits): Promise<StatementPlan | undefined>;
  close(): Promise<void>;
}

/** How long a statement may take, waiting for a connection included. */
export interface QueryLimits {
  readonly timeout: number;
  readonly signal?: AbortSignal;
}

/** Why a statement failed, and what that says about the database. */
export class EngineFailure extends Error {
  readonly status: 'UNAVAILABLE' | 'TIMEOUT' | 'DRIFT';
  /** True if the database as a whole can't answer, not just this statement. */
  readonly whole: boolean;
  /** True if the database had the statement: one that only waited for its turn says nothing about how slow the database is. */
  readonly reached: boolean;

  constructor(status: EngineFailure['status'], message: string, { whole, reached = true, cause }: { readonly whole: boolean; readonly reached?: boolean; readonly cause?: unknown }) {
    super(message, { cause });
    this.name = 'EngineFailure';
    this.status = status;
    this.whole = whole;
    this.reached = reached;
  }
}

/** The reason for which a signal was aborted, once it is. */
export function whenAborted(signal: AbortSignal | undefined, react: (reason: unknown) => void): () => void {
  if (!signal) return () => undefined;
  const listener = (): void => react(signal.reason);
  if (signal.aborted) listener();
  else signal.addEventListener('abort', listener, { once: true });
  return () => signal.removeEventListener('abort', listener);
}

/** A wait is counted in steps of this many milliseconds, and a step that comes late as no more than twice as long. */
const step = 50;

/**
 * Calls back after a time limit, unless what comes back is called first. Time in which this process was too busy to do anything doesn't count,
 * and an answer that has arrived by the limit is read before: neither is the database's slowness.
 */
export function whenDue(milliseconds: number, react: () => void): () => void {
  let pending: NodeJS.Immediate | undefined;
  let timer: NodeJS.Timeout | undefined;
  const wait = (left: number): void => {
    const begun = performance.now();
    timer = setTimeout(() => {
      const rest = left - Math.min(performance.now() - begun, 2 * step);
      if (rest > 1) return wait(rest);
      pending = setImmediate(() => {
        pending = setImmediate(react);
      });
    }, Math.min(left, step));
  };
  wait(milliseconds);
  return () => {
    clearTimeout(timer);
    clearImmediate(pending);
  };
}
