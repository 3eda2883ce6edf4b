import pg from 'pg';
import { lockTimeout, writeTimeout } from '../appending.ts';

/** Opens a pool of sessions whose commits are on the server's disk. */
export function connect(url: string, { connections, timeout }: { readonly connections: number; readonly timeout: number | undefined }): pg.Pool {
  const address = new URL(url);
  const own = address.searchParams.get('options') ?? '';
  address.searchParams.delete('options');
  // Of two settings the last one holds, so these do, whatever the URL says.
  const settings = { synchronous_commit: 'on', search_path: 'pg_catalog', lock_timeout: lockTimeout, ...(timeout !== undefined && { statement_timeout: timeout - 1000 }) };
  const pool = new pg.Pool({
    connectionString: address.href,
    max: connections,
    connectionTimeoutMillis: lockTimeout,
    ...(timeout !== undefined && { query_timeout: timeout }),
    options: [own, ...Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)].join(' ').trim(),
    application_name: 'teixit audit',
    keepAlive: true,
    allowExitOnIdle: true,
  });
  // A connection that breaks while idle is dropped by the pool; the next statement makes another.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}

/** For a chain's one writer: a statement that takes longer than this is given up. */
export const connectWriter = (url: string): pg.Pool => connect(url, { connections: 1, timeout: writeTimeout });

/** Runs work on one session. After a failure the session isn't used again: a statement may still be under way on it. */
export async function onSession<Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
