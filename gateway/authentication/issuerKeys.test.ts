import { generateKeyPairSync } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exportJWK } from 'jose';
import { viewerOfToken } from './accessToken.ts';
import { IssuerKeys } from './issuerKeys.ts';
import type { KeyTiming } from './issuerKeys.ts';
import { readOidcSettings } from './oidcSettings.ts';
import { startTestIssuer, testAudience, testKey } from './testing/testIssuer.ts';
import type { TestIssuer, TestKey } from './testing/testIssuer.ts';

let issuer: TestIssuer;
let opened: IssuerKeys[];
let log: { readonly mock: { readonly calls: readonly (readonly unknown[])[] } };
beforeEach(async () => {
  log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  issuer = await startTestIssuer();
  opened = [];
});
afterEach(async () => {
  for (const keys of opened) keys.close();
  await issuer.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const logged = () => log.mock.calls.map(([line]) => (JSON.parse(String(line)) as { readonly event: string; readonly keys?: string; readonly cause?: { readonly message: string } }));

/** How a token fares: its subject, the reason of its refusal, or that nobody knows. */
function open(timing: Partial<KeyTiming> = {}, more: Readonly<Record<string, string>> = {}): (token: Promise<string> | string) => Promise<string> {
  const result = readOidcSettings({ OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: testAudience, ...more });
  if ('problems' in result || !result.settings) throw new Error(`Expected settings, got ${JSON.stringify(result)}`);
  const { settings } = result;
  const keys = new IssuerKeys(settings, timing);
  opened.push(keys);
  return async (token) =>
    viewerOfToken(await token, settings, (header) => keys.find(header)).then(
      ({ subject }) => subject,
      (thrown: { readonly reason?: string; readonly name: string }) => thrown.reason ?? thrown.name,
    );
}

const down = (response: ServerResponse) => response.writeHead(503).end() !== undefined;
const asked = (path: string) => issuer.requests.filter((each) => each === path).length;

test('the keys are read once, where the discovery document says, and tokens that come meanwhile wait for them', async () => {
  const fares = open();
  expect(await Promise.all(Array.from({ length: 20 }, () => fares(issuer.token())))).toEqual(Array.from({ length: 20 }, () => 'someone'));
  expect(issuer.requests).toEqual(['/.well-known/openid-configuration', '/keys']);
});

test('with the address of the keys set, nothing else is asked for', async () => {
  expect(await open({}, { OIDC_JWKS_URL: `${issuer.url}/keys` })(issuer.token())).toBe('someone');
  expect(issuer.requests).toEqual(['/keys']);
});

test('a key that is new at the issuer is known at once', async () => {
  const fares = open();
  expect(await fares(issuer.token())).toBe('someone');
  const second = await testKey('second');
  issuer.keys = [...issuer.keys, second];
  expect(await Promise.all([1, 2, 3].map(() => fares(issuer.token({ key: second }))))).toEqual(['someone', 'someone', 'someone']);
  expect(asked('/keys')).toBe(2);
});

test('however many unknown keys are named, the issuer is asked for them once in a while', async () => {
  const fares = open({ askAgainAfter: 200 });
  await fares(issuer.token());
  const unknown = await testKey('unknown');
  const flood = () => Promise.all(Array.from({ length: 30 }, (_, index) => fares(issuer.token({ key: unknown, header: { kid: `unknown-${index}` } }))));
  expect(new Set([...(await flood()), ...(await flood())])).toEqual(new Set(['unknown key']));
  expect(asked('/keys')).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 210));
  await flood();
  expect(asked('/keys')).toBe(3);
});

test('a key that the issuer has withdrawn is refused after the next reading, the last one too', async () => {
  const fares = open({ refreshEvery: 20 });
  const [first] = issuer.keys as [TestKey];
  const second = await testKey('second');
  expect(await fares(issuer.token())).toBe('someone');
  issuer.keys = [second];
  await vi.waitFor(async () => expect(await fares(issuer.token({ key: first }))).toBe('unknown key'));
  expect(await fares(issuer.token({ key: second }))).toBe('someone');
  issuer.keys = [];
  await vi.waitFor(async () => expect(await fares(issuer.token({ key: second }))).toBe('unknown key'));
});

test('a key whose name stays but which is another is the new one only', async () => {
  const fares = open({ refreshEvery: 20 });
  const [first] = issuer.keys as [TestKey];
  const other = await testKey('first');
  expect(await fares(issuer.token())).toBe('someone');
  issuer.keys = [other];
  await vi.waitFor(async () => expect(await fares(issuer.token({ key: other }))).toBe('someone'));
  expect(await fares(issuer.token({ key: first }))).toBe('signature');
});

test('while the issuer is unreachable the keys read before stay in force, however many readings fail', async () => {
  const fares = open({ refreshEvery: 10, retryAfter: 10, askAgainAfter: 10 });
  expect(await fares(issuer.token())).toBe('someone');
  issuer.misbehave = down;
  await vi.waitFor(() => expect(issuer.requests.length).toBeGreaterThan(10));
  expect(await fares(issuer.token())).toBe('someone');
  vi.useFakeTimers({ now: Date.now() + 90 * 86_400_000, toFake: ['Date'] }); // months later
  expect(await fares(issuer.token())).toBe('someone');
  vi.useRealTimers();
  // A key that isn't known may be a new one.
  const second = await testKey('second');
  issuer.keys = [...issuer.keys, second];
  expect(await fares(issuer.token({ key: second }))).toBe('IssuerUnavailable');
  issuer.misbehave = () => false;
  await vi.waitFor(async () => expect(await fares(issuer.token({ key: second }))).toBe('someone'));
  expect(logged().map(({ event, keys }) => [event, keys])).toEqual([['issuer of access tokens unreachable', 'as read before'], ['issuer of access tokens reached again', undefined]]);
});

