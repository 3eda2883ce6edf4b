import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSettings } from '../../gateway/settings.ts';
import { startGateway } from '../../gateway/startGateway.ts';
import type { RunningGateway } from '../../gateway/startGateway.ts';
import { openSubgraph } from '../openSubgraph.ts';
import type { Subgraph } from '../runtime/startSubgraph.ts';
import { readSubgraphSettings } from '../settings.ts';
import { partnerFolders } from './testing/partnerFolders.ts';

const folders = partnerFolders();
const first = folders.database(['a', 'b']);
const second = folders.database(['c']);
/** A machine may be too busy to do anything for a while: nothing here is too late before a test is. */
const patience = { timeout: 50_000, interval: 20 } as const;
let subgraph: Subgraph;
let gateway: RunningGateway;
let load: Load;

beforeAll(async () => {
  const database = new Database(second);
  database.exec("alter table ofertes add column nota text; update ofertes set nota = 'Pregunteu per Invented Person, 12345678Z'");
  database.close();
  folders.write('vila', { url: first });
  folders.write('poble', { url: second });
  subgraph = await openSubgraph(readSubgraphSettings('offers', { PARTNERS: folders.root, UNSIGNED_CALLS: 'public', PORT: '0' }));
  const read = readSettings({ PORT: '0', SUBGRAPH_URL_OFFERS: subgraph.url });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  gateway = await startGateway(read.settings);
  load = startLoad();
});
afterAll(async () => {
  await load.stop();
  await gateway.stop();
  await subgraph.stop();
  await until(readers, (files) => files.length === 0);
  folders.stop();
});

interface Answer {
  readonly data: { readonly offers: { readonly nodes: readonly { readonly title: string; readonly source: { readonly partner: { readonly id: string } } }[] }; readonly partners: readonly { readonly id: string; readonly name: string }[] };
  readonly errors?: unknown;
  readonly extensions?: unknown;
}

/** On a connection of its own: one that was kept could be closed by the subgraph just when it is used again, if this process does nothing for a few seconds. */
async function ask(query = '{ offers(first: 20) { nodes { title source { partner { id } } } } partners { id name } }'): Promise<Answer> {
  const response = await fetch(subgraph.url, { method: 'POST', headers: { 'content-type': 'application/json', connection: 'close' }, body: JSON.stringify({ query }) });
  return (await response.json()) as Answer;
}
const titlesOf = ({ data }: Answer, partner = 'vila'): readonly string[] => data.offers.nodes.filter(({ source }) => source.partner.id === partner).map(({ title }) => title);
const titles = async (partner = 'vila'): Promise<string> => titlesOf(await ask(), partner).join();
/** Needs no database. */
const names = async (): Promise<string> => (await ask('{ partners { id name } }')).data.partners.map(({ id, name }) => `${id}=${name}`).join();

interface Readyz {
  readonly status: string;
  readonly partners: readonly { readonly id: string; readonly status: string }[];
  readonly refused: readonly { readonly id: string; readonly since: string; readonly problems: readonly string[] }[];
}
const readyz = async (): Promise<Readyz> => (await (await fetch(new URL('/readyz', subgraph.url))).json()) as Readyz;
const problemsOf = async (id: string): Promise<readonly string[]> => (await readyz()).refused.find((change) => change.id === id)?.problems ?? [];

const statusPage = async (): Promise<string> => (await fetch(`${gateway.url}/status?lang=en`)).text();

/** The SQLite files that processes of this test read at the moment, one for each process. */
const readers = async (): Promise<readonly string[]> =>
  execFileSync('ps', ['-A', '-o', 'ppid=,args='], { encoding: 'utf8' }).split('\n').filter((line) => Number(line.trim().split(' ')[0]) === process.pid).flatMap((line) => /reader\.ts (\S+)/.exec(line)?.[1] ?? []);

async function until<Value>(look: () => Promise<Value>, isWanted: (value: Value) => boolean): Promise<Value> {
  const begun = performance.now();
  for (;;) {
    const value = await look();
    if (isWanted(value)) return value;
    if (performance.now() - begun > patience.timeout) throw new Error(`Expected another answer, got ${JSON.stringify(value)}`);
    await pause(patience.interval);
  }
}

interface Load {
  /** The different answers, since this was last asked or it began, to questions that began before now. */
  answers(): Promise<ReadonlySet<string>>;
  stop(): Promise<void>;
}

