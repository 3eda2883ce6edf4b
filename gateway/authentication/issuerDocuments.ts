import { createLocalJWKSet } from 'jose';
import type { JSONWebKeySet, LocalJWKSet } from 'jose';
import { fetchJson } from './fetchJson.ts';
import type { FetchLimits } from './fetchJson.ts';
import type { OidcSettings } from './oidcSettings.ts';

/** The issuer's public keys as they are now, by its discovery document (OpenID Connect Discovery 1.0) unless their address is set. Rejects if any of it isn't as it must be. */
export async function fetchKeySet(settings: OidcSettings, limits: FetchLimits): Promise<LocalJWKSet> {
  const address = settings.jwksUrl ?? (await discoverKeys(settings.issuer, limits));
  const keySet = await fetchJson(address, limits);
  try {
    return createLocalJWKSet(keySet as JSONWebKeySet); // it checks the shape
  } catch {
    throw new Error(`Expected a JSON Web Key Set from ${address}, got something else`);
  }
}

async function discoverKeys(issuer: string, limits: FetchLimits): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const document = await fetchJson(address, limits);
  const { issuer: named, jwks_uri: keys } = (document ?? {}) as { readonly issuer?: unknown; readonly jwks_uri?: unknown };
  if (named !== issuer) throw new Error(`Expected ${address} to name the issuer ${issuer}, got another`);
  if (typeof keys !== 'string') throw new Error(`Expected ${address} to have a \`jwks_uri\`, got none`);
  return keys;
}
