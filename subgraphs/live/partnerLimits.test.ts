import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newKey } from '../../calls/key.ts';
import { domains } from '../../schema/subgraphSdl.ts';
import { openSubgraph } from '../openSubgraph.ts';
import type { Subgraph } from '../runtime/startSubgraph.ts';
import { readSubgraphSettings } from '../settings.ts';
import { startTestServer } from '../sources/testing/postgresServer.ts';
import type { TestServer } from '../sources/testing/postgresServer.ts';

const root = mkdtempSync(join(tmpdir(), 'teixit-limits-'));
const folder = join(root, 'vila');
const limits = { timeout: 1000, connections: 7 } as const;
const patience = { timeout: 50_000, interval: 20 } as const;
let server: TestServer;
let subgraphs: Subgraph[];
let watcher: pg.Client;

/** Every answer takes the database a while; what is wanted of it last doesn't end by itself. */
const mappings = (seconds: number) => ({
  offers: `Offer: { from: coses, key: id, fields: { title: { sql: "nom || pg_sleep(${seconds})" }, description: { sql: "nom || pg_sleep(3600)" } } }`,
  training: `Course: { from: coses, key: id, fields: { name: { sql: "nom || pg_sleep(${seconds})" } } }`,
  people: `PeopleServedStatistics: { from: coses, key: id, fields: { sex: { sql: "(select 'WOMAN' from pg_sleep(${seconds}))" } } }`,
  facilities: `Facility: { from: coses, key: id, fields: { name: { sql: "nom || pg_sleep(${seconds})" } } }`,
});
/** What each subgraph is asked, at the same time; figures of different groups, since the same are counted once. */
const queries = [
  ['{ offers(first: 1) { nodes { title } } }'],
  ['{ courses(first: 1) { nodes { name } } }'],
  ['', ', AGE_GROUP', ', EMPLOYMENT_STATUS', ', EDUCATION_LEVEL'].map((other) => `{ peopleServedStatistics(by: [SEX${other}]) { sex } }`),
  ['{ facilities(first: 1) { nodes { name } } }'],
];

function write(name: string, seconds: number): void {
  for (const [domain, text] of Object.entries(mappings(seconds))) writeFileSync(join(folder, `${domain}.yml`), text);
  writeFileSync(join(folder, 'partner.yml'), `{ id: vila, name: ${name}, rights: may-write, database: { engine: postgresql, urlFrom: VILA_URL }, limits: ${JSON.stringify(limits)} }`);
}
/** On a connection of its own: one that was kept could be closed by the subgraph just when it is used again, if this process does nothing for a few seconds. */
const ask = async ({ url }: Subgraph, query: string): Promise<unknown> =>
  (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', connection: 'close' }, body: JSON.stringify({ query }) })).json();

beforeAll(async () => {
  server = await startTestServer();
  await server.run("create table coses (id int, nom text); insert into coses values (1, 'una'), (2, 'dues'), (3, 'tres')");
  mkdirSync(folder);
  write('Vila', 0.03);
  writeFileSync(join(folder, '.env'), `VILA_URL=${server.url}\n`);
  subgraphs = await Promise.all(domains.map((domain) => openSubgraph(readSubgraphSettings(domain, { PARTNERS: root, UNSIGNED_CALLS: 'public', PEOPLE_FIGURES_KEY: newKey(), PORT: '0' }))));
  watcher = new pg.Client(server.url);
  await watcher.connect();
});
afterAll(async () => {
  await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
  await watcher.end();
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

async function sessions(): Promise<number> {
  return (await watcher.query<{ n: number }>("select count(*)::int n from pg_stat_activity where application_name = 'teixit'")).rows[0]?.n ?? NaN;
}

test('all subgraphs together never have more connections than the partner allows, not while its mapping is changed either', async () => {
  const stopped = new AbortController();
  const loop = async (subgraph: Subgraph, query: string): Promise<void> => {
    while (!stopped.signal.aborted) expect(await ask(subgraph, query)).toHaveProperty('data');
  };
  const loops = subgraphs.flatMap((subgraph, index) => [0, 1, 2, 3].map((turn) => loop(subgraph, queries[index]?.[turn % queries[index].length] ?? '')));
  const seen: number[] = [];
  const watched = (async () => {
    while (!stopped.signal.aborted) {
      seen.push(await sessions());
      await pause(5);
    }
  })();
  const all = Promise.all([...loops, watched]);
  all.catch(() => undefined); // told below
  await expect.poll(async () => Math.max(...seen), patience).toBe(limits.connections);
  write('Vila Nova', 0.04);
  for (const subgraph of subgraphs) await expect.poll(() => ask(subgraph, '{ partners { name } }'), patience).toEqual({ data: { partners: [{ name: 'Vila Nova' }] } });
  await pause(100);
  stopped.abort();
  await all;
  expect(Math.max(...seen)).toBe(limits.connections);
});

test('no statement runs longer than the partner allows: the server ends it', async () => {
  const [offers] = subgraphs;
  if (!offers) throw new Error('Expected a subgraph, got none');
  const running = async (): Promise<number> => (await watcher.query<{ n: number }>("select count(*)::int n from pg_stat_activity where application_name = 'teixit' and state = 'active' and query like '%pg_sleep(3600)%'")).rows[0]?.n ?? NaN;
  const asked = ask(offers, '{ offers(first: 1) { nodes { description } } }');
  await expect.poll(running, patience).toBe(1);
  expect(await asked).toMatchObject({ extensions: { partners: [{ id: 'vila', status: 'TIMEOUT' }] } });
  await expect.poll(running, patience).toBe(0);
});

test('a subgraph that stops leaves no connection behind', async () => {
  await Promise.all(subgraphs.splice(0).map((subgraph) => subgraph.stop()));
  // The server takes a moment to end a session that was left.
  await expect.poll(sessions, patience).toBe(0);
});