/** Asks with hardly a pause, in a few loops at the same time; an answer that isn't whole begins with `failed`. */
function startLoad(): Load {
  const seen = new Set<string>();
  const stopped = new AbortController();
  const underWay: Promise<void>[] = [];
  const one = async (): Promise<void> => {
    const answer = await ask().catch((error: unknown) => ({ data: undefined, errors: String(error) }));
    const isWhole = answer.data && !answer.errors && !('extensions' in answer) && titlesOf(answer, 'poble').join() === 'c';
    seen.add(isWhole ? titlesOf(answer).join() : `failed: ${JSON.stringify(answer)}`);
  };
  const loop = async (place: number): Promise<void> => {
    for (; !stopped.signal.aborted; await pause(20)) await (underWay[place] = one());
  };
  const loops = [0, 1, 2].map(loop);
  return {
    answers: async () => {
      await Promise.all(underWay);
      const answers = new Set(seen);
      seen.clear();
      return answers;
    },
    stop: async () => (stopped.abort(), void (await Promise.all(loops))),
  };
}

/** The different answers of the load in this test, once one of them is this. */
async function answers(last: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  await until(async () => (await load.answers()).forEach((answer) => found.add(answer)), () => found.has(last));
  return found;
}

let beginnings = 0;
/** Makes the partners what every test begins with, whatever the one before, or an earlier attempt, left behind. */
async function begin(): Promise<string> {
  // A name that none had before: what is taken over then is this, not what was before the last change.
  const name = `Vila ${(beginnings += 1)}`;
  folders.remove('nova');
  folders.write('poble', { url: second });
  folders.write('vila', { url: first, name });
  await until(names, (found) => found === `poble=poble,vila=${name}`);
  await until(async () => [await titles(), await titles('poble'), (await readyz()).refused.length].join(), (found) => found === 'a,b,c,0');
  await load.answers();
  return name;
}

