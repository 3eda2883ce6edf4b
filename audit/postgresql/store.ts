import type pg from 'pg';
import type { AuditRow } from '../chain.ts';
import type { AuditStore, IndexedRow, RegisteredChain, Period, StoreSnapshot } from '../store.ts';
import { connect, onSession } from './connect.ts';
import { triggers } from './schema.ts';

const columns = `e.chain, e.sequence, e.time, e.keep_until as "keepUntil", e.content_hash as "contentHash", e.content, e.previous_hash as "previousHash", e.hash`;

/** The driver gives 64 bits as text. */
type Stored<Row extends { readonly sequence: number }> = Omit<Row, 'sequence'> & { readonly sequence: string };

const numbered = <Row extends { readonly sequence: string }>(row: Row): Omit<Row, 'sequence'> & { readonly sequence: number } => ({ ...row, sequence: Number(row.sequence) });

/** Opens an audit log that is there. Erasing needs a role that may. */
export async function openPostgresqlStore(url: string, purpose: 'read' | 'erase'): Promise<AuditStore> {
  const pool = connect(url, { connections: 4, timeout: undefined });
  try {
    const { rows } = await pool.query(`select from pg_tables where schemaname = 'teixit_audit' and tablename = 'entry'`);
    if (rows.length === 0) throw new Error('Expected a database with an audit log, got one without the schema teixit_audit');
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    snapshot: (work) => reading(pool, async (client) => work(await snapshotOf(client))),
    rows: (period) => rowsAt(pool, period),
    lastRowsOf: async ({ persons, from, to, before, limit }) => {
      const { rows } = await pool.query<Stored<AuditRow>>(`
        with place as (
          select distinct time, chain, sequence from teixit_audit.person
          where person = any($1) and time >= $2 and time < $3 ${before ? 'and (time, chain, sequence) < ($5, $6, $7)' : ''}
          order by time desc, chain desc, sequence desc limit $4
        )
        select ${columns} from place p join teixit_audit.entry e on e.chain = p.chain and e.sequence = p.sequence order by p.time desc, p.chain desc, p.sequence desc
      `, [persons, from, to, limit, ...(before ? [before.time, before.chain, before.sequence] : [])]);
      return rows.map(numbered);
    },
    erase: (day, most) => {
      if (purpose === 'read') throw new TypeError('Expected a store that was opened for erasing');
      return onSession(pool, (client) => erase(client, day, most));
    },
    close: () => pool.end(),
  };
}

/** A transaction that sees the database as it was when it began. */
function reading<Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  return onSession(pool, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const result = await work(client);
    await client.query('rollback');
    return result;
  });
}

async function snapshotOf(client: pg.PoolClient): Promise<StoreSnapshot> {
  const chains = await client.query<Stored<RegisteredChain>>('select name, opened, sequence, hash, ended from teixit_audit.chain order by name');
  const stray = await client.query<{ readonly chain: string; readonly sequence: string }>(`
    select distinct chain, sequence from teixit_audit.person p where not exists (select from teixit_audit.entry e where e.chain = p.chain and e.sequence = p.sequence) limit 1000
  `);
  const enabled = await client.query<{ readonly name: string }>(`
    select tgname as name from pg_trigger join pg_class on pg_class.oid = tgrelid join pg_namespace on pg_namespace.oid = relnamespace where nspname = 'teixit_audit' and tgenabled in ('O', 'A')
  `);
  const there = new Set(enabled.rows.map(({ name }) => name));
  return { chains: chains.rows.map(numbered), stray: stray.rows.map(numbered), unprotected: triggers.filter((name) => !there.has(name)), rows: rowsOf(client) };
}

/** Whoever changed the tables may have taken their keys away, so nothing is taken for unique. */
async function* rowsOf(client: pg.PoolClient): AsyncIterable<IndexedRow> {
  const found = fetched<Stored<IndexedRow>>(client, `
    select ${columns}, array(select person from teixit_audit.person p where p.chain = e.chain and p.sequence = e.sequence and p.time = e.time) as persons
    from teixit_audit.entry e order by e.chain, e.sequence
  `, []);
  for await (const row of found) yield numbered(row);
}

async function* rowsAt(pool: pg.Pool, { from, to }: Period): AsyncIterable<AuditRow> {
  const sql = `select ${columns} from teixit_audit.entry e where e.time >= $1 and e.time < $2 order by e.time, e.chain, e.sequence`;
  const client = await pool.connect();
  let whole = false;
  try {
    await client.query('begin read only');
    for await (const row of fetched<Stored<AuditRow>>(client, sql, [from, to])) yield numbered(row);
    await client.query('rollback');
    whole = true;
  } finally {
    // Whoever stops in the middle leaves a transaction.
    client.release(!whole);
  }
}

/** The rows of a statement, some hundreds at a time, within a transaction. */
async function* fetched<Row extends pg.QueryResultRow>(client: pg.PoolClient, sql: string, values: readonly unknown[]): AsyncIterable<Row> {
  await client.query(`declare found no scroll cursor for ${sql}`, [...values]);
  for (;;) {
    const { rows } = await client.query<Row>('fetch 500 from found');
    if (rows.length === 0) return;
    yield* rows;
  }
}

async function erase(client: pg.PoolClient, day: string, most: number): Promise<number> {
  await client.query('begin');
  const { rows } = await client.query<{ readonly chain: string; readonly sequence: string }>(`
    update teixit_audit.entry set content = null where (chain, sequence) in (select chain, sequence from teixit_audit.entry where content is not null and keep_until < $1 limit $2) returning chain, sequence
  `, [day, most]);
  await client.query('delete from teixit_audit.person using unnest($1::text[], $2::bigint[]) as erased (chain, sequence) where person.chain = erased.chain and person.sequence = erased.sequence', [rows.map(({ chain }) => chain), rows.map(({ sequence }) => sequence)]);
  await client.query('commit');
  return rows.length;
}
