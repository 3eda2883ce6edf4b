import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { startTestServer } from '../../subgraphs/sources/testing/postgresServer.ts';

/** A kind of store, for tests that hold for all. */
export interface TestStores {
  /** The path or URL of a store that nobody has used. */
  readonly fresh: () => Promise<string>;
  /** Runs SQL as whoever holds the store would, past all code of the project. Tables are written `entry`, `chain` and `person` in braces. */
  readonly run: (url: string, sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Takes away what the store refuses changes by. */
  readonly unprotect: (url: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** SQLite files in a folder of their own. */
export async function sqliteStores(): Promise<TestStores> {
  const folder = mkdtempSync(join(tmpdir(), 'teixit-audit-'));
  const run: TestStores['run'] = async (url, sql) => {
    const database = new Database(url);
    try {
      database.pragma('synchronous = off');
      const statement = sql.replaceAll(/\{(\w+)\}/g, 'audit_$1');
      if (/^\s*select/i.test(statement)) return database.prepare<[], Readonly<Record<string, unknown>>>(statement).all();
      database.exec(statement);
      return [];
    } finally {
      database.close();
    }
  };
  return {
    fresh: async () => join(folder, `${randomBytes(6).toString('hex')}.db`),
    run,
    unprotect: async (url) => {
      const triggers = await run(url, `select name from sqlite_schema where type = 'trigger'`);
      await run(url, triggers.map(({ name }) => `drop trigger ${String(name)}`).join(';'));
    },
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Databases of a PostgreSQL server of their own. */
export async function postgresqlStores(): Promise<TestStores & { readonly down: () => Promise<void>; readonly up: () => Promise<void> }> {
  const server = await startTestServer();
  const clients = new Map<string, pg.Client>();
  const run: TestStores['run'] = async (url, sql) => {
    const client = clients.get(url) ?? new pg.Client(url);
    if (!clients.has(url)) {
      // The server may be stopped under it.
      client.on('error', () => clients.delete(url));
      await client.connect();
      clients.set(url, client);
    }
    return (await client.query<Record<string, unknown>>(sql.replaceAll(/\{(\w+)\}/g, 'teixit_audit.$1'))).rows;
  };
  return {
    fresh: async () => {
      const name = `audit_${randomBytes(6).toString('hex')}`;
      await run(server.url, `create database ${name}`);
      return new URL(`/${name}`, server.url).href;
    },
    run,
    unprotect: async (url) => {
      await run(url, ['chain', 'entry', 'person'].map((table) => `alter table {${table}} disable trigger all`).join(';'));
    },
    stop: async () => {
      await Promise.all([...clients.values()].map((client) => client.end()));
      await server.stop();
    },
    down: server.down,
    up: server.up,
  };
}
