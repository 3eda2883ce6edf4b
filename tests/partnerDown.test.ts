import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { freePort } from '../demo/freePort.ts';
import { startPostgres, type DemoPostgres } from '../demo/postgresql.ts';
import { demoDatabase } from '../partners/alacant-impulsa/demo/database.ts';
import { holdTrials } from '../subgraphs/sources/testing/holdTrials.ts';
import { startStack, type Answer, type Stack } from './stack.ts';

const partner = 'alacant-impulsa';
/** Unions of three partners: few enough for one page, so what one partner lacks no other fills. */
const needsIt = '{ organizations(first: 200, filter: { kind: { eq: UNION } }) { nodes { id } } }';
const needsItForCourses = '{ courses(first: 1) { nodes { id } } }';
/** Lists, counts and records that none of its rows can be in: the ids asked for are of other partners. */
const needsItNot = [
  '{ offers(first: 2) { nodes { id } } }', '{ organization(id: "imo-lleida:1") { name } }', '{ courses(first: 1, filter: { id: { eq: "smo-girona:1" } }) { nodes { name } } }',
  '{ courses(filter: { id: { in: ["soc:1", "smo-girona:1"] }, provider: { eq: "smo-girona:SMO" } }) { totalCount } }',
  '{ trainingStatistics(by: [STATUS], filter: { facility: { eq: "smo-girona:1" } }) { courseInstances } }',
];

