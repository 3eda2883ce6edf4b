import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { urlVariable } from '../../demo/demoPartners.ts';
import { guardedSupergraph } from '../../gateway/authorization/guardedSupergraph.ts';
import { startDatabases } from '../../demo/startDatabases.ts';
import { runLoad } from '../load/load.ts';
import type { LoadResult } from '../load/load.ts';
import { chosenOf, readOptions } from '../load/options.ts';
import type { RunningProgram } from '../load/process.ts';
import { serverProcessorTime } from '../load/processorTime.ts';
import { questions } from './questions.ts';
import { startGateway, startStockGateway, startSubgraphs } from './system.ts';
import type { RunningSubgraphs } from './system.ts';
import { systemsTable } from './table.ts';
import type { Measured } from './table.ts';

// `npm run bench:system`: the whole system over the demonstration's databases, with this project's parts and with stock ones, in turns. Whoever asks, the databases,
// the subgraphs and the gateway share this machine's cores. The response cache is off. `--questions=area --rounds=5 --seconds=5 --connections=8` narrow it.

const options = readOptions({ questions: '', rounds: '5', seconds: '5', connections: '8' });
const { rounds, seconds, connections } = options;
const asked = chosenOf(options.questions, Object.keys(questions));

interface Answer {
  readonly data?: unknown;
  readonly errors?: unknown;
  /** Tells which partners were left out. */
  readonly extensions?: unknown;
}

interface System {
  readonly name: string;
  readonly gateway: RunningProgram;
  readonly subgraphs: RunningSubgraphs;
}

const home = mkdtempSync(join(tmpdir(), 'teixit-bench-'));
const databases = await startDatabases();
const running: RunningProgram[] = [];
try {
  const systems = await startSystems();
  const servers = await Promise.all([...databases.servers.values()].map(({ adminUrl }) => serverProcessorTime(adminUrl)));
  const databaseTime = (): number => servers.reduce((sum, time) => sum + time(), 0);
  for (const [question, bodies] of Object.entries(questions).filter(([name]) => asked.includes(name))) {
    await expectAlike(systems, bodies);
    for (const { gateway } of systems) await load(gateway, bodies, 3000); // warm
    const measured: (readonly Measured[])[] = [];
    for (let round = 0; round < Number(rounds); round += 1) {
      const inTurn = round % 2 === 0 ? systems : systems.toReversed();
      const measures: Measured[] = [];
      for (const system of inTurn) measures.push(await measure(system, bodies, databaseTime));
      measured.push(round % 2 === 0 ? measures : measures.toReversed());
    }
    console.log(systemsTable(question, measured));
  }
} finally {
  await Promise.all(running.map((each) => each.stop()));
  await databases.stop();
  rmSync(home, { recursive: true });
}

async function startSystems(): Promise<readonly System[]> {
  const addresses = Object.fromEntries([...databases.urls].map(([partner, url]) => [urlVariable(partner), url]));
  const stock = await kept(startSubgraphs('stock', addresses));
  const own = await kept(startSubgraphs('own', addresses));
  const supergraph = join(home, 'supergraph.graphql');
  // Rules about who asks are nothing to the stock gateway, which refuses them.
  const { withoutRules } = guardedSupergraph(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'));
  writeFileSync(supergraph, addressed(withoutRules, stock));
  const alone = { SHARE_FETCHES: 'no', JOIN_FETCHES: 'no', BATCH_FETCHES: 'no', RESPONSE_CACHE: 'off' };
  const gateways = await kept(Promise.all([
    startStockGateway('stock: Apollo Server and ApolloGateway', supergraph),
    startGateway('Teixit, its gateway shares nothing between requests', own, alone),
    startGateway('Teixit as it comes, without the response cache', own, { RESPONSE_CACHE: 'off' }),
  ]));
  return gateways.map((gateway, index) => ({ name: gateway.name, gateway, subgraphs: index === 0 ? stock : own }));
}

/** They are stopped at the end. */
async function kept<T extends readonly RunningProgram[]>(starting: Promise<T>): Promise<T> {
  const started = await starting;
  running.push(...started);
  return started;
}

/** A supergraph whose subgraphs are at these addresses. */
function addressed(supergraph: string, subgraphs: RunningSubgraphs): string {
  return subgraphs.reduce((text, { domain, url }) => text.replace(new RegExp(`(@join__graph\\(name: "${domain}", url: )"[^"]*"`), `$1"${url}"`), supergraph);
}

/** Throws unless all answer alike and whole. A database that is asked for the first time may be late, which leaves a partner out. */
async function expectAlike(systems: readonly System[], bodies: readonly string[]): Promise<void> {
  for (const body of bodies)
    for (let attempt = 1; ; attempt += 1) {
      const answers = await Promise.all(systems.map(async ({ name, gateway }) => ({ name, ...(await ask(gateway.url, body)) })));
      const [first] = answers;
      if (answers.every(({ data, errors, extensions }) => data && !errors && !extensions && isDeepStrictEqual(data, first?.data))) break;
      if (attempt === 5) throw new Error(`Expected all to answer ${body} alike and whole, got\n${answers.map((answer) => JSON.stringify(answer)).join('\n')}`);
      await pause(2000);
    }
}

async function ask(url: string, body: string): Promise<Answer> {
  return (await (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json()) as Answer;
}

function load(gateway: RunningProgram, bodies: readonly string[], duration: number): Promise<LoadResult> {
  return runLoad({ url: gateway.url, bodies, connections: Number(connections), duration });
}

async function measure({ name, gateway, subgraphs }: System, bodies: readonly string[], databaseTime: () => number): Promise<Measured> {
  const read = (): Measured['cpu'] => ({ gateway: gateway.cpu(), subgraphs: subgraphs.reduce((sum, { cpu }) => sum + cpu(), 0), databases: databaseTime() });
  const before = read();
  const result = await load(gateway, bodies, Number(seconds) * 1000);
  const after = read();
  const each = (part: keyof Measured['cpu']): number => (after[part] - before[part]) / result.answers;
  return { system: name, ...result, cpu: { gateway: each('gateway'), subgraphs: each('subgraphs'), databases: each('databases') } };
}
