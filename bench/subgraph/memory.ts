import { isDeepStrictEqual } from 'node:util';
import { memoryQuestions } from './memoryGraph.ts';
import { startServed } from './served.ts';

// `node bench/subgraph/memory.ts`: what an answer from rows in memory costs, as a ratio to Apollo Server over the same schema, in turns in one run.

const rounds = Number(process.argv[2] ?? 7);
const times = 300;
const script = new URL('memoryServer.ts', import.meta.url);
const [apollo, own] = await Promise.all([startServed(script, 'apollo'), startServed(script, 'teixit')]);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

for (const [name, question] of Object.entries(memoryQuestions)) {
  const body = JSON.stringify(question);
  if (!isDeepStrictEqual(await apollo.ask(body), await own.ask(body))) throw new Error(`Expected the same answer to ${name} from both`);
  for (const each of [apollo, own]) await each.measure(body, 5 * times); // until it is compiled
  const measured = { apollo: [] as { processor: number; clock: number }[], own: [] as { processor: number; clock: number }[] };
  for (let round = 0; round < rounds; round += 1) {
    measured.apollo.push(await apollo.measure(body, times));
    measured.own.push(await own.measure(body, times));
  }
  const [theirs, ours] = [measured.apollo, measured.own].map((runs) => median(runs.map(({ processor }) => processor)));
  const clocks = measured.apollo.map(({ clock }, index) => clock / (measured.own[index]?.clock ?? 1));
  console.log(`${name}: Apollo Server ${theirs?.toFixed(0)} µs of processor time an answer, this subgraph ${ours?.toFixed(0)} µs: ${((theirs ?? 0) / (ours ?? 1)).toFixed(1)} times the rate (by the clock, with whoever asks on the same machine: ${median(clocks).toFixed(1)})`);
}
await Promise.all([apollo.stop(), own.stop()]);
