import { createHmac, createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportSPKI, importJWK } from 'jose';
import { viewerOfToken } from './accessToken.ts';
import { IssuerKeys } from './issuerKeys.ts';
import { readOidcSettings } from './oidcSettings.ts';
import { startTestIssuer, testAudience, testKey } from './testing/testIssuer.ts';
import type { TestIssuer, TestKey } from './testing/testIssuer.ts';

let issuer: TestIssuer;
let keys: IssuerKeys;
let rsa: TestKey;
beforeAll(async () => {
  [issuer, rsa] = await Promise.all([startTestIssuer(), testKey('rsa', 'RS256')]);
  issuer.keys = [...issuer.keys, rsa];
  keys = new IssuerKeys(settings());
});
afterAll(() => {
  keys.close();
  return issuer.stop();
});

function settings(more: Readonly<Record<string, string>> = {}) {
  const result = readOidcSettings({ OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: testAudience, ...more });
  if ('problems' in result || !result.settings) throw new Error(`Expected settings, got ${JSON.stringify(result)}`);
  return result.settings;
}

const viewer = (token: string, more?: Readonly<Record<string, string>>) => viewerOfToken(token, settings(more), (header) => keys.find(header));

/** The reason of the refusal; a token that is accepted fails the test. */
async function reason(token: string, more?: Readonly<Record<string, string>>): Promise<unknown> {
  const refusal = await viewer(token, more).then((accepted) => Promise.reject(new Error(`Expected a refusal, got ${JSON.stringify(accepted)}`)), (thrown: unknown) => thrown);
  // No part of a token, nor a claim, is in what goes on to the log.
  expect(JSON.stringify([refusal, (refusal as Error).message, (refusal as Error).cause])).not.toMatch(/someone|eyJ/);
  return (refusal as { readonly reason?: unknown }).reason;
}

const now = () => Math.floor(Date.now() / 1000);
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = () => ({ iss: issuer.url, sub: 'someone', aud: testAudience, iat: now(), exp: now() + 60 });

test('a good token makes a viewer of its claims and nothing else', async () => {
  const token = await issuer.token({ claims: { scope: 'casework:read audit:read casework:read', teixit_partner: 'smo-girona', teixit_national_id: '99.999.999-r', email: 'a@example.org' } });
  expect(await viewer(token)).toEqual({ issuer: issuer.url, subject: 'someone', scopes: ['casework:read', 'audit:read'], partner: 'smo-girona', nationalId: '99999999R' });
  expect(await viewer(await issuer.token())).toEqual({ issuer: issuer.url, subject: 'someone', scopes: [] });
});

test.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('%s is good without being asked for', async (algorithm) => {
  const key = algorithm === 'RS256' ? rsa : await testKey('other', algorithm);
  const only = async () => importJWK(key.shown, algorithm) as ReturnType<typeof keys.find>;
  expect((await viewerOfToken(await issuer.token({ key }), settings(), only)).subject).toBe('someone');
});

test('the names of the claims, the types and the algorithms can be set', async () => {
  const token = await issuer.token({ claims: { 'https://example.org/office': 'soc', nif: 'X0000000T' }, header: { typ: 'JWT' } });
  expect(await viewer(token, { OIDC_PARTNER_CLAIM: 'https://example.org/office', OIDC_NATIONAL_ID_CLAIM: 'nif', OIDC_TOKEN_TYPES: 'at+jwt, JWT' })).toMatchObject({ partner: 'soc', nationalId: 'X0000000T' });
  expect(await reason(await issuer.token(), { OIDC_ALGORITHMS: 'RS256' })).toBe('algorithm');
});

test('a token may be for several audiences, and its type may be written in full', async () => {
  expect((await viewer(await issuer.token({ claims: { aud: ['account', testAudience] }, header: { typ: 'application/AT+JWT' } }))).subject).toBe('someone');
});

test('a token whose times are out by less than the clocks may differ is good', async () => {
  for (const times of [{ exp: now() - 20 }, { iat: now() + 20 }, { nbf: now() + 20 }]) expect((await viewer(await issuer.token({ claims: times }))).subject).toBe('someone');
  expect(await reason(await issuer.token({ claims: { exp: now() - 20 } }), { OIDC_CLOCK_SKEW: '5000' })).toBe('expired');
});

test('unsigned: the algorithm none', async () => {
  for (const alg of ['none', 'None', 'NONE', '']) expect(await reason(`${part({ alg, typ: 'at+jwt', kid: 'first' })}.${part(claims())}.`)).toMatch(/algorithm|no signed token/);
  const [, payload] = (await issuer.token()).split('.');
  expect(await reason(`${part({ alg: 'none', typ: 'at+jwt' })}.${payload}.`)).toBe('algorithm');
});

test("HS256 with the issuer's public key as its secret", async () => {
  const unsigned = `${part({ alg: 'HS256', typ: 'at+jwt', kid: 'rsa' })}.${part(claims())}`;
  const secrets = [await exportSPKI(await importJWK(rsa.shown) as CryptoKey), JSON.stringify(rsa.shown), createPublicKey({ key: rsa.shown, format: 'jwk' }).export({ format: 'der', type: 'spki' })];
  for (const secret of secrets) expect(await reason(`${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`)).toBe('algorithm');
});

test('an algorithm of another kind than the key', async () => {
  expect(await reason(await issuer.token({ header: { kid: 'rsa' } }))).toBe('unknown key');
});

test('another issuer', async () => {
  expect(await reason(await issuer.token({ claims: { iss: 'https://elsewhere.example.org' } }))).toBe('issuer');
  expect(await reason(await issuer.token({ claims: { iss: `${issuer.url}/` } }))).toBe('issuer');
  expect(await reason(await issuer.token({ claims: { iss: undefined } }))).toBe('claim iss');
});