test('an issuer that is unreachable at the start: no token can be judged, until it answers', async () => {
  issuer.misbehave = down;
  const fares = open({ retryAfter: 10 });
  expect(await fares(issuer.token())).toBe('IssuerUnavailable');
  expect(await fares(issuer.token())).toBe('IssuerUnavailable');
  issuer.misbehave = () => false;
  await vi.waitFor(async () => expect(await fares(issuer.token())).toBe('someone'));
});

test('an issuer whose port is closed', async () => {
  const port = Number(new URL(issuer.url).port);
  await issuer.stop();
  const fares = open({ retryAfter: 10 });
  expect(await fares('e30.e30.e30')).toBe('type');
  expect(await fares(issuer.token())).toBe('IssuerUnavailable');
  const { keys } = issuer;
  issuer = await startTestIssuer(port);
  issuer.keys = keys;
  await vi.waitFor(async () => expect(await fares(issuer.token({ key: keys[0] as TestKey }))).toBe('someone'));
});

const answering = (status: number, headers: Record<string, string>, body: string, at = '/keys') => (response: ServerResponse, path: string) => path === at && response.writeHead(status, headers).end(body) !== undefined;

test.each<readonly [string, RegExp, () => void]>([
  ['a discovery document of another issuer', /to name the issuer/, () => (issuer.discovery = { issuer: 'https://elsewhere.example.org' })],
  ['a discovery document of an issuer with one slash more', /to name the issuer/, () => (issuer.discovery = { issuer: `${issuer.url}/` })],
  ['a discovery document without keys', /to have a `jwks_uri`/, () => (issuer.discovery = { jwks_uri: null })],
  ['keys at an address that is not https', /Expected an https address/, () => (issuer.discovery = { jwks_uri: 'http://keys.example.org/' })],
  ['keys in a file', /Expected an https address/, () => (issuer.discovery = { jwks_uri: 'file:///etc/keys' })],
  ['keys behind a redirect', /Expected status 200/, () => (issuer.misbehave = answering(302, { location: '/others' }, ''))],
  ['discovery behind a redirect', /Expected status 200/, () => (issuer.misbehave = answering(307, { location: '/others' }, '', '/.well-known/openid-configuration'))],
  ['an error page', /Expected status 200/, () => (issuer.misbehave = answering(500, {}, '<h1>'))],
  ['a page', /Expected JSON/, () => (issuer.misbehave = answering(200, {}, '<h1>'))],
  ['no set of keys', /Expected a JSON Web Key Set/, () => (issuer.misbehave = answering(200, {}, '{"keys":{}}'))],
  ['null', /Expected a JSON Web Key Set/, () => (issuer.misbehave = answering(200, {}, 'null'))],
  ['more bytes than keys have', /Expected at most 524288 bytes/, () => (issuer.misbehave = answering(200, {}, `{"keys":[]}${' '.repeat(600_000)}`))],
  ['nothing for too long', /timeout/, () => (issuer.misbehave = (_response, path) => path === '/keys')],
])('instead of keys, %s: no token can be judged, and the log tells why', async (_what, why, happen) => {
  happen();
  expect(await open({ timeout: 150 })(issuer.token())).toBe('IssuerUnavailable');
  expect(logged()).toMatchObject([{ event: 'issuer of access tokens unreachable', keys: 'none', cause: { message: expect.stringMatching(why) } }]);
  expect(issuer.requests).not.toContain('/others');
});

test('a key set that shows a private key, a symmetric one or a short one gives no key to judge by', async () => {
  const [first] = issuer.keys as [TestKey];
  const short = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const shortKey: TestKey = { id: 'short', algorithm: 'RS256', secret: first.secret, shown: { ...short.publicKey.export({ format: 'jwk' }), kid: 'short', alg: 'RS256' } };
  issuer.keys = [{ ...first, shown: { ...(await exportJWK(first.secret)), kid: 'first' } }, { ...first, shown: { kty: 'oct', k: 'c2VjcmV0', kid: 'symmetric', alg: 'HS256' } }, shortKey];
  const fares = open();
  expect(await fares(issuer.token())).toBe('unusable key');
  expect(await fares(issuer.token({ header: { kid: 'symmetric' } }))).toBe('unknown key');
  expect(await fares((await issuer.token()).replace(/^[^.]*/, Buffer.from('{"alg":"RS256","kid":"short","typ":"at+jwt"}').toString('base64url')))).toBe('unusable key');
});

test('of two keys that a token may mean, none is taken', async () => {
  const [first] = issuer.keys as [TestKey];
  issuer.keys = [first, await testKey('second')];
  expect(await open()(issuer.token({ header: { kid: undefined } }))).toBe('unknown key');
});

test('once closed, nothing is read any more', async () => {
  const fares = open({ refreshEvery: 10 });
  await fares(issuer.token());
  opened[0]?.close();
  const before = issuer.requests.length;
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(issuer.requests.length - before).toBeLessThanOrEqual(1);
});
