import type { Answer } from './execute.ts';
import { hash } from './answerKeys.ts';

/** An answer for everybody, while it is fresh. */
export interface KeptAnswer {
  /** The whole body, JSON in UTF-8. */
  readonly body: Buffer;
  /** A strong validator, quotes included. */
  readonly etag: string;
  /** When it was asked for, in milliseconds since 1970. */
  readonly since: number;
  /** For how long it may be given to anybody from then on, in whole seconds. */
  readonly freshFor: number;
  readonly cacheControl: string;
}

/** Clocks of several machines that differ by more are not believed, in milliseconds. */
const tolerance = 2000;

/** An answer as it is kept. Its bytes are its own: a short body would else hold on to the memory that others were cut from. */
export function keptAnswer(body: Buffer, since: number, freshFor: number): KeptAnswer {
  const own = body.length === body.buffer.byteLength ? body : Buffer.from(Uint8Array.from(body).buffer);
  return { body: own, etag: `"${hash(own)}"`, since, freshFor, cacheControl: `public, max-age=${freshFor}` };
}

/** Its age in seconds; infinite once it is no longer fresh, and when it comes from the future. */
export function ageOf({ since, freshFor }: KeptAnswer, now = Date.now()): number {
  const age = now - since;
  return age >= freshFor * 1000 || age < -tolerance ? Infinity : Math.max(0, age / 1000);
}

/** The answer as it is given once more. Its `max-age` is that of its whole life, `age` what of it is over (RFC 9111, 4.2). */
export const answerOf = ({ body, etag, cacheControl }: KeptAnswer, age: number): Answer => ({ body, etag, headers: ['cache-control', cacheControl, 'etag', etag, 'age', String(Math.floor(age))] });
