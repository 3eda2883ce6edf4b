import type { LoadResult } from './load.ts';

/** One round of one gateway. `cpu` in milliseconds for each answer. */
export interface Measured extends LoadResult {
  readonly gateway: string;
  readonly question: string;
  readonly cpu: number;
  readonly memory: { readonly now: number; readonly most: number };
}

/** A Markdown table of the medians of the rounds, with ratios to the first gateway and to the floor. */
export function tableOf(question: string, rounds: readonly Measured[]): string {
  const names = [...new Set(rounds.map(({ gateway }) => gateway))];
  const of = (name: string, what: (round: Measured) => number): number => median(rounds.filter(({ gateway }) => gateway === name).map(what));
  const rate = (name: string | undefined): number => (name === undefined ? Number.NaN : of(name, ({ perSecond }) => perSecond));
  const cpu = (name: string | undefined): number => (name === undefined ? Number.NaN : of(name, (round) => round.cpu));
  const first = names[0];
  const floor = names.find((name) => name.startsWith('floor'));
  const lines = names.map((name) => [
    name, rate(name).toFixed(0), `${(rate(name) / rate(first)).toFixed(2)} ×`, (rate(name) / rate(floor)).toFixed(2),
    cpu(name).toFixed(3), `${(cpu(first) / cpu(name)).toFixed(2)} ×`, of(name, (round) => round.median).toFixed(1), of(name, ({ p99 }) => p99).toFixed(1),
    of(name, ({ memory }) => memory.now).toFixed(0), of(name, ({ memory }) => memory.most).toFixed(0),
  ]);
  const head = ['', 'answers/s', `to ${first ?? ''}`, 'of the floor', 'CPU ms each', 'CPU saved', 'median ms', 'p99 ms', 'MiB', 'most MiB'];
  return [`\n### ${question}\n`, ...[head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
