import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTestServer } from '../../subgraphs/sources/testing/postgresServer.ts';
import { runLoad } from '../load/load.ts';
import type { Load, LoadResult } from '../load/load.ts';
import { readOptions } from '../load/options.ts';
import { startProgram } from '../load/process.ts';
import type { RunningProgram } from '../load/process.ts';
import { serverProcessorTime } from '../load/processorTime.ts';
import { median, tableOf } from '../load/table.ts';
import { offersTable, writeMapping } from './offersTable.ts';
import { questions } from './questions.ts';
import { statementsOf } from './statementsOf.ts';

// `npm run bench:postgraphile`: a page of 100 offers and 100 representations of a PostgreSQL table, through the subgraph, by its own statement and `pg` alone, and
// through PostGraphile, in turns; one at a time, and eight at once. `--rounds=5 --seconds=2` narrow it.

const { rounds, seconds } = readOptions({ rounds: '5', seconds: '2' });
const own = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

interface Measured extends LoadResult {
  /** Milliseconds of CPU for each answer. */
  readonly cpu: number;
  readonly database: number;
}

const home = mkdtempSync(join(tmpdir(), 'teixit-bench-'));
const server = await startTestServer();
const running: RunningProgram[] = [];
try {
  for (const statement of offersTable.split(';')) await server.run(statement);
  writeMapping(home);
  const variables = { PARTNERS: home, ALFA_URL: server.url, PORT: '0', UNSIGNED_CALLS: 'public', WATCH: 'off' };
  const statements = await statementsOf(Object.values(questions).map((question) => question.own), variables);
  const plain = await startProgram({ name: 'pg and JSON.stringify', script: own('plainServer.ts'), environment: { DATABASE_URL: server.url, STATEMENTS: JSON.stringify(Object.fromEntries(Object.keys(questions).map((name, index) => [name, statements[index]]))) } });
  running.push(plain);
  const subgraph = await startProgram({ name: 'Teixit subgraph', script: own('../../subgraphs/main.ts'), arguments: ['offers'], environment: variables });
  running.push(subgraph);
  const peer = await startPeer();
  const databaseTime = await serverProcessorTime(server.url);
  for (const [name, question] of Object.entries(questions)) {
    const asked: readonly (readonly [RunningProgram, Pick<Load, 'url' | 'bodies'>])[] = [
      [plain, { url: plain.url + encodeURIComponent(name), bodies: ['{}'] }],
      [subgraph, { url: subgraph.url, bodies: [question.own] }],
      ...(peer ? [[peer, { url: peer.url, bodies: [question.peer] }] as const] : []),
    ];
    for (const [{ name: who }, load] of asked) {
      await expectRows(who, load);
      await runLoad({ ...load, connections: 8, answers: 2000 }); // warm
    }
    for (const connections of [1, 8]) {
      const measured: (readonly Measured[])[] = [];
      for (let round = 0; round < Number(rounds); round += 1) {
        const measures: Measured[] = [];
        for (const [program, load] of asked) measures.push(await measure(program, { ...load, connections, duration: Number(seconds) * 1000 }, databaseTime));
        measured.push(measures);
      }
      console.log(tableOfRounds(`${name}, ${connections} at once`, asked.map(([{ name: who }]) => who), measured));
    }
  }
} finally {
  await Promise.all(running.map((each) => each.stop()));
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}

/** PostGraphile, unless the peers are not installed, which is told. */
async function startPeer(): Promise<RunningProgram | undefined> {
  if (!existsSync(own('../peers/node_modules/postgraphile'))) return void console.log('Without PostGraphile: `npm --prefix bench/peers ci` installs it');
  const peer = await startProgram({ name: 'PostGraphile 5', script: own('../peers/postgraphile.js'), environment: { DATABASE_URL: server.url } });
  running.push(peer);
  return peer;
}

async function expectRows(name: string, { url, bodies: [body = ''] }: Pick<Load, 'url' | 'bodies'>): Promise<void> {
  const text = await (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text();
  const rows = text.match(/Mosso/g)?.length ?? 0;
  // For a page, one more is read to know whether there is a next one.
  if (rows !== 100 && rows !== 101) throw new Error(`Expected 100 rows of ${name}, got ${rows}: ${text.slice(0, 500)}`);
}

async function measure(program: RunningProgram, load: Load, databaseTime: () => number): Promise<Measured> {
  const [before, databaseBefore] = [program.cpu(), databaseTime()];
  const result = await runLoad(load);
  return { ...result, cpu: (program.cpu() - before) / result.answers, database: (databaseTime() - databaseBefore) / result.answers };
}

/** Ratios are medians of each round's own, to the first. */
function tableOfRounds(title: string, names: readonly string[], rounds: readonly (readonly Measured[])[]): string {
  const lines = names.map((name, index) => {
    const of = (what: (one: Measured) => number): number => median(rounds.flatMap((round) => (round[index] ? [what(round[index])] : [])));
    const ratio = (what: (one: Measured) => number): string => median(rounds.flatMap((round) => (round[0] && round[index] ? [what(round[index]) / what(round[0])] : []))).toFixed(2);
    return [name, of(({ cpu }) => cpu).toFixed(3), `${ratio(({ cpu }) => cpu)} ×`, of(({ database }) => database).toFixed(3), of((one) => one.median).toFixed(2), `${ratio((one) => one.median)} ×`, of(({ p99 }) => p99).toFixed(2), of(({ perSecond }) => perSecond).toFixed(0)];
  });
  return tableOf(title, [['', 'CPU ms each', 'to pg', 'PostgreSQL’s CPU ms', 'median ms', 'to pg', 'p99 ms', 'answers/s'], ...lines]);
}
