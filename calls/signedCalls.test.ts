import { createHmac, type KeyObject } from 'node:crypto';
import { jwtVerify } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { newKey, readKey } from './key.ts';
import { signCall, type Call } from './sign.ts';
import { CallRefused, CallVerifier, type CallVerifierSettings, type ReceivedCall } from './verify.ts';
import type { Viewer } from './viewer.ts';

const key = randomKey();
const viewer: Viewer = { issuer: 'https://issuer.example', subject: 'ada', scopes: ['casework:read'], partner: 'vila' };
const body = Buffer.from('{"query":"{ people }"}');
const begun = Date.parse('2025-11-15T09:30:00Z');
let now: number;
let verifier: CallVerifier;
beforeEach(() => {
  now = begun;
  verifier = verifierWith();
});

function randomKey(): KeyObject {
  const made = readKey(newKey());
  if (!made) throw new Error('Expected a new key to be one');
  return made;
}
const verifierWith = (more: Partial<CallVerifierSettings> = {}): CallVerifier => new CallVerifier({ keys: [key], audience: 'people', startedAt: begun, now: () => now, ...more });
const sign = (more: Partial<Call> = {}): string => signCall({ key, audience: 'people', method: 'POST', path: '/graphql', body, viewer, requestId: 'request-1', now, ...more });
const received = (header: string | undefined, more: Partial<ReceivedCall> = {}): ReceivedCall => ({ header, method: 'POST', path: '/graphql', body, ...more });

/** Why a call is refused; undefined if it is accepted. */
function refusal(header: string | undefined, more: Partial<ReceivedCall> = {}, by = verifier): string | undefined {
  try {
    by.verify(received(header, more));
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof CallRefused)) throw thrown;
    expect(thrown.message).toBe('Expected a call signed by the gateway');
    return thrown.reason;
  }
}

