import type pg from 'pg';
import type { Appending } from '../appending.ts';
import type { Head, NewRow } from '../chain.ts';
import { connectWriter, onSession } from './connect.ts';
import { protection, tables } from './schema.ts';

/** Begins a chain in a PostgreSQL database; makes the tables if they aren't there, for which the role needs the right to. */
export async function beginPostgresqlChain({ url, chain, opened, hash }: { readonly url: string; readonly chain: string; readonly opened: string; readonly hash: string }): Promise<Appending> {
  const pool = connectWriter(url);
  const ask = <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<readonly Row[]> => onSession(pool, async (client) => (await client.query<Row>(sql, [...values])).rows);
  try {
    await onSession(pool, makeTables);
    const begun = await ask('insert into teixit_audit.chain (name, opened, sequence, hash) values ($1, $2, 0, $3) on conflict do nothing returning name', [chain, opened, hash]);
    if (begun.length === 0) throw new Error(`expected a name that no chain of the log has had, got "${chain}"`);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    write: (rows, from, to) => onSession(pool, (client) => write(client, chain, rows, from, to)),
    head: async () => {
      const [found] = await ask<StoredHead>('select sequence, hash from teixit_audit.chain where name = $1', [chain]);
      if (!found) throw new Error('the chain is gone');
      return headOf(found);
    },
    otherHeads: async () => {
      const found = await ask<StoredHead & { readonly chain: string }>('select name as chain, sequence, hash from teixit_audit.chain where ended is null and sequence > 0 and name <> $1', [chain]);
      return found.map((each) => ({ chain: each.chain, ...headOf(each) }));
    },
    end: async (time) => void (await ask('update teixit_audit.chain set ended = $2 where name = $1', [chain, time])),
    close: () => pool.end(),
  };
}

/** The driver gives 64 bits as text. */
interface StoredHead {
  readonly sequence: string;
  readonly hash: string;
}

const headOf = ({ sequence, hash }: StoredHead): Head => ({ sequence: Number(sequence), hash });

async function makeTables(client: pg.PoolClient): Promise<void> {
  const areThere = async (): Promise<boolean> => (await client.query(`select from pg_catalog.pg_tables where schemaname = 'teixit_audit' and tablename = 'entry'`)).rows.length > 0;
  if (await areThere()) return;
  await client.query('begin');
  await client.query(`select pg_advisory_xact_lock(hashtextextended('teixit audit', 0))`);
  if (!(await areThere())) await client.query(tables + protection);
  await client.query('commit');
}

/** One statement is one transaction, and one way to the server and back. It writes nothing if the chain's head isn't where it was left. */
const writing = {
  name: 'teixit-audit-write',
  text: `
    with head as (
      update teixit_audit.chain set sequence = $2, hash = $3 where name = $1 and sequence = $4 and hash = $5 returning name
    ), entries as (
      insert into teixit_audit.entry (chain, sequence, time, keep_until, content_hash, content, previous_hash, hash)
      select head.name, row.* from head, unnest($6::bigint[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[]) as row
    ), persons as (
      insert into teixit_audit.person (person, time, chain, sequence)
      select person.person, person.time, head.name, person.sequence from head, unnest($13::text[], $14::text[], $15::bigint[]) as person (person, time, sequence)
    )
    select name from head
  `,
};

async function write(client: pg.PoolClient, chain: string, rows: readonly NewRow[], from: Head, to: Head): Promise<void> {
  const persons = rows.flatMap(({ persons, time, sequence }) => persons.map((person) => ({ person, time, sequence })));
  const values = [
    chain, to.sequence, to.hash, from.sequence, from.hash,
    rows.map(({ sequence }) => sequence), rows.map(({ time }) => time), rows.map(({ keepUntil }) => keepUntil), rows.map(({ contentHash }) => contentHash),
    rows.map(({ content }) => content), rows.map(({ previousHash }) => previousHash), rows.map(({ hash }) => hash),
    persons.map(({ person }) => person), persons.map(({ time }) => time), persons.map(({ sequence }) => sequence),
  ];
  const { rows: moved } = await client.query({ ...writing, values });
  if (moved.length !== 1) throw new Error('the chain was written by another hand');
}
