import { ageOf, keptAnswer } from '../keptAnswer.ts';
import type { KeptAnswer } from '../keptAnswer.ts';

/** The form of a value: a line, and the body. `teixit 1 1767225600000 30 "…"`: the version, when it was asked for, for how long it is fresh, its validator. */
const firstLine = /^teixit 1 (\d{1,15}) (\d{1,9}) ("[\w-]{43}")\n/;
const longestLine = 100;

/** An answer as bytes. */
export const valueOf = ({ body, since, freshFor, etag }: KeptAnswer): Buffer => Buffer.concat([Buffer.from(`teixit 1 ${since} ${freshFor} ${etag}\n`), body]);

/** The answer in some bytes; undefined unless they are whole, in this form, and fresh. */
export function answerIn(value: Buffer): KeptAnswer | undefined {
  const [line, since, freshFor, etag] = firstLine.exec(value.toString('latin1', 0, longestLine)) ?? [];
  if (line === undefined) return undefined;
  const kept = keptAnswer(value.subarray(line.length), Number(since), Number(freshFor));
  return kept.etag === etag && ageOf(kept) !== Infinity ? kept : undefined;
}
