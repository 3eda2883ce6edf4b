import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { runLoad } from '../load/load.ts';
import type { LoadResult } from '../load/load.ts';
import { chosenOf, readOptions } from '../load/options.ts';
import { startProgram } from '../load/process.ts';
import type { RunningProgram } from '../load/process.ts';
import { composeSubgraphs } from './compose.ts';
import { peers } from './peers.ts';
import type { Peer } from './peers.ts';
import { questions } from './questions.ts';
import { StageRecorder } from './stages.ts';
import { benchSubgraphs } from './subgraphs.ts';
import { serveSubgraph } from './subgraphServer.ts';
import { gatewaysTable } from './table.ts';
import type { Measured } from './table.ts';

// `npm run bench:gateways`: every gateway in front of the same subgraphs, asked the same, in turns. The gateway has one core; the subgraphs and whoever asks share
// the other. Prints, as Markdown, the medians of the rounds; `--only=stock,Teixit --questions=map --rounds=3 --seconds=3 --connections=32` narrow it.

const options = readOptions({ only: '', questions: '', rounds: '5', seconds: '3', connections: '32' });
const { rounds, seconds, connections } = options;
const asked = chosenOf(options.questions, Object.keys(questions));
const names = chosenOf(options.only, peers.map(({ name }) => name));
const chosen = peers.filter(({ name }) => names.includes(name));

const home = mkdtempSync(join(tmpdir(), 'teixit-bench-'));
const recorder = new StageRecorder();
const subgraphs = Object.fromEntries(await Promise.all(Object.entries(benchSubgraphs).map(async ([name, subgraph]) => [name, await serveSubgraph(subgraph, recorder.asked)] as const)));
const gateways: RunningProgram[] = [];
try {
  const supergraph = join(home, 'supergraph.graphql');
  const addresses = Object.fromEntries(Object.entries(subgraphs).map(([name, { url }]) => [name, url]));
  writeFileSync(supergraph, composeSubgraphs(addresses));
  const floor = join(home, 'floor.json');
  const environment = { SUPERGRAPH: supergraph, FLOOR: floor, SUBGRAPHS: JSON.stringify(addresses) };
  await recordStages(floor, environment);
  for (const peer of chosen) gateways.push(await start(peer, environment));
  const measured: Measured[] = [];
  for (const question of asked) {
    const able = await ableTo(question);
    for (const gateway of gateways) gateway.pause();
    for (const gateway of able) await alone(gateway, () => load(gateway, question, 2000)); // warm
    for (let round = 0; round < Number(rounds); round += 1)
      for (const gateway of round % 2 === 0 ? able : able.toReversed()) measured.push(await alone(gateway, () => measure(gateway, question)));
    for (const gateway of gateways) gateway.resume();
    console.log(gatewaysTable(question, measured.filter((one) => one.question === question)));
  }
} finally {
  await Promise.all(gateways.map((gateway) => gateway.stop()));
  for (const subgraph of Object.values(subgraphs)) subgraph.stop();
  rmSync(home, { recursive: true });
}

/** On the first core. */
function start(peer: Peer, environment: Readonly<Record<string, string>>): Promise<RunningProgram> {
  return startProgram({ ...peer, cores: '0', environment: { ...environment, ...peer.environment } });
}

/** What the stock gateway asks is what the floor asks. */
async function recordStages(file: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const [stock] = peers;
  if (!stock) return;
  const gateway = await start(stock, environment);
  const recorded: Record<string, unknown> = {};
  for (const body of asked.flatMap((name) => questions[name] ?? [])) {
    recorder.begin();
    const { text } = await ask(gateway.url, body);
    recorded[body] = { answer: text, stages: recorder.end() };
  }
  await gateway.stop();
  writeFileSync(file, JSON.stringify(recorded));
}

/** The gateways that answer as the first one does. Throws where this project's don't; another that can't is told and left out. */
async function ableTo(question: string): Promise<readonly RunningProgram[]> {
  const answers = await Promise.all(gateways.map(async (gateway) => ({ gateway, ...(await ask(gateway.url, questions[question]?.[0] ?? '')) })));
  const [{ data: expected, isWhole } = { data: undefined, isWhole: false }] = answers;
  if (!isWhole) throw new Error(`${question}: expected an answer without errors of ${gateways[0]?.name}, got ${answers[0]?.text.slice(0, 500)}`);
  return answers.flatMap(({ gateway, data, isWhole: also, text }) => {
    if (also && isDeepStrictEqual(data, expected)) return [gateway];
    const told = `${question}: expected ${gateway.name} to answer as ${gateways[0]?.name} does, got ${text.slice(0, 300)}`;
    if (gateway.name.startsWith('Teixit')) throw new Error(told);
    console.log(told);
    return [];
  });
}

async function ask(url: string, body: string): Promise<{ readonly text: string; readonly data: unknown; readonly isWhole: boolean }> {
  const text = await (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text();
  const { data, errors } = JSON.parse(text) as { readonly data?: unknown; readonly errors?: unknown };
  return { text, data, isWhole: data !== null && data !== undefined && errors === undefined };
}

function load(gateway: RunningProgram, question: string, duration: number): Promise<LoadResult> {
  return runLoad({ url: gateway.url, bodies: questions[question] ?? [], connections: Number(connections), duration });
}

/** While the others are held up: what they put off until nobody asks would fall upon this one. */
async function alone<T>(gateway: RunningProgram, act: () => Promise<T>): Promise<T> {
  gateway.resume();
  const result = await act();
  gateway.pause();
  return result;
}

/** The first half second isn't counted: what comes after a rest costs more. */
async function measure(gateway: RunningProgram, question: string): Promise<Measured> {
  await load(gateway, question, 500);
  const before = gateway.cpu();
  const result = await load(gateway, question, Number(seconds) * 1000);
  return { gateway: gateway.name, question, ...result, cpu: (gateway.cpu() - before) / result.answers, memory: gateway.memory() };
}
