import type { Verbatim, VerbatimAnswer } from '../engine/subgraphCall.ts';
import type { Asker } from './flight.ts';

/** What those who wait for an answer take of it as it came, each by its own `verbatim`: those that take nothing are left out. */
export function verbatimAnswers(askers: readonly Pick<Asker, 'verbatim'>[], body: Buffer): ReadonlyMap<Verbatim | undefined, VerbatimAnswer> {
  const looked = new Set<Verbatim | undefined>([undefined]);
  const answers = new Map<Verbatim | undefined, VerbatimAnswer>();
  for (const { verbatim } of askers) {
    if (looked.has(verbatim)) continue;
    looked.add(verbatim);
    const answer = verbatim?.read(body);
    if (answer) answers.set(verbatim, answer);
  }
  return answers;
}
