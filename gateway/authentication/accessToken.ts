import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { CryptoKey, JWSHeaderParameters, JWTPayload } from 'jose';
import type { Viewer } from '../../calls/viewer.ts';
import type { OidcSettings } from './oidcSettings.ts';
import { TokenRefused } from './refusal.ts';
import type { RefusalReason } from './refusal.ts';
import { viewerOfClaims } from './viewerOfClaims.ts';

/** Finds the key that a header names, by its `kid` alone: addresses and keys inside a token count for nothing. */
export type FindKey = (header: JWSHeaderParameters) => Promise<CryptoKey>;

/** Who a token says is asking. Throws `TokenRefused` unless it is an access token of the trusted issuer for this graph that is valid now; what `findKey` throws otherwise is passed on. */
export async function viewerOfToken(token: string, settings: OidcSettings, findKey: FindKey): Promise<Viewer> {
  checkHeader(token, settings);
  const claims = await verifiedClaims(token, settings, findKey);
  checkKind(claims);
  checkIssuedAt(claims, settings);
  return viewerOfClaims(claims, settings);
}

function checkHeader(token: string, { tokenTypes }: OidcSettings): void {
  const { crit, typ } = headerOf(token);
  // Whatever an issuer marks as critical, the gateway knows nothing of it.
  if (crit !== undefined) throw new TokenRefused('critical header');
  if (typeof typ !== 'string' || !tokenTypes.includes(typ.toLowerCase().replace(/^application\//, ''))) throw new TokenRefused('type');
}

function headerOf(token: string): { readonly crit?: unknown; readonly typ?: unknown } {
  try {
    return decodeProtectedHeader(token);
  } catch {
    throw new TokenRefused('no signed token');
  }
}

async function verifiedClaims(token: string, { issuer, audience, algorithms, clockSkew }: OidcSettings, findKey: FindKey): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, findKey, {
      algorithms: [...algorithms],
      issuer,
      audience,
      requiredClaims: ['sub', 'exp', 'iat'],
      clockTolerance: clockSkew / 1000,
    });
    return payload;
  } catch (thrown) {
    // The errors of the library hold the claims: none of them goes on from here.
    if (thrown instanceof errors.JOSEError) throw new TokenRefused(reasonOf(thrown));
    if (thrown instanceof TypeError) throw new TokenRefused('unusable key');
    throw thrown;
  }
}

function reasonOf(error: errors.JOSEError): RefusalReason {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.reason !== 'check_failed') return `claim ${error.claim}`;
    return claimReasons[error.claim] ?? `claim ${error.claim}`;
  }
  return reasons[error.code] ?? 'no signed token';
}

const claimReasons: Readonly<Record<string, RefusalReason>> = { iss: 'issuer', aud: 'audience', nbf: 'not valid yet' };

const reasons: Readonly<Record<string, RefusalReason>> = {
  ERR_JOSE_ALG_NOT_ALLOWED: 'algorithm',
  ERR_JOSE_NOT_SUPPORTED: 'algorithm',
  ERR_JWKS_NO_MATCHING_KEY: 'unknown key',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'unknown key',
  ERR_JWKS_INVALID: 'unusable key',
  ERR_JWK_INVALID: 'unusable key',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'signature',
};

/** An ID token, or another that the same issuer signs with the same keys, opens nothing, even where headers don't tell them apart. */
function checkKind(claims: JWTPayload): void {
  const { typ = 'Bearer', token_use: use = 'access' } = claims; // Keycloak's: `Bearer`, `ID`, `Refresh`, `Logout`…; Cognito's: `access`, `id`
  if (typ !== 'Bearer' || use !== 'access') throw new TokenRefused('no access token');
  if (['nonce', 'at_hash', 'c_hash', 's_hash', 'events'].some((claim) => Object.hasOwn(claims, claim))) throw new TokenRefused('no access token');
  // Good only together with a proof that the gateway doesn't ask for (RFC 7800: DPoP, mutual TLS).
  if (Object.hasOwn(claims, 'cnf')) throw new TokenRefused('bound to a key of its holder');
}

function checkIssuedAt({ iat }: JWTPayload, { clockSkew }: OidcSettings): void {
  if (typeof iat !== 'number') throw new TokenRefused('claim iat');
  if (iat * 1000 > Date.now() + clockSkew) throw new TokenRefused('issued in the future');
}
