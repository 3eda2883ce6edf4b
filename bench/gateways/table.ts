import type { LoadResult } from '../load/load.ts';
import { median, tableOf } from '../load/table.ts';

/** One round of one gateway. `cpu` in milliseconds for each answer. */
export interface Measured extends LoadResult {
  readonly gateway: string;
  readonly question: string;
  readonly cpu: number;
  readonly memory: { readonly now: number; readonly most: number };
}

/** A Markdown table of the medians of the rounds, with ratios to the first gateway and to the floor. */
export function gatewaysTable(question: string, rounds: readonly Measured[]): string {
  const names = [...new Set(rounds.map(({ gateway }) => gateway))];
  const of = (name: string | undefined, what: (round: Measured) => number): number => median(rounds.filter(({ gateway }) => gateway === name).map(what));
  const rate = (name: string | undefined): number => of(name, ({ perSecond }) => perSecond);
  const cpu = (name: string | undefined): number => of(name, (round) => round.cpu);
  const first = names[0];
  const floor = names.find((name) => name.startsWith('floor'));
  const lines = names.map((name) => [
    name, rate(name).toFixed(0), `${(rate(name) / rate(first)).toFixed(2)} ×`, (rate(name) / rate(floor)).toFixed(2),
    cpu(name).toFixed(3), `${(cpu(first) / cpu(name)).toFixed(2)} ×`, (cpu(floor) / cpu(name)).toFixed(2),
    `${of(name, (round) => (100 * round.cpu * round.answers) / round.elapsed).toFixed(0)} %`,
    of(name, (round) => round.median).toFixed(1), of(name, ({ p99 }) => p99).toFixed(1),
    of(name, ({ memory }) => memory.now).toFixed(0), of(name, ({ memory }) => memory.most).toFixed(0),
  ]);
  return tableOf(question, [['', 'answers/s', `to ${first ?? ''}`, 'of the floor', 'CPU ms each', 'CPU saved', 'CPU of the floor', 'core used', 'median ms', 'p99 ms', 'MiB', 'most MiB'], ...lines]);
}
