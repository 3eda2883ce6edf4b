import { expect, test } from 'vitest';
import { readSettings } from '../settings.ts';
import { oidcReference } from './oidcSettings.ts';

const good = { OIDC_ISSUER: 'https://login.example.org/realms/teixit', OIDC_AUDIENCE: 'teixit' };

const problemsOf = (environment: Record<string, string>) => {
  const result = readSettings(environment);
  return 'problems' in result ? result.problems : [];
};

const oidcOf = (environment: Record<string, string>) => {
  const result = readSettings(environment);
  if ('problems' in result) throw new Error(result.problems.join());
  return result.settings.oidc;
};

test('without an issuer nobody is trusted', () => {
  expect(oidcOf({})).toBeUndefined();
  expect(oidcOf({ OIDC_ISSUER: ' ', OIDC_ALGORITHMS: '' })).toBeUndefined();
});

test('an issuer and an audience are enough', () => {
  expect(oidcOf(good)).toEqual({
    issuer: 'https://login.example.org/realms/teixit',
    audience: 'teixit',
    algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
    tokenTypes: ['at+jwt'],
    clockSkew: 30_000,
    partnerClaim: 'teixit_partner',
    nationalIdClaim: 'teixit_national_id',
  });
});

test('what is set is taken', () => {
  const more = { OIDC_JWKS_URL: 'http://127.0.0.1:8080/keys', OIDC_ALGORITHMS: 'ES256,RS512', OIDC_TOKEN_TYPES: 'AT+JWT JWT', OIDC_CLOCK_SKEW: '0', OIDC_PARTNER_CLAIM: 'https://example.org/partner', OIDC_NATIONAL_ID_CLAIM: 'nif' };
  expect(oidcOf({ ...good, ...more })).toMatchObject({
    jwksUrl: 'http://127.0.0.1:8080/keys', algorithms: ['ES256', 'RS512'], tokenTypes: ['at+jwt', 'jwt'], clockSkew: 0, partnerClaim: 'https://example.org/partner', nationalIdClaim: 'nif',
  });
});

test.each(['none', 'HS256', 'RS256 HS512', 'rs256', ',', 'RS256 none'])('`%s` are no algorithms that tokens may be signed with', (text) => {
  expect(problemsOf({ ...good, OIDC_ALGORITHMS: text })).toEqual([expect.stringMatching(/^OIDC_ALGORITHMS: expected some of RS256 .*, got `/)]);
});

test.each(['http://login.example.org', 'login.example.org', 'https://login.example.org/?realm=a', 'https://login.example.org/#a', 'https://user:secret@login.example.org', 'http://127.0.0.1.example.org', 'http://localhost.example.org', 'ftp://localhost'])(
  'the issuer %s is refused, and not shown', (text) => {
    const problems = problemsOf({ ...good, OIDC_ISSUER: text });
    expect(problems).toEqual(['OIDC_ISSUER: expected an https address without `?` and `#`, got something else']);
  });

test.each(['http://localhost:8080/realms/teixit', 'http://127.0.0.1:9000', 'http://[::1]:9000/'])('the issuer %s of this machine needs no https', (text) => {
  expect(oidcOf({ ...good, OIDC_ISSUER: text })?.issuer).toBe(text);
});

test('settings that need each other stop the start together', () => {
  expect(problemsOf({ OIDC_ISSUER: good.OIDC_ISSUER })).toEqual(['OIDC_AUDIENCE: expected what tokens for this graph name as `aud`, got nothing']);
  expect(problemsOf({ OIDC_AUDIENCE: 'teixit' })).toEqual(['OIDC_ISSUER: expected the issuer whose tokens are accepted, got nothing']);
  expect(problemsOf({ ...good, OIDC_JWKS_URL: 'http://keys.example.org', OIDC_CLOCK_SKEW: '1h', OIDC_TOKEN_TYPES: '*', OIDC_PARTNER_CLAIM: 'a b' })).toHaveLength(4);
});

test('an unknown variable of authentication is told what was meant', () => {
  expect(problemsOf({ ...good, OIDC_AUDIENCES: 'teixit' })).toEqual(['OIDC_AUDIENCES: expected a variable of the gateway, got an unknown name; did you mean OIDC_AUDIENCE?']);
});

test('the reference tells every variable with its usual value and a sentence', () => {
  for (const { name, default: usual, meaning } of oidcReference) {
    expect(name).toMatch(/^OIDC_[A-Z_]+$/);
    expect(usual).not.toBe('');
    expect(meaning).toMatch(/\.$/);
  }
});