const folder = mkdtempSync(join(tmpdir(), 'teixit-partner-down-'));
let server: DemoPostgres;
let stack: Stack;
let whole: readonly string[];
let tryNow: () => void;
beforeAll(async () => {
  tryNow = holdTrials();
  server = await startPostgres(demoDatabase, { folder });
  stack = await startStack({ ...inject('databases'), [partner]: server.url });
  whole = idsOf(await until(() => stack.ask(needsIt), ({ extensions }) => extensions === undefined));
});
afterAll(async () => {
  await stack.stop();
  await server.stop();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

test('under load, a partner whose server stops costs only its own rows, and they are back when it is', async () => {
  const load = startLoad();
  await pause(500);
  await server.pause();
  await until(() => stack.ask(needsIt), isMissing('UNAVAILABLE'));
  await until(() => stack.ask(needsItForCourses), isMissing('UNAVAILABLE'));
  for (const query of needsItNot) expect((await stack.ask(query)).extensions?.partners?.find(({ id }) => id === partner), query).toBeUndefined();
  await pause(1000);

  const { data, errors } = await stack.ask(`{ organization(id: "${partner}:1") { name } partners { id } }`);
  expect(data).toMatchObject({ organization: null, partners: { length: 5 } });
  expect(errors).toMatchObject([{ path: ['organization'], extensions: { code: 'PARTNER_UNAVAILABLE', partner, retryable: true } }]);
  const ready = await until(readyz, ({ status }) => status === 'degraded');
  expect(ready.partners.filter(({ status }) => status !== 'OK')).toMatchObject([{ id: partner, status: 'UNAVAILABLE' }]);

  await server.resume();
  await until(() => stack.ask(needsIt), ({ extensions }) => extensions === undefined);
  await until(readyz, ({ status }) => status === 'ready');
  const { needing, others } = await load.stop();

  expect(others.length).toBeGreaterThan(10);
  for (const answer of others) {
    expectNoneButSlowOthers(answer);
    expect(['OK', undefined], JSON.stringify(answer)).toContain(statusOf(answer));
  }
  expect(needing.some((answer) => statusOf(answer) === 'UNAVAILABLE')).toBe(true);
  for (const answer of needing) expectOnlyItsRowsMissing(answer);
}, 120_000);

test('a server that hangs costs only its own rows', async () => {
  const processes = processesOf(Number(readFileSync(join(folder, partner, 'postmaster.pid'), 'utf8').split('\n')[0]));
  for (const id of processes) process.kill(id, 'SIGSTOP');
  try {
    for (let time = 0; time < 4; time += 1) expectOnlyItsRowsMissing(await stack.ask(needsIt));
    await until(() => stack.ask(needsIt), isMissing('TIMEOUT'));
    for (const query of needsItNot) expectNoneButSlowOthers(await stack.ask(query));
  } finally {
    for (const id of processes) process.kill(id, 'SIGCONT');
  }
  await until(() => stack.ask(needsIt), ({ extensions }) => extensions === undefined);
}, 120_000);

test.for([partner, 'imo-lleida', 'pistoia-rete', 'smo-girona', 'soc'])('the graph starts while %s is down', async (down) => {
  const port = await freePort();
  const address = inject('databases')[down]?.startsWith('postgresql') ? `postgresql://nobody:nothing@127.0.0.1:${port}/nothing` : join(folder, 'nothing-there');
  const without = await startStack({ ...inject('databases'), [down]: address });
  try {
    const ids = ['alacant-impulsa:1', 'imo-lleida:1', 'pistoia-rete:E001', 'smo-girona:SMO', 'soc:OT-001'];
    const query = `{ organizations(filter: { id: { in: ${JSON.stringify(ids)} } }) { nodes { id } } }`;
    const answer = await until(() => without.ask(query), ({ extensions }) => extensions?.partners?.every(({ id, status }) => (id === down) !== (status === 'OK')) === true);
    expect(idsOf(answer)).toEqual(ids.filter((id) => !id.startsWith(`${down}:`)));
    expect(answer.errors).toBeUndefined();
  } finally {
    await without.stop();
  }
});

/** Asks on and on, in a few loops at the same time, until it is stopped; then tells every answer. */
function startLoad(): { readonly stop: () => Promise<{ readonly needing: readonly Answer[]; readonly others: readonly Answer[] }> } {
  const needing: Answer[] = [];
  const others: Answer[] = [];
  const stopped = new AbortController();
  const loop = async (answers: Answer[], queries: readonly string[]): Promise<void> => {
    for (let turn = 0; !stopped.signal.aborted; turn += 1) {
      answers.push(await stack.ask(queries[turn % queries.length] ?? ''));
      await pause(20);
    }
  };
  const loops = [loop(needing, [needsIt]), loop(needing, [needsIt]), loop(others, needsItNot), loop(others, needsItNot.toReversed())];
  const stop = async () => {
    stopped.abort();
    await Promise.all(loops);
    return { needing, others };
  };
  return { stop };
}

/** Either everything is there, or what this partner lacks, which is then named. */
function expectOnlyItsRowsMissing(answer: Answer): void {
  expect(answer.errors).toBeUndefined();
  const failed = new Set(answer.extensions?.partners?.filter(({ status }) => status !== 'OK').map(({ id }) => id));
  expect(idsOf(answer)).toEqual(whole.filter((id) => !failed.has(id.split(':')[0] ?? '')));
}

/** No error, but of another partner that has taken too long: on a busy machine any may. */
function expectNoneButSlowOthers({ errors }: Answer): void {
  for (const error of errors ?? []) {
    expect(error).toMatchObject({ extensions: { code: 'PARTNER_TIMEOUT' } });
    expect(error.extensions?.['partner']).not.toBe(partner);
  }
}

function idsOf({ data }: Answer): readonly string[] {
  const nodes: readonly { id: string }[] = data?.['organizations']?.nodes ?? [];
  return nodes.map(({ id }) => id);
}
const statusOf = ({ extensions }: Answer): string | undefined => extensions?.partners?.find(({ id }) => id === partner)?.status;
const isMissing = (status: string) => (answer: Answer): boolean => statusOf(answer) === status;

const readyz = async () => (await (await fetch(new URL('/readyz', stack.url))).json()) as { status: string; partners: { id: string; status: string }[] };

/** Asks again until the answer is as wanted; fails with the last answer if it takes too long. */
async function until<Value>(ask: () => Promise<Value>, isWanted: (value: Value) => boolean, patience = 50_000): Promise<Value> {
  const begun = performance.now();
  for (;;) {
    tryNow();
    const value = await ask();
    if (isWanted(value)) return value;
    if (performance.now() - begun > patience) throw new Error(`Expected another answer within ${patience} ms, got ${JSON.stringify(value)}`);
    await pause(200);
  }
}

/** A server's process and those that it has started. */
function processesOf(id: number): readonly number[] {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return [id, ...all.flatMap(([child, parent]) => (parent === id && child !== undefined ? [child] : []))];
}
