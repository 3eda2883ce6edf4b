import type pg from 'pg';
import type { Cell, Statement } from '../../statements/expression.ts';
import type { KeptStatements } from './keptStatements.ts';

/** What a statement answers, each value as PostgreSQL writes it. */
export type Result = pg.QueryArrayResult<Cell[]>;

/** What came of a statement. `isOver` is false if the transaction around it couldn't be ended. */
export interface Outcome {
  readonly answer: PromiseSettledResult<Result>;
  readonly isOver: boolean;
}

/**
 * Runs one statement in a transaction that only reads, whatever a statement before it may have made of the session's settings, and takes back what it does
 * itself to settings, messages and locks. One that the session keeps and can't use any more is asked once more, as one that it doesn't keep.
 */
export async function onlyReading(client: pg.PoolClient, statement: Statement, kept: KeptStatements): Promise<Outcome> {
  const name = kept.nameOf(statement);
  const { begun, ...outcome } = await read(client, statement, name, kept);
  if (name === undefined || !outcome.isOver || !kept.isFault(client, name, begun, outcome.answer)) return outcome;
  return read(client, statement, undefined, kept);
}

async function read(client: pg.PoolClient, { sql, bindings, keeps }: Statement, name: string | undefined, kept: KeptStatements): Promise<Outcome & { readonly begun: PromiseSettledResult<unknown> }> {
  // Without `extended`, a text that has no values could be several statements. The driver's declarations leave `queryMode` out.
  const question = { text: sql, values: [...bindings], rowMode: 'array' as const, queryMode: 'extended', ...(name !== undefined && { name }) };
  const [begun, answer, ended] = await Promise.allSettled(atOnce(client, () => [
    client.query(begin(name, keeps)), client.query<Cell[]>(question), client.query(`rollback; ${kept.forgetting(client, name)}select pg_catalog.pg_advisory_unlock_all()`),
  ] as const));
  return { begun, answer: begun.status === 'rejected' ? begun : answer, isOver: ended.status === 'fulfilled' };
}

/** What is sent in one go: each write by itself is a call of the system's, and often a packet. */
function atOnce<Sent>({ connection: { stream } }: pg.PoolClient, send: () => Sent): Sent {
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}

/** By itself the server would sooner or later take one plan for all values, whatever they are. */
function begin(name: string | undefined, keeps: Statement['keeps']): string {
  if (name === undefined) return 'begin transaction read only';
  return `begin transaction read only; set local plan_cache_mode = ${keeps === 'plan' ? 'force_generic_plan' : 'force_custom_plan'}`;
}
