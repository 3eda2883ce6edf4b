import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { runLoad } from '../load/load.ts';
import { readOptions } from '../load/options.ts';
import { startProgram } from '../load/process.ts';
import type { RunningProgram } from '../load/process.ts';
import { median, tableOf } from '../load/table.ts';
import { memoryQuestions } from './memoryGraph.ts';

// `npm run bench:subgraph`: what an answer from rows in memory costs, and what one of Apollo Server over the same schema, eight at once, in turns in one run;
// `-- --rounds=7 --seconds=1` is how often and how long.

const { rounds, seconds } = readOptions({ rounds: '7', seconds: '1' });
const script = fileURLToPath(new URL('memoryServer.ts', import.meta.url));
const programs = await Promise.all([['Apollo Server', 'apollo'], ['Teixit subgraph', 'teixit']].map(([name = '', which = '']) => startProgram({ name, script, arguments: [which], environment: {} })));
try {
  for (const [question, asked] of Object.entries(memoryQuestions)) {
    const body = JSON.stringify(asked);
    const [theirs, ours] = await Promise.all(programs.map((program) => ask(program, body)));
    if (!isDeepStrictEqual(theirs, ours)) throw new Error(`Expected the same answer to ${question} from both`);
    for (const program of programs) await measure(program, body, 2000); // until it is compiled
    const measured: (readonly Measured[])[] = [];
    for (let round = 0; round < Number(rounds); round += 1) {
      const measures: Measured[] = [];
      for (const program of programs) measures.push(await measure(program, body, Number(seconds) * 1000));
      measured.push(measures);
    }
    const ratio = (index: number, of: (theirs: Measured, own: Measured) => number): string => `${median(measured.map((round) => of(round[0] as Measured, round[index] as Measured))).toFixed(1)} ×`;
    const lines = programs.map(({ name }, index) => {
      const own = measured.map((round) => round[index] as Measured);
      return [name, median(own.map(({ cpu }) => cpu)).toFixed(3), ratio(index, (apollo, each) => apollo.cpu / each.cpu), median(own.map(({ perSecond }) => perSecond)).toFixed(0), ratio(index, (apollo, each) => each.perSecond / apollo.perSecond)];
    });
    console.log(tableOf(question, [['', 'CPU ms each', 'CPU saved', 'answers/s', 'to Apollo Server'], ...lines]));
  }
} finally {
  await Promise.all(programs.map((program) => program.stop()));
}

interface Measured {
  /** Milliseconds of CPU for each answer. */
  readonly cpu: number;
  readonly perSecond: number;
}

async function measure(program: RunningProgram, body: string, duration: number): Promise<Measured> {
  const before = program.cpu();
  const { answers, perSecond } = await runLoad({ url: program.url, bodies: [body], connections: 8, duration });
  return { cpu: (program.cpu() - before) / answers, perSecond };
}

async function ask({ url }: RunningProgram, body: string): Promise<unknown> {
  return (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json();
}