describe('a subgraph under a constant load of questions, of which none fails', { timeout: 60_000 }, () => {
  let vila: string;
  beforeEach(async () => {
    vila = await begin();
  });

  test('takes a changed mapping over, and opens nothing anew for it', async () => {
    const before = await until(readers, (files) => files.includes(first) && files.includes(second));
    folders.write('vila', { name: 'Vila Nova', title: '{ sql: "upper(titol)" }' });
    await until(titles, (found) => found === 'A,B');
    expect(await names()).toBe('poble=poble,vila=Vila Nova');
    const after = await readers();
    expect(after).toEqual(expect.arrayContaining([...before]));
    expect(after.filter((file) => file === first).length).toBeLessThanOrEqual(2);
    expect(await answers('A,B')).toEqual(new Set(['a,b', 'A,B']));
  });

  test('refuses mistakes with their reasons, and goes on as before until they are mended', async () => {
    folders.overwrite('vila', 'offers.yml', 'Offer:\n  from: ofertes\n  key: id\n  fields:\n    titel: titol\n');
    const [problem, ...others] = await until(() => problemsOf('vila'), (problems) => problems.length > 0);
    expect(problem).toBe('vila/offers.yml:5: Offer.fields.titel: expected a field of Offer, got "titel"; did you mean "title"?');
    expect(others).toEqual([]);
    expect(await readyz()).toMatchObject({ status: 'ready', partners: [{ id: 'poble', status: 'OK' }, { id: 'vila', status: 'OK' }] });
    expect(await titles()).toBe('a,b');
    expect(await until(statusPage, (page) => page.includes('titel'))).toContain('<li><code>vila/offers.yml:5: Offer.fields.titel: expected a field of Offer, got &quot;titel&quot;; did you mean &quot;title&quot;?</code></li>');

    folders.write('vila', { title: 'titulo' });
    await until(() => problemsOf('vila'), (problems) => problems.some((line) => line.includes('titulo')));
    expect(await titles()).toBe('a,b');

    folders.write('vila', { title: '{ sql: "upper(titol)" }' });
    await until(titles, (found) => found === 'A,B');
    expect((await readyz()).refused).toEqual([]);
    expect(await answers('A,B')).toEqual(new Set(['a,b', 'A,B']));
  });

  test('refuses a mapping that would show personal data, found in the rows, and tells why without it', async () => {
    folders.write('poble', { title: 'nota' });
    expect(await until(() => problemsOf('poble'), (problems) => problems.length > 0)).toEqual(['poble/offers.yml:5: Offer.fields.title: expected a public column, got "nota", whose values contain a national identifier (100 %)']);
    expect(await titles('poble')).toBe('c');
    const page = await until(statusPage, (found) => found.includes('poble/offers.yml:5'));
    expect(page + JSON.stringify(await readyz())).not.toMatch(/12345678Z|Invented/);
    folders.write('poble', {});
    await until(async () => (await readyz()).refused, (refused) => refused.length === 0);
    expect(await load.answers()).toEqual(new Set(['a,b']));
  });

  test('refuses an address that nothing answers at or that nothing names, and goes to another database without losing a question under way', async () => {
    folders.overwrite('vila', '.env', `VILA_URL=${first}.nowhere\n`);
    expect(await until(() => problemsOf('vila'), (problems) => problems.length > 0)).toEqual(["VILA_URL: expected the address of a database that answers, as the one before does, got one that doesn't"]);
    folders.overwrite('vila', '.env', 'OTHER_URL=secret\n');
    expect(await until(() => problemsOf('vila'), (problems) => problems[0]?.includes('none') === true)).toEqual(['VILA_URL: expected the address of the database of vila, got none']);
    expect(await titles()).toBe('a,b');

    folders.write('vila', { name: 'back', url: first });
    await until(names, (found) => found.includes('vila=back'));
    // A writer keeps everyone from reading, so that questions are under way for as long as it likes.
    const writer = new Database(first, { timeout: 30_000 });
    writer.exec('begin exclusive');
    let isAnswered = false;
    const underWay = ask().finally(() => (isAnswered = true));
    const third = folders.database(['d']);
    folders.write('vila', { name: 'elsewhere', url: third });
    await until(names, (found) => found.includes('vila=elsewhere'));
    expect(await titles()).toBe('d');
    expect(isAnswered).toBe(false);
    expect(await readers()).toContain(first);
    writer.exec('commit');
    writer.close();
    expect(titlesOf(await underWay)).toEqual(['a', 'b']);
    await until(readers, (files) => !files.includes(first) && files.includes(third));
    expect(await answers('d')).toEqual(new Set(['a,b', 'd']));
  });

  test('lets a partner join and leave', async () => {
    const url = folders.database(['e', 'f']);
    folders.write('nova', { url, name: 'Nova' });
    await until(() => titles('nova'), (found) => found === 'e,f');
    expect(await names()).toBe(`nova=Nova,poble=poble,vila=${vila}`);
    folders.remove('nova');
    await until(names, (found) => found === `poble=poble,vila=${vila}`);
    await until(readers, (files) => !files.includes(url));
    expect((await readyz()).partners.map(({ id }) => id)).toEqual(['poble', 'vila']);
    expect(await load.answers()).toEqual(new Set(['a,b']));
  });

  test('refuses a new partner with mistakes, and forgets it with its folder', async () => {
    folders.write('nova', { more: 'limits: { rows: 0 }\n' });
    expect(await until(() => problemsOf('nova'), (problems) => problems.length > 0)).toEqual([
      'nova/partner.yml:4: limits.rows: expected a whole number from 1 to 100000, got 0',
    ]);
    folders.overwrite('nova', 'partner.yml', 'id: nova\nname: Nova\ndatabase: { engine: sqlite, urlFrom: VILA_URL }\n');
    await until(() => problemsOf('nova'), ([problem]) => problem === 'nova/partner.yml:3: database.urlFrom: expected a variable that no other partner names, got `VILA_URL`, which vila names too');
    expect(await names()).toBe(`poble=poble,vila=${vila}`);
    folders.remove('nova');
    await until(async () => (await readyz()).refused, (refused) => refused.length === 0);
    expect(await load.answers()).toEqual(new Set(['a,b']));
  });

  test('ends in the last of many changes', async () => {
    for (let version = 0; version < 21; version += 1) {
      folders.write('vila', { title: version % 3 === 1 ? 'missing' : `{ sql: "titol || ${version}" }` });
      await pause(version % 7 === 0 ? 360 : 15);
    }
    await until(titles, (found) => found === 'a20,b20');
    await until(async () => (await readyz()).refused, (refused) => refused.length === 0);
    await pause(400);
    expect(await titles()).toBe('a20,b20');
    expect([...(await answers('a20,b20'))].filter((answer) => !/^a(\d*),b\1$/.test(answer))).toEqual([]);
  });
});

test('a partner that sets quiet hours is left alone in them, and told to rest', async () => {
  await load.stop();
  folders.write('vila', { more: 'limits: { quiet: "00:00-24:00", timeZone: Europe/Rome }\n' });
  const answer = await until(() => ask(), ({ extensions }) => extensions !== undefined);
  expect(answer.extensions).toEqual({ partners: [{ id: 'poble', status: 'OK' }, { id: 'vila', status: 'UNAVAILABLE', restsUntil: expect.stringMatching(/^\d{4}-.*Z$/) }] });
  expect(titlesOf(answer, 'poble')).toEqual(['c']);
  expect((await readyz()).partners).toMatchObject([{ id: 'poble', status: 'OK' }, { id: 'vila', status: 'UNAVAILABLE', rests: { timeZone: 'Europe/Rome' } }]);
  expect(await until(statusPage, (page) => page.includes('Resting until'))).toMatch(/Resting until <time datetime="[^"]+">\d\d:\d\d<\/time> \(Europe\/Rome\)/);
});
