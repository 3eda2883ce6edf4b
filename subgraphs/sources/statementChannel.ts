import { channel } from 'node:diagnostics_channel';
import type { Cell, Statement } from './statements/expression.ts';

/** A statement that was run to answer a question: what was asked, never with which values. */
export interface StatementEvent {
  readonly partner: string;
  readonly entity: string;
  readonly sql: string;
  /** The number of values bound. */
  readonly bindings: number;
  /** The rows that came, 0 if it failed. */
  readonly rows: number;
  readonly milliseconds: number;
  /** Why it failed, if it did. */
  readonly failed?: string;
}

/** A statement with its values, for the one who wrote them and wants to run it again. */
export interface BoundStatement extends Statement {
  readonly partner: string;
}

const statements = channel('teixit:statement');
/** A channel of its own: those who count or time statements never hold a value. */
const boundStatements = channel('teixit:statement:bound');

/**
 * Runs a statement and tells it on the diagnostics channel `teixit:statement`, whether or not it succeeds; beforehand, with its values, on
 * `teixit:statement:bound`.
 */
export async function toldStatement(
  { partner, entity, statement }: { readonly partner: string; readonly entity: string; readonly statement: Statement },
  run: () => Promise<readonly (readonly Cell[])[]>,
): Promise<readonly (readonly Cell[])[]> {
  const begun = performance.now();
  const tell = (outcome: Pick<StatementEvent, 'rows' | 'failed'>): void => {
    if (!statements.hasSubscribers) return;
    const event: StatementEvent = { partner, entity, sql: statement.sql, bindings: statement.bindings.length, milliseconds: performance.now() - begun, ...outcome };
    statements.publish(event);
  };
  if (boundStatements.hasSubscribers) boundStatements.publish({ partner, ...statement } satisfies BoundStatement);
  try {
    const rows = await run();
    tell({ rows: rows.length });
    return rows;
  } catch (error) {
    tell({ rows: 0, failed: error instanceof Error ? error.name : 'Error' });
    throw error;
  }
}