/** A token signed with the right key over any header and claims. */
function forged(header: object, change: (claims: Record<string, unknown>) => Record<string, unknown> = (claims) => claims, hash = 'sha256'): string {
  const claims = JSON.parse(Buffer.from(sign().split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
  const signed = [header, change(claims)].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `Teixit ${signed}.${createHmac(hash, key).update(signed).digest('base64url')}`;
}
const good = { alg: 'HS256', typ: 'teixit-call+jwt' };

describe('a call that the gateway signed', () => {
  test('is accepted, and says who asks and by which request', () => {
    expect(verifier.verify(received(sign()))).toEqual({ viewer, requestId: 'request-1' });
    expect(verifier.verify(received(sign({ viewer: undefined })))).toEqual({ requestId: 'request-1' });
    expect(refusal(forged(good))).toBeUndefined();
  });

  test('is a JWS that any library reads', async () => {
    const { payload, protectedHeader } = await jwtVerify(sign({ now: Date.now() }).slice('Teixit '.length), key, { issuer: 'teixit-gateway', audience: 'people', typ: 'teixit-call+jwt', algorithms: ['HS256'] });
    expect(protectedHeader).toEqual(good);
    expect(payload).toMatchObject({ htm: 'POST', htu: '/graphql', viewer });
  });

  test('is accepted by a clock that is 5 seconds off, and for 30 seconds', () => {
    const early = sign({ now: now + 4900 });
    const late = sign();
    expect(refusal(early)).toBeUndefined();
    now += 34_900;
    expect(refusal(late)).toBeUndefined();
  });

  test('is accepted by either key while keys are changed, and no longer', () => {
    const next = randomKey();
    const changing = verifierWith({ keys: [next, key] });
    expect([refusal(sign(), {}, changing), refusal(sign({ key: next }), {}, changing)]).toEqual([undefined, undefined]);
    expect(refusal(sign(), {}, verifierWith({ keys: [next] }))).toBe('another key');
  });
});

describe('refused is a call', () => {
  test.each([
    ['that is unsigned', () => refusal(undefined), 'unsigned'],
    ['with the caller’s own token', () => refusal('Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln'), 'unsigned'],
    ['with an empty signature', () => refusal(sign().replace(/[^.]*$/, '')), 'another key'],
    ['signed with another key', () => refusal(sign({ key: randomKey() })), 'another key'],
    ['for another subgraph', () => refusal(sign({ audience: 'offers' })), 'another audience'],
    ['with another path', () => refusal(sign(), { path: '/graphql/other' }), 'another path'],
    ['with a query in its path', () => refusal(sign(), { path: '/graphql?query={people}' }), 'another path'],
    ['with another method', () => refusal(sign(), { method: 'GET' }), 'another method'],
    ['with another body', () => refusal(sign(), { body: Buffer.from('{"query":"{ all }"}') }), 'another body'],
    ['without its body', () => refusal(sign(), { body: Buffer.alloc(0) }), 'another body'],
    ['from the future', () => refusal(sign({ now: now + 5100 })), 'from the future'],
    ['of nobody’s making', () => refusal(forged(good, (claims) => ({ ...claims, iss: 'someone' }))), 'another issuer'],
    ['that holds for longer', () => refusal(forged(good, (claims) => ({ ...claims, exp: Number(claims['exp']) + 60 }))), 'another lifetime'],
    ['with claims that nobody knows', () => refusal(forged(good, (claims) => ({ ...claims, admin: true }))), 'malformed claims'],
    ['with claims of another form', () => refusal(forged(good, (claims) => ({ ...claims, viewer: { ...viewer, scopes: 'all' } }))), 'malformed claims'],
    ['without an id of its own', () => refusal(forged(good, (claims) => ({ ...claims, jti: undefined }))), 'malformed claims'],
    ['with no algorithm', () => refusal(forged({ ...good, alg: 'none' })), 'another algorithm or type'],
    ['with no algorithm and no signature', () => refusal(forged({ ...good, alg: 'none' }).replace(/[^.]*$/, '')), 'another algorithm or type'],
    ['with HS512', () => refusal(forged({ ...good, alg: 'HS512' }, undefined, 'sha512')), 'another algorithm or type'],
    ['of another type', () => refusal(forged({ ...good, typ: 'at+jwt' })), 'another algorithm or type'],
    ['with a key of its own', () => refusal(forged({ ...good, jwk: { kty: 'oct', k: 'AAAA' } })), 'another algorithm or type'],
    ['with its viewer changed', () => refusal(changedViewer(sign())), 'another key'],
  ])('%s', (_, refused, reason) => {
    expect(refused()).toBe(reason);
  });

  test('that has expired', () => {
    const old = sign();
    now += 35_100;
    expect(refusal(old)).toBe('expired');
  });

  test('that is repeated, as long as it could be', () => {
    const once = sign({ now: now + 4000 });
    expect(refusal(once)).toBeUndefined();
    expect(refusal(once)).toBe('replayed');
    for (const later of [10_000, 20_000, 8900]) {
      now += later;
      expect(refusal(sign())).toBeUndefined();
      expect(refusal(once)).toBe('replayed');
    }
    now += 200;
    expect(refusal(once)).toBe('expired');
  });

  test('whose other body was refused before, if it is repeated after it was accepted', () => {
    const once = sign();
    expect(refusal(once, { body: Buffer.from('{}') })).toBe('another body');
    expect(refusal(once)).toBeUndefined();
    expect(refusal(once)).toBe('replayed');
  });

  test('that was accepted before a restart', () => {
    const once = sign();
    expect(refusal(once)).toBeUndefined();
    now += 1000;
    const restarted = verifierWith({ startedAt: now });
    expect(refusal(once, {}, restarted)).toBe('signed before the start');
    expect(refusal(sign(), {}, restarted)).toBeUndefined();
  });

  test('beyond those that can be remembered, rather than forgetting one', () => {
    const small = verifierWith({ most: 2 });
    const first = sign();
    expect([refusal(first, {}, small), refusal(sign(), {}, small), refusal(sign(), {}, small)]).toEqual([undefined, undefined, 'too many calls at once']);
    expect(refusal(first, {}, small)).toBe('replayed');
    now += 36_000;
    expect(refusal(sign(), {}, small)).toBeUndefined();
  });
});

function changedViewer(header: string): string {
  const [first, claims = '', signature] = header.split('.');
  const changed = { ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object), viewer: { ...viewer, partner: 'poble' } };
  return [first, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
}

describe('a key', () => {
  test.each(['', 'short', 'a'.repeat(42), `${'a'.repeat(50)}!`, 'a b'.repeat(30)])('is not %j', (text) => expect(readKey(text)).toBeUndefined());

  test('shows nothing of itself', () => {
    const text = newKey();
    const { inspect } = process.getBuiltinModule('node:util');
    expect(`${JSON.stringify(readKey(text))}${inspect(readKey(text), { showHidden: true, depth: 9 })}`).not.toContain(text.slice(0, 8));
  });
});