test('another audience', async () => {
  expect(await reason(await issuer.token({ claims: { aud: 'account' } }))).toBe('audience');
  expect(await reason(await issuer.token({ claims: { aud: [] } }))).toBe('audience');
  expect(await reason(await issuer.token({ claims: { aud: `${testAudience}/` } }))).toBe('audience');
  expect(await reason(await issuer.token({ claims: { aud: undefined } }))).toBe('claim aud');
});

test('expired', async () => expect(await reason(await issuer.token({ claims: { exp: now() - 40 } }))).toBe('expired'));

test('not valid yet', async () => expect(await reason(await issuer.token({ claims: { nbf: now() + 40 } }))).toBe('not valid yet'));

test('issued in the future', async () => expect(await reason(await issuer.token({ claims: { iat: now() + 40 } }))).toBe('issued in the future'));

test.each(['sub', 'exp', 'iat'])('without %s', async (claim) => expect(await reason(await issuer.token({ claims: { [claim]: undefined } }))).toBe(`claim ${claim}`));

test.each([['exp', 'tomorrow'], ['exp', null], ['iat', '1'], ['nbf', {}], ['sub', 7], ['sub', ''], ['sub', ' '], ['sub', 'x'.repeat(256)], ['sub', 'line\nbreak'], ['scope', ['casework:read']],
  ['scope', 'casework:read\naudit:read'], ['teixit_partner', ['soc', 'smo-girona']], ['teixit_partner', 'SOC'], ['teixit_partner', ''], ['teixit_national_id', '1'], ['teixit_national_id', '*']])('a claim of another form than it has: %s %j', async (claim, value) => {
  expect(await reason(await issuer.token({ claims: { [claim]: value } }))).toBe(`claim ${claim}`);
});

test('an ID token, or another that is no access token', async () => {
  for (const mark of [{ typ: 'ID' }, { typ: 'Refresh' }, { typ: 7 }, { token_use: 'id' }, { nonce: 'n' }, { at_hash: 'h' }, { c_hash: 'h' }, { events: {} }])
    expect(await reason(await issuer.token({ claims: mark, header: { typ: 'JWT' } }), { OIDC_TOKEN_TYPES: 'at+jwt JWT' })).toBe('no access token');
  expect(await viewer(await issuer.token({ claims: { typ: 'Bearer', token_use: 'access' } }))).toBeDefined();
});

test('a token that is good only with a proof that it is its holder who sends it', async () => {
  expect(await reason(await issuer.token({ claims: { cnf: { jkt: 'thumbprint' } } }))).toBe('bound to a key of its holder');
});

test('a wrong type', async () => {
  for (const typ of ['JWT', 'id_token+jwt', 'logout+jwt', 'dpop+jwt', 'teixit-call+jwt', 'text/at+jwt', '', 7, undefined]) expect(await reason(await issuer.token({ header: { typ } }))).toBe('type');
});

test('a critical header, whatever it is', async () => {
  const [, payload] = (await issuer.token()).split('.');
  for (const crit of [['exp'], ['b64'], [], 'b64', null]) expect(await reason(`${part({ alg: 'ES256', kid: 'first', typ: 'at+jwt', b64: true, crit })}.${payload}.AAAA`)).toBe('critical header');
});

test('a key, or the address of one, inside the token counts for nothing', async () => {
  const [attacker, own] = await Promise.all([startTestIssuer(), testKey('first')]);
  for (const header of [{ jwk: own.shown }, { jku: `${attacker.url}/keys` }, { x5u: `${attacker.url}/keys` }, { jku: `${attacker.url}/keys`, jwk: own.shown, x5c: ['AAAA'] }])
    expect(await reason(await issuer.token({ key: own, header }))).toBe('signature');
  expect(attacker.requests).toEqual([]);
  await attacker.stop();
});

test('an unknown key', async () => {
  expect(await reason(await issuer.token({ key: await testKey('unknown') }))).toBe('unknown key');
  expect(await reason(await issuer.token({ header: { kid: '../first' } }))).toBe('unknown key');
  expect(await reason(await issuer.token({ header: { kid: 7 } }))).toMatch(/unknown key/);
});

test('another key under a known name, or a changed token', async () => {
  expect(await reason(await issuer.token({ key: await testKey('first') }))).toBe('signature');
  const [header, payload = '', signature = ''] = (await issuer.token({ claims: { scope: 'statistics:detail' } })).split('.');
  const changed = part({ ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object), scope: 'casework:read' });
  expect(await reason(`${header}.${changed}.${signature}`)).toBe('signature');
  for (const other of ['', 'AAAA', part('x'), `A${signature.slice(1)}`]) expect(await reason(`${header}.${payload}.${other}`)).toMatch(/signature|no signed token/);
});

test('garbage', async () => {
  const [header, payload, signature] = (await issuer.token()).split('.');
  for (const text of ['x', '.', '..', '...', 'a.b.c', `${header}.${payload}`, `${header}.${payload}.${signature}.`, `${header}.${payload}.${signature}.a.b`, ` ${header}.${payload}.${signature}x`,
    `${part([])}.${payload}.${signature}`, `${part(null)}.${payload}.${signature}`, `${part({})}.${payload}.${signature}`, '\u0000', 'null', '{}', `${header}.!!!.${signature}`, `${header}=.${payload}.${signature}`])
    expect(await reason(text)).toMatch(/no signed token|type|signature/);
  expect(await reason(`${part({ alg: 'ES256', kid: 'first', typ: 'at+jwt', enc: 'A256GCM' })}.a.b.c.d`)).toBe('no signed token');
});
