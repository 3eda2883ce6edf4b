import { createHmac } from 'node:crypto';
import { expectedKey, readKey } from '../../../calls/key.ts';

/** The environment variable with the secret of the figures about people: the same for as long as the same question is to have the same answer. */
export const figuresKeyVariable = 'PEOPLE_FIGURES_KEY';

/** What is made of the secret, which itself goes nowhere. */
export interface FiguresKeys {
  /** What a partner's database gets to make numbers of its records' keys with. It tells nothing of another partner's, nor of the noise. */
  readonly ofPartner: (partner: string) => string;
  /** The noise is made with this, in this process alone. */
  readonly noise: Buffer;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** What is wrong with the secret in an environment, without repeating it; nothing if it can be used. */
export function figuresKeyProblems(environment: Variables): readonly string[] {
  const text = environment[figuresKeyVariable] ?? '';
  return readKey(text) ? [] : [`${figuresKeyVariable}: expected ${expectedKey}, got ${text === '' ? 'none' : 'something else'}`];
}

/** The keys that follow from the secret in an environment; throws if there is none. */
export function readFiguresKeys(environment: Variables): FiguresKeys {
  const secret = readKey(environment[figuresKeyVariable] ?? '');
  if (!secret) throw new Error(figuresKeyProblems(environment).join('\n'));
  const derived = (purpose: string): Buffer => createHmac('sha256', secret).update(purpose).digest();
  return { ofPartner: (partner) => derived(`records of ${partner}`).toString('base64url'), noise: derived('noise') };
}

/** Makes figures use the secret in an environment from now on; throws if there is none. Called as the people subgraph starts. */
export function useFiguresKey(environment: Variables): void {
  inUse = readFiguresKeys(environment);
}

/** The keys in use; throws before there are any: without them there are no figures. */
export function figuresKeys(): FiguresKeys {
  if (!inUse) throw new Error(`Expected ${figuresKeyVariable} to be in use before figures about people are asked for`);
  return inUse;
}

let inUse: FiguresKeys | undefined;
