import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { DemoDatabase } from '../demo/demoDatabase.ts';
import { startPostgres, type DemoPostgres } from '../demo/postgresql.ts';
import { planOf } from './operations/queryPlan.ts';
import { wholeAnswer } from './operations/wholeAnswer.ts';
import { startStack, type Answer, type Stack, type Statement } from './stack.ts';

const query = readFileSync(new URL('../demo/firstQuery.graphql', import.meta.url), 'utf8');
const partners = ['alacant-impulsa', 'imo-lleida', 'pistoia-rete', 'smo-girona', 'soc'];

describe('the first query', () => {
  let stack: Stack;
  let answer: Answer;
  let statements: readonly Statement[];
  beforeAll(async () => {
    stack = await startStack(inject('databases'));
    ({ answer, statements } = await wholeAnswer(stack, query));
  });
  afterAll(() => stack.stop());

  test('is answered with rows of all five partners', async () => {
    expect(answer.errors).toBeUndefined();
    expect(answer.extensions).toBeUndefined();
    const { data } = await stack.ask('{ partners { id name } }');
    const names: readonly { id: string; name: string }[] = data?.['partners'] ?? [];
    const ids = new Map(names.map(({ id, name }) => [name, id]));
    const lists = Object.values(answer.data ?? {}).flatMap((area) => [area.offers, area.courses, area.facilities]);
    const sources = lists.flatMap(({ nodes }) => nodes as { source: { partner: { name: string } } }[]).map(({ source }) => ids.get(source.partner.name));
    expect([...new Set(sources)].toSorted()).toEqual(partners);
  });

  test('is planned as one stage: every subgraph is asked at the same time', () => {
    const { node } = planOf(query);
    if (node?.kind !== 'Parallel') throw new Error(`Expected a Parallel, got ${node?.kind}`);
    expect(node.nodes.map(({ kind }) => kind)).toEqual(['Fetch', 'Fetch', 'Fetch', 'Fetch']);
  });

  // Four areas are asked for, but each list and each figure is read for all of them at once.
  test('sends each partner one statement for a list or a figure of what it has, and none twice', () => {
    const sent = statements.map(({ partner, sql }) => `${partner}: ${sql}`);
    expect(new Set(sent).size).toBe(sent.length);
    const wanted = { Offer: 2, CourseInstance: 1, Course: 1, Facility: 1, PeopleServedStatistics: 1 };
    const counted = Map.groupBy(statements, ({ partner, entity }) => `${partner} ${entity}`);
    for (const [pair, { length }] of counted) expect([pair, length]).toEqual([pair, wanted[pair.split(' ')[1] as keyof typeof wanted]]);
    expect([...new Set(statements.map(({ partner }) => partner))].toSorted()).toEqual(partners);
  });
});

/** What stands around each statement, sent together with it. */
const readingFrame: ReadonlySet<string> = new Set(['begin transaction read only', 'rollback', 'select pg_catalog.pg_advisory_unlock_all()']);

describe('on the side of the databases', () => {
  const folder = mkdtempSync(join(tmpdir(), 'teixit-first-query-'));
  const servers = new Map<string, DemoPostgres>();
  let stack: Stack;
  beforeAll(async () => {
    await Promise.all(['alacant-impulsa', 'smo-girona', 'soc'].map(async (partner) => void servers.set(partner, await startCounting(partner, folder))));
    stack = await startStack({ ...inject('databases'), ...Object.fromEntries([...servers].map(([partner, { url }]) => [partner, url])) });
    await wholeAnswer(stack, query); // sessions are begun, and tables looked at
  });
  afterAll(async () => {
    await stack.stop();
    await Promise.all([...servers.values()].map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  test('the three PostgreSQL servers saw the statements that were told, and no others but the frame of a transaction that only reads', async () => {
    await Promise.all([...servers.values()].map((server) => administer(server, 'select pg_stat_statements_reset()')));
    const { answer, statements } = await stack.watch(query);
    expect(answer.extensions).toBeUndefined();
    for (const [partner, server] of servers) {
      const seen = await administer(server, "select calls::int, query from pg_stat_statements where userid = 'teixit_reader'::regrole and query not ilike 'show %'");
      const asked = seen.filter(({ query: text }) => !readingFrame.has(String(text)));
      expect(asked.map(({ calls }) => calls)).toEqual(statements.filter((statement) => statement.partner === partner).map(() => 1));
    }
  });
});

/** A partner's server that counts the statements it sees. Its tables are empty: how many statements there are doesn't depend on the rows. */
async function startCounting(partner: string, folder: string): Promise<DemoPostgres> {
  const { demoDatabase } = (await import(`../partners/${partner}/demo/database.ts`)) as { demoDatabase: DemoDatabase };
  const server = await startPostgres({ ...demoDatabase, tables: () => [] }, { folder });
  await administer(server, "alter system set shared_preload_libraries = 'pg_stat_statements'");
  await server.pause();
  await server.resume();
  await administer(server, 'create extension pg_stat_statements');
  return server;
}

async function administer({ adminUrl }: DemoPostgres, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
