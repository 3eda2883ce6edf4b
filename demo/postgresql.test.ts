import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DemoDatabase } from './demoDatabase.ts';
import { startPostgres } from './postgresql.ts';
import type { DemoPostgres } from './postgresql.ts';

const twoRows: DemoDatabase = {
  partner: 'two-rows',
  engine: 'postgresql',
  schema: 'create schema other; create table other."Rows" (id integer, "aText" text)',
  afterLoad: 'create view seen as select * from other."Rows"',
  tables: () => [{ name: 'other.Rows', columns: ['id', 'aText'], rows: [[1, 'tab\t, backslash \\, line\nÀ'], [2, null]] }],
};

let folder = '';
let server: DemoPostgres;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'teixit-postgresql-'));
  server = await startPostgres(twoRows, { folder });
}, 60_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

async function ask(statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: server.url });
  client.on('error', () => {}); // a paused server ends the connection
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

test('rows arrive as they were given', async () => {
  expect(await ask('select * from seen order by id')).toEqual([{ id: 1, aText: 'tab\t, backslash \\, line\nÀ' }, { id: 2, aText: null }]);
});

test('the role can only read', async () => {
  await expect(ask('delete from other."Rows"')).rejects.toThrow('permission denied');
  await expect(ask('create table mine (id integer)')).rejects.toThrow('permission denied');
  await expect(ask('create temporary table mine (id integer)')).rejects.toThrow('permission denied');
});

test('a paused server refuses, and has its rows again when it resumes', async () => {
  await server.pause();
  await expect(ask('select 1')).rejects.toThrow('ECONNREFUSED');
  await server.resume();
  expect(await ask('select count(*)::integer as count from seen')).toEqual([{ count: 2 }]);
});

test('a port that is taken is told at once', async () => {
  await expect(startPostgres(twoRows, { folder: join(folder, 'second'), port: server.port })).rejects.toThrow(`Expected port ${server.port} to be free`);
  await rm(join(folder, 'second'), { recursive: true });
});

test('a table that does not fit says which', async () => {
  const broken = { ...twoRows, partner: 'broken', tables: () => [{ name: 'other.Rows', columns: ['id', 'aText'], rows: [['one', 'x']] }] };
  await expect(startPostgres(broken, { folder })).rejects.toThrow('table other.Rows');
  expect(await readdir(folder)).not.toContain('broken');
}, 60_000);

test('a server stopped for good leaves nothing behind', async () => {
  const short = await startPostgres({ ...twoRows, partner: 'short-lived' }, { folder });
  expect(await readdir(folder)).toContain('short-lived');
  await short.stop();
  expect(await readdir(folder)).not.toContain('short-lived');
}, 60_000);
