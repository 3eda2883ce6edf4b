import { randomUUID } from 'node:crypto';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import type { ReadyMadeUser } from './users.ts';

/** The algorithms that the development issuer signs with; the first unless another is asked for. */
export const signingAlgorithms = ['RS256', 'ES256'] as const;

/** One of these. */
export type SigningAlgorithm = (typeof signingAlgorithms)[number];

/** The keys of one run, never written anywhere. */
export interface SigningKeys {
  readonly secrets: Readonly<Record<SigningAlgorithm, CryptoKey>>;
  /** The public halves. */
  readonly shown: readonly JWK[];
}

/** How long a token is good for, in seconds. */
export const tokenLifetime = 3600;

/** Makes a new key for each algorithm. */
export async function makeKeys(): Promise<SigningKeys> {
  const pairs = await Promise.all(signingAlgorithms.map(async (algorithm) => ({ algorithm, ...(await generateKeyPair(algorithm)) })));
  const shown = await Promise.all(pairs.map(async ({ algorithm, publicKey }) => ({ ...(await exportJWK(publicKey)), kid: keyId(algorithm), alg: algorithm, use: 'sig' })));
  return { secrets: Object.fromEntries(pairs.map(({ algorithm, privateKey }) => [algorithm, privateKey])) as SigningKeys['secrets'], shown };
}

/** What a token is made for. */
export interface Grant {
  readonly user: ReadyMadeUser;
  readonly scopes: readonly string[];
  readonly algorithm: SigningAlgorithm;
}

/** An access token as RFC 9068 has it. */
export function signToken({ user, scopes, algorithm }: Grant, { issuer, audience, keys }: { readonly issuer: string; readonly audience: string; readonly keys: SigningKeys }): Promise<string> {
  const claims = {
    client_id: user.id,
    scope: scopes.join(' '),
    ...(user.partner === undefined ? {} : { teixit_partner: user.partner }),
    ...(user.nationalId === undefined ? {} : { teixit_national_id: user.nationalId }),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm, kid: keyId(algorithm), typ: 'at+jwt' })
    .setIssuer(issuer)
    .setSubject(user.id)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${tokenLifetime} seconds`)
    .setJti(randomUUID())
    .sign(keys.secrets[algorithm]);
}

const keyId = (algorithm: SigningAlgorithm): string => `development-${algorithm.toLowerCase()}`;
