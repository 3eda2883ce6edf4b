import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isNif } from '../../subgraphs/sources/personal/checkDigits.ts';
import { openAuthenticator } from '../../gateway/authentication/authenticator.ts';
import type { Authenticator } from '../../gateway/authentication/authenticator.ts';
import { readOidcSettings } from '../../gateway/authentication/oidcSettings.ts';
import { developmentAudience, startIssuer } from './issuer.ts';
import type { DevelopmentIssuer } from './issuer.ts';
import { citizenNationalId, readyMadeUsers } from './users.ts';

let issuer: DevelopmentIssuer;
let gateway: Authenticator;
beforeAll(async () => {
  issuer = await startIssuer(0);
  const read = readOidcSettings({ OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: developmentAudience });
  if ('problems' in read) throw new Error(read.problems.join());
  gateway = openAuthenticator(read.settings);
});
afterAll(() => {
  gateway.close();
  return issuer.stop();
});

async function post(form: Record<string, string> | string): Promise<{ readonly status: number; readonly body: Record<string, string> }> {
  const response = await fetch(`${issuer.url}/token`, { method: 'POST', body: new URLSearchParams(form) });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

test.each(readyMadeUsers)('the gateway takes the token of $id for what it is', async ({ id, scopes, partner, nationalId }) => {
  const { status, body } = await post({ grant_type: 'client_credentials', client_id: id });
  expect([status, body]).toEqual([200, { access_token: expect.any(String), token_type: 'Bearer', expires_in: 3600, scope: scopes.join(' ') }]);
  expect(await gateway.viewer(body['access_token'] ?? '')).toEqual({ issuer: issuer.url, subject: id, scopes, ...(partner && { partner }), ...(nationalId && { nationalId }) });
});

test('a token can be had with fewer scopes, and by the other key', async () => {
  const { body } = await post({ grant_type: 'client_credentials', client_id: 'auditor', scope: '', alg: 'ES256' });
  expect(await gateway.viewer(body['access_token'] ?? '')).toEqual({ issuer: issuer.url, subject: 'auditor', scopes: [] });
});

test.each([
  ['grant_type=password&client_id=auditor', 400, 'unsupported_grant_type'],
  ['grant_type=client_credentials&client_id=nobody', 401, 'invalid_client'],
  ['grant_type=client_credentials', 401, 'invalid_client'],
  ['grant_type=client_credentials&client_id=auditor&scope=casework:read', 400, 'invalid_scope'],
  ['grant_type=client_credentials&client_id=auditor&client_id=citizen', 400, 'invalid_request'],
  ['grant_type=client_credentials&client_id=auditor&alg=none', 400, 'invalid_request'],
  [`grant_type=client_credentials&client_id=auditor&x=${'x'.repeat(5000)}`, 400, 'unsupported_grant_type'],
])('the request %.70s is refused', async (form, status, error) => {
  expect(await post(form)).toMatchObject({ status, body: { error } });
});

test('it answers to its own name only', async () => {
  const statusFor = (host: string) => new Promise((resolve, reject) => request(`${issuer.url}/keys`, { headers: { host } }, (response) => resolve(response.resume().statusCode)).on('error', reject).end());
  const { port } = new URL(issuer.url);
  expect(await Promise.all([`127.0.0.1:${port}`, `localhost:${port}`, `rebound.example.org:${port}`, 'rebound.example.org'].map(statusFor))).toEqual([200, 200, 421, 421]);
});

test('its key set shows public keys only', async () => {
  const { keys } = (await (await fetch(`${issuer.url}/keys`)).json()) as { readonly keys: readonly Record<string, unknown>[] };
  expect(keys.map(({ alg }) => alg)).toEqual(['RS256', 'ES256']);
  for (const key of keys) expect(Object.keys(key).filter((name) => ['d', 'p', 'q', 'k'].includes(name))).toEqual([]);
});

test('it refuses to run in production, in one line', async () => {
  await expect(startIssuer(0, { NODE_ENV: ' Production' })).rejects.toThrow('NODE_ENV: expected anything but `production`');
  const { code, lines } = await new Promise<{ readonly code: unknown; readonly lines: readonly string[] }>((resolve) => {
    execFile(process.execPath, [new URL('main.ts', import.meta.url).pathname], { env: { NODE_ENV: 'production' } }, (error, stdout, stderr) => resolve({ code: error?.code, lines: `${stdout}${stderr}`.trim().split('\n') }));
  });
  expect([code, lines]).toEqual([1, [expect.stringMatching(/^NODE_ENV: expected anything but `production`/)]]);
});

test('the identifier of the citizen is a NIF as it should be', () => expect(isNif(citizenNationalId)).toBe(true));

test("Keycloak's realm has the same users, scopes and claims, and no password", () => {
  interface Realm {
    readonly clientScopes: readonly { readonly name: string; readonly attributes?: Record<string, string>; readonly protocolMappers?: readonly { readonly config: Record<string, string> }[] }[];
    readonly scopeMappings: readonly { readonly clientScope: string; readonly roles: readonly string[] }[];
    readonly clients: readonly { readonly clientId: string; readonly attributes: Record<string, string>; readonly defaultClientScopes: readonly string[]; readonly fullScopeAllowed: boolean }[];
    readonly users: readonly { readonly username: string; readonly realmRoles: readonly string[]; readonly attributes?: Record<string, readonly string[]>; readonly credentials: readonly { readonly value: string }[] }[];
    readonly components: Readonly<Record<string, readonly { readonly config: Record<string, readonly string[]> }[]>>;
  }
  const realm = JSON.parse(readFileSync(new URL('keycloak-realm.json', import.meta.url), 'utf8')) as Realm;
  const rolesOf = new Map(realm.scopeMappings.map(({ clientScope, roles }) => [clientScope, roles]));
  const users = realm.users.map(({ username, realmRoles, attributes = {} }) => ({
    id: username,
    scopes: realm.clientScopes.map(({ name }) => name).filter((name) => rolesOf.get(name)?.some((role) => realmRoles.includes(role))),
    ...(attributes['teixit_partner'] && { partner: attributes['teixit_partner'][0] }),
    ...(attributes['teixit_national_id'] && { nationalId: attributes['teixit_national_id'][0] }),
  }));
  expect(users).toEqual(readyMadeUsers);
  for (const { credentials } of realm.users) expect(credentials).toEqual([{ type: 'password', value: '${KEYCLOAK_USERS_PASSWORD}', temporary: false }]);

  const [client] = realm.clients;
  expect(client).toMatchObject({ fullScopeAllowed: false, attributes: { 'access.token.header.type.rfc9068': 'true' } });
  expect(client?.clientId).not.toBe(developmentAudience); // the audience of its ID tokens
  expect(client?.defaultClientScopes.toSorted()).toEqual(realm.clientScopes.map(({ name }) => name).toSorted());
  // Without a role that opens it, Keycloak gives a scope to everyone.
  expect(realm.clientScopes.filter(({ name }) => !rolesOf.has(name)).map(({ name }) => name)).toEqual(['teixit']);
  const configs = realm.clientScopes.flatMap(({ protocolMappers = [] }) => protocolMappers.map(({ config }) => config));
  expect(configs.flatMap((config) => config['claim.name'] ?? [])).toEqual(['teixit_partner', 'teixit_national_id']);
  expect(configs.flatMap((config) => config['included.custom.audience'] ?? [])).toEqual([developmentAudience]);

  // What a token says of its user, the user can't write.
  const profile = JSON.parse(realm.components['org.keycloak.userprofile.UserProfileProvider']?.[0]?.config['kc.user.profile.config']?.[0] ?? '') as {
    readonly attributes: readonly { readonly name: string; readonly permissions: { readonly edit: readonly string[] } }[];
    readonly unmanagedAttributePolicy?: string;
  };
  expect(profile.attributes.filter(({ name }) => name.startsWith('teixit_')).map(({ name, permissions }) => [name, permissions.edit])).toEqual([['teixit_partner', ['admin']], ['teixit_national_id', ['admin']]]);
  expect(profile.unmanagedAttributePolicy).toBeUndefined();
});
