import type { Verbatim, VerbatimAnswer } from '../engine/subgraphCall.ts';
import type { Asker } from './flight.ts';

/** What those who wait for an answer take of it as it came, each by its own `verbatim`; undefined unless all of them do. */
export function verbatimAnswers(askers: readonly Pick<Asker, 'verbatim'>[], body: Buffer): ReadonlyMap<Verbatim | undefined, VerbatimAnswer> | undefined {
  const answers = new Map<Verbatim | undefined, VerbatimAnswer>();
  for (const { verbatim } of askers) {
    if (answers.has(verbatim)) continue;
    const answer = verbatim?.read(body);
    if (!answer) return undefined;
    answers.set(verbatim, answer);
  }
  return answers;
}
