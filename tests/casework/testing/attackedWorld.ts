import { Buffer } from 'node:buffer';
import type { KeyObject } from 'node:crypto';
import { newKey, readKey } from '../../../calls/key.ts';
import { signCall } from '../../../calls/sign.ts';
import type { Call } from '../../../calls/sign.ts';
import type { Viewer } from '../../../calls/viewer.ts';
import { access, startCaseworkWorld, worker } from '../../../subgraphs/people/casework/testing/caseworkWorld.ts';
import type { Answer, CaseworkWorld, WorldContents } from '../../../subgraphs/people/casework/testing/caseworkWorld.ts';

/** What came back over HTTP. */
export interface RawAnswer {
  readonly status: number;
  readonly text: string;
}

/** The people subgraph of the casework tests, for whoever tries to get around its door. */
export interface AttackedWorld extends CaseworkWorld {
  /** A key that the subgraph accepts, as whoever forges a call may have got hold of another. */
  readonly key: KeyObject;
  readonly keyText: string;
  /** A good signature, with some of it changed. */
  sign(body: string, changes?: Partial<Call>): string;
  /** A request as it is; a body of the right shape if none is given. */
  send(request: { readonly headers?: Readonly<Record<string, string>>; readonly body?: string; readonly path?: string; readonly method?: string }): Promise<RawAnswer>;
  /** Asks behind the door; a case worker whom no other test has used up the searches of, unless told otherwise. */
  door(selection: string, more?: { readonly as?: Partial<typeof access>; readonly viewer?: Viewer }): Promise<Answer>;
}

/** A question that shows somebody to whoever gets through. */
export const question = `{ casework(access: { purpose: GUIDANCE, legalBasis: CONSENT, procedure: "Orientació", caseReference: "EXP-1" }) { people(partner: "beta") { nodes { id record { identity { givenName } } } } } }`;

/** A case worker of alfa whom nobody has met before. */
export const someone = (changes: Partial<Viewer> = {}): Viewer => ({ ...worker, subject: `worker-${(met += 1)}`, ...changes });
let met = 0;

/** Starts it, with more environment variables and over other partners if given. */
export async function startAttackedWorld(more: Readonly<Record<string, string>> = {}, contents?: WorldContents): Promise<AttackedWorld> {
  const keyText = newKey();
  const key = readKey(keyText);
  if (!key) throw new Error('Expected a key');
  const world = await startCaseworkWorld({ GATEWAY_KEY_PREVIOUS: keyText, PEOPLE_FIGURES_KEY: newKey(), ...more }, contents);
  const { origin } = new URL(world.url);
  const sign: AttackedWorld['sign'] = (body, changes = {}) => signCall({ key, audience: 'people', method: 'POST', path: '/graphql', body, requestId: 'attack', viewer: someone(), ...changes });
  return {
    ...world, key, keyText, sign,
    send: async ({ headers = {}, body = JSON.stringify({ query: question }), path = '/graphql', method = 'POST' }) => {
      const response = await fetch(`${origin}${path}`, { method, headers: { 'content-type': 'application/json', ...headers }, ...(method !== 'GET' && { body }), redirect: 'manual' });
      return { status: response.status, text: await response.text() };
    },
    door: (selection, { as = {}, viewer = someone() } = {}) => world.ask(`query Ask($access: CaseworkAccess!) { casework(access: $access) { ${selection} } }`, { access: { ...access, ...as } }, viewer),
  };
}

/** A compact token of any parts. */
export const compact = (...parts: readonly unknown[]): string => parts.map((part) => (typeof part === 'string' ? part : Buffer.from(JSON.stringify(part)).toString('base64url'))).join('.');
