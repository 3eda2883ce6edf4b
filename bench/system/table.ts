import type { LoadResult } from '../load/load.ts';
import { median, tableOf } from '../load/table.ts';

/** One round of one system. CPU in milliseconds for each answer, of the gateway, of the four subgraphs with DuckDB and the processes that read SQLite, and of the PostgreSQL servers. */
export interface Measured extends LoadResult {
  readonly system: string;
  readonly cpu: { readonly gateway: number; readonly subgraphs: number; readonly databases: number };
}

/** A Markdown table of the medians of the rounds; ratios are medians of each round's own, to the first system. */
export function systemsTable(question: string, rounds: readonly (readonly Measured[])[]): string {
  const [systems = []] = rounds;
  const lines = systems.map(({ system }, index) => {
    const of = (what: (one: Measured) => number): number => median(rounds.flatMap((round) => (round[index] ? [what(round[index])] : [])));
    const ratio = (what: (one: Measured) => number): string => median(rounds.flatMap(([first, ...others]) => {
      const one = [first, ...others][index];
      return first && one ? [what(one) / what(first)] : [];
    })).toFixed(2);
    const own = ({ cpu }: Measured): number => cpu.gateway + cpu.subgraphs;
    const whole = (one: Measured): number => own(one) + one.cpu.databases;
    return [
      system, of(({ perSecond }) => perSecond).toFixed(0), `${ratio(({ perSecond }) => perSecond)} ×`, of((one) => one.median).toFixed(1), of(({ p99 }) => p99).toFixed(1),
      of(({ cpu }) => cpu.gateway).toFixed(2), of(({ cpu }) => cpu.subgraphs).toFixed(2), of(({ cpu }) => cpu.databases).toFixed(2), `${ratio((one) => 1 / whole(one))} ×`, `${ratio((one) => 1 / own(one))} ×`,
    ];
  });
  return tableOf(question, [['', 'answers/s', 'to stock', 'median ms', 'p99 ms', 'CPU ms: gateway', 'subgraphs', 'PostgreSQL', 'CPU saved', 'without PostgreSQL'], ...lines]);
}
